import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** A document client and the name of the table it works on. */
export interface Database {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
}

export const database = (tableName: string, config: DynamoDBClientConfig = {}): Database => ({
  client: DynamoDBDocumentClient.from(new DynamoDBClient(config), {
    marshallOptions: { removeUndefinedValues: true },
  }),
  tableName,
});
