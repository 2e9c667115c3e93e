import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { lambdaRecord } from '@sandan/local/stream-record';
import type { DynamoDBRecord } from 'aws-lambda';

/** Every record of a table's stream, as Lambda hands them to a function. */
export const recordsOf = async (endpoint: string, tableName: string): Promise<DynamoDBRecord[]> => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBStreamsClient({ endpoint, region: 'ap-northeast-2', credentials });
  const { Streams } = await client.send(new ListStreamsCommand({ TableName: tableName }));
  const StreamArn = Streams?.[0]?.StreamArn ?? '';
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }));
  const records: DynamoDBRecord[] = [];
  for (const { ShardId } of StreamDescription?.Shards ?? []) {
    const from = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' as const };
    let at = (await client.send(new GetShardIteratorCommand(from))).ShardIterator;
    while (at) {
      const page = await client.send(new GetRecordsCommand({ ShardIterator: at }));
      records.push(...(page.Records ?? []).map((r) => lambdaRecord(r, StreamArn)));
      at = page.Records?.length ? page.NextShardIterator : undefined;
    }
  }
  return records;
};

/** A service of the outside world on a free port. */
export const service = async (answer: (request: IncomingMessage, response: ServerResponse) => void) => {
  const server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
};
