import { type RecordRule, ruleOf } from './retention.ts';
import { filesIn, isBy, isOf, type Scope, type Stored } from './subject.ts';

/** What stands where something was erased. */
export const erasedText = '[삭제됨 · erased]';
export const erasedAddress = 'erased@erased.invalid';

/** What is to be done with one record, and the files that go with it. */
export type Erasure =
  | { readonly do: 'delete'; readonly files: readonly string[] }
  | { readonly do: 'put'; readonly item: Stored; readonly files: readonly string[] };

/** The same value with every text in it taken out; an address stays one in form. */
const blanked = (value: unknown, name: string): unknown => {
  if (typeof value === 'string') return name === 'email' ? erasedAddress : erasedText;
  if (Array.isArray(value)) return [];
  if (value === null || typeof value !== 'object') return value;
  return { ko: erasedText };
};

/** Fields that may be absent are left out; these have to be there where they are (held by a test over every record of the demo world). */
const required: ReadonlySet<string> = new Set(
  'name email subject title said text goal method by company reference purpose note shipTo why'.split(' '),
);

const without = (value: unknown, path: readonly string[]): unknown => {
  const [head = '', ...rest] = path;
  if (value === null || typeof value !== 'object') return value;
  const list = head.endsWith('[]');
  const name = list ? head.slice(0, -2) : head;
  const record = value as Record<string, unknown>;
  if (!(name in record)) return value;
  const found = record[name];
  if (list && rest.length === 0) return { ...record, [name]: [] };
  if (list && Array.isArray(found)) return { ...record, [name]: found.map((one) => without(one, rest)) };
  if (rest.length > 0) return { ...record, [name]: without(found, rest) };
  const { [name]: _, ...others } = record;
  return required.has(name) ? { ...record, [name]: blanked(found, name) } : others;
};

/** The words of a record that go with the erased one. */
const going = (item: Stored, { words = [] }: RecordRule, scope: Scope): string[] =>
  words.flatMap((word) => (typeof word === 'string' ? word : isBy(item, word.by, scope) ? word.path : []));

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A text without a name in it: a sign stands for each of its letters, three at most, so that it is no longer than before. */
const withoutNames = (text: string, { names }: Scope): string =>
  names.reduce((left, name) => {
    const whole = new RegExp(`(?<![a-z0-9])${literal(name)}(?![a-z0-9])`, 'gi');
    return left.replace(whole, '○'.repeat(Math.min(3, name.length)));
  }, text);

const withWordsTaken = (item: Stored, rule: RecordRule, scope: Scope): unknown => {
  const body = going(item, rule, scope).reduce<unknown>((left, path) => without(left, path.split('.')), item.body);
  const { named } = rule;
  if (!named) return body;
  const kept = ([name, value]: [string, unknown]) =>
    named.includes(name) && typeof value === 'string' ? [name, withoutNames(value, scope)] : [name, value];
  return Object.fromEntries(Object.entries(body as object).map(kept));
};

const next = (item: Stored, body: unknown): Stored => {
  const version = typeof item.v === 'number' ? item.v + 1 : 1;
  const versioned = body && typeof body === 'object' && 'version' in body ? { ...body, version } : body;
  return { ...item, v: version, body: versioned };
};

/** The person stays as a number alone: nothing leads from a sign-in to it but the number that follows from the sign-in. */
const erasedPerson = (item: Stored): Stored => {
  const { id } = item.body as { id: string };
  const body = { ...(item.body as object), subject: `erased#${id}`, status: 'erased', mail: 'none', watchMail: false };
  return { ...item, g1pk: `subject#erased#${id}`, body };
};

const erasedOrganisation = (item: Stored): Stored => ({ ...item, body: { ...(item.body as object), status: 'erased' } });

const marked = (item: Stored): Stored =>
  item.type === 'person' ? erasedPerson(item) : item.type === 'organisation' ? erasedOrganisation(item) : item;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const taken = (item: Stored, rule: RecordRule, scope: Scope): Erasure | undefined => {
  const body = withWordsTaken(item, rule, scope);
  const after = marked({ ...item, body });
  return same(after, item) ? undefined : { do: 'put', item: next(after, after.body), files: filesIn(item.body) };
};

const blank = (item: Stored): Erasure | undefined => {
  const body = { ...(item.body as object), body: '' };
  return same(body, item.body) ? undefined : { do: 'put', item: { ...item, body }, files: [] };
};

/** The whole record as text in small letters; made once, though it may be held against many. */
const texts = new WeakMap<Stored, string>();
const textOf = (item: Stored): string => {
  const known = texts.get(item) ?? JSON.stringify(item).toLowerCase();
  texts.set(item, known);
  return known;
};

/** Whether the record, wherever it is, names one of the ids or addresses. */
const names = (item: Stored, { subject, ids, addresses, conversations }: Scope, told: boolean): boolean => {
  const text = textOf(item);
  return [subject.id, ...ids, ...addresses, ...(told ? conversations : [])].some((word) => text.includes(word.toLowerCase()));
};

/** An address of the erased one that stands in a record that stays. */
const withoutAddresses = (item: Stored, { addresses }: Scope): Erasure | undefined => {
  if (!addresses.some((address) => textOf(item).includes(address))) return undefined;
  const text = JSON.stringify(item.body ?? null);
  const pattern = addresses.map(literal).join('|');
  const body = JSON.parse(text.replace(new RegExp(pattern, 'gi'), erasedAddress)) as unknown;
  return same(body, item.body) ? undefined : { do: 'put', item: next(item, body), files: [] };
};

/**
 * What the erasure of a subject does to one record; nothing for a record that does not concern it. Done again it does nothing more.
 * A type that has no rule goes where it is of the subject and stays where it is not.
 */
export const erase = (item: Stored, scope: Scope): Erasure | undefined => {
  const rule: RecordRule = ruleOf(item.type) ?? { class: 'technical' };
  if (rule.none) return undefined;
  const inquiry = (item.body as { inquiryId?: string } | undefined)?.inquiryId;
  if (inquiry && scope.kept.has(inquiry)) return undefined;
  const { writers = [] } = rule;
  if (isOf(item, scope) && (item.type !== 'find' || !rule.mentions)) {
    if (!rule.keep) return { do: 'delete', files: filesIn(item.body) };
    if (writers.length === 0) return taken(item, rule, scope);
  }
  if (writers.length > 0 && isBy(item, writers, scope)) {
    if (rule.file) return { do: 'delete', files: filesIn(item.body) };
    const done = taken(item, rule, scope);
    if (done) return done;
  }
  // What an organisation is called stands in notices of its inquiries; what a person wrote stands in answers alone.
  const told = rule.mentions === 'blank' || scope.subject.is === 'organisation';
  if (rule.mentions && names(item, scope, told)) return rule.mentions === 'blank' ? blank(item) : { do: 'delete', files: [] };
  return withoutAddresses(item, scope);
};
