import type { Attribute } from '@sandan/market/listing/attribute';
import { expect, test } from 'vitest';
import { valueTexts } from './value.server.ts';

const range = { type: 'range' } as Attribute;
const quantity = { type: 'quantity' } as Attribute;

test.each([
  [{ min: 150_000, max: 18e9, unit: 'Hz' }, '150 kHz – 18 GHz'],
  [{ min: 2e6, max: 30e6, unit: 'Hz' }, '2 – 30 MHz'],
  [{ min: 0, max: 250_000, unit: 'N' }, '0 N – 250 kN'],
  [{ min: 20, max: 600, unit: 'Cel' }, '20 – 600 °C'],
  [{ min: 35, max: 35, unit: 'Cel' }, '35 °C'],
  [{ max: 2e9, unit: 'Ohm' }, 'up to 2 GΩ'],
  [{ min: 99_999, unit: 'Hz' }, 'from 99,999 Hz'],
])('a range is written in units that people use: %o', (value, text) => {
  expect(valueTexts(range, value, 'en')).toEqual([text]);
});

test('a long figure in a unit without prefixes stays as it is', () => {
  expect(valueTexts(quantity, { value: 1_200_000, unit: 'kg' }, 'ko')).toEqual(['1,200,000 kg']);
});
