import { answered, remember } from '@sandan/store/calls';
import { commit, work } from '@sandan/store/work';
import { afterAll, expect, test } from 'vitest';
import { emptyTable, stopEngine } from './database.ts';

afterAll(stopEngine);

const by = { actor: 'per_1', organisationId: null, at: '2026-11-01T00:00:00.000Z' };

test('an answer that is longer than a record may be is remembered to the letter, as a short one is', async () => {
  const db = await emptyTable();
  const lines = Array.from({ length: 12_000 }, (_, n) => `{"줄":${n},"text":"밸브 40 A, 10 bar"}`);
  for (const [key, body] of [
    ['long', `[${lines.join(',')}]`],
    ['short', '{"ok":true}'],
  ] as const) {
    const answer = { hash: key, status: 200, body, etag: '"1"' };
    const w = work();
    remember(db, w, 'org', key, answer, by, new Date());
    await commit(db, w);
    expect(await answered(db, 'org', key)).toEqual(answer);
  }
  expect(await answered(db, 'org', 'other')).toBeUndefined();
});
