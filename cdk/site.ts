import type { Node } from 'constructs';

/** What differs between installations; read from the context (`cdk.json`, `-c name=value`). Empty text means not set. */
export interface Site {
  /** Host name of the market; without one it answers under CloudFront's own name. */
  readonly domain?: string;
  /** Certificate for `domain`, in us-east-1 (CloudFront takes no other region). */
  readonly certificateArn?: string;
  /** Sender of all mail; its domain becomes the SES identity. */
  readonly mailFrom: string;
  /** Receives alarms. */
  readonly alarmMail?: string;
  readonly algoliaAppId: string;
  readonly algoliaIndex: string;
  /** Which outside sources are followed: JSON `[{"source":"kipris","ownerId":"org_…","params":{"applicant":"…"}}]`. */
  readonly followed: string;
}

/** @throws Error when a domain comes without its certificate. */
export const siteOf = (node: Node): Site => {
  const text = (name: keyof Site): string => String(node.tryGetContext(name) ?? '');
  const optional = (name: keyof Site) => (text(name) === '' ? {} : { [name]: text(name) });
  if (text('domain') && !text('certificateArn')) throw new Error('context `domain` needs `certificateArn` (us-east-1)');
  return {
    mailFrom: text('mailFrom'),
    algoliaAppId: text('algoliaAppId'),
    algoliaIndex: text('algoliaIndex'),
    followed: text('followed') || '[]',
    ...optional('domain'),
    ...optional('certificateArn'),
    ...optional('alarmMail'),
  };
};
