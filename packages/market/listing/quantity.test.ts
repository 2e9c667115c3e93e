import { UcumLhcUtils } from '@lhncbc/ucum-lhc';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical, canonicalRange, commensurable, convert } from './quantity.ts';
import { atoms } from './quantity-atoms.ts';
import { namedUnits, unitLabel, unitsFor } from './quantity-label.ts';
import { readQuantity, readRange } from './quantity-range.ts';
import { isUnit, unit } from './quantity-unit.ts';
import { readUnit } from './quantity-written.ts';

const code = (c: string) => expect.objectContaining({ code: c });
const compounds = [
  'kg.m2/s2',
  'm-1',
  '/cm',
  '10*6/L',
  'W/(m2.K)',
  'kg/(m.s)',
  'J/(kg.K)',
  'mg{total}/dL',
  'dag',
  'Mibit',

  'm/s2',
];

test('every named unit and atom is what ucum-lhc says it is, and converts to every other of its kind as there', () => {
  const ucum = UcumLhcUtils.getInstance();
  const codes = [...namedUnits, ...Object.keys(atoms), ...compounds].filter(
    (c) => !/^\{|^10[*^]$/.test(c) && !unit(c).dimension.startsWith('#'),
  );
  let pairs = 0;
  for (const from of codes)
    for (const to of unitsFor(from).concat(codes.filter((c) => commensurable(c, from)))) {
      if (/^\{/.test(to)) continue;
      const value = 12.5;
      const said = ucum.convertUnitTo(from, value, to);
      expect(said.status, `${from} to ${to}: ${said.msg}`).toBe('succeeded');
      const ours = convert(value, from, to);
      expect(Math.abs(ours - Number(said.toVal)), `${from} to ${to}: ${ours}, ${said.toVal}`).toBeLessThanOrEqual(
        Math.max(1e-9, Math.abs(ours) * 1e-12) + (unit(to).offset ? 1e-9 : 0),
      );
      pairs++;
    }
  expect(pairs).toBeGreaterThan(2000);
});

test('units of different things do not convert', () => {
  const ucum = UcumLhcUtils.getInstance();
  const codes = namedUnits.filter((c) => !c.startsWith('{') && !unit(c).dimension.startsWith('#'));
  for (const from of codes.filter((_, i) => i % 3 === 0))
    for (const to of codes.filter((_, i) => i % 5 === 0)) {
      if (commensurable(from, to)) continue;
      expect(ucum.convertUnitTo(from, 1, to).status, `${from} to ${to}`).not.toBe('succeeded');
      expect(() => convert(1, from, to)).toThrow(code('unit.incommensurable'));
    }
  expect(() => convert(1, '{pcs}', '{box}')).toThrow(code('unit.incommensurable'));
});

test('conversions are exact where the definition is', () => {
  expect(convert(1, '[in_i]', 'mm')).toBe(25.4);
  expect(convert(10, 'bar', 'MPa')).toBe(1);
  expect(convert(15, 'kOhm', 'Ohm')).toBe(15000);
  expect(convert(-40, 'Cel', '[degF]')).toBe(-40);
  expect(convert(0, 'Cel', 'K')).toBe(273.15);
  expect(convert(212, '[degF]', 'Cel')).toBe(100);
  expect(convert(60, '/min', 'Hz')).toBe(1);
  expect(convert(1, '75.kgf.m/s', 'W')).toBe(735.49875);
});

test('there and back again gives the same value', () => {
  fc.assert(
    fc.property(fc.constantFrom(...namedUnits), fc.nat(), fc.double({ min: -1e6, max: 1e6, noNaN: true }), (from, n, value) => {
      const others = unitsFor(from);
      const to = others[n % others.length] ?? from;
      expect(convert(convert(value, from, to), to, from)).toBeCloseTo(value, 4);
    }),
  );
});

test('what is no unit is refused, whatever it is', () => {
  for (const text of [
    '',
    'foo',
    '__proto__',
    'constructor',
    'm//s',
    '(m',
    'm)',
    'mCel',
    'Cel/m',
    'm.',
    '[in_i',
    '{',
    'm{',
    '1e400',
    'm99',
    'a'.repeat(500),
    '((((((((((m',
    '0',
    'm0',
  ])
    expect(() => unit(text), text).toThrow(code('unit.unknown'));
  fc.assert(fc.property(fc.string({ maxLength: 40 }), (text) => typeof isUnit(text) === 'boolean'));
});

test.for([
  ['bar', 'bar'],
  ['psi', '[psi]'],
  ['°C', 'Cel'],
  ['℃', 'Cel'],
  ['inch', '[in_i]'],
  ['"', '[in_i]'],
  ['㎜', 'mm'],
  ['kΩ', 'kOhm'],
  ['㏀', 'kOhm'],
  ['RPM', '/min'],
  ['kgf/cm2', 'kgf/cm2'],
  ['㎏f/㎠', 'kgf/cm2'],
  ['마력', '[HP]'],
  ['PS', '75.kgf.m/s'],
  ['㎥/h', 'm3/h'],
  ['W/mK', 'W/m/K'],
  ['W/(m·K)', 'W/(m.K)'],
  ['lb/ft3', '[lb_av]/[ft_i]3'],
  ['톤/시간', 't/h'],
  ['mpa', 'MPa'],
  ['MPA', 'MPa'],
  ['mPa', 'mPa'],
  ['KW', 'kW'],
  ['Nm', 'N.m'],
  ['μm', 'um'],
  ['Ω·cm', 'Ohm.cm'],
  ['개', '{pcs}'],
  ['평', '400.m2/121'],
  ['N/mm²', 'N/mm2'],
  ['kgf·m', 'kgf.m'],
  ['m³/min', 'm3/min'],
  ['ft', '[ft_i]'],
])('%s is written for %s', ([written, ucum]) => {
  expect(readUnit(written ?? '')).toBe(ucum);
});

test('a written unit with several meanings takes the one wanted', () => {
  expect(readUnit('C', 'K')).toBe('Cel');
  expect(readUnit('C', 'uC')).toBe('C');
  expect(readUnit('kg/cm2', 'MPa')).toBe('kgf/cm2');
  expect(readUnit('도', 'Cel')).toBe('Cel');
  expect(readUnit('도', 'rad')).toBe('deg');
  expect(canonical(10, '㎏/㎠', 'MPa')).toBe(0.980665);
  expect(canonical(1, "'", 'mm')).toBe(304.8);
  expect(() => readUnit('kg', 'MPa')).toThrow(code('unit.incommensurable'));
  expect(() => readUnit('quux', 'MPa')).toThrow(code('unit.unknown'));
});

test.for([
  ['10~25 bar', 'MPa', { min: 10, max: 25, unit: 'bar' }],
  ['≥ 15 kΩ', 'Ohm', { min: 15, unit: 'kOhm' }],
  ['0.5 in', 'mm', { min: 0.5, max: 0.5, unit: '[in_i]' }],
  ['-40℃ 이상', 'Cel', { min: -40, unit: 'Cel' }],
  ['-40 ~ +85 °C', 'Cel', { min: -40, max: 85, unit: 'Cel' }],
  ['10–25bar', undefined, { min: 10, max: 25, unit: 'bar' }],
  ['10-25', 'bar', { min: 10, max: 25, unit: 'bar' }],
  ['1-1/2"', 'mm', { min: 1.5, max: 1.5, unit: '[in_i]' }],
  ['100±5 mm', 'mm', { min: 95, max: 105, unit: 'mm' }],
  ['1,000 kg 이하', 'kg', { max: 1000, unit: 'kg' }],
  ['최대 25 bar', 'MPa', { max: 25, unit: 'bar' }],
  ['from 10 to 25 bar', 'MPa', { min: 10, max: 25, unit: 'bar' }],
  ['10 bar 이상 25 bar 이하', 'MPa', { min: 10, max: 25, unit: 'bar' }],
  ['-10--5 °C', 'Cel', { min: -10, max: -5, unit: 'Cel' }],
  ['5마력', 'kW', { min: 5, max: 5, unit: '[HP]' }],
  ['9 kHz ~ 25 MHz', 'Hz', { min: 0.009, max: 25, unit: 'MHz' }],
  ['100 µm ~ 2 mm', 'mm', { min: 0.1, max: 2, unit: 'mm' }],
  ['32 °F ~ 40 ℃', 'Cel', { min: 0, max: 40, unit: 'Cel' }],
  ['25 mm ± 10 µm', 'mm', { min: 24.99, max: 25.01, unit: 'mm' }],
  ['20 ℃ ± 5 K', 'Cel', { min: 15, max: 25, unit: 'Cel' }],
  ['10 kΩ ± 5 %', 'Ohm', { min: 9.5, max: 10.5, unit: 'kOhm' }],
  ['50 ± 5 %', '%', { min: 45, max: 55, unit: '%' }],
  ['≤ 5 L/min', 'L/min', { max: 5, unit: 'L/min' }],
  ['5 bar min', 'MPa', { min: 5, unit: 'bar' }],
] as const)('%s is read as a range', ([text, wanted, range]) => {
  expect(readRange(text, wanted)).toEqual(range);
});

test('text that is no range is none', () => {
  for (const text of [
    '',
    '12',
    'valve',
    'ISO 9001',
    'M12',
    '25~10 bar',
    '25 MPa ~ 10 bar',
    '2 kg ~ 10 mm',
    '25 mm ± 1 kg',
    '2×10 mm',
    '5 mm x 3',
    '10 kg',
    '~',
  ])
    expect(readRange(text, text === '10 kg' ? 'MPa' : undefined), text).toBeUndefined();
  fc.assert(fc.property(fc.string({ maxLength: 120 }), (text) => readRange(text, 'mm') !== null));
  expect(readQuantity('3/4"', 'mm')).toEqual({ value: 0.75, unit: '[in_i]' });
  expect(readQuantity('10~25 bar', 'bar')).toBeUndefined();
});

test('15 kΩ and 15000 Ω are one and the same range', () => {
  expect(canonicalRange({ min: 15, unit: 'kΩ' }, 'Ohm')).toEqual(canonicalRange({ min: 15000, unit: 'Ω' }, 'Ohm'));
  expect(canonicalRange({ min: 145.03773773021, unit: 'psi' }, 'MPa').min).toBeCloseTo(1, 12);
});

test('units have signs and names in both languages', () => {
  expect(unitLabel('kgf/cm2', 'ko')).toEqual({ symbol: 'kgf/cm²', name: '킬로그램힘 매 제곱센티미터' });
  expect(unitLabel('{pcs}', 'en').symbol).toBe('pcs');
  expect(unitLabel('W/(m2.K)', 'en').symbol).toBe('W/(m²·K)');
  expect(unitsFor('MPa').slice(0, 3)).toEqual(['MPa', 'kPa', 'Pa']);
});
