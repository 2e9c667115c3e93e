import { memberOf } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { open } from '@sandan/kernel/process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rfqContentAt } from '../quote/quote.fixture.ts';
import { isUnsealed, Rfq, rfqActions, rfqProcess } from './rfq.ts';
import { awardRfq, changeRfq, draftRfq, extendRfq, moveRfq, passRfq, type RfqMove, submitRfq } from './rfq-verbs.ts';

const numRuns = Number(process.env.HISTORIES ?? 500);
const begin = new Date('2026-11-02T03:00:00Z');
const buyer = { id: newId('organisation'), country: 'DE', zone: 'Europe/Berlin', demo: true };
const actor = memberOf(newId('person'), buyer.id, ['buyer']);
const sides = ['buyer', 'supplier', 'operator', 'clock'] as const;
const quotes = [newId('quote'), newId('quote'), newId('quote')];

const step = fc.record({
  what: fc.constantFrom('submit', 'hold', 'change', 'extend', 'award', 'award', 'award', 'clock', 'clock', 'move', 'move'),
  hours: fc.oneof(fc.nat(30), fc.nat(400)),
  side: fc.constantFrom(...sides),
  n: fc.nat(1000),
  lines: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const taken = (rfq: Rfq, { what, side, n, lines }: Step, now: Date): RfqMove | undefined => {
  if (what === 'submit' || what === 'hold') return submitRfq(rfq, { held: what === 'hold' }, actor, now);
  if (what === 'change') return changeRfq(rfq, { ...rfq.content, about: `About ${n}` }, actor, now);
  if (what === 'extend') return extendRfq(rfq, new Date(now.getTime() + n * 3_600_000).toISOString(), actor, now);
  if (what === 'clock') return passRfq(rfq, now);
  if (what === 'award') {
    const given = lines.map((line) => ({ line, quoteId: quotes[n % 3] ?? '', number: 1 + (n % 4) }));
    return awardRfq(rfq, given, side === 'supplier' ? 'supplier' : 'buyer', actor, now);
  }
  const action = rfqActions[n % rfqActions.length];
  const reasons = open(rfqProcess, rfq.state, side).find((t) => t.action === action)?.reasons;
  return action && moveRfq(rfq, action, side, actor, now, { reason: reasons?.[n % reasons.length] });
};

/** What is true of a request before and after any step (Q1, Q3, Q4). */
const hold = (before: Rfq, { rfq, entry }: RfqMove, now: Date) => {
  Rfq.parse(rfq);
  expect([rfq.version, entry.position]).toEqual([before.version + 1, before.version + 1]);
  const inTable = rfqProcess.transitions.some(
    (t) => t.action === entry.action && ([t.from].flat() as string[]).includes(before.state) && t.to === rfq.state,
  );
  expect(inTable, `${before.state} ${entry.action} ${rfq.state}`).toBe(true);
  expect(entry).toMatchObject({ from: before.state, to: rfq.state });
  const lines = rfq.awards.map(({ line }) => line);
  expect(new Set(lines).size).toBe(lines.length);
  expect(rfq.awards.slice(0, before.awards.length)).toEqual(before.awards);
  for (const line of lines) expect(rfq.content.lines.some(({ number }) => number === line)).toBe(true);
  if (rfq.awards.length > before.awards.length) {
    expect(isUnsealed(before)).toBe(true);
    expect(rfq.state).toBe(lines.length === rfq.content.lines.length ? 'awarded' : 'partly_awarded');
  }
  if (rfq.content.sealed && isUnsealed(rfq)) expect((rfq.content.deadline ?? '') <= now.toISOString()).toBe(true);
  if ((rfqProcess.final as readonly string[]).includes(rfq.state)) expect(rfq.next).toBeUndefined();
};

test('whatever the buyer, the desk, suppliers and the clock try, a request keeps to its table, gives each line once, and opens no seal early', () => {
  let awarded = 0;
  fc.assert(
    fc.property(fc.boolean(), fc.array(step, { maxLength: 25, size: 'max' }), (sealed, steps) => {
      const content = rfqContentAt(begin);
      const [first] = content.lines;
      const lines = first ? [1, 2, 3].map((number) => ({ ...first, number })) : [];
      let rfq = draftRfq({ ...content, lines, sealed }, { organisation: buyer, personId: newId('person') }, actor, begin).rfq;
      let now = begin;
      for (const one of steps) {
        now = new Date(now.getTime() + one.hours * 3_600_000);
        const before = structuredClone(rfq);
        try {
          const move = taken(rfq, one, now);
          if (move) {
            hold(before, move, now);
            rfq = move.rfq;
          }
        } catch (fault) {
          if (!(fault instanceof Fault)) throw fault;
          expect(rfq).toEqual(before);
        }
      }
      awarded += rfq.awards.length;
    }),
    { numRuns, seed: 6, endOnFailure: true },
  );
  expect(awarded).toBeGreaterThan(0);
});
