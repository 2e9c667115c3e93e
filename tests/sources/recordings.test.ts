import { join } from 'node:path';
import { importDocuments } from '@sandan/fn-sources/documents';
import { feeds } from '@sandan/fn-sources/feeds/registry';
import { feedNamed } from '@sandan/fn-sources/followed';
import type { ImportCounts } from '@sandan/market/import/report';
import { afterAll, expect, test } from 'vitest';
import { saidBy } from '../import/killed.ts';
import { actor, anOffice } from '../import/office.ts';
import { emptyTable, engineEndpoint, stopEngine } from '../store/database.ts';
import { absent, recorded, recordings, table } from './recordings.ts';

afterAll(stopEngine);

const sum = ({ created, updated, unchanged, refused }: ImportCounts) => created + updated + unchanged + refused;

test('every line of the recordings belongs to a source that there is', () => {
  expect(table.filter((line) => !feeds.some((feed) => feed.name === line.feed))).toEqual([]);
});

test.skipIf(!recorded).each(table.map((recording, line) => [recording.feed, recording.glob, recording, line] as const))(
  `%s imports %s with numbers that add up, a second time unchanged, and after a kill without loss or double${absent}`,
  { timeout: 600_000 },
  async (name, _glob, recording, line) => {
    const feed = feedNamed(name);
    if (!feed) throw new Error(`no source ${name}`);
    const documents = recordings(recording);
    expect(documents.length).toBeGreaterThan(0);
    const [db, cut] = [await emptyTable(), await emptyTable()];
    const [whole, again] = [await anOffice(db), await anOffice(cut)];
    const order = (ownerId: string) => ({ feed, documents, actor, ...(feed.owned ? { ownerId } : {}) });

    const first = await importDocuments(whole.world, order(whole.owner.id));
    expect(first.faulty.map((f) => f.code)).toHaveLength(recording.faulty ?? 0);
    expect(first.counts.read > 0).toBe(recording.faulty !== documents.length);
    expect(sum(first.counts)).toBe(first.counts.read);
    const second = await importDocuments(whole.world, order(whole.owner.id));
    const { read, refused } = first.counts;
    expect(second.counts).toEqual({ read, created: 0, updated: 0, unchanged: read - refused, refused });

    const args = [await engineEndpoint(), cut.tableName, again.owner.id, String(line)];
    await saidBy(join(import.meta.dirname, 'import-run.ts'), args);
    const resumed = await importDocuments(again.world, order(again.owner.id));
    expect(resumed.counts.read).toBe(read);
    expect(resumed.counts.created).toBeLessThanOrEqual(first.counts.created);
    expect(resumed.counts.refused).toBe(refused);
    expect(sum(resumed.counts)).toBe(read);
  },
);
