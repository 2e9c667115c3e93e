import { alerts, objectiveNames, objectives } from '@sandan/market/slo/objective';
import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  AlarmRule,
  ComparisonOperator,
  CompositeAlarm,
  MathExpression,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { title } from './function.ts';

/** Alarms that call somebody look back so many minutes at most; what burns more slowly is seen on the page of service levels. */
const longest = 360;

const events = (objective: string, metricName: 'Bad' | 'All', minutes: number) =>
  new Metric({
    namespace: 'Sandan/Slo',
    metricName,
    dimensionsMap: { Objective: objective },
    statistic: 'Sum',
    period: Duration.minutes(minutes),
  });

/** How many times too fast an objective's budget burns over so many minutes. */
const burn = (objective: keyof typeof objectives, minutes: number) =>
  new MathExpression({
    expression: `IF(all > 0, (bad / all) / ${(1 - objectives[objective].goal).toFixed(6)}, 0)`,
    usingMetrics: { bad: events(objective, 'Bad', minutes), all: events(objective, 'All', minutes) },
    period: Duration.minutes(minutes),
    label: `${objective}, burn over ${minutes} min`,
  });

/** For each objective and each pair of windows one alarm that rings when both burn too fast, so that what is over rings no more. */
export const sloAlarms = (scope: Construct, to: Topic): void => {
  for (const objective of objectiveNames)
    for (const { long, short, burn: from } of alerts.filter((alert) => alert.long <= longest)) {
      const over = (minutes: number) =>
        new Alarm(scope, `${title(objective)}Burn${minutes}Of${long}`, {
          metric: burn(objective, minutes),
          threshold: from,
          comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
          evaluationPeriods: 1,
          treatMissingData: TreatMissingData.NOT_BREACHING,
        });
      const both = AlarmRule.allOf(over(long), over(short));
      new CompositeAlarm(scope, `${title(objective)}Burn${long}`, {
        alarmDescription: `${objectives[objective].name.en}: the budget of ${long} and of ${short} minutes burns ${from} times too fast`,
        alarmRule: both,
      }).addAlarmAction(new SnsAction(to));
    }
};
