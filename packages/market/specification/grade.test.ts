import { expect, test } from 'vitest';
import { fitOf, hold, type Wanted } from './condition.ts';
import { type Body, equivalents, namedGrades, nearness } from './grade.ts';
import { templateOf } from './templates/registry.ts';
import { readProperty, type SpecificationValue } from './value.ts';
import { verdictOf } from './verdict.ts';

const property = templateOf('steel').properties.material;
if (!property) throw new Error('steel has a grade');
const read = (text: string): SpecificationValue => {
  const reading = readProperty(property, text);
  if ('fault' in reading) throw new Error(text);
  return reading.value;
};
const wants = (text: string): Wanted => ({ property, value: read(text), must: true, weight: 3 });
const standing = (wanted: string, offered: string) => hold(wants(wanted), read(offered)).standing;

test('a grade is known by its other names, and a comparable one is let through only after a test', () => {
  expect(nearness('SUS 316-L', 'sus316l')).toBe('equal');
  expect([nearness('STS316L', 'SUS316L'), nearness('AISI 316L', 'S31603')]).toEqual(['same', 'same']);
  expect([nearness('1.4404', 'X2CrNiMo17-12-2'), nearness('A6061', 'EN AW-6061')]).toEqual(['same', 'same']);
  expect(nearness('SUS304', 'SUS316')).toBeUndefined();
  expect(nearness('STS316L', '1.4404')).toBe('near');
  // Its yield strength was raised with the new name.
  expect(nearness('SS275', 'SS400')).toBe('near');
  expect(nearness('C45E', 'C45')).toBe('near');
  expect(standing('SM45C', 'S45C')).toBe('within');
  expect(standing('SM45C', '1045')).toBe('unknown');
  expect(standing('SM45C,1045', '1045')).toBe('equal');
  expect(standing('SM45C', 'SCM440')).toBe('outside');
  expect(fitOf([wants('SM45C')], { material: read('1045') })).toMatchObject({ passes: false, distance: 0.5 });
});

test('what a grade is that no table has, nobody can tell: it neither passes nor fails, and it is not called near', () => {
  const told = (wanted: string, offered: string) => {
    const [condition] = fitOf([wants(wanted)], { material: read(offered) }).conditions;
    return condition && { ...verdictOf(condition), distance: condition.distance };
  };
  expect(told('STS304', 'HD-7 special')).toEqual({ verdict: 'unknown', reason: 'unlisted', distance: 1 });
  expect(told('HD-7 special', 'STS304')).toEqual({ verdict: 'unknown', reason: 'unlisted', distance: 1 });
  expect(told('HD-7 special', 'hd7 SPECIAL')).toMatchObject({ verdict: 'met', reason: 'equal' });
  expect(told('STS304', 'HD-7 special, 1.4301')).toEqual({ verdict: 'unknown', reason: 'near', distance: 0.5 });
  expect(told('STS304', 'STS316')).toMatchObject({ verdict: 'notMet', reason: 'other' });
});

/** Bodies whose names are of one grade without a table: the limits of KS are those of JIS, and a unified number stands beside its type. */
const twins: Readonly<Partial<Record<Body, Body>>> = { KS: 'JIS', JIS: 'KS', ASTM: 'UNS', UNS: 'ASTM' };

test('no pair of grades claims more than its source: each name stands in a standard, and one grade in several lands in an international register', () => {
  for (const { name, body, grade, source } of namedGrades) {
    expect(source.of[body], name).toMatch(/^(?:KS [A-Z]|JIS [A-Z]|ASTM|SAE|EN(?: ISO)?|DIN|GB\/T) [A-Z]?[\d.-]+$/);
    expect(source.table, name).toMatch(/^(?:ISO (?:15510|683-17), Annex [A-Z]|ISO 209|)$/);
    for (const other of namedGrades)
      if (other.grade === grade && other.body !== body && twins[body] !== other.body) expect(source.table, name).toBe('ISO 209');
    const others = equivalents(name);
    expect(others.length, name).toBeGreaterThan(0);
    for (const other of others) {
      expect(other.source, name).not.toBe('');
      expect(nearness(name, other.name)).toBe(other.nearness);
    }
  }
  const source = (of: string, name: string) => equivalents(of).find((e) => e.name === name)?.source;
  expect(source('STS316L', '1.4404')).toBe('ISO 15510, Annex A; KS D 3698; EN 10088-1');
  expect(source('SS275', 'A36')).toBe('KS D 3503; ASTM A36');
  expect(equivalents('STS316L').map((e) => e.nearness)).toEqual(['same', ...Array(7).fill('near')]);
});
