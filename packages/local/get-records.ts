import {
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';
import { unsigned } from './unsigned.ts';

/** One reading of a shard, in the form in which Lambda hands records to a function. */
export interface Reading {
  readonly records: DynamoDBRecord[];
  /** Where to go on; absent once the shard has been read to its end. */
  readonly next?: string;
}

interface Answer {
  readonly Records?: DynamoDBRecord[];
  readonly NextShardIterator?: string;
}

const headers = {
  'content-type': 'application/x-amz-json-1.0',
  'x-amz-target': 'DynamoDBStreams_20120810.GetRecords',
  ...unsigned,
};

const faultOf = (text: string): Error => {
  const { __type: type = '', message = text } = JSON.parse(text) as { __type?: string; message?: string };
  const known = { message, $metadata: {} };
  if (type.endsWith('ExpiredIteratorException')) return new ExpiredIteratorException(known);
  if (type.endsWith('TrimmedDataAccessException')) return new TrimmedDataAccessException(known);
  return new Error(`${type}: ${message}`);
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
  const endpoint = await client.config.endpoint?.();
  if (!endpoint) throw new Error('the stream is read from a local engine, by its address');
  const { protocol, hostname, port } = endpoint;
  const answer = await fetch(`${protocol}//${hostname}:${port}/`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ ShardIterator: iterator, Limit: limit }),
  });
  const text = await answer.text();
  if (!answer.ok) throw faultOf(text);
  const { Records = [], NextShardIterator } = JSON.parse(text) as Answer;
  const records = Records.map((record) => ({ ...record, eventSourceARN: streamArn }));
  return { records, ...(NextShardIterator ? { next: NextShardIterator } : {}) };
};
