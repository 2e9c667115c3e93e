import { type RecordRule, ruleOf } from './retention.ts';
import { isBy, isOf, type Scope, type Stored, valuesAt } from './subject.ts';
import { shownTo, type Turn } from './withheld.ts';

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

/** Opens what was sealed for a use; undefined for what was not. */
export type Opener = (use: string, sealed: string) => string | undefined;

/**
 * What a record has sealed, for an organisation of its own records alone, and for a person only what has their own address: who keeps the
 * contacts of a company does not carry them off.
 */
const openedOf = (item: Stored, rule: RecordRule, { subject, addresses }: Scope, opener: Opener): unknown => {
  const { organisationId, sealed } = (item.body ?? {}) as { organisationId?: unknown; sealed?: unknown };
  if (!rule.opened || typeof sealed !== 'string') return undefined;
  const may = subject.is === 'organisation' ? organisationId === subject.id : rule.opened.addressed && addresses.length > 0;
  const text = may ? opener(rule.opened.as, sealed) : undefined;
  if (text === undefined) return undefined;
  const value = JSON.parse(text) as { email?: unknown };
  return subject.is === 'organisation' || addresses.includes(String(value.email ?? '').toLowerCase()) ? value : undefined;
};

/** What a shared record shows to whom it is shared with. */
const half = (body: unknown, shared: NonNullable<RecordRule['shared']>): unknown =>
  valuesAt(body, shared.agreed).length > 0
    ? body
    : Object.fromEntries(Object.entries(body as object).filter(([name]) => !shared.hidden.includes(name)));

/** What the record shows to an organisation that it is shared with, and not its own. */
const sharedWith = (body: unknown, { shared }: RecordRule, { subject }: Scope): unknown =>
  shared && valuesAt(body, shared.with).includes(subject.id) ? half(body, shared) : undefined;

/** A person's own record as far as the house shows it for which they acted in it: whoever planned for an agency takes what it may see. */
const ownOf = (item: Stored, { shared }: RecordRule, { subject }: Scope): unknown => {
  const body = item.body ?? { ...item };
  if (!shared || subject.is !== 'person') return body;
  const houses = stamps.flatMap((path) => {
    const stamp = path.slice(0, -'.actor'.length);
    return valuesAt(body, path).includes(subject.id) ? valuesAt(body, `${stamp}.organisationId`) : [];
  });
  const [guest] = valuesAt(body, shared.with);
  return guest !== undefined && houses.every((house) => house === guest) ? half(body, shared) : body;
};

/**
 * The record as far as it belongs into the export of the subject: what is of it, what it wrote or changed, and the conversations it
 * took part in, but for what its pages withhold from it until a turn has `come`; what lies sealed in its own records is opened beside it.
 * Nothing for all else, and for copies that are kept by the way.
 */
export const exported = (
  item: Stored,
  scope: Scope,
  opener: Opener,
  come: ReadonlySet<Turn> = new Set(),
): Exported | undefined => {
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
  const opened = openedOf(item, rule, scope, opener);
  const whole = mine || opened !== undefined ? ownOf(item, rule, scope) : sharedWith(item.body, rule, scope);
  const shown = whole === undefined ? undefined : shownTo(whole, rule.withheld ?? [], subject.id, come);
  if (shown === undefined) return undefined;
  const record = opened === undefined ? open(shown) : { ...(open(shown) as object), opened };
  return { type: item.type, class: rule.class, record };
};
