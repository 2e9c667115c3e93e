import { Stack } from 'aws-cdk-lib';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

/** What a function needs to be allowed to send mail. */
export interface Post {
  readonly from: string;
  readonly identityArn: string;
  readonly configurationSetArn: string;
}

/** SES for the domain of `from`, with DKIM; bounced and complaining addresses are not written to again. */
export const post = (scope: Construct, from: string): Post => {
  const set = new ConfigurationSet(scope, 'PostRules', {
    tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    reputationMetrics: true,
    suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
  });
  set.addEventDestination('Refused', {
    destination: EventDestination.snsTopic(new Topic(scope, 'RefusedMail', { enforceSSL: true })),
    events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT, EmailSendingEvent.REJECT],
  });
  const identity = new EmailIdentity(scope, 'Sender', {
    identity: Identity.domain(from.slice(from.lastIndexOf('@') + 1).replace('>', '')),
    configurationSet: set,
  });
  const configurationSetArn = Stack.of(scope).formatArn({
    service: 'ses',
    resource: 'configuration-set',
    resourceName: set.configurationSetName,
  });
  return { from, identityArn: identity.emailIdentityArn, configurationSetArn };
};
