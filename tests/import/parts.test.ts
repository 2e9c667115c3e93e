import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importDocuments } from '@sandan/fn-sources/documents';
import { parts } from '@sandan/fn-sources/feeds/parts';
import type { ImportReport } from '@sandan/market/import/report';
import type { Listing } from '@sandan/market/listing/listing';
import type { Stores } from '@sandan/store/stores';
import { afterAll, expect, test } from 'vitest';
import { emptyTable, engineEndpoint, stopEngine } from '../store/database.ts';
import { saidBy } from './killed.ts';
import { actor, anOffice, documentOf } from './office.ts';

const folder = mkdtempSync(join(tmpdir(), 'parts-'));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await stopEngine();
});

const rows = 220;
const product = (n: number, length = 0.25 * (1 + (n % 40))) =>
  JSON.stringify({
    id: `KB-${n}`,
    name: `KB${n}`,
    title: `Patch cable ${n}`,
    short_description: 'For a test',
    attr_n_cable_length: length,
    attr_t_awg_wire_size: String(22 + (n % 5)),
    attr_n_glow: n,
  });
/** Of one product the list says another length at its end; another line is none; of a third nothing is understood. */
const list = [...Array.from({ length: rows }, (_, n) => product(n)), '{"id":"bare","title":"Bare"}', '{"id":', product(7, 99)]
  .join('\n')
  .concat('\n');
const file = join(folder, 'list.jsonl');
writeFileSync(file, list);

const all = async ({ listings }: Stores, ownerId: string): Promise<Listing[]> => {
  const found: Listing[] = [];
  let cursor: string | undefined;
  do {
    const page = await listings.ofOwner(ownerId, { limit: 100, ...(cursor ? { cursor } : {}) });
    found.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return found;
};
const said = (listings: readonly Listing[]) =>
  listings
    .map(({ state, kind, provenance, content: { title, attributes } }) => ({
      state,
      kind,
      id: provenance?.sourceId,
      title,
      attributes,
    }))
    .sort((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1));

test('an import of parts that is killed twice comes to what one that was never cut comes to', async () => {
  const uncut = await anOffice(await emptyTable());
  const order = { feed: parts, documents: [documentOf('list.jsonl', list)], actor, publish: true };
  const whole = await importDocuments(uncut.world, { ...order, ownerId: uncut.owner.id });
  expect(whole.counts).toEqual({ read: rows + 3, created: rows, updated: 1, unchanged: 0, refused: 2 });

  const db = await emptyTable();
  const { world, owner } = await anOffice(db);
  const args = [await engineEndpoint(), db.tableName, owner.id, file];
  const run = (...killed: readonly number[]) =>
    saidBy(join(import.meta.dirname, 'parts-run.ts'), [...args, ...killed.map(String)]);
  let before = 0;
  // Cut between two batches, then in the middle of one.
  for (const writes of [0, 1]) {
    expect(await run(100, writes)).toBe('read 100\n');
    const listings = await all(world.stores, owner.id);
    expect(listings.length).toBeGreaterThanOrEqual(100 + writes);
    expect(listings.length).toBeLessThan(writes === 0 ? 101 : 200);
    expect(new Set(listings.map((l) => l.provenance?.sourceId)).size).toBe(listings.length);
    expect(listings.every((l) => l.state === 'published')).toBe(true);
    before = listings.length;
  }
  const ended = await run();
  const report = JSON.parse(/^done (.*)$/m.exec(ended)?.[1] ?? '{}') as ImportReport;
  expect(report.counts).toEqual({ read: rows + 3, created: rows - before, updated: 1, unchanged: before, refused: 2 });
  expect([report.refused, report.understanding]).toEqual([whole.refused, whole.understanding]);
  expect(said(await all(world.stores, owner.id))).toEqual(said(await all(uncut.world.stores, uncut.owner.id)));
});
