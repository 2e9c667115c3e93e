import { expect, test } from 'vitest';
import type { Feedback } from './feedback.ts';
import { fits, noTaste, scoreOf, tasteOf } from './score.ts';

const wording = { coverage: 0.4, relevance: 0.8 };
const ofVerdict = (name: string, is: 'met' | 'not_met' | 'unknown') => ({
  name,
  label: { ko: name, en: name },
  verdict: is,
  reason: 'reached' as const,
  wanted: { ko: '', en: '' },
});
const feedback = (more: Partial<Feedback>): Feedback => ({
  version: 1,
  needId: 'lst_00000000000000000000000000',
  offerId: 'lst_00000000000000000000000001',
  verdict: 'not_useful',
  classes: [],
  by: { actor: 'test', organisationId: null, at: '2026-03-02T00:00:00.000Z' },
  ...more,
});

test('rises with conditions that are met and does not fall for what is unknown as it does for what is missed', () => {
  const of = (is: 'met' | 'not_met' | 'unknown') => scoreOf(wording, [ofVerdict('readiness', is)], []);
  expect(of('met')).toBeGreaterThan(of('unknown'));
  expect(of('unknown')).toBeGreaterThan(of('not_met'));
});

test('what shares next to no word with the need does not fit, whatever it meets', () => {
  const judged = [ofVerdict('readiness', 'met')];
  const far = { coverage: 0.05, relevance: 1 };
  expect(fits(far, scoreOf(far, judged, []))).toBe(false);
  expect(fits(wording, scoreOf(wording, judged, []))).toBe(true);
});

test('feedback makes the missed condition count more and moves classes nearer or farther', () => {
  const judged = [ofVerdict('readiness', 'not_met'), ofVerdict('cooperation', 'met')];
  const early = tasteOf([feedback({ reason: 'too_early' })]);
  expect(scoreOf(wording, judged, [], early)).toBeLessThan(scoreOf(wording, judged, [], noTaste));
  const codes = [{ scheme: 'ipc' as const, code: 'H01M 8/10' }];
  const liked = tasteOf([feedback({ verdict: 'useful', classes: ['ipc H01M'] })]);
  const disliked = tasteOf([feedback({ reason: 'wrong_field', classes: ['ipc H01M'] })]);
  const plain = scoreOf(wording, judged, codes);
  expect(scoreOf(wording, judged, codes, liked)).toBeGreaterThan(plain);
  expect(scoreOf(wording, judged, codes, disliked)).toBeLessThan(plain);
});
