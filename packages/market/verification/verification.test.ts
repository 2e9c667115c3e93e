import { expect, test } from 'vitest';
import { organisationTypes } from '../company/organisation.ts';
import { levelNumbers, sides } from '../company/standing.ts';
import { outdated } from './document.ts';
import { levels } from './level.ts';
import type { Requirement } from './requirement.ts';
import { documentSets, requirementsOf } from './requirement.ts';
import { inForce } from './verbs.ts';
import { unverified, verificationProcess } from './verification.ts';

test('everybody who can apply is asked for something at every level, and for more the higher it is', () => {
  for (const country of ['KR', 'DE', 'US', 'AE', 'VN'])
    for (const type of organisationTypes)
      for (const side of sides) {
        const counts = levelNumbers.map((level) => requirementsOf({ country, type }, side, level).length);
        expect(counts[0], `${country} ${type} ${side}`).toBeGreaterThan(0);
        expect(counts[2]).toBeGreaterThan(counts[0] ?? 0);
      }
});

test('every requirement says in both languages what it proves and what is taken for it; one that ages says how', () => {
  for (const requirement of documentSets.flatMap((s) => s.needs)) {
    for (const words of [requirement.label, requirement.proves, ...requirement.accepts]) {
      expect(words.ko).toMatch(/[가-힣]/);
      expect(words.en).not.toMatch(/[가-힣]/);
    }
    expect(requirement.maxAgeDays !== undefined, requirement.name).toBe(requirement.ages === 'issued');
  }
});

test('a level above the first wants two people', () => {
  expect(levelNumbers.map((level) => levels[level].fourEyes)).toEqual([false, true, true]);
});

test('every state is reached, and left again', () => {
  const { transitions, states } = verificationProcess;
  const reached = new Set(transitions.map((t) => t.to));
  const left = new Set(transitions.flatMap((t) => t.from));
  for (const state of states) {
    expect(state === 'unverified' || reached.has(state as never), state).toBe(true);
    expect(left.has(state as never), state).toBe(true);
  }
});

test('what is suspended is not in force', () => {
  const grant = { level: 1 as const, since: '2026-01-01T00:00:00Z', until: '2027-01-01T00:00:00Z', methods: [] };
  const v = { ...unverified('org_1', 'seller', false), grant };
  expect(inForce(v)).toBe(grant);
  expect(inForce({ ...v, suspendedAt: '2026-02-01T00:00:00Z' })).toBeUndefined();
});

test('a paper ends, and is too old, by the day in Korea', () => {
  const early = new Date('2026-11-27T08:45+09:00');
  const stated = { ages: 'stated' } as Requirement;
  expect(outdated(stated, { expires: '2026-11-26' }, early)).toBe('document.expired');
  expect(outdated(stated, { expires: '2026-11-27' }, early)).toBeUndefined();
  const issued = { ages: 'issued', maxAgeDays: 90 } as Requirement;
  expect(outdated(issued, { issued: '2026-08-28' }, early)).toBe('document.tooOld');
  expect(outdated(issued, { issued: '2026-08-29' }, early)).toBeUndefined();
});
