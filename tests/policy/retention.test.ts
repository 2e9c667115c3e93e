import { globSync, readFileSync } from 'node:fs';
import { endOf, ends } from '@sandan/market/privacy/end';
import { recordClasses, retention } from '@sandan/market/privacy/retention';
import { expect, test } from 'vitest';

const root = new URL('../../packages/store/', import.meta.url).pathname;

/** Types of records as the store writes them. */
const written = (): Set<string> => {
  const found = new Set<string>();
  for (const file of globSync('*.ts', { cwd: root })) {
    if (file.endsWith('.test.ts')) continue;
    const text = readFileSync(root + file, 'utf8');
    for (const [, type] of text.matchAll(/\btype: '([\w-]+)'|const type = '([\w-]+)'|':type': '([\w-]+)'|db, '(source\w+)'/g))
      found.add(type ?? '');
    for (const [, , type] of text.matchAll(/(const type = |':type': |db, )'([\w-]+)'/g)) found.add(type ?? '');
  }
  found.delete('');
  return found;
};

test('every type of record says why it is kept, how long, and what an erasure does to it', () => {
  const missing = [...written()].filter((type) => !Object.hasOwn(retention, type));
  expect(missing, 'a noun of the store needs a row in packages/market/privacy/retention.ts').toEqual([]);
});

test('every type whose class has days says how it comes to its end', () => {
  const timed = Object.entries(retention).filter(([, rule]) => !('none' in rule) && 'keepDays' in recordClasses[rule.class]);
  const endless = timed.map(([type]) => type).filter((type) => !endOf(type));
  expect(
    endless,
    "a type with a term needs a line in packages/market/privacy/end.ts, such as { with: 'licence' } or 'ttl'",
  ).toEqual([]);
  for (const [type, end] of Object.entries(ends)) {
    expect(Object.hasOwn(retention, type), type).toBe(true);
    if (typeof end === 'object' && 'with' in end) expect(Object.hasOwn(ends, end.with), type).toBe(true);
  }
});

test('every class has its words in both languages', () => {
  for (const { says, basis, erased } of Object.values(recordClasses))
    for (const { ko, en } of [says, basis, erased]) {
      expect(ko).toMatch(/[가-힣]/);
      expect(en).not.toMatch(/[가-힣]/);
    }
});
