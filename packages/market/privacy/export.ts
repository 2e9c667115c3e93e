import { ruleOf } from './retention.ts';
import { isBy, isOf, type Scope, type Stored, valuesAt } from './subject.ts';

/** A record as an export shows it. */
export interface Exported {
  readonly type: string;
  readonly class: string;
  readonly record: unknown;
}

const stamps = ['by.actor', 'created.actor', 'changed.actor', 'opened.actor', 'since.actor', 'began.actor'];
const organisations = [
  'by.organisationId',
  'asker.organisationId',
  'responder.organisationId',
  'seller.organisationId',
  'buyer.organisationId',
  'subjectId',
];

/** What nobody is shown again, not even its owner: it would open something. */
const secret = /^(secret|secretHash|previousSecret|sealed|token|feedToken|subject|idempotency)$/;

const open = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(open);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, v]) => (secret.test(name) && typeof v === 'string' ? [] : [[name, open(v)]])),
  );
};

/**
 * The record as far as it belongs into the export of the subject: what is of it, what it wrote or changed, and the conversations it
 * took part in, whole. Nothing for all else, and for copies that are kept by the way.
 */
export const exported = (item: Stored, scope: Scope): Exported | undefined => {
  const rule = ruleOf(item.type);
  if (!rule || rule.class === 'technical' || rule.class === 'market' || item.type === 'auditBlock') return undefined;
  const { subject, conversations } = scope;
  const paths = subject.is === 'person' ? stamps : organisations;
  const inquiry = (item.body as { inquiryId?: string } | undefined)?.inquiryId;
  const mine =
    (item.type !== 'audit' && isOf(item, scope)) ||
    isBy(item, rule.writers ?? [], scope) ||
    paths.some((path) => valuesAt(item.body, path).includes(subject.id)) ||
    (inquiry !== undefined && conversations.has(inquiry));
  return mine ? { type: item.type, class: rule.class, record: open(item.body ?? { ...item }) } : undefined;
};
