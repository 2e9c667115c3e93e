import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { analyser } from '../korean/analyser.ts';
import type { Query } from '../port.ts';
import type { SearchRecord } from '../record.ts';
import { embedded } from './index.ts';

const query: Query = { text: 'valve', language: 'en', facets: {}, ranges: {}, sort: 'relevance', page: 1, size: 20 };
const record = (title: string): SearchRecord => ({
  id: 'lst_1',
  version: 1,
  ownerVersion: 1,
  kind: 'product',
  title: { en: title },
  summary: {},
  body: {},
  words: [],
  identifiers: [],
  owner: { id: 'org_1', name: {}, type: 'exporter' },
  facets: {},
  numbers: {},
  place: { country: 'KR' },
  facts: {},
  publishedAt: 0,
  confirmedAt: 0,
  demo: true,
});

test('a record that was read before and is changed is answered as it is now, in the same process', async () => {
  const index = embedded({ file: ':memory:', analyse: await analyser() });
  const titles = async () => (await index.search(query)).hits.map((hit) => hit.record.title.en);
  const entry = { id: 'lst_1', ownerId: 'org_1' };
  await index.apply([{ ...entry, sequence: 1, record: record('Ball valve') }]);
  expect(await titles()).toEqual(['Ball valve']);
  expect(await titles()).toEqual(['Ball valve']);
  await index.apply([{ ...entry, sequence: 2, record: record('Gate valve') }]);
  expect(await titles()).toEqual(['Gate valve']);
  await index.apply([{ ...entry, sequence: 3 }]);
  expect(await titles()).toEqual([]);
  await index.apply([{ ...entry, sequence: 4, record: record('Check valve') }]);
  expect(await titles()).toEqual(['Check valve']);
  await index.close();
});

test('an index whose words were taken apart before 슬러지 was one word starts empty, to be rebuilt', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'index-'));
  const file = join(folder, 'index.db');
  const open = async () => embedded({ file, analyse: await analyser() });
  const index = await open();
  await index.apply([{ id: 'lst_1', ownerId: 'org_1', sequence: 1, record: record('Ball valve') }]);
  await index.close();
  const db = new DatabaseSync(file);
  db.exec('PRAGMA user_version = 5');
  db.close();
  const reopened = await open();
  expect((await reopened.search(query)).total).toBe(0);
  await reopened.close();
  rmSync(folder, { recursive: true });
});
