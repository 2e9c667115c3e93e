import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetShardIteratorCommand,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';
import type { Place } from './checkpoints.ts';
import { getRecords } from './get-records.ts';

export interface Shard {
  readonly id: string;
  readonly parent?: string;
}

/** All shards of a stream, parents before children. */
export const shardsOf = async (client: DynamoDBStreamsClient, streamArn: string): Promise<Shard[]> => {
  const all: Shard[] = [];
  let last: string | undefined;
  do {
    const page = await client.send(new DescribeStreamCommand({ StreamArn: streamArn, ExclusiveStartShardId: last }));
    for (const s of page.StreamDescription?.Shards ?? [])
      if (s.ShardId) all.push(s.ParentShardId ? { id: s.ShardId, parent: s.ParentShardId } : { id: s.ShardId });
    last = page.StreamDescription?.LastEvaluatedShardId;
  } while (last);
  return all;
};

/** Reads one shard onwards from a place. */
export interface ShardReader {
  /** The next records, oldest first; `closed` when the shard has been read to its end. */
  read(limit: number): Promise<{ records: DynamoDBRecord[]; closed: boolean }>;
}

/**
 * A reader that starts behind `place`, or at the oldest or newest record. If that place has fallen out of the stream (24 h), it goes on
 * with the oldest record there is and says so through `lost`; `npm run cli -- reconcile` then mends what followed from the gap.
 */
export const shardReader = (
  client: DynamoDBStreamsClient,
  streamArn: string,
  shard: Shard,
  place: () => Place | undefined,
  options: { startFrom: 'TRIM_HORIZON' | 'LATEST'; lost: () => void },
): ShardReader => {
  let iterator: string | undefined;

  const iteratorAt = async (at: Place | undefined): Promise<string | undefined> => {
    const answer = await client.send(
      new GetShardIteratorCommand({
        StreamArn: streamArn,
        ShardId: shard.id,
        ...(at?.sequence
          ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: at.sequence }
          : { ShardIteratorType: options.startFrom }),
      }),
    );
    return answer.ShardIterator;
  };

  const begin = async (): Promise<string | undefined> => {
    try {
      return await iteratorAt(place());
    } catch (cause) {
      if (!(cause instanceof TrimmedDataAccessException)) throw cause;
      options.lost();
      return iteratorAt(undefined);
    }
  };

  return {
    async read(limit) {
      iterator ??= await begin();
      try {
        const { records, next } = await getRecords(client, streamArn, iterator, limit);
        iterator = next;
        return { records, closed: next === undefined };
      } catch (cause) {
        if (!(cause instanceof ExpiredIteratorException || cause instanceof TrimmedDataAccessException)) throw cause;
        iterator = undefined;
        return { records: [], closed: false };
      }
    },
  };
};
