import { table } from '@sandan/store/table';
import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, StreamViewType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';

const key = (name: string) => ({ name, type: AttributeType.STRING });

/** The one table, by the key and index names of `store/table`. Restorable to any second of the last 35 days. */
export const records = (scope: Construct): TableV2 =>
  new TableV2(scope, 'Records', {
    partitionKey: key(table.partitionKey),
    sortKey: key(table.sortKey),
    globalSecondaryIndexes: Object.values(table.indexes).map((names) => ({
      indexName: names.name,
      partitionKey: key(names.partitionKey),
      sortKey: key(names.sortKey),
    })),
    timeToLiveAttribute: table.ttl,
    dynamoStream: StreamViewType[table.streamView],
    billing: Billing.onDemand(),
    encryption: TableEncryptionV2.awsManagedKey(),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
