import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Entry, Query } from '../port.ts';
import type { SearchRecord } from '../record.ts';
import type { Analyse } from '../word.ts';
import { embedded } from './index.ts';

const analyse: Analyse = (text) =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => ({ text: word, parts: [word], surface: word }));
const query = (text: string, change: Partial<Query> = {}): Query => ({
  ...{ text, language: 'en', facets: {}, ranges: {}, sort: 'relevance', page: 1, size: 100 },
  ...change,
});
const goods = ['valve', 'pump', 'bearing', 'gasket', 'sensor', 'filter', 'motor'];
const entry = (n: number, title = `${goods[n % 7]} ${goods[n % 5]} x${n}`, sequence = 1): Entry => {
  const record: SearchRecord = {
    ...{ id: `lst_${n}`, version: 1, ownerVersion: 1, kind: 'product', title: { en: title }, summary: {}, body: {} },
    ...{ words: [], identifiers: [], owner: { id: `org_${n % 9}`, name: {}, type: 'exporter' }, place: { country: 'KR' } },
    facets: { kind: ['product'], material: [goods[n % 3] ?? ''] },
    numbers: { mass: [n, n % 4 === 0 ? null : n + 5] },
    ...{ facts: {}, publishedAt: n, confirmedAt: n, demo: false },
  };
  return { id: record.id, ownerId: record.owner.id, sequence, record };
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandan-shelf-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = () => embedded({ file: join(folder, 'search.db'), analyse });
const asked = [
  query('valve '),
  query('x77 '),
  query('sensor pump ', { facets: { material: ['pump'] } }),
  query('', { ranges: { mass: { min: 2990 } } }),
];
const answers = async (index: ReturnType<typeof open>) => {
  const found = [];
  for (const one of asked) {
    const { hits, total, facets, ranges } = await index.search({ ...one, sort: 'newest' });
    found.push({ ids: hits.map((h) => h.record.id), total, facets, ranges });
  }
  return found;
};

it('an index that is opened again answers as before, from what lies ready and what was written after it', async () => {
  const first = open();
  await first.apply(Array.from({ length: 3000 }, (_, n) => entry(n)));
  await first.close();
  const db = new DatabaseSync(join(folder, 'search.db'));
  expect((db.prepare('SELECT change FROM shelf').get() as { change: number }).change).toBeGreaterThanOrEqual(2000);
  db.close();

  const second = open();
  await second.apply([entry(77, 'velvet lantern x77', 2), { id: 'lst_2995', ownerId: 'org_7', sequence: 2 }, entry(3000)]);
  const wanted = await answers(second);
  expect(wanted[1]?.ids).toEqual(['lst_77']);
  expect(wanted[3]?.ids).not.toContain('lst_2995');
  await second.close();
  const third = open();
  expect(await answers(third)).toEqual(wanted);
  await third.close();
});

it('what was deleted and forgotten stays away, whoever had the file open or reads what lies ready', async () => {
  const first = open();
  await first.apply(Array.from({ length: 2500 }, (_, n) => entry(n)));
  await first.close();
  const [writing, watching] = [open(), open()];
  expect((await watching.search(query('x7 '))).total).toBe(1);
  await writing.apply([{ id: 'lst_7', ownerId: 'org_7', sequence: 2 }]);
  await writing.forget(new Date(Date.now() + 60_000));
  expect((await watching.search(query('x7 '))).total).toBe(0);
  const late = open();
  expect((await late.search(query('x7 '))).total).toBe(0);
  expect((await late.search(query('x8 '))).total).toBe(1);
  for (const index of [writing, watching, late]) await index.close();
});

it('two processes that write the same file see each other’s records, and the next one sees all', async () => {
  const [one, other] = [open(), open()];
  for (let n = 0; n < 6000; n += 500) {
    await one.apply(Array.from({ length: 500 }, (_, at) => entry(n + at)));
    await other.apply(Array.from({ length: 500 }, (_, at) => entry(10_000 + n + at)));
  }
  expect((await one.search(query(''))).total).toBe(12_000);
  expect(await answers(one)).toEqual(await answers(other));
  await Promise.all([one.close(), other.close()]);
  const next = open();
  expect((await next.search(query('x15999 '))).total).toBe(1);
  expect((await next.search(query(''))).total).toBe(12_000);
  await next.close();
});
