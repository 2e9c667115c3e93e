import { newId } from '@sandan/kernel/id';
import { expect, test } from 'vitest';
import { basisOf, type LoggedUse, lineNamed, readProof, verifies } from './proof.ts';
import { readSpecification } from './specification.ts';
import { asLines, spoken } from './spoken.ts';

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
    'claimed',
  ]);
  expect(lineNamed(proof)).toBeUndefined();
  const resourceId = newId('resource');
  expect(lineNamed({ ...proof, report: `${resourceId}/12` })).toEqual({ resourceId, place: 12 });
  const line: LoggedUse = {
    ownerId: 'centre',
    userId: 'maker',
    use: { end: '2026-04-30T09:00:00Z', results: [{}] },
    corrected: false,
  };
  expect(verifies(line, proof, 'maker')).toBe(true);
  expect(basisOf(proof, 'verified', '2026-06-01')).toBe('verified');
  const not: (LoggedUse | undefined)[] = [
    undefined,
    { ...line, corrected: true },
    { ...line, userId: 'another' },
    { ...line, ownerId: 'maker' },
    { ...line, use: { ...line.use, results: [] } },
    { ...line, use: { ...line.use, end: '2026-05-02T00:00:00Z' } },
  ];
  expect(not.map((one) => verifies(one, proof, 'maker'))).toEqual(not.map(() => false));
});
