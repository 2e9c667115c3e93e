import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { type Database, database } from '@sandan/store/database';

const config = (endpoint: string) => ({
  endpoint,
  region: 'ap-northeast-2',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});

/** The table on a local engine, and a reader of its stream. */
export const clients = (endpoint: string, tableName: string): { db: Database; reader: DynamoDBStreamsClient } => ({
  db: database(tableName, config(endpoint)),
  reader: new DynamoDBStreamsClient(config(endpoint)),
});
