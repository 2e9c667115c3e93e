import { patternOf } from '@sandan/topology/filter';
import type { StreamMapping } from '@sandan/topology/topology';
import { Duration } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { EventSourceMapping, type Function as Lambda, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

/** Keeps what could not be handled for two weeks. */
export const failures = (scope: Construct, id: string): Queue =>
  new Queue(scope, id, { retentionPeriod: Duration.days(14), encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true });

/** Lets `by` follow the table's stream; one poison record is set aside in `to` and the rest goes on. */
export const follow = (
  scope: Construct,
  id: string,
  by: Lambda,
  from: TableV2,
  m: StreamMapping,
  to: Queue,
): EventSourceMapping => {
  if (!from.tableStreamArn) throw new Error('the table has no stream');
  const mapping = new EventSourceMapping(scope, id, {
    target: by,
    eventSourceArn: from.tableStreamArn,
    startingPosition: StartingPosition[m.startFrom],
    batchSize: m.batchSize,
    maxBatchingWindow: Duration.seconds(m.batchWindow),
    parallelizationFactor: m.parallelizationFactor,
    bisectBatchOnError: m.bisectBatchOnError,
    retryAttempts: m.retryAttempts,
    maxRecordAge: Duration.seconds(m.maxRecordAge),
    reportBatchItemFailures: m.reportBatchItemFailures,
    filters: m.filters.map((filter) => ({ pattern: JSON.stringify(patternOf(filter)) })),
    onFailure: new SqsDlq(to),
  });
  if (by.role) mapping.node.addDependency(by.role);
  return mapping;
};
