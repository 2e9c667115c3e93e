import type { Page, PageQuery } from '@sandan/kernel/page';
import { isUnderWay } from '@sandan/market/order/order';
import { recordClasses } from '@sandan/market/privacy/retention';
import type { PrivacySubject, Scope } from '@sandan/market/privacy/subject';
import { everyKey } from '@sandan/store/every';
import type { PrivacyWorld } from './world.ts';

const day = 86_400_000;
/** All of time, as far as ids can say it. */
const every = { from: 0, to: 2 ** 48 - 1 };

type Stores = PrivacyWorld['stores'];

/** Everything of a list that comes in pages. */
async function* everyOf<T>(list: (page: PageQuery) => Promise<Page<T>>): AsyncGenerator<T> {
  let cursor: string | undefined;
  do {
    const page = await list({ limit: 100, ...(cursor ? { cursor } : {}) });
    yield* page.items;
    cursor = page.next;
  } while (cursor);
}

/** Ids of this form in what the audit says that a person acted in. */
const actedIn = async ({ audits }: Stores, personId: string, form: RegExp): Promise<Set<string>> => {
  const found = new Set<string>();
  for await (const { object } of everyOf((page) => audits.byActor(personId, every, page)))
    for (const [id] of object.matchAll(form)) found.add(id);
  return found;
};

/** Inquiries that the subject took part in: of a person those that it acted in, of an organisation those it asked or was asked. */
const conversationsOf = async (stores: Stores, subject: PrivacySubject): Promise<Set<string>> => {
  if (subject.is === 'person') return actedIn(stores, subject.id, /inq_[0-9A-Z]{26}/g);
  const found = new Set<string>();
  for await (const pk of everyKey(stores.db, 'g1', `inbox#${subject.id}`, '')) found.add(pk.slice('inquiry#'.length));
  for await (const { id } of everyOf((page) => stores.inquiries.sent(subject.id, page))) found.add(id);
  return found;
};

/** Orders that the subject took part in: of a person those that it acted in. */
const ordersOf = async (stores: Stores, subject: PrivacySubject): Promise<Set<string>> => {
  if (subject.is === 'person') return actedIn(stores, subject.id, /ord_[0-9A-Z]{26}/g);
  const found = new Set<string>();
  for (const list of [stores.orders.selling, stores.orders.buying])
    for await (const { id } of everyOf((page) => list(subject.id, page))) found.add(id);
  return found;
};

/** Whether records of the contract class that last changed then have not had their time. */
const isInTerm = (at: string, now: Date): boolean => Date.parse(at) + recordClasses.contract.keepDays * day > now.getTime();

/** Of these inquiries, those that became a deal and whose term of the law has not ended. */
const keptInquiries = async (stores: Stores, ids: Iterable<string>, now: Date): Promise<string[]> => {
  const kept: string[] = [];
  for (const id of ids) {
    const inquiry = await stores.inquiries.byId(id);
    if (inquiry?.state === 'converted' && isInTerm(inquiry.changed.at, now)) kept.push(id);
  }
  return kept;
};

/** Of these orders, those that are under way, so that they can still be disputed, or were disputed: what the other side stands on. */
const keptOrders = async (stores: Stores, ids: Iterable<string>, now: Date): Promise<string[]> => {
  const kept: string[] = [];
  for (const id of ids) {
    const books = await stores.orders.books(id);
    if (!books || !isInTerm(books.order.changed.at, now)) continue;
    if (books.disputes.length > 0 || isUnderWay(books.order)) kept.push(id);
  }
  return kept;
};

/** Everything by which records of the subject are known. To be made before the first of them is erased. */
export const scopeOf = async (world: Pick<PrivacyWorld, 'stores' | 'now'>, subject: PrivacySubject): Promise<Scope> => {
  const { stores } = world;
  const conversations = await conversationsOf(stores, subject);
  const ids = new Set<string>();
  if (subject.is === 'organisation')
    for await (const pk of everyKey(stores.db, 'g1', `owner#${subject.id}`, 'listing#')) ids.add(pk.slice('listing#'.length));
  const person = subject.is === 'person' ? await stores.persons.byId(subject.id) : undefined;
  const known = person && person.status !== 'erased';
  const addresses = known ? [person.email.toLowerCase()] : [];
  const names = known ? [person.name] : [];
  const now = world.now();
  const kept = [
    ...(await keptInquiries(stores, conversations, now)),
    ...(await keptOrders(stores, await ordersOf(stores, subject), now)),
  ];
  return { subject, ids, conversations, addresses, names, kept: new Set(kept) };
};
