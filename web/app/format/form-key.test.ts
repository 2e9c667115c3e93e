import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { formKey } from './form-key.ts';

/** What the API takes as an Idempotency-Key. */
const legal = /^[\x21-\x7e]{8,200}$/;
const showing = 'b3d2a1c4-0f5e-4a6b-8c7d-9e0f1a2b3c4d';

test('whatever a form is named after, its key is one that the API takes, and two forms have two', () => {
  const text = string({ unit: 'binary', maxLength: 400 });
  assert(property(text, (of) => legal.test(formKey(showing, of))));
  assert(property(text, text, (a, b) => a.toWellFormed() === b.toWellFormed() || formKey(showing, a) !== formKey(showing, b)));
  for (const of of ['offer smp_1-3', 'classification-goods-스테인리스 볼밸브 DN25', 'q=볼밸브&kind=product'.repeat(30), '\ud800'])
    expect(formKey(showing, of)).toMatch(legal);
});

test('every key of a form is made in one place', () => {
  const app = join(import.meta.dirname, '..');
  const own = globSync('**/*.tsx', { cwd: app }).filter((file) => readFileSync(join(app, file), 'utf8').includes('name="key"'));
  expect(own).toEqual(['parts/form-key.tsx']);
});
