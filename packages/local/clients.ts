import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { type Database, database } from '@sandan/store/database';
import { observeDynamoDB } from '@sandan/telemetry/dynamodb';
import { unsigned } from './unsigned.ts';

const config = (endpoint: string) => ({
  endpoint,
  region: 'ap-northeast-2',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});

/** Signing takes a third of the time of a call that is answered by an engine on this machine, which does not look at it. */
const signer = {
  sign: async <R extends { readonly headers: Record<string, string> }>(request: R): Promise<R> => {
    Object.assign(request.headers, unsigned);
    return request;
  },
};

/** The table on a local engine, and a reader of its stream. */
export const clients = (endpoint: string, tableName: string): { db: Database; reader: DynamoDBStreamsClient } => {
  const db = database(tableName, { ...config(endpoint), signer });
  observeDynamoDB(db.client);
  return { db, reader: new DynamoDBStreamsClient(config(endpoint)) };
};
