import type { Notice } from '@sandan/market/notice/notice';
import { commit, work } from '@sandan/store/work';
import type { NotifierWorld } from './world.ts';

/** What is read by its id, once for each; a reading that fails is not kept. */
const once = <T>(load: (id: string) => Promise<T>) => {
  const known = new Map<string, Promise<T>>();
  return (id: string): Promise<T> => {
    const value = known.get(id) ?? load(id);
    known.set(id, value);
    value.catch(() => known.delete(id));
    return value;
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
 * The world as one batch of records sees it, and what is left to do at its end. Organisations, their members and webhooks, people and
 * inquiries are read once: each reading is later than every change that the batch tells of.
 */
export const batchOf = <W extends NotifierWorld>(world: W): { readonly world: W; end(): Promise<void> } => {
  const { organisations, memberships, persons, webhooks, inquiries } = world.stores;
  const many = manyOnce(persons.many);
  const sent: Notice[] = [];
  return {
    world: {
      ...world,
      sent: (notice: Notice) => sent.push(notice),
      stores: {
        ...world.stores,
        organisations: { ...organisations, byId: once(organisations.byId) },
        memberships: { ...memberships, inOrganisation: once(memberships.inOrganisation) },
        persons: { ...persons, many, byId: async (id: string) => (await many([id]))[0] },
        webhooks: { ...webhooks, ofOrganisation: once(webhooks.ofOrganisation) },
        inquiries: { ...inquiries, byId: once(inquiries.byId) },
      },
    },
    end: () => acknowledge(world, sent),
  };
};
