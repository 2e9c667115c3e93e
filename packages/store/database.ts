import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** A document client and the name of the table it works on. */
export interface Database {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
}

/**
 * The SDK's own silent logger has every input and output gone through for secrets before it drops them; one without `info` has not.
 * `debug` is called by the search for credentials whether it is there or not.
 */
const silent = { warn: () => {}, debug: () => {} } as unknown as NonNullable<DynamoDBClientConfig['logger']>;

export const database = (tableName: string, config: DynamoDBClientConfig = {}): Database => ({
  client: DynamoDBDocumentClient.from(new DynamoDBClient({ logger: silent, ...config }), {
    marshallOptions: { removeUndefinedValues: true },
  }),
  tableName,
});
