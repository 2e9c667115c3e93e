import { recordClasses } from '@sandan/market/privacy/retention';
import type { PrivacySubject, Scope } from '@sandan/market/privacy/subject';
import { everyKey } from '@sandan/store/every';
import type { PrivacyWorld } from './world.ts';

const day = 86_400_000;
/** All of time, as far as ids can say it. */
const every = { from: 0, to: 2 ** 48 - 1 };

/** Inquiries that the subject took part in: of a person those that it acted in, of an organisation those it asked or was asked. */
const conversationsOf = async ({ stores }: Pick<PrivacyWorld, 'stores'>, subject: PrivacySubject): Promise<Set<string>> => {
  const found = new Set<string>();
  if (subject.is === 'organisation') {
    for await (const pk of everyKey(stores.db, 'g1', `inbox#${subject.id}`, '')) found.add(pk.slice('inquiry#'.length));
    let cursor: string | undefined;
    do {
      const page = await stores.inquiries.sent(subject.id, { limit: 100, ...(cursor ? { cursor } : {}) });
      for (const inquiry of page.items) found.add(inquiry.id);
      cursor = page.next;
    } while (cursor);
    return found;
  }
  let cursor: string | undefined;
  do {
    const page = await stores.audits.byActor(subject.id, every, { limit: 500, ...(cursor ? { cursor } : {}) });
    for (const line of page.items) for (const [id] of line.object.matchAll(/inq_[0-9A-Z]{26}/g)) found.add(id);
    cursor = page.next;
  } while (cursor);
  return found;
};

/** Of these inquiries, those that became a deal and whose term of the law has not ended. */
const keptOf = async ({ stores, now }: Pick<PrivacyWorld, 'stores' | 'now'>, ids: Iterable<string>): Promise<Set<string>> => {
  const kept = new Set<string>();
  for (const id of ids) {
    const inquiry = await stores.inquiries.byId(id);
    const until = Date.parse(inquiry?.changed.at ?? '') + recordClasses.contract.keepDays * day;
    if (inquiry?.state === 'converted' && until > now().getTime()) kept.add(id);
  }
  return kept;
};

/** Everything by which records of the subject are known. To be made before the first of them is erased. */
export const scopeOf = async (world: Pick<PrivacyWorld, 'stores' | 'now'>, subject: PrivacySubject): Promise<Scope> => {
  const { stores } = world;
  const conversations = await conversationsOf(world, subject);
  const ids = new Set<string>();
  if (subject.is === 'organisation')
    for await (const pk of everyKey(stores.db, 'g1', `owner#${subject.id}`, 'listing#')) ids.add(pk.slice('listing#'.length));
  const person = subject.is === 'person' ? await stores.persons.byId(subject.id) : undefined;
  const known = person && person.status !== 'erased';
  const addresses = known ? [person.email.toLowerCase()] : [];
  const names = known ? [person.name] : [];
  return { subject, ids, conversations, addresses, names, kept: await keptOf(world, conversations) };
};
