import { memberOf } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { expect, test } from 'vitest';
import { type Qualification, standingOf } from './qualification.ts';
import {
  ageQualification,
  askAgain,
  grant,
  monthsOn,
  mustBeQualified,
  requestQualification,
  revoke,
  schedule,
} from './qualification-verbs.ts';

const now = new Date('2026-12-01T00:00:00Z');
const day = (n: number) => new Date(now.getTime() + n * 86_400_000);
const asked = {
  ownerId: newId('organisation'),
  personId: newId('person'),
  organisationId: newId('organisation'),
  demo: false,
};
const person = memberOf(asked.personId, asked.organisationId, ['buyer']);
const keeper = memberOf(newId('person'), asked.ownerId, ['equipment']);
const wanted = { skill: 'sem', level: 'independent' } as const;
const request = () => requestQualification(asked, wanted, person, now);
const granted = (days: number): Qualification =>
  grant(request(), { level: 'independent', until: day(days).toISOString() }, keeper, now);
const lacks = (q: Qualification | undefined, to = day(1), at = now) => {
  const standing = standingOf(wanted, q, to.toISOString(), at);
  return standing.may ? 'may' : standing.lacks;
};
const codeOf = (work: () => unknown): string | undefined => {
  try {
    work();
    return undefined;
  } catch (fault) {
    return fault instanceof Fault ? (fault.fields[0]?.code ?? fault.code) : String(fault);
  }
};

test('who was never trained learns how to be; who was may use it until the end of what was granted', () => {
  expect(lacks(undefined)).toBe('none');
  const scheduled = schedule(request(), newId('audit').replace('aud', 'bkg'), 'person', person, now);
  expect([lacks(request()), lacks(scheduled)]).toEqual(['requested', 'scheduled']);
  const q = granted(365);
  expect([lacks(q), lacks(q, day(365)), lacks(q, day(366)), lacks(q, day(366), day(365))]).toEqual([
    'may',
    'may',
    'ends_before',
    'expired',
  ]);
  expect(lacks({ ...q, level: 'assisted' })).toBe('level');
  expect(lacks({ ...q, level: 'trainer' })).toBe('may');
});

test('time tells the holder a month before it ends, and ends it; a late clock lets nobody in', () => {
  const q = granted(100);
  expect(ageQualification(q, day(69))).toBeUndefined();
  const expiring = ageQualification(q, day(70));
  expect([expiring?.state, lacks(expiring, day(71), day(70))]).toEqual(['expiring', 'may']);
  expect(expiring && ageQualification(expiring, day(100))?.state).toBe('expired');
  expect(lacks(q, day(101), day(100))).toBe('expired');
});

test('what was revoked says why, and can be asked for again', () => {
  expect(codeOf(() => revoke(granted(30), 'not_passed', 'owner', keeper, now))).toBe('process.reason');
  const revoked = revoke(granted(30), 'damage', 'owner', keeper, now);
  expect([revoked.state, revoked.reason, lacks(revoked)]).toEqual(['revoked', 'damage', 'revoked']);
  expect(askAgain(revoked, person, now)).toMatchObject({ state: 'requested' });
  expect(askAgain(revoked, person, now).reason).toBeUndefined();
  expect(codeOf(() => revoke(granted(30), 'withdrawn', 'person', person, now))).toBe('process.refused');
});

test('it is granted for months by the calendar, at most for five years, and a refusal names skill and level', () => {
  expect(monthsOn(new Date('2026-08-31T00:00Z'), 6, 'Asia/Seoul')).toBe('2027-02-28T00:00:00.000Z');
  expect(codeOf(() => granted(-1))).toBe('qualification.until');
  expect(codeOf(() => granted(2000))).toBe('qualification.until');
  expect(codeOf(() => mustBeQualified(wanted, { may: false, lacks: 'none' }))).toBe('qualification.none');
});
