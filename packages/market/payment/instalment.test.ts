import { expect, test } from 'vitest';
import { applied, type Instalment, withdrawn } from './instalment.ts';

const parts: Instalment[] = ['1', '2', '3'].map((key) => ({ key, minor: 100, due: 'accepted', days: 7, paid: 0, late: false }));
const paid = (instalments: readonly Instalment[]) => instalments.map((i) => i.paid);

test('money pays the instalment it is for and then the first, and is taken back from the same and then from the last', () => {
  const some = applied(parts, 150, '2');
  expect(paid(some.instalments)).toEqual([50, 100, 0]);
  const all = applied(some.instalments, 200);
  expect([paid(all.instalments), all.applied]).toEqual([[100, 100, 100], 150]);
  const back = withdrawn(all.instalments, 150, '2');
  expect([paid(back.instalments), back.withdrawn]).toEqual([[100, 0, 50], 150]);
  expect(withdrawn(back.instalments, 500).withdrawn).toBe(150);
});

test('an instalment that was late is late until all of it is paid, and one that never was does not become so', () => {
  const late = parts.map((p) => ({ ...p, late: p.key === '1' }));
  const isLate = (minor: number) => applied(late, minor).instalments.map((i) => i.late);
  expect([isLate(99), isLate(100), isLate(150)]).toEqual([
    [true, false, false],
    [false, false, false],
    [false, false, false],
  ]);
});
