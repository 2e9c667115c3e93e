import { table } from '@sandan/store/table';
import { type Access, bedrockModel, type FunctionTopology, type Touches, type TranslatorName } from '@sandan/topology/topology';
import { Stack } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Post } from './post.ts';

const reads = (access: Access): boolean => access === 'read' || access === 'readWrite';
const writes = (access: Access): boolean => access === 'write' || access === 'readWrite';

const onTable = ({ table: access, removes, bulk, walks }: Touches, to: TableV2): PolicyStatement[] => {
  const indexes = Object.values(table.indexes).map(({ name }) => `${to.tableArn}/index/${name}`);
  return [
    ...(reads(access)
      ? [
          new PolicyStatement({ actions: ['dynamodb:GetItem', 'dynamodb:BatchGetItem'], resources: [to.tableArn] }),
          new PolicyStatement({ actions: ['dynamodb:Query'], resources: [to.tableArn, ...indexes] }),
        ]
      : []),
    ...(writes(access)
      ? [
          new PolicyStatement({
            actions: ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem'],
            resources: [to.tableArn],
          }),
        ]
      : []),
    ...(walks ? [new PolicyStatement({ actions: ['dynamodb:Scan'], resources: [to.tableArn] })] : []),
    ...(bulk ? [new PolicyStatement({ actions: ['dynamodb:BatchWriteItem'], resources: [to.tableArn] })] : []),
    ...(removes ? [new PolicyStatement({ actions: ['dynamodb:DeleteItem'], resources: [to.tableArn] })] : []),
  ];
};

const onKeys = (to: TableV2, actions: readonly string[], keys: readonly string[]): PolicyStatement =>
  new PolicyStatement({
    effect: Effect.DENY,
    actions: actions.map((name) => `dynamodb:${name}`),
    resources: [to.tableArn],
    conditions: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': keys } },
  });

/** The audit is written and read; nobody changes or drops it, and its chain is the auditor's. */
const keptFromAudit = ({ table: access, seals }: Touches, to: TableV2): PolicyStatement[] => {
  if (!writes(access)) return [];
  return [
    onKeys(to, ['UpdateItem', 'DeleteItem', 'BatchWriteItem'], ['audit#*', 'auditChain']),
    ...(seals ? [] : [onKeys(to, ['PutItem'], ['auditChain'])]),
  ];
};

const onBucket = ({ bucket: access, purges }: Touches, to: Bucket): PolicyStatement[] => {
  const actions = [
    ...(reads(access) ? ['s3:GetObject'] : []),
    ...(writes(access) ? ['s3:PutObject'] : []),
    ...(purges ? ['s3:DeleteObject', 's3:DeleteObjectVersion'] : []),
  ];
  return [
    ...(actions.length ? [new PolicyStatement({ actions, resources: [to.arnForObjects('*')] })] : []),
    // Without it S3 answers 403, and not 404, for an object that is not there.
    ...(reads(access) ? [new PolicyStatement({ actions: ['s3:ListBucket'], resources: [to.bucketArn] })] : []),
    ...(purges ? [new PolicyStatement({ actions: ['s3:ListBucketVersions'], resources: [to.bucketArn] })] : []),
  ];
};

/** The one action of the translator that is switched on. Amazon Translate takes no resource. */
const onTranslator = (name: TranslatorName, { partition, region }: Stack): PolicyStatement[] => {
  if (name === 'translate') return [new PolicyStatement({ actions: ['translate:TranslateText'], resources: ['*'] })];
  const model = `arn:${partition}:bedrock:${region}::foundation-model/${bedrockModel}`;
  return name === 'bedrock' ? [new PolicyStatement({ actions: ['bedrock:InvokeModel'], resources: [model] })] : [];
};

/** What a function may do, from what the topology says it touches; nothing else. */
export const allowed = (
  f: FunctionTopology,
  to: {
    table: TableV2;
    bucket: Bucket;
    post: Post;
    translators: Readonly<Record<NonNullable<Touches['translates']>, TranslatorName>>;
  },
): PolicyStatement[] => [
  ...onTable(f.touches, to.table),
  ...keptFromAudit(f.touches, to.table),
  ...onBucket(f.touches, to.bucket),
  ...(f.touches.sendMail
    ? [new PolicyStatement({ actions: ['ses:SendEmail'], resources: [to.post.identityArn, to.post.configurationSetArn] })]
    : []),
  ...(f.touches.translates ? onTranslator(to.translators[f.touches.translates], Stack.of(to.table)) : []),
  ...(f.stream && to.table.tableStreamArn
    ? [
        new PolicyStatement({
          actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
          resources: [to.table.tableStreamArn],
        }),
      ]
    : []),
];
