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

test('a name means what its noun says, in Korean and English, and nothing where it tells how well, how fast or with which supply', () => {
  const of = (description: string) => Object.keys(rangesIn(description).ranges);
  expect(of('최대 시험 하중 : 50 kN')).toEqual(['force']);
  expect(of('허용 제품 중량 : 500 kg')).toEqual(['payload']);
  expect(of('Substrate heating temperature : max. 300 °C')).toEqual(['temperature']);
  expect(of('습도조절 범위 : 10%r.h. ~ 98%r.h')).toEqual(['humidity']);
  for (const name of [
    '온도 정확도',
    '온도 분포',
    'temperature uniformity',
    '샘플링 주파수',
    'power supply',
    '온도상승시간',
    '히터 용량',
  ])
    expect(of(`${name} : 10 ~ 20 °C`), name).toEqual([]);
});

test('of a name that may be several quantities the unit decides', () => {
  expect(rangesIn('용량 : 450 L').ranges).toEqual({ volume: { min: 450, max: 450, unit: 'L' } });
  expect(rangesIn('capacity : 100 ~ 450 kg').ranges).toEqual({ payload: { min: 100, max: 450, unit: 'kg' } });
  expect(rangesIn('회전속도 : 1 ~ 1750 rpm').ranges).toEqual({ rotation: { min: 1, max: 1750, unit: '/min' } });
  expect(rangesIn('최대 이동 속도 : 450 mm/s').ranges).toEqual({ speed: { max: 450, unit: 'mm/s' } });
  expect(rangesIn('물질 주입 속도 : ~ 1.2 ml/min').ranges).toEqual({ flow: { max: 1.2, unit: 'ml/min' } });
  expect(rangesIn('스펙트럼 측정 범위 : 7,800 ~ 350 cm-1').ranges).toEqual({ wavenumber: { min: 350, max: 7800, unit: 'cm-1' } });
});

test('a name of two quantities is read as two, and a spread behind a range is left', () => {
  expect(rangesIn('온/습도 범위 : DB 10 ~ 30°C±0.2°C / RH 30 ~ 80%±3%').ranges).toEqual({
    temperature: { min: 10, max: 30, unit: 'Cel' },
    humidity: { min: 30, max: 80, unit: '%' },
  });
  expect(rangesIn('Temp. & humidity range : −40 to +180°C/20 to 98% rh').ranges).toEqual({
    temperature: { min: -40, max: 180, unit: 'Cel' },
    humidity: { min: 20, max: 98, unit: '%' },
  });
});

test('usual writings are one: bullets at their word, the next name behind a value, brackets, both sides, ends in words', () => {
  expect(rangesIn('1ea -Frequency range: 18 to 40GHz ·전류 : ±200A DC ◯ stroke : 100(mm)').ranges).toEqual({
    frequency: { min: 18, max: 40, unit: 'GHz' },
    current: { min: -200, max: 200, unit: 'A' },
    travel: { min: 100, max: 100, unit: 'mm' },
  });
  expect(rangesIn('최대용량 : 5 kN 정밀도 : ±0.5%').ranges).toEqual({ force: { max: 5, unit: 'kN' } });
  expect(rangesIn('test speed (mm/min) : Min 0.05 Max 720').ranges).toEqual({ speed: { min: 0.05, max: 720, unit: 'mm/min' } });
  expect(rangesIn('test speed : Min 0.05 Max 720').reading.unread[0]?.reason).toBe('unitless');
  expect(rangesIn('반응기 용량 : 800(φ) × 1200(H), 0.6 m3').ranges).toEqual({ volume: { min: 0.6, max: 0.6, unit: 'm3' } });
  expect(rangesIn('압력 : 10 bar - 최대 압력 : 1 MPa').reading.unread).toMatchObject([{ reason: 'twice' }]);
  expect(rangesIn('압력 : 10 bar - 사용 압력 : 1 MPa').reading).toEqual({ said: 2, unread: [] });
});

test('the room inside is read in whatever order and unit, and outer sizes and those of other things are left', () => {
  const wide = (innerWidth: number, innerDepth: number, innerHeight: number, unit: string) =>
    Object.fromEntries(Object.entries({ innerWidth, innerDepth, innerHeight }).map(([name, value]) => [name, { value, unit }]));
  expect(rangesIn('챔버 내부 크기 : 1800 x 1400 x 1600 mm (WDH)').ranges).toEqual(wide(1800, 1400, 1600, 'mm'));
  expect(rangesIn('Chamber inside dimension : 600×800×700mm (H×D×W)').ranges).toEqual(wide(700, 800, 600, 'mm'));
  expect(rangesIn('inner size : 9.2m(L) 6.3m(W) 6m(H)').ranges).toEqual(wide(6.3, 9.2, 6, 'm'));
  expect(rangesIn('시험실크기 : 7 m × 5 m × 4 m').ranges).toEqual(wide(7, 5, 4, 'm'));
  expect(rangesIn('inner size (mm) : 1,500 × 1,200 × 900').ranges).toEqual(wide(1500, 1200, 900, 'mm'));
  for (const left of [
    'inner size : 1,500 × 1,200 × 900',
    '내부 크기 : 2 m x 3 m',
    'inner size : 1m(W) x 2m(W) x 3m(H)',
    '외부 크기 : 1 x 2 x 3 m',
  ])
    expect(rangesIn(left).ranges, left).toEqual({});
});
