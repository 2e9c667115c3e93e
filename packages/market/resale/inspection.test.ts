import { expect, test } from 'vitest';
import {
  backwards,
  gradeOf,
  type HistoryLine,
  type InspectionPoint,
  inspectionPointNames,
  type PointResult,
} from './inspection.ts';

const all = (result: PointResult, other: Partial<Record<InspectionPoint, PointResult>> = {}) => ({
  ...(Object.fromEntries(inspectionPointNames.map((name) => [name, result])) as Record<InspectionPoint, PointResult>),
  ...other,
});
const overhaul: HistoryLine = {
  on: '2025-05-01',
  kind: 'overhaul',
  text: '주축과 안내면',
  proof: { name: 'report.pdf', sha256: 'a'.repeat(64) },
};

test('a grade follows from the points and the history by the published rule', () => {
  expect(gradeOf(all('good'), [overhaul])).toBe('a');
  expect(gradeOf(all('good'), [])).toBe('b');
  expect(gradeOf(all('good'), [{ ...overhaul, proof: undefined }])).toBe('b');
  expect(gradeOf(all('good', { coolant: 'worn', drives: 'worn' }), [overhaul])).toBe('b');
  expect(gradeOf(all('good', { control: 'faulty' }), [overhaul])).toBe('c');
  expect(gradeOf(all('good', { spindle: 'unchecked' }), [overhaul])).toBe('c');
  expect(gradeOf(all('worn'), [overhaul])).toBe('c');
  expect(gradeOf(all('good', { safety: 'faulty' }), [overhaul])).toBe('d');
  expect(gradeOf(all('faulty', { frame: 'good', spindle: 'good', safety: 'good' }), [overhaul])).toBe('d');
  expect(gradeOf(all('absent'), [overhaul])).toBe('d');
});

test('what nobody says of a point counts as unchecked', () => {
  expect(gradeOf({}, [])).toBe('c');
  expect(gradeOf(all('good', { tooling: 'absent' }), [])).toBe('b');
});

test('no hour meter runs backwards', () => {
  const line = (on: string, hours?: number) => ({ on, ...(hours === undefined ? {} : { hours }) });
  expect(backwards([line('2024-01-01', 100), line('2025-01-01'), line('2026-01-01', 100)])).toBeUndefined();
  expect(backwards([line('2025-01-01', 200), line('2024-01-01', 300)])).toBe(0);
});
