import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditKeys } from '@sandan/fn-auditor/keys';
import { verifyAudit } from '@sandan/fn-auditor/verify';
import { keysOf } from '@sandan/kernel/keyring';
import { type Market, market } from '@sandan/local/fixture';
import { rotateIn, secretsIn, secretsKept } from '@sandan/local/secrets';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { as, publish } from '../api/client.ts';
import { cast } from '../cast.ts';
import { everything } from '../privacy/canary.ts';
import { run } from './run.ts';

let dir: string;
const open: Market[] = [];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'sandan-copy-'));
});
afterEach(async () => {
  for (const m of open.splice(0)) await m.close();
  rmSync(dir, { recursive: true, force: true });
});

const keep = <M extends Market>(m: M): M => {
  open.push(m);
  return m;
};

const sorted = (text: string): string[] => text.split('\n').sort();

test('a whole market is written into one file and read into an empty one, where it is the same', async () => {
  const m = keep(await cast({ now: '2026-11-26T01:00:00Z' }));
  const listing = await publish(m, '옮겨 갈 기술');
  await m.world.objects.put('listings/x/y', 'a file', 'text/plain');
  m.at('2026-11-26T01:10:00Z');
  await m.run('seal');
  const file = join(dir, 'market.jsonl');
  expect((await run(m, 'export', '--all', file)).said).toContain('files written');
  const other = keep(await market({ now: '2026-11-26T01:10:00Z', empty: true }));
  expect((await run(other, 'restore', file)).said).toContain('1 listings can be found');
  expect((await as(other, null).get(`/listings/${listing.id}`)).status).toBe(200);
  const [before, after] = [await everything(m), await everything(other)];
  const records = (text: string) =>
    sorted(text).filter((line) => line.startsWith('{"') && line.includes('"pk"') && !line.includes('reconciliation'));
  expect(records(after).length).toBe(records(before).length);
  expect((await verifyAudit(other.world)).findings).toEqual([]);
});

test('a copy that was cut off is refused before anything is written, and so is a market that is not empty', async () => {
  const m = keep(await cast());
  const file = join(dir, 'market.jsonl');
  await run(m, 'export', '--all', file);
  await expect(run(m, 'restore', file)).rejects.toThrow('not empty');
  truncateSync(file, Math.floor(readFileSync(file).length / 2));
  writeFileSync(file, readFileSync(file, 'utf8').split('\n').slice(0, -1).join('\n'));
  const other = keep(await market({ empty: true }));
  await expect(run(other, 'restore', file)).rejects.toThrow('cut off');
  expect((await everything(other)).includes('pk')).toBe(false);
});

test('after an older copy is restored, those who were erased since are erased again', async () => {
  const m = keep(await cast({ now: '2026-11-26T01:00:00Z' }));
  await as(m, 'raven').get('/me');
  await as(m, 'raven').post('/searches', { name: 'kanari-raven', query: 'q=x' });
  const file = join(dir, 'market.jsonl');
  await run(m, 'export', '--all', file);
  await as(m, 'raven').post('/privacy/requests', { kind: 'erasure' });
  m.at('2026-12-04T01:00:00Z');
  await m.run('privacy');
  expect((await run(m, 'erasures', 'list')).said).toContain(m.personId('raven'));
  const other = keep(await market({ now: '2026-12-05T01:00:00Z', empty: true }));
  for await (const key of m.world.objects.list('privacy/erased/')) {
    const stream = await m.world.objects.get(key);
    await other.world.objects.put(key, await new Response(stream).text(), 'application/json');
  }
  const { said } = await run(other, 'restore', file);
  expect(said).toContain('1 erasures done again');
  expect(await everything(other)).not.toContain('kanari-raven');
  expect((await run(other, 'erasures', 'reapply')).said).toContain('0 records changed');
});

test('a secret that is made anew still opens and proves what the old one did', () => {
  const before = secretsIn(dir);
  const now = new Date('2026-11-26T01:00:00Z');
  rotateIn(dir, 'audit', 'another-secret-that-is-long-enough-to-serve', now);
  rotateIn(dir, 'cursor', 'another-cursor-secret-that-is-long-enough', now);
  rotateIn(dir, 'cursor', 'a-third-cursor-secret-that-is-long-enough', now);
  const after = secretsIn(dir);
  expect(keysOf(after.cursor)).toEqual([
    'a-third-cursor-secret-that-is-long-enough',
    'another-cursor-secret-that-is-long-enough',
  ]);
  expect(auditKeys(after.audit).known).toContain(auditKeys(before.audit).key);
  expect(auditKeys(after.audit).key).not.toBe(auditKeys(before.audit).key);
  expect(secretsKept(dir).made('cursor')).toEqual(now);
});
