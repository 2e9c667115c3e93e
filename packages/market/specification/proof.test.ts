import { newId } from '@sandan/kernel/id';
import { expect, test } from 'vitest';
import { basisOf, type LoggedUse, lineNamed, type Measured, provenUntil, readProof, verifies } from './proof.ts';
import { isProven, proofBases } from './proof-basis.ts';
import { readSpecification } from './specification.ts';
import { asLines, spoken } from './spoken.ts';
import { templateOf } from './templates/registry.ts';
import { readProperty } from './value.ts';

test('a value says by which report it was measured, is read back as it was written, and a report that cannot be read is refused', () => {
  const lines = 'bore: 25 mm | 측정 2026-05-01~2027-04-30 KTR TR-0412\nwidth: 15 mm';
  const read = readSpecification({ category: 'ball-bearing', lines });
  if (!('value' in read)) throw new Error('unread');
  expect(read.value.proofs).toEqual({ bore: { on: '2026-05-01', until: '2027-04-30', report: 'KTR TR-0412' } });
  expect(spoken(read.value, 'en').map(({ text }) => text)).toEqual([
    '25 mm (measured 2026-05-01~2027-04-30 KTR TR-0412)',
    '15 mm',
  ]);
  for (const language of ['ko', 'en'] as const) {
    const again = readSpecification({ category: 'ball-bearing', lines: asLines(read.value, language) });
    expect('value' in again && again.value).toEqual(read.value);
  }
  expect(readSpecification(read.value)).toEqual(read);
  const barred = { bore: { on: '2026-05-01', report: 'KTR | TR-7' } };
  const kept = readSpecification({ ...read.value, proofs: barred });
  if (!('value' in kept)) throw new Error('unread');
  expect(readSpecification({ category: 'ball-bearing', lines: asLines(kept.value, 'ko') })).toMatchObject({
    value: { proofs: barred },
  });
  expect(readSpecification({ category: 'ball-bearing', lines: 'bore: 25 mm | trust me' })).toMatchObject({
    faults: [{ pointer: '/lines/1', code: 'specification.proof' }],
  });
});

test('a measurement lapses, and only an uncorrected use of an instrument of others by the maker verifies it', () => {
  const proof = readProof('measured 2026-05-01 KTR 12');
  if (!proof) throw new Error('unread');
  expect(['2026-04-30', '2026-05-01', '2028-05-01', '2028-05-02'].map((today) => basisOf(proof, undefined, today))).toEqual([
    'claimed',
    'measured',
    'measured',
    'expired',
  ]);
  expect(lineNamed(proof)).toBeUndefined();
  const resourceId = newId('resource');
  expect(lineNamed({ ...proof, report: `${resourceId}/12` })).toEqual({ resourceId, place: 12 });
  // A laboratory says how long its report holds; of its own logs the market does, and the owner may only shorten it.
  const held = (report: string, until: string) => provenUntil({ ...proof, report, until });
  expect(held('KTR 12', '2031-04-30')).toBe('2031-04-30');
  expect([`${resourceId}/12`, newId('evaluation')].map((report) => held(report, '2031-04-30'))).toEqual([
    '2028-05-01',
    '2028-05-01',
  ]);
  expect(held(`${resourceId}/12`, '2026-12-31')).toBe('2026-12-31');
  const line: LoggedUse = {
    ownerId: 'centre',
    userId: 'maker',
    use: { start: '2026-05-01T08:00:00Z', end: '2026-05-01T09:00:00Z', results: [{}] },
    measures: { purposes: ['dimension', 'pressure'], ranges: { pressure: { min: 0, max: 100, unit: 'bar' } } },
    corrected: false,
  };
  const of = (category: string, name: string, text: string): Measured => {
    const property = templateOf(category).properties[name];
    const read = property && readProperty(property, text);
    if (!property || !read || !('value' in read)) throw new Error(text);
    return { makerId: 'maker', property, value: read.value };
  };
  const bore = of('ball-bearing', 'bore', '25 mm');
  expect(verifies(line, proof, bore)).toBe(true);
  expect(basisOf(proof, 'verified', '2026-06-01')).toBe('verified');
  const not: (LoggedUse | undefined)[] = [
    undefined,
    { ...line, corrected: true },
    { ...line, userId: 'another' },
    { ...line, ownerId: 'maker' },
    { ...line, use: { ...line.use, results: [] } },
    { ...line, use: { ...line.use, start: '2026-04-30T08:00:00Z', end: '2026-04-30T09:00:00Z' } },
    { ...line, use: { ...line.use, start: '2026-05-02T00:00:00Z', end: '2026-05-02T01:00:00Z' } },
    { ...line, measures: undefined },
    { ...line, measures: { purposes: ['tensile'], ranges: {} } },
  ];
  expect(not.map((one) => verifies(one, proof, bore))).toEqual(not.map(() => false));

  // Only at values that lie in the range that the instrument declares, in whatever unit.
  const rated = ['0~10 MPa', '0~100 bar', '0~10.1 MPa', '≤ 9 MPa'].map((text) => of('ball-valve', 'pressure', text));
  expect(rated.map((one) => verifies(line, proof, one))).toEqual([true, true, false, true]);
  const load = of('ball-bearing', 'staticLoad', '14.8 kN');
  expect(verifies({ ...line, measures: { purposes: ['force'], ranges: {} } }, proof, load)).toBe(true);
  const small = { purposes: ['force'], ranges: { force: { max: 10, unit: 'kN' } } };
  expect(verifies({ ...line, measures: small }, proof, load)).toBe(false);
});

test('a corrected log withdraws the mark whatever the day, a line that bears nothing out is a claim, and neither is proven', () => {
  const proof = readProof('measured 2026-05-01~2026-05-31 KTR 12');
  if (!proof) throw new Error('unread');
  const days = ['2026-04-30', '2026-05-31', '2026-06-01'];
  expect(days.map((day) => basisOf(proof, 'withdrawn', day))).toEqual(['claimed', 'withdrawn', 'withdrawn']);
  expect(days.map((day) => basisOf(proof, 'unproven', day))).toEqual(['claimed', 'claimed', 'claimed']);
  expect(days.map((day) => basisOf(proof, 'third_party', day))).toEqual(['claimed', 'third_party', 'expired']);
  expect(proofBases.filter(isProven)).toEqual(['measured', 'verified', 'third_party']);
});
