import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rates } from '@sandan/cdk/firewall';
import { alerts, objectiveNames } from '@sandan/market/slo/objective';
import { everyFunction, turning } from '@sandan/topology/topology';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { statements } from './statements.ts';
import { synthesis } from './synthesis.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const given = JSON.parse(readFileSync(here('../../cdk/cdk.json'), 'utf8')) as { context: Record<string, unknown> };
let made: ReturnType<typeof synthesis>;
beforeAll(() => {
  made = synthesis({
    ...given.context,
    webAclArn: 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/market/0f0f0f0f-0000-4000-8000-000000000000',
    alarmMail: 'desk@market.example',
  });
});
afterAll(() => rmSync(made.dir, { recursive: true, force: true }));

/** A resource of a right in the words of the table: the logical name of what it is a part of. */
const named = (resource: string): string => {
  if (resource === '*') return '*';
  const [, logical = '', rest = ''] = /"(?:Fn::GetAtt":\["|Ref":")(\w+?)[0-9A-F]{8}"?[^}]*\}(?:,"([^"]*)")?/.exec(resource) ?? [];
  return `${logical || (/secret:([\w/-]+)/.exec(resource)?.[1] ?? resource)}${rest && !rest.startsWith(':secret') ? rest : ''}`;
};

const table = ['Records'];
const lists = ['Records', 'Records/index/index-g1', 'Records/index/index-g2'];
/** Rights behind the words of the table: action and resource. */
const words: Readonly<Record<string, readonly (readonly [action: string, on: readonly string[]])[]>> = {
  read: [
    ['dynamodb:GetItem', table],
    ['dynamodb:BatchGetItem', table],
    ['dynamodb:Query', lists],
  ],
  write: [
    ['dynamodb:PutItem', table],
    ['dynamodb:UpdateItem', table],
    ['dynamodb:ConditionCheckItem', table],
  ],
  remove: [['dynamodb:DeleteItem', table]],
  bulk: [['dynamodb:BatchWriteItem', table]],
  scan: [['dynamodb:Scan', table]],
  stream: ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map((name) => [`dynamodb:${name}`, table] as const),
  get: [
    ['s3:GetObject', ['Objects/*']],
    ['s3:ListBucket', ['Objects']],
  ],
  put: [['s3:PutObject', ['Objects/*']]],
  purge: [
    ['s3:DeleteObject', ['Objects/*']],
    ['s3:DeleteObjectVersion', ['Objects/*']],
    ['s3:ListBucketVersions', ['Objects']],
  ],
  send: [['ses:SendEmail', ['Sender', 'PostRules']]],
};
const onEach = (actions: readonly string[], names: readonly string[]) => actions.map((action) => [action, names] as const);

const expected = (line: string): string[] => {
  const cells = line.split(',').map((cell) => cell.split(' ').filter((word) => word !== ''));
  const [[name = ''] = [], onTable = [], bucket = [], mail = [], secrets = [], turns = [], queues = []] = cells;
  const log = [`${name.charAt(0).toUpperCase()}${name.slice(1)}Log`];
  const rights = [
    ...[...onTable, ...bucket, ...mail].flatMap((word) => words[word] ?? []),
    ...onEach(['secretsmanager:GetSecretValue', 'secretsmanager:DescribeSecret'], [...secrets, ...turns]),
    ...onEach(['secretsmanager:PutSecretValue', 'secretsmanager:UpdateSecretVersionStage'], turns),
    ...onEach(['secretsmanager:GetRandomPassword'], turns.length > 0 ? ['*'] : []),
    ...onEach(['sqs:SendMessage', 'sqs:GetQueueAttributes', 'sqs:GetQueueUrl'], queues),
    ...onEach(['logs:CreateLogStream', 'logs:PutLogEvents'], log),
    ...onEach(['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], ['*']),
  ];
  return rights.flatMap(([action, on]) => on.map((resource) => `${name},${action},${resource}`));
};

test('every function holds the rights of the table that is written by hand, and no other', () => {
  const lines = readFileSync(here('./rights.csv'), 'utf8')
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('#'));
  const held = everyFunction.flatMap((f) => {
    const role = `${f.name.charAt(0).toUpperCase()}${f.name.slice(1)}Role`;
    return statements(made.resources)
      .filter((s) => s.policy.startsWith(role))
      .flatMap((s) => s.actions.flatMap((action) => s.resources.map((on) => `${f.name},${action},${named(on)}`)));
  });
  expect([...new Set(held)].sort()).toEqual(lines.slice(1).flatMap(expected).sort());
});

test('each function has a share of the account that no other takes, and all of them leave some', () => {
  const shares = everyFunction.map((f) => f.concurrency);
  for (const { Properties: p } of made.ofType('AWS::Lambda::Function').filter((r) => r.Properties.Handler === 'lambda.handler'))
    expect(shares).toContain(p.ReservedConcurrentExecutions);
  expect(shares.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(900);
});

test('the firewall stops floods by address: sign-in first, then writes, then all; and stands before edge and sign-in', () => {
  expect(made.one('AWS::CloudFront::Distribution').Properties.DistributionConfig.WebACLId).toContain('webacl');
  const acl = made.one('AWS::WAFv2::WebACL').Properties;
  expect(acl.Scope).toBe('REGIONAL');
  const limits = acl.Rules.flatMap((r: { Statement: { RateBasedStatement?: { Limit: number } } }) =>
    r.Statement.RateBasedStatement ? [r.Statement.RateBasedStatement.Limit] : [],
  );
  expect(limits).toEqual([rates.signIn, rates.writes, rates.all]);
  for (const rule of acl.Rules.slice(0, 3)) expect(rule.Action.Block.CustomResponse.ResponseCode).toBe(429);
  expect(made.ofType('AWS::WAFv2::WebACLAssociation')).toHaveLength(1);
  expect(acl.Rules.map((r: { Name: string }) => r.Name)).toContain('AWSManagedRulesKnownBadInputsRuleSet');
});

test('the month has a budget, and somebody is told before it is spent', () => {
  const { Budget, NotificationsWithSubscribers: told } = made.one('AWS::Budgets::Budget').Properties;
  expect(Budget).toMatchObject({ BudgetType: 'COST', TimeUnit: 'MONTHLY', BudgetLimit: { Amount: 300, Unit: 'USD' } });
  expect(told.map((t: { Notification: { Threshold: number } }) => t.Notification.Threshold)).toEqual([50, 80, 100, 100]);
});

test('each promise rings by both windows of each pair that looks back six hours at most', () => {
  const pairs = alerts.filter((alert) => alert.long <= 360).length;
  const composites = made.ofType('AWS::CloudWatch::CompositeAlarm');
  expect(composites).toHaveLength(objectiveNames.length * pairs);
  for (const { Properties: p } of composites) {
    expect(p.AlarmActions).toHaveLength(1);
    expect(JSON.stringify(p.AlarmRule)).toContain(' AND ');
  }
});

test('rings of keys turn by themselves, each at its pace, and nothing else turns', () => {
  const schedules = made.ofType('AWS::SecretsManager::RotationSchedule');
  const days = schedules.map((s) =>
    String(s.Properties.RotationRules.ScheduleExpression ?? s.Properties.RotationRules.AutomaticallyAfterDays),
  );
  expect(days.map((text) => Number(/\d+/.exec(text)?.[0])).sort((a, b) => a - b)).toEqual(
    Object.values(turning).sort((a, b) => a - b),
  );
  for (const s of schedules) expect(s.Properties.RotateImmediatelyOnUpdate).toBe(false);
});

test('what a schedule wakes has a place for what fails, for which no dead-letter queue is needed', () => {
  const scheduled = everyFunction.filter((f) => f.schedules.length > 0);
  expect(made.ofType('AWS::Lambda::EventInvokeConfig')).toHaveLength(scheduled.length);
  for (const { Properties: p } of made.ofType('AWS::Lambda::EventInvokeConfig'))
    expect(p.DestinationConfig.OnFailure.Destination).toBeDefined();
});
