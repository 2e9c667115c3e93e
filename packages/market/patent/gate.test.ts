import { expect, test } from 'vitest';
import { isAssignment } from './assignment.ts';
import { findingOf } from './finding.ts';
import { gateOf } from './gate.ts';
import { invent, learn } from './invention.ts';
import type { Facts, LegalEvent, Statement } from './statement.ts';

const at = (day: string) => new Date(`${day}T00:00:00Z`);
const said = (office: string, number: string, facts: Partial<Facts>, day = '2026-01-01'): Statement => ({
  source: 'epo',
  fetchedAt: at(day).toISOString(),
  subject: { stage: 'application', document: { office, number } },
  facts,
});
const korea = (events: LegalEvent[], day?: string) => said('KR', '1020190000001', { filed: '2019-02-01', events }, day);
const america = (events: LegalEvent[], day?: string) => said('US', '16000001', { filed: '2020-02-01', events }, day);
const granted: LegalEvent = { date: '2021-03-01', code: 'GRNT', description: { en: 'Grant' } };
const paid: LegalEvent = { date: '2024-03-01', code: 'FPAY', description: { en: 'Annual fee paid' } };
const lapsed: LegalEvent = { date: '2026-06-02', code: 'PC1903', description: { ko: '등록료 불납 소멸' } };
const maintained: LegalEvent = { date: '2022-05-01', code: 'MAFP', description: { en: 'Maintenance fee paid' } };
const usGrant: LegalEvent = { date: '2021-05-01', description: { en: 'Patent grant' }, effect: '+' };
const usLapse: LegalEvent = { date: '2026-05-30', code: 'LAPS', description: { en: 'Lapse for failure to pay' } };

const before = invent(
  'lst_01J00000000000000000000000',
  'org_01J00000000000000000000000',
  [korea([granted, paid]), america([usGrant, maintained])].map(findingOf),
  at('2026-01-01'),
);
const after = (statements: Statement[], day = '2026-07-01') => learn(before, statements.map(findingOf), at(day)).invention;

test('what a source says for the first time closes nothing, nor does a fee that was paid', () => {
  expect(gateOf(undefined, before)).toBeUndefined();
  const more = { date: '2026-03-01', code: 'FPAY', description: { en: 'Annual fee paid' } };
  expect(gateOf(before, after([korea([granted, paid, more], '2026-07-01')]))).toBeUndefined();
});

test('the lapse of the right that speaks for the technology closes it, with the day and every number of what ended', () => {
  const gate = gateOf(before, after([korea([granted, paid, lapsed], '2026-07-01')]));
  expect(gate?.turn).toBe('close');
  expect(gate?.what.ko).toContain('10-2019-0000001: 권리 유지 → 권리 소멸');
  expect(gate?.ended).toEqual([{ country: 'KR', numbers: ['10-2019-0000001'], on: '2026-06-02' }]);
});

test('the lapse in one other country ends that right alone', () => {
  const gate = gateOf(before, after([america([usGrant, maintained, usLapse], '2026-07-01')]));
  expect(gate?.turn).toBe('stay');
  expect(gate?.ended.map(({ country, on }) => [country, on])).toEqual([['US', '2026-05-30']]);
});

test('a right that lives again opens what its lapse had closed', () => {
  const closed = after([korea([granted, paid, lapsed], '2026-07-01')]);
  const restored = { date: '2026-08-01', description: { en: 'Right restored' }, effect: '+' as const, code: 'ST27-4-F10-X' };
  const opened = learn(closed, [korea([granted, paid, lapsed, restored], '2026-08-02')].map(findingOf), at('2026-08-02'));
  const gate = gateOf(closed, opened.invention);
  expect([gate?.turn, gate?.ended]).toEqual([undefined, undefined]);
  const renewed = { date: '2026-08-01', description: { en: 'Restoration of the right' }, effect: '-' as const };
  const again = learn(closed, [korea([granted, paid, lapsed, renewed], '2026-08-02')].map(findingOf), at('2026-08-02'));
  expect(gateOf(closed, again.invention)?.turn).toBe('open');
});

test('an assignment that is newer than all that was known closes it; the papers of long ago and pledges do not', () => {
  const sold = { date: '2026-06-20', code: 'ST27-4-R10', description: { ko: '권리의 전부이전' } };
  const gate = gateOf(before, after([korea([granted, paid, sold], '2026-07-01')]));
  expect([gate?.turn, gate?.what.en]).toEqual(['close', 'KR 10-2019-0000001: an assignment was recorded (2026-06-20)']);
  expect(gate?.transfer).toBe('2026-06-20');
  const old = { ...sold, date: '2019-02-02' };
  expect(gateOf(before, after([korea([granted, paid, old], '2026-07-01')]))).toBeUndefined();
  expect(isAssignment('KR', { date: '2026-01-01', description: { ko: '질권 설정에 따른 권리 이전' } })).toBe(false);
  expect(isAssignment('US', { date: '2026-01-01', code: 'AS', description: { en: 'Assignment' } })).toBe(true);
});

test('the end of the term closes it on the day the source is asked again', () => {
  const gate = gateOf(before, learn(before, [korea([granted, paid], '2039-03-01')].map(findingOf), at('2039-03-01')).invention);
  expect([gate?.turn, gate?.ended[0]?.on]).toEqual(['close', '2039-02-01']);
});
