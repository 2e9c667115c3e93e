import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keysFor, keysOf, similar } from './denied.ts';

test('a name is like itself in any order, spelling, legal form and case', () => {
  for (const [a, b] of [
    ['Garam Trading Co., Ltd.', 'GARAM TRADING COMPANY LIMITED'],
    ['Hassan Ahmed', 'Ahmed Hassan'],
    ['Mohammed al-Rashid', 'Muhammad Al Rasheed'],
    ['Yuri Sokolov', 'Юрий Соколов'],
    ['한가람', 'Han Garam'],
    ['Zhong Xing Gang', 'Zhongxing gang'],
  ] as const)
    expect(similar(a, b), `${a} / ${b}`).toBeGreaterThan(0.85);
});

test('names that only share a word are told apart, and a name is never like nothing', () => {
  for (const [a, b] of [
    ['Hanbit Precision Co., Ltd.', 'Garam Trading Co., Ltd.'],
    ['Ivan Sokolov', 'Petr Morozov'],
    ['BNC', 'ABC'],
    ['', 'Garam'],
    ['…', '—'],
  ] as const)
    expect(similar(a, b), `${a} / ${b}`).toBeLessThan(0.65);
});

test('likeness is the same both ways, and at most one', () => {
  const names = ['Garam Trading', '가람무역', 'محمد علي', 'Sokolov OOO', 'A', '李明', 'Vessel 12'];
  for (const a of names)
    for (const b of names) {
      expect(similar(a, b)).toBeCloseTo(similar(b, a), 10);
      expect(similar(a, b)).toBeLessThanOrEqual(1);
    }
});

test('a listed name is found by a key of the asked one, whatever the script', () => {
  for (const [asked, listed] of [
    ['محمد علي', 'Mohamed Ali'],
    ['한 가람', 'HAN, Ka Ram'],
    ['Sokolov Yury', 'СОКОЛОВ Юрий'],
    ['Carribean Air', 'CARIBBEAN AIR CO LTD'],
  ] as const)
    expect(
      keysFor(asked).some((key) => keysOf(listed).includes(key)),
      `${asked} / ${listed}: ${keysFor(asked)} / ${keysOf(listed)}`,
    ).toBe(true);
  expect(keysOf('…')).toEqual([]);
});

const pairs = join(import.meta.dirname, '../../../../shared/data/sanctions/cross_script_pairs.csv');
const absent = existsSync(pairs) ? '' : ' (skipped: no ../shared/data/sanctions)';

test.skipIf(absent)(`names of other scripts meet their Latin spelling, but for readings of Chinese characters${absent}`, () => {
  const rows = readFileSync(pairs, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split(','));
  /** Read as Pinyin, these are not met: a Korean and two Japanese readings. */
  const unread = new Set(['金正恩', '山田太郎', '田中花子']);
  expect(rows).toHaveLength(22);
  for (const [a = '', b = ''] of rows) {
    if (unread.has(a)) expect(similar(a, b), a).toBeLessThan(0.8);
    else {
      expect(similar(a, b), a).toBeGreaterThan(0.8);
      expect(
        keysFor(a).some((key) => keysOf(b).includes(key)),
        a,
      ).toBe(true);
    }
  }
});
