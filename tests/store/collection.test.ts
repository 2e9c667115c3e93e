import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { newId } from '@sandan/kernel/id';
import type { Organisation } from '@sandan/market/company/organisation';
import { cursors } from '@sandan/store/cursor';
import { stores } from '@sandan/store/stores';
import { tooLarge } from '@sandan/store/too-large';
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

test('who lost to another by no mistake of its own is told when to try again', async () => {
  const db = await emptyTable();
  const { resales } = stores(db, 'secret');
  const sealed = { resaleId: newId('resale'), round: 1, version: 1, admitted: 0, maxima: [] };
  const write = () => {
    const w = work();
    resales.sealed.write(w, sealed);
    return commit(db, w);
  };
  await write();
  await expect(write()).rejects.toMatchObject({ code: 'store.busy', retryAfter: 1 });
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

test('a record that the table cannot hold is refused as too large, alone and in a work, and leaves nothing', async () => {
  const db = await emptyTable();
  const { organisations } = stores(db, 'secret');
  const large = company('가'.repeat(150_000));
  const refused = { kind: 'invalid', code: 'record.tooLarge' };
  await expect(organisations.save(large)).rejects.toMatchObject(refused);
  const small = company('가온');
  const w = work();
  organisations.create(w, small);
  organisations.create(w, large);
  await expect(commit(db, w)).rejects.toMatchObject(refused);
  const many = work();
  for (let n = 0; n < 12; n++) organisations.create(many, company('가'.repeat(130_000)));
  await expect(commit(db, many)).rejects.toMatchObject(refused);
  expect(await organisations.byId(small.id)).toBeUndefined();
});

test('DynamoDB says the size of an item as the reason of a cancelled transaction; another reason is none', () => {
  const cancelled = (Code: string, Message: string) =>
    tooLarge(
      new TransactionCanceledException({
        message: 'Transaction cancelled, please refer cancellation reasons for specific reasons',
        CancellationReasons: [{ Code: 'None' }, { Code, Message }],
        $metadata: {},
      }),
    )?.code;
  const sizes = ['Item size has exceeded the maximum allowed size', 'Item size to update has exceeded the maximum allowed size'];
  for (const size of sizes) expect(cancelled('ValidationError', size)).toBe('record.tooLarge');
  expect(cancelled('ValidationError', 'The provided key element does not match the schema')).toBeUndefined();
  expect(cancelled('TransactionConflict', 'Transaction is ongoing for the item')).toBeUndefined();
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
