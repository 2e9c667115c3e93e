import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { type Database, database } from '@sandan/store/database';
import { observeDynamoDB } from '@sandan/telemetry/dynamodb';
import { engineClient } from './engine/client.ts';
import { wire } from './engine/wire.ts';

const config = (endpoint: string) => ({
  endpoint,
  region: 'ap-northeast-2',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});

/** The table on a local engine, and a reader of its stream. */
export const clients = (endpoint: string, tableName: string): { db: Database; reader: DynamoDBStreamsClient } => {
  const sdk = database(tableName, config(endpoint));
  const client = engineClient(sdk.client, wire(endpoint));
  for (const each of [sdk.client, client]) observeDynamoDB(each);
  return { db: { client, tableName }, reader: new DynamoDBStreamsClient(config(endpoint)) };
};
