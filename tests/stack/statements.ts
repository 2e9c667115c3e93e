import type { Resource } from './synthesis.ts';

/** One allow statement, flattened; resources that are expressions become text. */
export interface Allowed {
  readonly policy: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

interface Statement {
  readonly Effect: string;
  readonly Action: unknown;
  readonly Resource: unknown;
  readonly Condition?: Record<string, Record<string, string[]>>;
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** A statement that denies, with the leading keys that it is about. */
export interface Denied extends Allowed {
  readonly keys: readonly string[];
}

const said = (resources: Record<string, Resource>, effect: 'Allow' | 'Deny'): Denied[] =>
  Object.entries(resources)
    .filter(([id, r]) => r.Type === 'AWS::IAM::Policy' && !id.startsWith('CustomCDKBucketDeployment'))
    .flatMap(([policy, r]) =>
      list(r.Properties.PolicyDocument.Statement).flatMap((s) => {
        const { Action, Resource: on, Effect, Condition } = s as Statement;
        if (Effect !== effect) return [];
        return {
          policy,
          actions: list(Action).map(String),
          resources: list(on).map((x) => (typeof x === 'string' ? x : JSON.stringify(x))),
          keys: Condition?.['ForAnyValue:StringLike']?.['dynamodb:LeadingKeys'] ?? [],
        };
      }),
    );

/** Every allowing statement of every role policy of the market's own functions (the uploader of aws-cdk-lib left out). */
export const statements = (resources: Record<string, Resource>): Allowed[] => said(resources, 'Allow');

export const denials = (resources: Record<string, Resource>): Denied[] => said(resources, 'Deny');
