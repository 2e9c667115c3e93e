import { Stack } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

/** Shares of the month's budget, in per cent, at which the topic is told: of what was spent, and of what is foreseen. */
const marks = [
  { of: 'ACTUAL', at: 50 },
  { of: 'ACTUAL', at: 80 },
  { of: 'ACTUAL', at: 100 },
  { of: 'FORECASTED', at: 100 },
] as const;

/** Tells `to` before the account has spent more than `usd` in a month. */
export const budget = (scope: Construct, usd: number, to: Topic): CfnBudget => {
  to.addToResourcePolicy(
    new PolicyStatement({
      actions: ['sns:Publish'],
      principals: [new ServicePrincipal('budgets.amazonaws.com')],
      resources: [to.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
    }),
  );
  return new CfnBudget(scope, 'Budget', {
    budget: { budgetType: 'COST', timeUnit: 'MONTHLY', budgetLimit: { amount: usd, unit: 'USD' } },
    notificationsWithSubscribers: marks.map(({ of, at }) => ({
      notification: { notificationType: of, comparisonOperator: 'GREATER_THAN', threshold: at, thresholdType: 'PERCENTAGE' },
      subscribers: [{ subscriptionType: 'SNS', address: to.topicArn }],
    })),
  });
};
