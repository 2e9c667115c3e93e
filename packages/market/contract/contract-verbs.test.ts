import { expect, test } from 'vitest';
import { effectiveFrom } from './contract-verbs.ts';

const signedAt = (...at: string[]) => ({ terms: { starts: '2026-03-01' }, signatures: at.map((one) => ({ at: one })) });

test('a contract begins on the day of the last signature as the calendar of its seller has it', () => {
  const early = signedAt('2026-03-09T02:00:00.000Z', '2026-03-09T16:30:00.000Z');
  expect(effectiveFrom(early, '2026-03-10', 'Asia/Seoul')).toBe('2026-03-10');
  expect(effectiveFrom(early, '2026-03-09', 'America/New_York')).toBe('2026-03-09');
  expect(effectiveFrom(signedAt('2026-02-27T02:00:00.000Z'), '2026-02-27', 'Asia/Seoul')).toBe('2026-03-01');
  expect(effectiveFrom(signedAt(), '2026-03-05', 'Asia/Seoul')).toBe('2026-03-05');
});
