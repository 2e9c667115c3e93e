import { type Stack, Validations } from 'aws-cdk-lib';

const upload = 'the uploader of the built web, which aws-cdk-lib makes; it touches the web bucket and the bootstrap bucket only';

/** Findings of cdk-nag's AwsSolutions rules that stay, each with its reason. Whatever is not named here fails the stack test. */
export const accepted: Record<string, string> = {
  APIG4: 'who may do what is decided by the functions, route by route (policy as data)',
  CFR1: 'the market is open to the world',
  CFR2: 'the firewall of the edge is a stack of its own in us-east-1 (firewall.ts), whose ARN is the context `webAclArn`',
  CFR4: 'TLS 1.2 is enforced with an own domain; the name that CloudFront gives takes no such rule',
  COG2: 'a second factor is offered and not demanded',
  COG8: 'the plus plan is a cost per head that an operator may choose',
  SMG4: 'rings of keys turn by themselves (topology `turning`); the others are keys of outside sources, or open what lies in the table (docs/deploy.md)',
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

/** The same of its Serverless rules. */
export const acceptedServerless: Record<string, string> = {
  LambdaDLQ:
    'what the API, the stream and Secrets Manager call is called synchronously and retried by them; what schedules wake has a failure destination (tests/stack.test.ts)',
  LambdaLatestVersion: upload,
  LambdaTracing: upload,
  SNSRedrivePolicy:
    'the one subscription is a mail to a person; an alarm goes on to stand in CloudWatch whether or not its mail arrived',
  SQSRedrivePolicy: 'these queues are the dead-letter queues',
};

/** Records the accepted findings, so that a synthesis says nothing about them. */
export const accept = (stack: Stack): void => {
  for (const [id, reason] of Object.entries(accepted))
    Validations.of(stack).acknowledge({ id: `AwsSolutions::AwsSolutions-${id}`, reason });
  for (const [id, reason] of Object.entries(acceptedServerless))
    Validations.of(stack).acknowledge({ id: `Serverless::Serverless-${id}`, reason });
};
