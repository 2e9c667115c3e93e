import {
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';
import { type Wire, wire } from './engine/wire.ts';

/** One reading of a shard: records as they lie in the stream, their bodies packed (`whole`). */
export interface Reading {
  readonly records: DynamoDBRecord[];
  /** Where to go on; absent once the shard has been read to its end. */
  readonly next?: string;
}

interface Answer {
  readonly Records?: DynamoDBRecord[];
  readonly NextShardIterator?: string;
}

const lines = new WeakMap<DynamoDBStreamsClient, Promise<Wire>>();

const lineTo = async (client: DynamoDBStreamsClient): Promise<Wire> => {
  const endpoint = await client.config.endpoint?.();
  if (!endpoint) throw new Error('the stream is read from a local engine, by its address');
  const { protocol, hostname, port } = endpoint;
  return wire(`${protocol}//${hostname}:${port}`);
};

/** The one way to the engine that a client reads from. */
const lineOf = (client: DynamoDBStreamsClient): Promise<Wire> => {
  const known = lines.get(client) ?? lineTo(client);
  lines.set(client, known);
  return known;
};

const streamFault = (cause: unknown): unknown => {
  const { name = '', message = '' } = cause instanceof Error ? cause : {};
  if (name === 'ExpiredIteratorException') return new ExpiredIteratorException({ message, $metadata: {} });
  if (name === 'TrimmedDataAccessException') return new TrimmedDataAccessException({ message, $metadata: {} });
  return cause;
};

/**
 * GetRecords of a local engine, which signs nothing. On the wire records have the very form in which Lambda passes them on; the SDK
 * would take each apart and put it together by its schema, twice for every write, which costs more than all that follows from it.
 * @throws ExpiredIteratorException, TrimmedDataAccessException
 */
export const getRecords = async (
  client: DynamoDBStreamsClient,
  streamArn: string,
  iterator: string | undefined,
  limit: number,
): Promise<Reading> => {
  const line = await lineOf(client);
  const input = { ShardIterator: iterator, Limit: limit };
  const answer = await line.call('DynamoDBStreams_20120810.GetRecords', input).catch((cause: unknown) => {
    throw streamFault(cause);
  });
  const { Records = [], NextShardIterator } = answer as Answer;
  const records = Records.map((record) => ({ ...record, eventSourceARN: streamArn }));
  return { records, ...(NextShardIterator ? { next: NextShardIterator } : {}) };
};
