import { memberOf } from '@sandan/kernel/actor';
import { newId } from '@sandan/kernel/id';
import { expect, test } from 'vitest';
import { rfqContentAt } from '../quote/quote.fixture.ts';
import { completeness } from './completeness.ts';
import { RfqContent } from './content.ts';
import { answerRfq, askRfq } from './question-verbs.ts';
import { isAwardable, isUnsealed, reaches } from './rfq.ts';
import { draftRfq, extendRfq, moveRfq, passRfq, rfqActionsOpen, submitRfq } from './rfq-verbs.ts';

const now = new Date('2026-11-02T03:00:00Z');
const buyer = { id: newId('organisation'), country: 'DE', zone: 'Europe/Berlin', demo: true };
const person = newId('person');
const actor = memberOf(person, buyer.id, ['buyer']);
const draft = (content: RfqContent = rfqContentAt(now)) =>
  draftRfq(content, { organisation: buyer, personId: person }, actor, now).rfq;
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

test('a complete request has a hundred points and no question', () => {
  expect(completeness(rfqContentAt(now), now, buyer.zone)).toEqual({ score: 100, questions: [], publishable: true });
});

test('by when it is needed is a day of the buyer’s own zone', () => {
  const at = new Date('2026-11-26T23:45:00Z');
  const asked = (neededBy: string, zone: string) =>
    completeness({ ...rfqContentAt(at), neededBy }, at, zone).questions.map(({ code }) => code);
  expect(asked('2026-11-27', 'Asia/Seoul')).toEqual(['rfq.ask.neededBy']);
  expect(asked('2026-11-28', 'Asia/Seoul')).toEqual([]);
  expect(asked('2026-11-27', 'America/Los_Angeles')).toEqual([]);
});

test('a vague request comes back with questions at its fields before any supplier sees it', () => {
  const content: RfqContent = {
    ...rfqContentAt(now),
    lines: [{ number: 1, name: 'some products', quantity: { value: 100, unit: 'H87' }, certificates: [] }],
    delivery: undefined,
    payment: [],
  };
  expect(() => submitRfq(draft(content), { held: false }, actor, now)).toThrow(
    expect.objectContaining({
      code: 'rfq.vague',
      fields: [
        { pointer: '/content/lines/0/name', code: 'rfq.ask.name' },
        { pointer: '/content/lines/0/spec', code: 'rfq.ask.spec' },
        { pointer: '/content/lines/0/hs', code: 'rfq.ask.hs' },
        { pointer: '/content/lines/0/targetPrice', code: 'rfq.ask.targetPrice' },
        { pointer: '/content/delivery/place', code: 'rfq.ask.place' },
        { pointer: '/content/payment', code: 'rfq.ask.payment' },
      ],
    }),
  );
});

test('a request reaches all, those that fit, or those who were invited, and never its own buyer', () => {
  const [one, two] = [newId('organisation'), newId('organisation')];
  const open = submitRfq(draft(), { held: false }, actor, now).rfq;
  expect(reaches(open, one)).toBe(true);
  expect(reaches(open, buyer.id)).toBe(false);
  const invited = submitRfq(
    draft({ ...rfqContentAt(now), visibility: 'invited', invited: [one] }),
    { held: false },
    actor,
    now,
  ).rfq;
  expect([reaches(invited, one), reaches(invited, two)]).toEqual([true, false]);
  const matched = submitRfq(
    draft({ ...rfqContentAt(now), visibility: 'matched' }),
    { held: false, matched: [two] },
    actor,
    now,
  ).rfq;
  expect([reaches(matched, one), reaches(matched, two)]).toEqual([false, true]);
});

test('who is invited twice is invited once', () => {
  const id = newId('organisation');
  expect(RfqContent.parse({ ...rfqContentAt(now), invited: [id, id] }).invited).toEqual([id]);
});

test('what the gate holds is screened by the desk, which opens it or sends it back with a reason', () => {
  const held = submitRfq(draft(), { held: true }, actor, now).rfq;
  expect(held.state).toBe('screening');
  expect(rfqActionsOpen(held, 'buyer')).toEqual(['cancel']);
  const desk = { kind: 'service', name: 'desk' } as const;
  expect(moveRfq(held, 'publish', 'operator', desk, now).rfq).toMatchObject({ state: 'open', next: { step: 'remind' } });
  expect(moveRfq(held, 'return', 'operator', desk, now, { reason: 'vague' }).rfq).toMatchObject({
    state: 'draft',
    reason: 'vague',
  });
});

test('the clock reminds a day before the deadline, closes at it, and lets what nobody decides expire', () => {
  const open = submitRfq(draft(), { held: false }, actor, now).rfq;
  expect(passRfq(open, later(12))).toBeUndefined();
  const reminded = passRfq(open, later(13))?.rfq;
  expect(reminded).toMatchObject({ state: 'open', next: { step: 'close', at: later(14).toISOString() } });
  const extended = reminded && extendRfq(reminded, later(20).toISOString(), actor, later(13)).rfq;
  expect(extended).toMatchObject({ next: { step: 'remind', at: later(19).toISOString() } });
  const closed = reminded && passRfq(reminded, later(14))?.rfq;
  expect(closed).toMatchObject({ state: 'closed', next: { step: 'expire', at: later(44).toISOString() } });
  const evaluating = closed && moveRfq(closed, 'evaluate', 'buyer', actor, later(15)).rfq;
  expect(evaluating && passRfq(evaluating, later(44))?.rfq).toMatchObject({ state: 'expired', reason: 'no_decision' });
});

test('a sealed request is opened by its deadline alone: neither closing nor cancelling it earlier shows a figure', () => {
  const open = submitRfq(draft({ ...rfqContentAt(now), sealed: true }), { held: false }, actor, now).rfq;
  expect(rfqActionsOpen(open, 'buyer')).toEqual(['extend', 'cancel']);
  expect(() => moveRfq(open, 'close', 'buyer', actor, later(1))).toThrow(expect.objectContaining({ code: 'rfq.sealed' }));
  const cancelled = moveRfq(open, 'cancel', 'buyer', actor, later(1), { reason: 'price' }).rfq;
  expect(isUnsealed(cancelled)).toBe(false);
  const early = { ...open, state: 'closed' as const };
  expect([isUnsealed(early), isAwardable(early)]).toEqual([false, false]);
  const closed = moveRfq(open, 'close', 'clock', actor, later(14)).rfq;
  expect([isUnsealed(closed), isAwardable(closed)]).toEqual([true, true]);
  expect(isUnsealed(moveRfq(closed, 'cancel', 'buyer', actor, later(15), { reason: 'price' }).rfq)).toBe(true);
});

test('while a question waits the request is being clarified, and all may read the answer', () => {
  const open = submitRfq(draft(), { held: false }, actor, now).rfq;
  const supplier = memberOf(newId('person'), newId('organisation'), ['sales']);
  const first = askRfq(open, 'Which seat material?', 0, supplier, now);
  const second = askRfq(first.move.rfq, 'May we offer DN26?', 1, supplier, now);
  expect(second.move.rfq).toMatchObject({ state: 'clarifying', questions: 2 });
  const one = answerRfq(second.move.rfq, first.question, 'PTFE.', actor, now);
  expect(one.move.rfq).toMatchObject({ state: 'clarifying', questions: 1 });
  const both = answerRfq(one.move.rfq, second.question, 'No.', actor, now);
  expect(both.move.rfq).toMatchObject({ state: 'open', questions: 0 });
  expect(() => answerRfq(one.move.rfq, one.question, 'Again.', actor, now)).toThrow(
    expect.objectContaining({ code: 'rfq.answered' }),
  );
});
