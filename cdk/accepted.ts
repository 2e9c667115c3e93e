import { type Stack, Validations } from 'aws-cdk-lib';

const upload = 'the uploader of the built web, which aws-cdk-lib makes; it touches the web bucket and the bootstrap bucket only';

/** Findings of cdk-nag (AwsSolutions) that stay, each with its reason. Whatever is not named here fails the stack test. */
export const accepted: Record<string, string> = {
  APIG4: 'who may do what is decided by the functions, route by route (policy as data)',
  CFR1: 'the market is open to the world',
  CFR2: 'the HTTP API is throttled; a web firewall is a monthly cost that an operator may add',
  CFR4: 'TLS 1.2 is enforced with an own domain; the name that CloudFront gives takes no such rule',
  COG2: 'a second factor is offered and not demanded',
  COG8: 'the plus plan is a cost per head that an operator may choose',
  SMG4: 'a new secret ends page cursors, sessions or stop links at once, so it is changed by hand (docs/deploy.md)',
  SQS3: 'these queues are the dead-letter queues',
  L1: upload,
  'IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]': upload,
  'IAM5[Action::s3:Abort*]': upload,
  'IAM5[Action::s3:DeleteObject*]': upload,
  'IAM5[Action::s3:GetBucket*]': upload,
  'IAM5[Action::s3:GetObject*]': upload,
  'IAM5[Action::s3:List*]': upload,
  'IAM5[Resource::<WebFilesA54B85CD.Arn>/*]': upload,
  'IAM5[Resource::arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-<AWS::Region>/*]': upload,
  'IAM5[Resource::<ObjectsA92BA4F1.Arn>/*]': 'single objects of the one bucket, by the actions of access.ts',
  'IAM5[Resource::*]': 'X-Ray takes no resource; tests/stack.test.ts holds that nothing else has it',
};

/** Records the accepted findings, so that a synthesis says nothing about them. */
export const accept = (stack: Stack): void => {
  for (const [id, reason] of Object.entries(accepted))
    Validations.of(stack).acknowledge({ id: `AwsSolutions::AwsSolutions-${id}`, reason });
};
