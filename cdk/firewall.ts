import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';

type Statement = CfnWebACL.StatementProperty;

/** Requests of one address within five minutes, by what they ask for. Pages and their files count to the first alone. */
export const rates = {
  all: 3000,
  /** Whatever changes something: everything but GET, HEAD and OPTIONS. */
  writes: 600,
  /** Sign-in, and everything else below `/auth`. */
  signIn: 100,
} as const;

const seen = (name: string) => ({ cloudWatchMetricsEnabled: true, metricName: name, sampledRequestsEnabled: true });

const match = (field: CfnWebACL.FieldToMatchProperty, text: string, how: 'EXACTLY' | 'STARTS_WITH'): Statement => ({
  byteMatchStatement: {
    fieldToMatch: field,
    positionalConstraint: how,
    searchString: text,
    textTransformations: [{ priority: 0, type: 'NONE' }],
  },
});

const isMethod = (name: string): Statement => match({ method: {} }, name, 'EXACTLY');

const rate = (name: string, priority: number, limit: number, only?: Statement): CfnWebACL.RuleProperty => ({
  name,
  priority,
  action: { block: { customResponse: { responseCode: 429 } } },
  statement: {
    rateBasedStatement: {
      limit,
      evaluationWindowSec: 300,
      aggregateKeyType: 'IP',
      ...(only ? { scopeDownStatement: only } : {}),
    },
  },
  visibilityConfig: seen(name),
});

const managed = (name: string, priority: number, counted: readonly string[] = []): CfnWebACL.RuleProperty => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
  visibilityConfig: seen(name),
});

/** Rules of the firewall, in the order in which they are asked. */
const rules = (): CfnWebACL.RuleProperty[] => [
  rate('SignInRate', 0, rates.signIn, match({ uriPath: {} }, '/auth/', 'STARTS_WITH')),
  rate('WriteRate', 1, rates.writes, {
    notStatement: {
      statement: { orStatement: { statements: ['get', 'head', 'options'].map((m) => isMethod(m.toUpperCase())) } },
    },
  }),
  rate('Rate', 2, rates.all),
  managed('AWSManagedRulesAmazonIpReputationList', 3),
  managed('AWSManagedRulesKnownBadInputsRuleSet', 4),
  // Descriptions of technology are long, and speak of scripts, paths and commands; the market escapes what it shows.
  managed('AWSManagedRulesCommonRuleSet', 5, [
    'SizeRestrictions_BODY',
    'CrossSiteScripting_BODY',
    'GenericLFI_BODY',
    'GenericRFI_BODY',
    'EC2MetaDataSSRF_BODY',
  ]),
];

const acl = (scope: Construct, id: string, where: 'CLOUDFRONT' | 'REGIONAL'): CfnWebACL =>
  new CfnWebACL(scope, id, {
    scope: where,
    defaultAction: { allow: {} },
    rules: rules(),
    visibilityConfig: seen(id),
  });

/** The firewall of CloudFront, which lives in us-east-1; its ARN is given to the market as the context `webAclArn`. */
export class Firewall extends Stack {
  constructor(scope: Construct, id: string, props: StackProps = {}) {
    super(scope, id, {
      description: 'Sandan Market: firewall of the edge',
      ...props,
      env: { ...props.env, region: 'us-east-1' },
    });
    new CfnOutput(this, 'WebAclArn', { key: 'WebAclArn', value: acl(this, 'EdgeRules', 'CLOUDFRONT').attrArn });
  }
}

/** The same rules before the sign-in of Cognito, in the region of the market. */
export const signInRules = (scope: Construct): CfnWebACL => acl(scope, 'SignInRules', 'REGIONAL');
