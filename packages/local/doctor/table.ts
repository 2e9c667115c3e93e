import {
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  ListTablesCommand,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import { table } from '@sandan/store/table';
import { wordsOf } from '../words.ts';
import { type Finding, found } from './finding.ts';
import type { Data, Patient } from './patient.ts';

const patienceMs = 5000;

/** Whether the engine answers at all. */
export const engine = async ({ data }: Patient): Promise<Finding[]> => {
  let at: Data;
  try {
    at = await data();
  } catch (cause) {
    return [found('engine.failed', { cause: wordsOf(cause) })];
  }
  try {
    await at.db.client.send(new ListTablesCommand({ Limit: 1 }), { abortSignal: AbortSignal.timeout(patienceMs) });
    return [];
  } catch (cause) {
    return [found('engine.unreachable', { endpoint: at.endpoint, cause: wordsOf(cause) })];
  }
};

const keyOf = (schema: TableDescription['KeySchema'] = []): string =>
  schema.map((k) => `${k.AttributeName} ${k.KeyType}`).join(', ') || '-';
const wantedKey = (names: { partitionKey: string; sortKey: string }): string =>
  `${names.partitionKey} HASH, ${names.sortKey} RANGE`;

/** Whether the table has the keys, indexes and stream that the stores are written for. */
export const shape = async ({ data }: Patient): Promise<Finding[]> => {
  const { db } = await data();
  const { tableName: TableName } = db;
  const { TableNames = [] } = await db.client.send(new ListTablesCommand({}));
  if (!TableNames.includes(TableName)) return [found('table.missing', { table: TableName })];
  const { Table } = await db.client.send(new DescribeTableCommand({ TableName }));
  const { TimeToLiveDescription: lives } = await db.client.send(new DescribeTimeToLiveCommand({ TableName }));
  const indexes = new Map((Table?.GlobalSecondaryIndexes ?? []).map((i) => [i.IndexName, i]));
  const stream = Table?.StreamSpecification;
  const parts = [
    { what: 'key', is: keyOf(Table?.KeySchema), wanted: wantedKey(table) },
    ...Object.values(table.indexes).flatMap((index) => {
      const has = indexes.get(index.name);
      return [
        { what: index.name, is: keyOf(has?.KeySchema), wanted: wantedKey(index) },
        { what: `${index.name} projection`, is: has?.Projection?.ProjectionType ?? '-', wanted: 'ALL' },
      ];
    }),
    { what: 'stream', is: stream?.StreamEnabled ? (stream.StreamViewType ?? '-') : '-', wanted: table.streamView },
    { what: 'ttl', is: lives?.AttributeName ?? '-', wanted: table.ttl },
  ];
  return parts
    .filter(({ is, wanted }) => is !== wanted)
    .map(({ what, is, wanted }) => found('table.shape', { table: TableName, what, found: is, wanted }));
};
