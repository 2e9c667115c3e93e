import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { table } from '@sandan/store/table';
import { patternOf } from '@sandan/topology/filter';
import { everyFunction, type FunctionTopology } from '@sandan/topology/topology';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { denials, statements } from './stack/statements.ts';
import { type Resource, synthesis } from './stack/synthesis.ts';

const here = fileURLToPath(new URL('..', import.meta.url));
const given = JSON.parse(readFileSync(join(here, 'cdk/cdk.json'), 'utf8')) as { context: Record<string, unknown> };

let made: ReturnType<typeof synthesis>;
beforeAll(() => {
  made = synthesis(given.context);
});
afterAll(() => rmSync(made.dir, { recursive: true, force: true }));

const title = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
const lambdaOf = (f: FunctionTopology): Resource => made.named('AWS::Lambda::Function', title(f.name));
const statementsOf = (f: FunctionTopology) =>
  statements(made.resources).filter((s) => s.policy.startsWith(`${title(f.name)}Role`));
const actionsOf = (f: FunctionTopology) => new Set(statementsOf(f).flatMap((s) => s.actions));

describe('what must not be lost', () => {
  test('the table can be restored to any second, is not deleted by mistake and is encrypted', () => {
    const records = made.one('AWS::DynamoDB::GlobalTable');
    expect(records.DeletionPolicy).toBe('Retain');
    expect(records.Properties.SSESpecification.SSEEnabled).toBe(true);
    for (const replica of records.Properties.Replicas) {
      expect(replica.PointInTimeRecoverySpecification).toMatchObject({
        PointInTimeRecoveryEnabled: true,
        RecoveryPeriodInDays: 35,
      });
      expect(replica.DeletionProtectionEnabled).toBe(true);
    }
  });

  test('the table has the keys, indexes, expiry and stream that the store is written for', () => {
    const { Properties: p } = made.one('AWS::DynamoDB::GlobalTable');
    const keyOf = (k: { partitionKey: string; sortKey: string }) => [
      { AttributeName: k.partitionKey, KeyType: 'HASH' },
      { AttributeName: k.sortKey, KeyType: 'RANGE' },
    ];
    expect(p.KeySchema).toEqual(keyOf(table));
    expect(p.GlobalSecondaryIndexes).toEqual(
      Object.values(table.indexes).map((k) => ({
        IndexName: k.name,
        KeySchema: keyOf(k),
        Projection: { ProjectionType: 'ALL' },
      })),
    );
    expect(p.TimeToLiveSpecification).toEqual({ AttributeName: table.ttl, Enabled: true });
    expect(p.StreamSpecification).toEqual({ StreamViewType: table.streamView });
  });

  test('objects are private, encrypted, kept in versions, and posted over TLS from the site only', () => {
    for (const bucket of made.ofType('AWS::S3::Bucket')) {
      expect(Object.values(bucket.Properties.PublicAccessBlockConfiguration)).toEqual([true, true, true, true]);
      expect(bucket.Properties.BucketEncryption).toBeDefined();
    }
    for (const policy of made.ofType('AWS::S3::BucketPolicy'))
      expect(policy.Properties.PolicyDocument.Statement).toContainEqual(
        expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      );
    expect(made.ofType('AWS::S3::BucketPolicy')).toHaveLength(made.ofType('AWS::S3::Bucket').length);
    const objects = made.named('AWS::S3::Bucket', 'Objects');
    expect(objects.DeletionPolicy).toBe('Retain');
    expect(objects.Properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
    const [cors, ...others] = objects.Properties.CorsConfiguration.CorsRules;
    expect(others).toEqual([]);
    expect(cors.AllowedMethods).toEqual(['POST']);
    expect(cors.AllowedOrigins).not.toContain('*');
  });

  test('people cannot be deleted with the stack; they sign in by code, without a secret in the browser', () => {
    expect(made.one('AWS::Cognito::UserPool')).toMatchObject({
      DeletionPolicy: 'Retain',
      Properties: { DeletionProtection: 'ACTIVE', MfaConfiguration: 'OPTIONAL' },
    });
    expect(made.one('AWS::Cognito::UserPoolClient').Properties).toMatchObject({
      AllowedOAuthFlows: ['code'],
      GenerateSecret: false,
      PreventUserExistenceErrors: 'ENABLED',
    });
  });
});

describe('functions', () => {
  test('there is one for each folder, and none besides', () => {
    const folders = readdirSync(join(here, 'functions'), { withFileTypes: true }).filter((d) => d.isDirectory());
    expect(everyFunction.map((f) => f.folder).sort()).toEqual(folders.map((d) => `functions/${d.name}`).sort());
    expect(made.ofType('AWS::Lambda::Function').filter((r) => r.Properties.Handler === 'lambda.handler')).toHaveLength(
      folders.length,
    );
  });

  test.for(everyFunction)('$name runs as the topology says', (f) => {
    expect(lambdaOf(f).Properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      MemorySize: f.memoryMb,
      Timeout: f.timeout,
    });
    expect(made.named('AWS::Logs::LogGroup', `${title(f.name)}Log`).Properties.RetentionInDays).toBe(90);
  });

  test.for(everyFunction)('$name is told its settings and secrets by the names of the topology, and nothing else', (f) => {
    const told = Object.keys(lambdaOf(f).Properties.Environment?.Variables ?? {});
    expect(told.sort()).toEqual([...f.settings, ...f.secrets.map((name) => `${name}_ID`)].sort());
  });

  test('no secret is written into the environment', () => {
    const text = JSON.stringify(made.ofType('AWS::Lambda::Function').map((r) => r.Properties.Environment));
    expect(text).not.toContain('{{resolve:');
  });
});

describe('what wakes functions', () => {
  test.for(everyFunction.filter((f) => f.stream))('$name follows the stream; poison is set aside and does not block', (f) => {
    const { stream: m } = f;
    const { Properties: p } = made.named('AWS::Lambda::EventSourceMapping', `${title(f.name)}Stream`);
    expect(p).toMatchObject({
      BatchSize: m?.batchSize,
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: m?.retryAttempts,
      MaximumRecordAgeInSeconds: m?.maxRecordAge,
      StartingPosition: m?.startFrom,
    });
    expect(p.MaximumRetryAttempts).toBeGreaterThan(0);
    const patterns = p.FilterCriteria.Filters.map((f: { Pattern: string }) => JSON.parse(f.Pattern));
    expect(patterns).toEqual(m?.filters.map(patternOf));
    expect(patterns.length).toBeLessThanOrEqual(5);
    const [queue] = p.DestinationConfig.OnFailure.Destination['Fn::GetAtt'];
    expect(made.resources[queue]).toMatchObject({ Type: 'AWS::SQS::Queue', Properties: { MessageRetentionPeriod: 1_209_600 } });
  });

  test('no more than two functions follow the stream, which is what a shard serves', () => {
    expect(made.ofType('AWS::Lambda::EventSourceMapping').length).toBe(everyFunction.filter((f) => f.stream).length);
    expect(made.ofType('AWS::Lambda::EventSourceMapping').length).toBeLessThanOrEqual(2);
  });

  test.for(everyFunction.flatMap((f) => f.schedules))('the schedule $name rings every $every minutes', ({ name, every }) => {
    const rule = made.named('AWS::Events::Rule', `${title(name)}Schedule`).Properties;
    const [, count = '', unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(rule.ScheduleExpression) ?? [];
    expect(Number(count) * { minute: 1, hour: 60, day: 1440 }[unit as 'minute' | 'hour' | 'day']).toBe(every);
    expect(rule.State).toBe('ENABLED');
    expect(rule.Targets).toHaveLength(1);
    expect(rule.Targets[0].DeadLetterConfig).toBeDefined();
  });

  test('every schedule of the topology exists, and no other', () => {
    expect(made.ofType('AWS::Events::Rule')).toHaveLength(everyFunction.flatMap((f) => f.schedules).length);
  });

  test('the door has the routes of the topology, is throttled and writes an access log', () => {
    const keys = made.ofType('AWS::ApiGatewayV2::Route').map((r) => r.Properties.RouteKey);
    expect(keys.sort()).toEqual(everyFunction.flatMap((f) => f.routes.map((r) => r.key)).sort());
    const stage = made.one('AWS::ApiGatewayV2::Stage').Properties;
    expect(stage.DefaultRouteSettings.ThrottlingRateLimit).toBeGreaterThan(0);
    expect(stage.AccessLogSettings.Format).toContain('$context.requestId');
    for (const i of made.ofType('AWS::ApiGatewayV2::Integration')) expect(i.Properties.PayloadFormatVersion).toBe('2.0');
  });
});

describe('who may do what', () => {
  /** Actions that take no resource. */
  const anywhere = new Set(['xray:PutTraceSegments', 'xray:PutTelemetryRecords', 'secretsmanager:GetRandomPassword']);

  test('no action is a pattern, and no resource is everything but for tracing', () => {
    const all = statements(made.resources);
    expect(all.length).toBeGreaterThan(everyFunction.length);
    expect(all.flatMap((s) => s.actions).filter((a) => a.includes('*'))).toEqual([]);
    const open = all.filter((s) => s.resources.includes('*')).flatMap((s) => s.actions);
    expect(open.filter((a) => !anywhere.has(a))).toEqual([]);
  });

  test('a pattern in a resource means objects of the one bucket, or the tail that Secrets Manager adds to a name', () => {
    const patterns = statements(made.resources)
      .flatMap((s) => s.resources)
      .filter((r) => r !== '*' && r.includes('*'));
    for (const pattern of patterns)
      expect(pattern).toMatch(/^\{"Fn::Join":\["",\[\{"Fn::GetAtt":\["Objects\w+","Arn"\]\},"\/\*"\]\]\}$/);
  });

  test.for(everyFunction)('$name may touch what the topology says and no more', (f) => {
    const actions = actionsOf(f);
    const reads = /^(read|readWrite)$/;
    const writes = /^(write|readWrite)$/;
    expect(actions.has('dynamodb:GetItem')).toBe(reads.test(f.touches.table));
    expect(actions.has('dynamodb:PutItem')).toBe(writes.test(f.touches.table));
    expect(actions.has('dynamodb:DeleteItem')).toBe(f.touches.removes);
    expect(actions.has('s3:GetObject')).toBe(reads.test(f.touches.bucket));
    expect(actions.has('s3:PutObject')).toBe(writes.test(f.touches.bucket));
    expect(actions.has('ses:SendEmail')).toBe(f.touches.sendMail);
    expect(actions.has('dynamodb:GetRecords')).toBe(f.stream !== undefined);
    expect(actions.has('secretsmanager:GetSecretValue')).toBe(f.secrets.length > 0 || f.name === 'rotation');
  });

  test('every call that the store makes is allowed to someone, and nothing else on the table is', () => {
    const folder = join(here, 'packages/store');
    const sources = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
    const text = sources.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
    const commands = [...text.matchAll(/new (\w+)Command\(/g)].map(([, name]) => name);
    const inTransactions = [...text.matchAll(/\b(Put|Delete|Update|ConditionCheck): \{/g)].map(([, name]) => name);
    const named: Record<string, string> = {
      BatchGet: 'BatchGetItem',
      BatchWrite: 'BatchWriteItem',
      Query: 'Query',
      Scan: 'Scan',
    };
    const called = [...commands, ...inTransactions]
      .filter((name) => name !== 'TransactWrite' && name !== 'TransactGet')
      .map((name = '') => `dynamodb:${named[name] ?? `${name}Item`}`);
    const onStream = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map((name) => `dynamodb:${name}`);
    const granted = statements(made.resources).flatMap((s) => s.actions.filter((a) => a.startsWith('dynamodb:')));
    const wanted = [...new Set(called)];
    expect([...new Set(granted)].filter((a) => !onStream.includes(a)).sort()).toEqual(wanted.sort());
  });

  test('nobody may change or drop a line of the audit, and the auditor alone adds to its chain', () => {
    for (const f of everyFunction.filter(({ touches }) => /^(write|readWrite)$/.test(touches.table))) {
      const denied = denials(made.resources).filter((s) => s.policy.startsWith(`${title(f.name)}Role`));
      const about = (action: string) => denied.filter((s) => s.actions.includes(action)).flatMap((s) => s.keys);
      for (const action of ['UpdateItem', 'DeleteItem', 'BatchWriteItem'])
        expect(about(`dynamodb:${action}`), f.name).toEqual(['audit#*', 'auditChain']);
      expect(about('dynamodb:PutItem'), f.name).toEqual(f.name === 'auditor' ? [] : ['auditChain']);
    }
  });

  test('the keeper of privacy alone may go through the whole table, and remove files in all of their versions', () => {
    for (const f of everyFunction)
      for (const action of ['dynamodb:Scan', 's3:DeleteObject', 's3:DeleteObjectVersion', 's3:ListBucketVersions'])
        expect(actionsOf(f).has(action), `${f.name} ${action}`).toBe(f.name === 'privacy');
  });

  test('nobody may drop or change the table itself', () => {
    const actions = new Set(statements(made.resources).flatMap((s) => s.actions));
    for (const action of ['DeleteTable', 'UpdateTable', 'CreateTable']) expect(actions).not.toContain(`dynamodb:${action}`);
  });

  test('the rules of AWS Solutions and of Serverless find nothing that is not accepted with a reason', () => {
    const report = join(made.outdir, 'validation-report.json');
    const found = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { pluginReports: [] };
    const violations = (found.pluginReports as { violations: { ruleName: string }[] }[]).flatMap((p) => p.violations);
    expect(violations.map((v) => v.ruleName)).toEqual([]);
  });
});

describe('the edge', () => {
  test('pages are never cached; hashed files are, and every answer carries the security headers', () => {
    const { DistributionConfig: d } = made.one('AWS::CloudFront::Distribution').Properties;
    const neverCached = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
    expect(d.DefaultCacheBehavior.CachePolicyId).toBe(neverCached);
    const assets = d.CacheBehaviors.find((b: { PathPattern: string }) => b.PathPattern === '/assets/*');
    expect(assets.CachePolicyId).not.toBe(neverCached);
    for (const b of [d.DefaultCacheBehavior, ...d.CacheBehaviors]) {
      expect(b.ViewerProtocolPolicy).toBe('redirect-to-https');
      expect(b.ResponseHeadersPolicyId).toBeDefined();
    }
    const headers = made.one('AWS::CloudFront::ResponseHeadersPolicy').Properties.ResponseHeadersPolicyConfig;
    expect(Object.keys(headers.SecurityHeadersConfig).sort()).toEqual([
      'ContentTypeOptions',
      'FrameOptions',
      'ReferrerPolicy',
      'StrictTransportSecurity',
    ]);
    expect(made.ofType('AWS::CloudFront::OriginAccessControl')).toHaveLength(1);
  });
});

describe('alarms', () => {
  const about = (metric: string) => made.ofType('AWS::CloudWatch::Alarm').filter((a) => a.Properties.MetricName === metric);

  test('ring for every function, every stream and every queue, and reach someone', () => {
    const own = everyFunction.length;
    expect(about('Errors')).toHaveLength(own);
    expect(about('Throttles')).toHaveLength(own);
    expect(about('Duration')).toHaveLength(own);
    expect(about('IteratorAge')).toHaveLength(everyFunction.filter((f) => f.stream).length);
    expect(about('ApproximateNumberOfMessagesVisible')).toHaveLength(made.ofType('AWS::SQS::Queue').length);
    expect(about('Latency')).toHaveLength(1);
    expect(about('Drift')).toHaveLength(1);
    // What burns rings through a pair of windows, and not by each of them (tests/stack/cloud.test.ts).
    for (const { Properties: p } of made.ofType('AWS::CloudWatch::Alarm'))
      expect(p.AlarmActions ?? []).toHaveLength(JSON.stringify(p.Metrics ?? '').includes('Sandan/Slo') ? 0 : 1);
  });
});
