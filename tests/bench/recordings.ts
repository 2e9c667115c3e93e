import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importDocuments } from '@sandan/fn-sources/documents';
import { engineOn } from '@sandan/local/dynoxide';
import { ensureTable } from '@sandan/local/tables';
import type { ImportCounts } from '@sandan/market/import/report';
import { database } from '@sandan/store/database';
import { actor, anOffice } from '../import/office.ts';
import { recorded, recordings, table } from '../sources/recordings.ts';
import { documentAt, recordings as lists, feedOf as sourceOf } from '../trade/recordings.ts';
import type { Figure } from './figure.ts';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const whole = ({ created, updated, unchanged, refused }: ImportCounts): number => created + updated + unchanged + refused;

/** Lists whose records are read value by value; too large for the tests. */
const withAttributes = [
  { feed: 'parts', glob: 'judged/icecat/products.jsonl.gz' },
  { feed: 'equipment', glob: 'equipment/equipment.jsonl' },
] as const;

/** Every recording once and once more on an empty table of its own: what was read, and what the second run would not leave alone. */
const lines = () => [
  ...[...table, ...withAttributes].map((line) => ({ feed: line.feed, name: line.glob, documents: recordings(line) })),
  ...lists.map((list) => ({ feed: list.feed, name: list.path, documents: [documentAt(list.path)] })),
];

/**
 * `npm run bench -- recordings`: the real answers and lists beside the project come in through their feeds; reports that do not add
 * up and second runs that change something are counted.
 */
export const importedRecordings = async ({ quick }: { quick: boolean }): Promise<Figure[]> => {
  if (!recorded) {
    console.log('the recordings are not at ../shared/data');
    return [];
  }
  const sums = { read: 0, created: 0, refused: 0, apart: 0, changed: 0 };
  let done = 0;
  for (const { feed: name, name: recording, documents } of lines()) {
    if (quick && done >= 5) break;
    done++;
    const folder = mkdtempSync(join(tmpdir(), 'sandan-recordings-'));
    // On a file, as `npm start` has it: there alone the stream's places are indexed.
    const engine = await engineOn(folder, undefined);
    const db = database('recordings', { endpoint: engine.endpoint, region: 'local', credentials });
    await ensureTable(db.client as never, db.tableName);
    const { world, owner } = await anOffice(db);
    const feed = sourceOf(name);
    const order = { feed, documents, actor, ...(feed.owned ? { ownerId: owner.id } : {}) };
    const began = performance.now();
    const first = (await importDocuments(world, order)).counts;
    const seconds = (performance.now() - began) / 1000;
    const second = (await importDocuments(world, order)).counts;
    await engine.stop();
    rmSync(folder, { recursive: true, force: true });
    const changed = second.created + second.updated + Math.abs(second.read - first.read);
    console.log(
      `${name} ${recording}: read ${first.read}, created ${first.created}, updated ${first.updated}, unchanged ${first.unchanged}, refused ${first.refused} in ${seconds.toFixed(1)} s; second run changed ${changed}`,
    );
    sums.read += first.read;
    sums.created += first.created;
    sums.refused += first.refused;
    sums.apart += Math.abs(whole(first) - first.read) + Math.abs(whole(second) - second.read);
    sums.changed += changed;
  }
  return [
    { name: 'recordings.imported', value: done, unit: 'recordings' },
    { name: 'recordings.read', value: sums.read, unit: 'records' },
    { name: 'recordings.created', value: sums.created, unit: 'records' },
    { name: 'recordings.refused', value: sums.refused, unit: 'records' },
    { name: 'recordings.apart', value: sums.apart, unit: 'records', goal: { op: '=', number: 0 } },
    { name: 'recordings.second.changed', value: sums.changed, unit: 'records', goal: { op: '=', number: 0 } },
  ];
};
