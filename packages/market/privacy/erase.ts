import { type RecordRule, ruleOf } from './retention.ts';
import { filesIn, isBy, isKept, isOf, type Scope, type Stored } from './subject.ts';
import { erasedAddress, literal, withWordsMasked, withWordsTaken } from './words.ts';

/** What is to be done with one record, and the files that go with it. */
export type Erasure =
  | { readonly do: 'delete'; readonly files: readonly string[] }
  | { readonly do: 'put'; readonly item: Stored; readonly files: readonly string[] };

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
const withoutAddresses = (item: Stored, { addresses }: Scope): Stored => {
  if (!addresses.some((address) => textOf(item).includes(address))) return item;
  const text = JSON.stringify(item.body ?? null);
  const pattern = addresses.map(literal).join('|');
  return { ...item, body: JSON.parse(text.replace(new RegExp(pattern, 'gi'), erasedAddress)) };
};

const put = (after: Stored, before: Stored): Erasure | undefined =>
  same(after.body, before.body) ? undefined : { do: 'put', item: next(before, after.body), files: [] };

/**
 * What the erasure of a subject does to one record; nothing for a record that does not concern it. Done again it does nothing more.
 * A type that has no rule goes where it is of the subject and stays where it is not.
 */
export const erase = (item: Stored, scope: Scope): Erasure | undefined => {
  const rule: RecordRule = ruleOf(item.type) ?? { class: 'technical' };
  if (rule.none) return undefined;
  if (isKept(item, scope)) return put({ ...item, body: withWordsMasked(withoutAddresses(item, scope), rule, scope) }, item);
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
  return put(withoutAddresses(item, scope), item);
};
