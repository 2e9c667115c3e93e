import { type FunctionName, functions } from '@sandan/topology/topology';
import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  Alarm,
  type AlarmProps,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { title } from './function.ts';

const period = Duration.minutes(5);

/** The market's eyes: each alarm says what people would notice, and goes to one topic. */
export const alarms = (
  scope: Construct,
  on: { lambdas: Record<FunctionName, Lambda>; door: HttpApi; table: TableV2; queues: Record<string, Queue>; mail?: string },
): Topic => {
  const topic = new Topic(scope, 'Alarms', { enforceSSL: true });
  if (on.mail) topic.addSubscription(new EmailSubscription(on.mail));
  const ring = (id: string, says: string, metric: IMetric, above: number, more: Partial<AlarmProps> = {}) =>
    new Alarm(scope, `${id}Alarm`, {
      alarmDescription: says,
      metric,
      threshold: above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      ...more,
    }).addAlarmAction(new SnsAction(topic));

  for (const f of Object.values(functions)) {
    const lambda = on.lambdas[f.name];
    const id = title(f.name);
    ring(`${id}Errors`, `${f.name} fails: ${f.says}`, lambda.metricErrors({ period }), 0, {
      datapointsToAlarm: 2,
      evaluationPeriods: 3,
    });
    ring(`${id}Throttles`, `${f.name} is throttled`, lambda.metricThrottles({ period }), 0);
    if (f.routes.length)
      ring(
        `${id}Slow`,
        `1 in 20 answers of ${f.name} takes over 2 s`,
        lambda.metricDuration({ period, statistic: 'p95' }),
        2000,
        {
          evaluationPeriods: 3,
        },
      );
    else
      ring(
        `${id}Slow`,
        `${f.name} comes near its time limit`,
        lambda.metricDuration({ period, statistic: 'Maximum' }),
        f.timeout * 800,
      );
    if (f.stream) {
      const age = lambda.metric('IteratorAge', { period, statistic: 'Maximum' });
      ring(`${id}Behind`, `${f.name} is over a minute behind the table`, age, 60_000, { evaluationPeriods: 2 });
    }
  }
  for (const [id, queue] of Object.entries(on.queues))
    ring(id, `${id}: something could not be handled`, queue.metricApproximateNumberOfMessagesVisible({ period }), 0);

  const drift = new Metric({ namespace: 'Sandan/Search', metricName: 'Drift', period: Duration.minutes(15), statistic: 'Sum' });
  ring('SearchDrift', 'the index goes on to differ from the table, although it is mended', drift, 0, {
    datapointsToAlarm: 3,
    evaluationPeriods: 8,
  });
  ring('DoorErrors', 'more than 1 in 100 requests fail', ratio(on.door), 1, { evaluationPeriods: 2 });
  ring('DoorSlow', '1 in 20 requests takes over 1 s', on.door.metricLatency({ period, statistic: 'p95' }), 1000, {
    evaluationPeriods: 3,
  });
  for (const metricName of ['ReadThrottleEvents', 'WriteThrottleEvents'])
    ring(
      `Records${metricName}`,
      `the table refuses work: ${metricName}`,
      on.table.metric(metricName, { period, statistic: 'Sum' }),
      0,
    );
  return topic;
};

const ratio = (door: HttpApi): IMetric =>
  new MathExpression({
    expression: '100 * FILL(failed, 0) / count',
    usingMetrics: {
      failed: door.metricServerError({ period, statistic: 'Sum' }),
      count: door.metricCount({ period, statistic: 'Sum' }),
    },
    label: 'failed requests, %',
    period,
  });
