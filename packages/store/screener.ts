import type { Actor } from '@sandan/kernel/actor';
import { type Matcher, matcher } from '@sandan/market/screening/matcher';
import type { Hit, ListsSeen } from '@sandan/market/screening/party';
import { formerNames, type ScreenedParty, sameParty } from '@sandan/market/screening/screened-party';
import { type Screening, screened } from '@sandan/market/screening/screening';
import { screeningIdOf } from './screenings.ts';
import type { Stores } from './stores.ts';

export interface Screener {
  /** The lists as they stand; absent where none was ever read. */
  readonly lists: ListsSeen | undefined;
  /**
   * Holds a party against the lists. `fresh` if it was not held against these lists by these names before, and so is to be kept;
   * nothing where there is no list.
   */
  screen(party: ScreenedParty, demo: boolean, actor: Actor, now: Date): Promise<{ screening?: Screening; fresh: boolean }>;
  /** Hits of all the names of a party, each listed party once. */
  hits(names: readonly string[]): readonly Hit[];
}

interface Held {
  readonly digest: string;
  readonly match: Matcher;
}

/** The lists that this process holds in memory, by the table that they are of; read anew when they change. */
const held = new WeakMap<Stores, Promise<Held>>();

/** The lists as they stand now, ready to hold names against. */
export const screenerOf = async ({ stores }: { readonly stores: Stores }): Promise<Screener> => {
  const head = await stores.deniedLists.head();
  if (!head) return { lists: undefined, hits: () => [], screen: () => Promise.resolve({ fresh: false }) };
  let present = await held.get(stores);
  if (present?.digest !== head.seen.digest) {
    const loading = stores.deniedLists
      .parties(head)
      .then((parties): Held => ({ digest: head.seen.digest, match: matcher(parties) }));
    held.set(stores, loading);
    loading.catch(() => held.delete(stores));
    present = await loading;
  }
  const { match } = present;
  const hits = (names: readonly string[]): readonly Hit[] => {
    const best = new Map<string, Hit>();
    for (const name of names)
      for (const hit of match(name)) if (hit.score > (best.get(hit.party)?.score ?? 0)) best.set(hit.party, hit);
    return [...best.values()].sort((a, b) => b.score - a.score);
  };
  return {
    lists: head.seen,
    hits,
    async screen(party, demo, actor, now) {
      const before = await stores.screenings.of(party);
      if (before?.lists.digest === head.seen.digest && sameParty(before.party, party)) return { screening: before, fresh: false };
      const found = hits([...party.names, ...formerNames(before, party)]);
      const id = screeningIdOf(party);
      return { screening: screened(before, { id, party, hits: found, lists: head.seen, demo }, actor, now), fresh: true };
    },
  };
};
