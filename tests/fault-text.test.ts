import { globSync, readFileSync } from 'node:fs';
import { faultTexts } from '@sandan/market/fault-text';
import { expect, test } from 'vitest';

const root = new URL('..', import.meta.url).pathname;
const files = globSync('{packages,functions}/**/*.ts', { cwd: root, exclude: (f) => f.includes('node_modules') }).filter(
  (f) => !f.endsWith('.test.ts') && !f.endsWith('fault-text.ts') && !f.startsWith('packages/local'),
);

/** Codes as they are written where the rule is: in a Fault, as a wrong field, or as the message of a schema. */
const written = /(?:new Fault\(\s*'\w+',\s*|invalidField\([^,]+,\s*|\bcode: |message: )'([a-z]\w*(?:\.\w+)+)'/g;

test('every fault that is thrown anywhere has its text in Korean and in English', () => {
  const codes = new Set<string>();
  for (const file of files)
    for (const [, code] of readFileSync(`${root}${file}`, 'utf8').matchAll(written)) codes.add(code ?? '');
  expect(codes.size).toBeGreaterThan(40);
  expect([...codes].filter((code) => !(code in faultTexts))).toEqual([]);
});

test('every text is written in its language', () => {
  for (const [code, text] of Object.entries(faultTexts)) {
    expect(text.ko, code).toMatch(/[가-힣]/);
    expect(text.en, code).not.toMatch(/[가-힣]/);
  }
});

test('no Korean particle stands behind a value, whose last sound nobody knows', () => {
  const particle = /\{\w+\}[”’"]?(?:을|를|은|는|이|가|과|와|로|으로)(?=[\s.,])/;
  expect(Object.entries(faultTexts).flatMap(([code, { ko }]) => (particle.test(ko) ? [`${code}: ${ko}`] : []))).toEqual([]);
});
