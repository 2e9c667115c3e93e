import { memberOf } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { open } from '@sandan/kernel/process';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Membership } from '../company/membership.ts';
import type { Organisation } from '../company/organisation.ts';
import type { Listing } from '../listing/listing.ts';
import { type Entry, Entry as EntrySchema } from './entry.ts';
import { Inquiry, inquiryProcess, type Side } from './inquiry.ts';
import { escalate } from './inquiry-clock.ts';
import { addMessage, answer, ask, assign, close, convert, type Move, qualify, reopen } from './inquiry-verbs.ts';
import { type Counted, count, emptyRecord } from './record.ts';

const at = (text: string) => new Date(text);
const by = { actor: 'test', organisationId: null, at: '2026-01-01T00:00:00.000Z' };
const seller: Organisation = {
  id: newId('organisation'),
  version: 1,
  type: 'university',
  name: { ko: '가람대학교' },
  country: 'KR',
  language: 'ko',
  zone: 'Asia/Seoul',
  status: 'active',
  demo: true,
  created: by,
  changed: by,
};
const listing: Listing = {
  id: newId('listing'),
  version: 3,
  kind: 'technology',
  ownerId: seller.id,
  state: 'published',
  content: { title: { ko: '전극' }, codes: [], attributes: {}, keywords: [], stages: {}, media: [] },
  reviews: [],
  confirmedAt: by.at,
  demo: true,
  created: by,
  changed: by,
};
const people = [newId('person', 1), newId('person', 2), newId('person', 3)] as const;
const member = (personId: string, role: 'owner' | 'sales' | 'viewer', since: string): Membership => ({
  personId,
  organisationId: seller.id,
  version: 1,
  roles: [role],
  since: { ...by, at: since },
});
const members = [
  member(people[0], 'owner', '2026-01-01T00:00:00.000Z'),
  member(people[1], 'sales', '2026-01-02T00:00:00.000Z'),
  member(people[2], 'viewer', '2026-01-03T00:00:00.000Z'),
];
const askerPerson = newId('person', 4);
const askerOrganisation = newId('organisation');
const person = (personId: string, organisationId: string) => memberOf(personId, organisationId, ['sales']);
const office = person(people[0], seller.id);
const customer = person(askerPerson, askerOrganisation);
const asker = { organisationId: askerOrganisation, personId: askerPerson, demo: true };

const asked = (now: Date): Move => ask(listing, seller, asker, { text: '실시 조건이 궁금합니다.', wanted: {} }, customer, now);

test('a question opens a term of the hours of its kind, in the business time of the owner', () => {
  const { inquiry, entry } = asked(at('2026-09-23T15:00+09:00'));
  expect(inquiry.state).toBe('new');
  expect(inquiry.number).toMatch(/^INQ-20260923-[0-9A-Z]{5}$/);
  expect(inquiry.term.answerBy).toBe(at('2026-09-30T12:00+09:00').toISOString());
  expect(entry).toMatchObject({ position: 1, side: 'asker', event: { action: 'ask', to: 'new' } });
});

test('nobody asks their own organisation, nor about what is not published', () => {
  const own = { ...asker, organisationId: seller.id };
  const said = { text: 'x', wanted: {} };
  const now = at('2026-09-23T15:00+09:00');
  expect(() => ask(listing, seller, own, said, office, now)).toThrow(expect.objectContaining({ code: 'inquiry.ownListing' }));
  for (const state of ['draft', 'submitted', 'suspended', 'archived'] as const)
    expect(() => ask({ ...listing, state }, seller, asker, said, customer, now)).toThrow(
      expect.objectContaining({ kind: 'missing' }),
    );
  expect(() => ask(listing, { ...seller, status: 'suspended' }, asker, said, customer, now)).toThrow(
    expect.objectContaining({ kind: 'missing' }),
  );
});

test('the first word of the responder is the answer, and counts', () => {
  const { inquiry } = asked(at('2026-11-23T10:00+09:00'));
  const { inquiry: after, counted } = addMessage(
    inquiry,
    { text: '감사합니다.' },
    'responder',
    office,
    at('2026-11-23T12:30+09:00'),
  );
  expect(after.state).toBe('answered');
  expect(after.term.next).toBeUndefined();
  expect(counted).toEqual({ kind: 'answered', businessHours: 2.5, inTime: true });
  const again = addMessage(after, { text: '추가로' }, 'responder', office, at('2026-11-23T13:00+09:00'));
  expect(again.counted).toBeUndefined();
  expect(again.entry.event).toBeUndefined();
});

test('an answer after the term counts as answered, not as in time', () => {
  const { inquiry } = asked(at('2026-11-23T10:00+09:00'));
  const late = answer(inquiry, { text: '늦었습니다.' }, 'responder', office, at('2026-12-01T10:00+09:00'));
  expect(late.counted).toMatchObject({ kind: 'answered', inTime: false });
});

test('a case is given only to a member who may answer', () => {
  const { inquiry } = asked(at('2026-11-23T10:00+09:00'));
  const now = at('2026-11-23T11:00+09:00');
  expect(assign(inquiry, people[1], members, 'responder', office, now).inquiry.responder.assigneeId).toBe(people[1]);
  for (const stranger of [people[2], askerPerson])
    expect(() => assign(inquiry, stranger, members, 'responder', office, now)).toThrow(Fault);
  expect(() => assign(inquiry, people[1], members, 'asker', customer, now)).toThrow(
    expect.objectContaining({ code: 'process.refused' }),
  );
});

test('silence calls the deputy when the answer is due, the operator a working day later, and ends after five more', () => {
  const { inquiry } = asked(at('2027-02-04T15:00+09:00'));
  const given = assign(inquiry, people[0], members, 'responder', office, at('2027-02-04T16:00+09:00')).inquiry;
  expect(given.term.answerBy).toBe(at('2027-02-11T12:00+09:00').toISOString());
  expect(escalate(given, members, at('2027-02-11T11:59:59+09:00'))).toBeUndefined();
  const deputy = escalate(given, members, at('2027-02-11T12:00+09:00'));
  expect(deputy?.inquiry).toMatchObject({ state: 'assigned', escalated: 'deputy', deputyId: people[1] });
  const operator = escalate(deputy?.inquiry as Inquiry, members, at('2027-02-12T12:00+09:00'));
  expect(operator?.inquiry).toMatchObject({ escalated: 'operator' });
  expect(escalate(operator?.inquiry as Inquiry, members, at('2027-02-19T11:59:59+09:00'))).toBeUndefined();
  const end = escalate(operator?.inquiry as Inquiry, members, at('2027-02-19T12:00+09:00'));
  expect(end?.inquiry).toMatchObject({ state: 'closed', reason: 'no_answer' });
  expect(end?.counted).toEqual({ kind: 'missed' });
  expect(escalate(end?.inquiry as Inquiry, members, at('2027-03-19T12:00+09:00'))).toBeUndefined();
});

test('a clock that is late takes the same steps to the same instants', () => {
  const { inquiry } = asked(at('2026-11-23T10:00+09:00'));
  const run = (instants: readonly string[]) => {
    let current = inquiry;
    for (const now of instants)
      for (let next = escalate(current, members, at(now)); next; next = escalate(current, members, at(now)))
        current = next.inquiry;
    const { changed: _, ...rest } = current;
    return rest;
  };
  const hourly = Array.from({ length: 24 * 9 }, (_, i) =>
    new Date(at('2026-11-23T10:30+09:00').getTime() + i * 3_600_000).toISOString(),
  );
  expect(run(['2026-12-02T10:30+09:00'])).toEqual(run(hourly));
});

test('with nobody to stand in, the operator is called at once', () => {
  const { inquiry } = asked(at('2026-11-23T10:00+09:00'));
  const alone = members.slice(0, 1);
  const given = assign(inquiry, people[0], alone, 'responder', office, at('2026-11-23T11:00+09:00')).inquiry;
  expect(escalate(given, alone, at('2026-11-26T10:00+09:00'))?.inquiry.escalated).toBe('operator');
});

test('the asker opens again what went unanswered, not what was refused', () => {
  const now = at('2026-11-23T10:00+09:00');
  const withdrawn = close(asked(now).inquiry, 'withdrawn', 'asker', customer, now).inquiry;
  const again = reopen(withdrawn, seller, 'asker', customer, at('2026-11-24T10:00+09:00')).inquiry;
  expect(again).toMatchObject({ state: 'new', term: { opened: at('2026-11-24T10:00+09:00').toISOString() } });
  expect(again.reason).toBeUndefined();
  const spam = close(asked(now).inquiry, 'spam', 'responder', office, now).inquiry;
  expect(() => reopen(spam, seller, 'asker', customer, now)).toThrow(expect.objectContaining({ code: 'process.refused' }));
});

type Try = (inquiry: Inquiry, now: Date) => Move | undefined;
const tries: Readonly<Record<string, (side: Side) => Try>> = {
  assign: (side) => (i, now) => assign(i, people[1], members, side, office, now),
  answer: (side) => (i, now) => answer(i, { text: 'a' }, side, office, now),
  qualify: (side) => (i, now) => qualify(i, side, office, now),
  convert: (side) => (i, now) => convert(i, side, office, now),
  close: (side) => (i, now) => close(i, side === 'asker' ? 'withdrawn' : 'not_fit', side, office, now),
  lose: (side) => (i, now) => close(i, 'lost', side, office, now),
  reopen: (side) => (i, now) => reopen(i, seller, side, office, now),
  say: (side) => (i, now) => addMessage(i, { text: 'b' }, side, office, now),
  clock: () => (i, now) => escalate(i, members, now),
};

const step = fc.record({
  name: fc.constantFrom(...Object.keys(tries)),
  side: fc.constantFrom<Side>('asker', 'responder', 'operator'),
  hours: fc.integer({ min: 0, max: 120 }),
});

const told = (entries: readonly Entry[]): string => {
  let state = 'none';
  for (const { event } of entries) {
    if (!event) continue;
    if (event.action !== 'ask') {
      expect(event.from).toBe(state);
      const row = inquiryProcess.transitions.filter((t) => t.action === event.action && t.to === event.to);
      expect(row.some((t) => ([] as string[]).concat(t.from).includes(state))).toBe(true);
    }
    state = event.to;
  }
  return state;
};

test('whatever anybody tries, only transitions of the table happen, each with one line that tells who, when and what', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40, size: 'max' }), (steps) => {
      let now = at('2026-11-23T10:00+09:00');
      let { inquiry, entry } = asked(now);
      const entries = [entry];
      const counts: Counted[] = [];
      for (const s of steps) {
        now = new Date(now.getTime() + s.hours * 3_600_000);
        const mayNow = open(inquiryProcess, inquiry.state, s.side).map((t) => t.action as string);
        try {
          const next = tries[s.name]?.(s.side)(inquiry, now);
          if (!next) continue;
          if (s.name in { assign: 1, answer: 1, qualify: 1, convert: 1, close: 1, reopen: 1 }) expect(mayNow).toContain(s.name);
          ({ inquiry, entry } = next);
          entries.push(entry);
          if (next.counted) counts.push(next.counted);
        } catch (fault) {
          expect(fault).toBeInstanceOf(Fault);
        }
      }
      expect(entries.map((e) => e.position)).toEqual(entries.map((_, i) => i + 1));
      expect(inquiry.version).toBe(entries.length);
      expect(told(entries)).toBe(inquiry.state);
      for (const e of entries) EntrySchema.parse(e);
      Inquiry.parse(inquiry);
      const record = counts.reduce(count, emptyRecord);
      const of = (action: string, reason?: string) =>
        entries.filter((e) => e.event?.action === action && (reason === undefined || e.event.reason === reason)).length;
      expect(record.answered).toBeGreaterThanOrEqual(of('answer'));
      expect(record.missed).toBeLessThanOrEqual(of('close', 'no_answer'));
    }),
    { numRuns: 300 },
  );
});
