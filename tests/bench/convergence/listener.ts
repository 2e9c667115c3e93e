import { indexerHandler } from '@sandan/fn-indexer/handler';
import { checkpointsIn } from '@sandan/local/checkpoints';
import { clients } from '@sandan/local/clients';
import { failuresIn } from '@sandan/local/failures';
import { follow } from '@sandan/local/follower';
import { stores } from '@sandan/store/stores';
import { functions } from '@sandan/topology/topology';
import type { DynamoDBRecord } from 'aws-lambda';
import { opened } from './engine.ts';

/** A process that keeps the index in step with the stream, as the indexer does, but fed badly; killed and started as wanted. */
const [endpoint = '', tableName = '', arn = '', folder = '', engine = '', url = ''] = process.argv.slice(2);
const mapping = functions.indexer.stream;
if (!mapping) throw new Error('the indexer follows no stream');

let seed = process.pid;
const random = () => {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
  return seed / 0x7fffffff;
};

const earlier: DynamoDBRecord[] = [];
/** Every fifth record twice, some of long ago once more, and all of them in any order. */
const disturbed = (records: readonly DynamoDBRecord[]): DynamoDBRecord[] => {
  const again = [...records.filter(() => random() < 0.2), ...earlier.filter(() => random() < 0.02)];
  earlier.push(...records);
  earlier.splice(0, Math.max(0, earlier.length - 500));
  return [...records, ...again]
    .map((record) => ({ record, by: random() }))
    .sort((a, b) => a.by - b.by)
    .map(({ record }) => record);
};

const { db, reader } = clients(endpoint, tableName);
const search = await opened(engine, folder, url);
const handle = indexerHandler({ stores: stores(db, 'secret'), search, now: () => new Date(), log: () => {} });
const follower = follow(
  {
    client: reader,
    arn,
    checkpoints: checkpointsIn(folder),
    failures: failuresIn(folder),
    now: () => new Date(),
    log: () => {},
    idleMs: 50,
    retryMs: 100,
  },
  'indexer',
  mapping,
  async ({ Records }) => {
    const { batchItemFailures } = await handle({ Records: disturbed(Records) });
    return {
      batchItemFailures: batchItemFailures.length > 0 ? [{ itemIdentifier: Records[0]?.dynamodb?.SequenceNumber ?? '' }] : [],
    };
  },
);
setInterval(() => process.send?.(follower.handled()), 100);
process.on('disconnect', () => process.exit());
