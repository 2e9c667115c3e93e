import { expect, test } from 'vitest';
import { rangesIn } from './range.ts';

test('the ranges of equipment are read out of its description by their names, in whatever unit', () => {
  expect(
    rangesIn(
      '- 온도범위 : -70℃ ~ +150℃ - 주파수 범위: 9kHz~25MHz - Max test force (kN) : 300 - 사용 압력 : 100 bar - 통신: RS-232',
    ).ranges,
  ).toEqual({
    temperature: { min: -70, max: 150, unit: 'Cel' },
    frequency: { min: 0.009, max: 25, unit: 'MHz' },
    force: { max: 300, unit: 'kN' },
    pressure: { min: 100, max: 100, unit: 'bar' },
  });
});

test('what a description states and nobody understands is said, a number without a unit among it', () => {
  const { ranges, reading } = rangesIn(
    '• 온도: ±0.5 정도 • pressure: 5 • 압력: 강함 • frequency : 10 Hz • 주파수 : 20 Hz • 정확도: 1 %',
  );
  expect(ranges).toEqual({ frequency: { min: 10, max: 10, unit: 'Hz' } });
  expect(reading.said).toBe(6);
  expect(reading.unread.map(({ name, reason }) => [name, reason])).toEqual([
    ['온도', 'form'],
    ['pressure', 'unitless'],
    ['압력', 'form'],
    ['주파수', 'twice'],
    ['정확도', 'unknown'],
  ]);
});
