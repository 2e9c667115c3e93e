import type { Notice } from '@sandan/market/notice/notice';
import { keyOf, type StreamRecord } from '@sandan/store/change';
import { commit, work } from '@sandan/store/work';
import type { NotifierWorld } from './world.ts';

/** What is read by its id, once for each until it is forgotten; a reading that fails is not kept. */
const once = <T>(load: (id: string) => Promise<T>, now: () => Date) => {
  const known = new Map<string, { readonly at: number; readonly value: Promise<T> }>();
  return {
    read: (id: string): Promise<T> => {
      const value = known.get(id)?.value ?? load(id);
      if (!known.has(id)) known.set(id, { at: now().getTime(), value });
      value.catch(() => known.delete(id));
      return value;
    },
    forget: (id: string) => void known.delete(id),
    /** Forgets what was read so many ms ago or earlier. */
    forgetOlder(ms: number) {
      const before = now().getTime() - ms;
      for (const [id, { at }] of known) if (at <= before) known.delete(id);
    },
  };
};

/** Many by their ids, of which those that are known are not read again. */
const manyOnce = <T extends { readonly id: string }>(many: (ids: readonly string[]) => Promise<T[]>) => {
  const known = new Map<string, Promise<T | undefined>>();
  return async (ids: readonly string[]): Promise<T[]> => {
    const unknown = ids.filter((id) => !known.has(id));
    const loading = unknown.length > 0 ? many(unknown) : Promise.resolve([]);
    for (const id of unknown)
      known.set(
        id,
        loading.then((found) => found.find((one) => one.id === id)),
      );
    try {
      const found = await Promise.all(ids.map((id) => known.get(id)));
      return [...new Set(found.filter((one) => one !== undefined))];
    } catch (cause) {
      for (const id of unknown) known.delete(id);
      throw cause;
    }
  };
};

/** Organisations of which records tell that they, or who belongs to them, changed. */
const housesIn = (records: readonly StreamRecord[]): string[] =>
  records.flatMap((record) => {
    const { pk = '', sk = '' } = keyOf(record);
    return pk.startsWith('org#') && (sk === 'organisation' || sk.startsWith('member#')) ? [pk.slice('org#'.length)] : [];
  });

/** Writes in one transaction. */
const together = 25;

/**
 * Writes down that the mails of these notices went out, together where it can. What was sent and could not be written down is not sent
 * again.
 */
const acknowledge = async ({ stores, log }: NotifierWorld, sent: readonly Notice[]): Promise<void> => {
  for (let at = 0; at < sent.length; at += together) {
    const some = sent.slice(at, at + together);
    const w = work();
    for (const notice of some) stores.notices.put(w, notice);
    const failed = await commit(stores.db, w).catch(async () => {
      const each = await Promise.allSettled(some.map((notice) => stores.notices.save(notice)));
      return each.filter(({ status }) => status === 'rejected').length;
    });
    if (failed) log({ level: 'warn', message: 'mails went out and are not written down as sent', notices: failed });
  }
};

/**
 * The world as a batch of records sees it, and what is left to do at its end. Organisations, their members and webhooks, people and
 * inquiries are read once in a batch: each reading is later than every change that it tells of. Organisations and their members are kept for
 * `keptMs` beyond it, or until the stream brings a change of them.
 */
export const batchesOf = <W extends NotifierWorld>(world: W) => {
  const { stores, now, keptMs = 0 } = world;
  const organisations = once(stores.organisations.byId, now);
  const members = once(stores.memberships.inOrganisation, now);
  return (records: readonly StreamRecord[]): { readonly world: W; end(): Promise<void> } => {
    for (const memory of [organisations, members]) {
      memory.forgetOlder(keptMs);
      for (const id of housesIn(records)) memory.forget(id);
    }
    const { persons, webhooks, inquiries } = stores;
    const many = manyOnce(persons.many);
    const sent: Notice[] = [];
    return {
      world: {
        ...world,
        sent: (notice: Notice) => sent.push(notice),
        stores: {
          ...stores,
          organisations: { ...stores.organisations, byId: organisations.read },
          memberships: { ...stores.memberships, inOrganisation: members.read },
          persons: { ...persons, many, byId: async (id: string) => (await many([id]))[0] },
          webhooks: { ...webhooks, ofOrganisation: once(webhooks.ofOrganisation, now).read },
          inquiries: { ...inquiries, byId: once(inquiries.byId, now).read },
        },
      },
      end: () => acknowledge(world, sent),
    };
  };
};
