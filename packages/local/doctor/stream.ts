import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { passes } from '@sandan/topology/filter';
import { everyFunction, type StreamMapping } from '@sandan/topology/topology';
import { type Shard, shardReader, shardsOf } from '../shards.ts';
import { type Finding, found } from './finding.ts';
import type { Data, Patient } from './patient.ts';

/** Seconds that a change may wait while the market runs. */
const patience = 60;
/** Records that are read of a shard until one is found that its follower wants. */
const most = 10_000;
const page = 1000;

/** The oldest instant of a change that waits in one shard, in seconds since the epoch; `lost` if changes left the stream unread. */
const waitingIn = async (at: Data, arn: string, shard: Shard, name: string, mapping: StreamMapping) => {
  const place = at.checkpoints.read(name, shard.id);
  if (place?.done) return { lost: false };
  let lost = false;
  const reader = shardReader(at.reader, arn, shard, () => place, {
    startFrom: mapping.startFrom,
    lost: () => {
      lost = true;
    },
  });
  for (let read = 0; read < most; ) {
    const { records, closed } = await reader.read(page);
    const first = records.find((record) => passes(mapping.filters, record.dynamodb));
    if (first) return { lost, since: first.dynamodb?.ApproximateCreationDateTime ?? 0 };
    if (closed || records.length === 0) break;
    read += records.length;
  }
  return { lost };
};

/** Whether those who follow the table keep up with it. While the market is off, changes wait; they must not be lost. */
export const followers = async ({ data, running, now }: Patient): Promise<Finding[]> => {
  const at = await data();
  const { Table } = await at.db.client.send(new DescribeTableCommand({ TableName: at.db.tableName }));
  const arn = Table?.LatestStreamArn ?? '';
  const shards = await shardsOf(at.reader, arn);
  const findings: Finding[] = [];
  for (const { name, stream } of everyFunction) {
    if (!stream) continue;
    const all = await Promise.all(shards.map((shard) => waitingIn(at, arn, shard, name, stream)));
    if (all.some((s) => s.lost)) findings.push(found('stream.lost', { follower: name }));
    const since = Math.min(...all.map((s) => s.since ?? Number.POSITIVE_INFINITY));
    const seconds = Math.floor(now().getTime() / 1000 - since);
    if (running && seconds > patience) findings.push(found('stream.behind', { follower: name, seconds }));
  }
  return findings;
};
