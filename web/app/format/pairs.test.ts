import { expect, test } from 'vitest';
import { pairsOf } from './pairs.ts';

test('two runs from the same inputs show them in the same order', () => {
  const [one, other] = [
    { 하중: '3.2 kN', 재질: 'AL6061-T6' },
    { 재질: 'AL6061-T6', 하중: '3.2 kN' },
  ];
  expect(pairsOf(one)).toEqual(pairsOf(other));
  expect(pairsOf(one)[0]).toEqual(['재질', 'AL6061-T6']);
});
