import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { table } from '@sandan/store/table';

const key = (names: { partitionKey: string; sortKey: string }) => [
  { AttributeName: names.partitionKey, KeyType: 'HASH' as const },
  { AttributeName: names.sortKey, KeyType: 'RANGE' as const },
];

const names = [table, ...Object.values(table.indexes)].flatMap((k) => [k.partitionKey, k.sortKey]);

const create = async (client: DynamoDBClient, tableName: string): Promise<string> => {
  const made = await client.send(
    new CreateTableCommand({
      TableName: tableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
      KeySchema: key(table),
      GlobalSecondaryIndexes: Object.values(table.indexes).map((k) => ({
        IndexName: k.name,
        KeySchema: key(k),
        Projection: { ProjectionType: 'ALL' as const },
      })),
      StreamSpecification: { StreamEnabled: true, StreamViewType: table.streamView },
    }),
  );
  await client.send(
    new UpdateTimeToLiveCommand({
      TableName: tableName,
      TimeToLiveSpecification: { AttributeName: table.ttl, Enabled: true },
    }),
  );
  return made.TableDescription?.LatestStreamArn ?? '';
};

/** Makes the market's table if it is absent; answers the ARN of its stream, and whether it was made now. */
export const ensureTable = async (client: DynamoDBClient, tableName: string): Promise<{ streamArn: string; fresh: boolean }> => {
  try {
    const found = await client.send(new DescribeTableCommand({ TableName: tableName }));
    return { streamArn: found.Table?.LatestStreamArn ?? '', fresh: false };
  } catch (cause) {
    if (!(cause instanceof ResourceNotFoundException)) throw cause;
    return { streamArn: await create(client, tableName), fresh: true };
  }
};
