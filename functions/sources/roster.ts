import { isDeepStrictEqual } from 'node:util';
import { Fault } from '@sandan/kernel/fault';
import type { FeedFacts } from '@sandan/market/import/roster';
import type { AnyFeed } from './feed.ts';
import { feeds } from './feeds/registry.ts';
import { accountOf } from './followed.ts';
import type { SourceKeys, SourcesWorld } from './world.ts';

const factsOf = (feed: AnyFeed, keys: SourceKeys): FeedFacts => ({
  name: feed.name,
  title: { ...feed.title },
  home: feed.home,
  keys: feed.keys.map((name) => ({ name, present: keys[name] !== undefined })),
  quota: feed.quota,
  every: feed.every,
  staleAfter: feed.staleAfter,
  owned: feed.owned,
  asks: feed.walk !== undefined,
  account: accountOf(feed, keys),
});

/** Says for those who only look which sources there are and what is followed, if it has changed. */
export const tellRoster = async (world: SourcesWorld, among: readonly AnyFeed[] = feeds): Promise<void> => {
  const { sources } = world.stores;
  const before = await sources.roster();
  const said = {
    feeds: among.map((feed) => factsOf(feed, world.keys)),
    followed: world.followed.map(({ followed }) => followed.id),
  };
  if (before && isDeepStrictEqual({ feeds: before.feeds, followed: before.followed }, said)) return;
  try {
    await sources.saveRoster({ version: (before?.version ?? 0) + 1, at: world.now().toISOString(), ...said });
  } catch (fault) {
    if (!(fault instanceof Fault) || fault.code !== 'roster.stale') throw fault;
  }
};
