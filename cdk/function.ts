import type { FunctionTopology, Secret, Setting } from '@sandan/topology/topology';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, type Code, Function as Lambda, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';

/** `api` → `Api`. */
export const title = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** One Lambda as the topology describes it, with its settings by name and its secrets by `<NAME>_ID`. */
export const lambdaOf = (
  scope: Construct,
  f: FunctionTopology,
  from: {
    code: Code;
    settings: Record<Setting, string>;
    secrets: Record<Secret, ISecret>;
    recording: Readonly<Record<string, string>>;
  },
): Lambda => {
  const id = title(f.name);
  const logGroup = new LogGroup(scope, `${id}Log`, {
    retention: RetentionDays.THREE_MONTHS,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  logGroup.grantWrite(role);
  const lambda = new Lambda(scope, id, {
    description: f.says,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    handler: 'lambda.handler',
    code: from.code,
    memorySize: f.memoryMb,
    timeout: Duration.seconds(f.timeout),
    reservedConcurrentExecutions: f.concurrency,
    tracing: Tracing.ACTIVE,
    loggingFormat: LoggingFormat.JSON,
    logGroup,
    role,
    environment: Object.fromEntries([
      ...f.settings.map((name) => [name, from.settings[name]]),
      ...f.secrets.map((name) => [`${name}_ID`, from.secrets[name].secretName]),
      ...Object.entries(from.recording).filter(([, value]) => value !== ''),
    ]),
  });
  for (const name of f.secrets) from.secrets[name].grantRead(lambda);
  return lambda;
};
