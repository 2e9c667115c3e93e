import type { Schedule } from '@sandan/topology/topology';
import { Duration } from 'aws-cdk-lib';
import { Schedule as Rate, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { title } from './function.ts';

/** Wakes `target` every so many minutes; a wake-up that cannot be delivered within one period is dropped into `to`. */
export const wake = (scope: Construct, s: Schedule, target: Lambda, to: Queue): Rule =>
  new Rule(scope, `${title(s.name)}Schedule`, {
    schedule: Rate.rate(Duration.minutes(s.every)),
    targets: [
      new LambdaFunction(target, { deadLetterQueue: to, retryAttempts: 2, maxEventAge: Duration.minutes(Math.max(s.every, 1)) }),
    ],
  });
