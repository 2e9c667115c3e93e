import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { clients } from '@sandan/local/clients';
import { engineBinary, engineInMemory, engineOn } from '@sandan/local/dynoxide';
import { ensureTable } from '@sandan/local/tables';
import type { Listing } from '@sandan/market/listing/listing';
import type { Database } from '@sandan/store/database';
import { stores } from '@sandan/store/stores';
import { work } from '@sandan/store/work';

const tableName = 'bench';
const chunk = 10_000;

/** What DescribeTable says of the market's table. */
const schema = async (): Promise<string> => {
  const engine = await engineInMemory();
  const { db } = clients(engine.endpoint, tableName);
  await ensureTable(db.client, tableName);
  const { Table } = await db.client.send(new DescribeTableCommand({ TableName: tableName }));
  await engine.stop();
  return JSON.stringify({ Table });
};

/** One line of a DynamoDB export: the item as the store would write it. */
const exported = (all: ReturnType<typeof stores>, listing: Listing): string => {
  const w = work();
  all.listings.create(w, listing);
  return JSON.stringify({ Item: marshall(w.writes[0]?.write.Put?.Item, { removeUndefinedValues: true }) });
};

/**
 * A table that holds `count` listings, made by the engine's own import: writing 100,000 of them one by one takes a quarter of an hour.
 * Close it at the end; its folder goes with it.
 */
export const seeded = async (
  count: number,
  listing: (n: number) => Listing,
): Promise<{ db: Database; endpoint: string; close(): Promise<void> }> => {
  const dir = mkdtempSync(join(tmpdir(), 'sandan-bench-'));
  const data = join(dir, 'export', tableName, 'data');
  mkdirSync(data, { recursive: true });
  writeFileSync(join(dir, 'schema.json'), await schema());
  const all = stores({ client: clients('http://127.0.0.1:1', tableName).db.client, tableName }, 'bench');
  for (let from = 0; from < count; from += chunk) {
    const lines = Array.from({ length: Math.min(chunk, count - from) }, (_, i) => exported(all, listing(from + i)));
    writeFileSync(join(data, `${from}.json.gz`), gzipSync(lines.join('\n'), { level: 1 }));
  }
  const binary = engineBinary();
  if (!binary) throw new Error('this bench needs the engine that npm brings for Linux on x64');
  const to = ['--source', join(dir, 'export'), '--schema', join(dir, 'schema.json'), '--output', join(dir, 'dynamodb.db')];
  execFileSync(binary, ['import', ...to], { stdio: ['ignore', 'ignore', 'pipe'] });
  rmSync(join(dir, 'export'), { recursive: true });
  const engine = await engineOn(dir, undefined);
  return {
    db: clients(engine.endpoint, tableName).db,
    endpoint: engine.endpoint,
    async close() {
      await engine.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
};
