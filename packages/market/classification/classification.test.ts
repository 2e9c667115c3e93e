import { memberOf } from '@sandan/kernel/actor';
import { newId } from '@sandan/kernel/id';
import { expect, test } from 'vitest';
import { announceDocument } from '../verification/document.ts';
import { classify } from './classification.ts';

const entry = {
  transfer: 'goods',
  name: '볼 베어링',
  hs: '848210',
  result: 'not_controlled',
  basis: 'self',
  grounds: '일반 공차 등급으로 기준에 미치지 않습니다.',
  classifier: '김나래 팀장',
  until: '2026-12-31',
} as const;

/** A quarter to nine of a morning in Korea, when it is still the day before in Greenwich. */
const morning = new Date('2026-03-02T23:45:00Z');

test('what is classified on a morning in Korea bears the day that it is there, and no later one', () => {
  const on = (classifiedOn: string) =>
    classify(
      { ...entry, classifiedOn },
      { id: newId('organisation'), demo: false },
      memberOf(newId('person'), newId('organisation'), ['sales']),
      morning,
    );
  expect(on('2026-03-03').classifiedOn).toBe('2026-03-03');
  expect(() => on('2026-03-04')).toThrow('classification.future');
});

test('a paper issued on that morning is taken too', () => {
  const paper = { requirement: 'x', type: 'application/pdf', name: 'a.pdf', bytes: 10, sha256: '0'.repeat(64) };
  const announce = (issued: string) =>
    announceDocument({ ages: 'issued', maxAgeDays: 90 } as never, { ...paper, issued } as never, morning);
  expect(() => announce('2026-03-03')).not.toThrow();
  expect(() => announce('2026-03-04')).toThrow('document.future');
});
