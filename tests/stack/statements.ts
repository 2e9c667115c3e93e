import type { Resource } from './synthesis.ts';

/** One allow statement, flattened; resources that are expressions become text. */
export interface Allowed {
  readonly policy: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** Every statement of every role policy of the market's own functions (the uploader of aws-cdk-lib left out). */
export const statements = (resources: Record<string, Resource>): Allowed[] =>
  Object.entries(resources)
    .filter(([id, r]) => r.Type === 'AWS::IAM::Policy' && !id.startsWith('CustomCDKBucketDeployment'))
    .flatMap(([policy, r]) =>
      list(r.Properties.PolicyDocument.Statement).map((s) => {
        const { Action, Resource: on } = s as { Action: unknown; Resource: unknown };
        return {
          policy,
          actions: list(Action).map(String),
          resources: list(on).map((x) => (typeof x === 'string' ? x : JSON.stringify(x))),
        };
      }),
    );
