import { type recordingSettings, type TranslatorName, translators } from '@sandan/topology/topology';
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
  /** Firewall of CloudFront, by the output of the stack `SandanFirewall` (us-east-1). */
  readonly webAclArn?: string;
  /** What the account may cost in a month, in US dollars, before somebody is told. */
  readonly budgetUsd: number;
  readonly algoliaAppId: string;
  readonly algoliaIndex: string;
  /** Which outside sources are followed: JSON `[{"source":"kipris","ownerId":"org_…","params":{"applicant":"…"}}]`. */
  readonly followed: string;
  /** Collector of spans and metrics (OTLP/HTTP) and the share of traces that it gets; empty: nothing is recorded. */
  readonly recording: Readonly<Record<(typeof recordingSettings)[number], string>>;
  /** What fills the language that a listing lacks; it costs by the letter. */
  readonly translator: TranslatorName;
  /** What puts conversations into the other language: words of firms go to it, with marks for figures and names. */
  readonly conversationTranslator: TranslatorName;
}

/** @throws Error when a domain comes without its certificate, or for a translator that there is not. */
export const siteOf = (node: Node): Site => {
  const text = (name: keyof Site | 'otlpEndpoint' | 'otlpShare'): string => String(node.tryGetContext(name) ?? '');
  const optional = (name: keyof Site) => (text(name) === '' ? {} : { [name]: text(name) });
  if (text('domain') && !text('certificateArn')) throw new Error('context `domain` needs `certificateArn` (us-east-1)');
  const translating = (of: 'translator' | 'conversationTranslator'): TranslatorName => {
    const found = translators.find((name) => name === (text(of) || 'off'));
    if (!found) throw new Error(`context \`${of}\` is one of ${translators.join(', ')}`);
    return found;
  };
  const budgetUsd = Number(text('budgetUsd') || 300);
  if (!(budgetUsd > 0)) throw new Error('context `budgetUsd` is an amount of US dollars');
  return {
    budgetUsd,
    mailFrom: text('mailFrom'),
    algoliaAppId: text('algoliaAppId'),
    algoliaIndex: text('algoliaIndex'),
    followed: text('followed') || '[]',
    recording: { OTLP_ENDPOINT: text('otlpEndpoint'), OTLP_SHARE: text('otlpShare') },
    translator: translating('translator'),
    conversationTranslator: translating('conversationTranslator'),
    ...optional('domain'),
    ...optional('certificateArn'),
    ...optional('alarmMail'),
    ...optional('webAclArn'),
  };
};
