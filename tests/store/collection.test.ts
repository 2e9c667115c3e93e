import { newId } from '@sandan/kernel/id';
import type { Organisation } from '@sandan/market/company/organisation';
import { cursors } from '@sandan/store/cursor';
import { stores } from '@sandan/store/stores';
import { commit, work } from '@sandan/store/work';
import { afterAll, expect, test } from 'vitest';
import { emptyTable, stopEngine } from './database.ts';

afterAll(stopEngine);

const by = { actor: 'per_1', organisationId: null, at: '2026-11-01T00:00:00.000Z' };
const company = (ko: string): Organisation => ({
  id: newId('organisation'),
  version: 1,
  type: 'exporter',
  name: { ko },
  country: 'KR',
  language: 'ko',
  zone: 'Asia/Seoul',
  status: 'active',
  demo: false,
  created: by,
  changed: by,
});

test('of two who change the same version, one wins and the other is told so', async () => {
  const { organisations } = stores(await emptyTable(), 'secret');
  const first = company('가온');
  await organisations.save(first);
  const change = (ko: string) => organisations.save({ ...first, version: 2, name: { ko } });
  const results = await Promise.allSettled([change('가온기어'), change('가온테크')]);
  expect(results.filter((r) => r.status === 'fulfilled')).toHaveLength(1);
  expect(results.find((r) => r.status === 'rejected')?.reason).toMatchObject({ kind: 'conflict', code: 'organisation.stale' });
});

test('a work is written whole or not at all', async () => {
  const db = await emptyTable();
  const { organisations } = stores(db, 'secret');
  const [a, b] = [company('하나'), company('둘')];
  await organisations.save(b);
  const w = work();
  organisations.create(w, a);
  organisations.create(w, b);
  await expect(commit(db, w)).rejects.toMatchObject({ code: 'organisation.stale' });
  expect(await organisations.byId(a.id)).toBeUndefined();
});

test('a list is read page by page to its end, each record once', async () => {
  const { organisations } = stores(await emptyTable(), 'secret');
  const all = await Promise.all(
    Array.from({ length: 25 }, async (_, i) => {
      const c = company(`기업 ${i}`);
      await organisations.save(c);
      return c.id;
    }),
  );
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await organisations.list({ index: 'g1', pk: 'organisations' }, cursor ? { limit: 10, cursor } : { limit: 10 });
    seen.push(...page.items.map((o) => o.id));
    cursor = page.next;
  } while (cursor);
  expect(seen.sort()).toEqual(all.sort());
});

test('a cursor serves only the list it came from, and not when it was changed', () => {
  const signed = cursors('secret');
  const cursor = signed.write('listing|g1|owner#1|', { pk: 'x' });
  expect(signed.read('listing|g1|owner#1|', cursor)).toEqual({ pk: 'x' });
  for (const [scope, text] of [
    ['listing|g1|owner#2|', cursor],
    ['listing|g1|owner#1|', `${cursor}x`],
    ['listing|g1|owner#1|', `e30.${cursor.split('.')[1]}`],
    ['listing|g1|owner#1|', ''],
  ] as const)
    expect(() => signed.read(scope, text)).toThrow(expect.objectContaining({ code: 'cursor.invalid' }));
  expect(() => cursors('other').read('listing|g1|owner#1|', cursor)).toThrow();
});
