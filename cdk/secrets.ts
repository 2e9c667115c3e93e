import { providerSecrets, type Secret as SecretName, sourceSecrets, turning } from '@sandan/topology/topology';
import { Duration, RemovalPolicy, SecretValue } from 'aws-cdk-lib';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { type ISecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';

/** Name in Secrets Manager: `CURSOR_SECRET` → `sandan/cursor-secret`. */
export const secretId = (name: SecretName): string => `sandan/${name.toLowerCase().replaceAll('_', '-')}`;

const generated = (scope: Construct, name: SecretName): ISecret =>
  new Secret(scope, name, {
    secretName: secretId(name),
    generateSecretString: { passwordLength: 64, excludePunctuation: true },
    removalPolicy: RemovalPolicy.RETAIN,
  });

/** A key that the market can do without: made as `none`, to be replaced by hand. */
const absent = (scope: Construct, name: SecretName): ISecret =>
  new Secret(scope, name, {
    secretName: secretId(name),
    secretStringValue: SecretValue.unsafePlainText('none'),
    removalPolicy: RemovalPolicy.RETAIN,
  });

/** Every secret by the name the functions know it by. Only the key of Algolia is put there by hand (docs/deploy.md). */
export const secrets = (scope: Construct): Record<SecretName, ISecret> => ({
  CURSOR_SECRET: generated(scope, 'CURSOR_SECRET'),
  SESSION_SECRET: generated(scope, 'SESSION_SECRET'),
  STOP_SECRET: generated(scope, 'STOP_SECRET'),
  VAULT_SECRET: generated(scope, 'VAULT_SECRET'),
  AUDIT_KEY: generated(scope, 'AUDIT_KEY'),
  EDGE_SECRET: generated(scope, 'EDGE_SECRET'),
  ...(Object.fromEntries([...sourceSecrets, ...providerSecrets].map((name) => [name, absent(scope, name)])) as Record<
    (typeof sourceSecrets)[number] | (typeof providerSecrets)[number],
    ISecret
  >),
  ALGOLIA_KEY: Secret.fromSecretNameV2(scope, 'ALGOLIA_KEY', secretId('ALGOLIA_KEY')),
});

/** Has `by` turn each secret that is a ring of keys, at its own pace. */
export const turn = (all: Record<SecretName, ISecret>, by: Lambda): void => {
  for (const [name, days] of Object.entries(turning))
    all[name as keyof typeof turning].addRotationSchedule('Turn', {
      rotationLambda: by,
      automaticallyAfter: Duration.days(days),
      rotateImmediatelyOnUpdate: false,
    });
};
