import { idOf } from '@sandan/kernel/id';
import { periodAround, QuotaLimit, QuotaSaid } from '@sandan/market/import/quota';
import { ImportCounts } from '@sandan/market/import/report';
import type { FeedFacts } from '@sandan/market/import/roster';
import { Acceptance, ShrunkenRun } from '@sandan/market/import/shrinking';
import { isLeased, isOutdated, type SourceState, sourceProcess } from '@sandan/market/import/source';
import { SourceError, SourceRun } from '@sandan/market/import/source-run';
import * as z from 'zod';
import { Text } from './answers.ts';
import type { World } from './world.ts';

/** Use of the quota of a source in the period that ends at `until`, by all that is followed of it. */
const Use = QuotaLimit.extend({
  used: z.object({ requests: z.int(), bytes: z.int() }),
  until: z.iso.datetime(),
  said: z.array(QuotaSaid),
}).meta({ id: 'QuotaLine' });

const Facts = z.object({
  source: z.string(),
  title: Text,
  home: z.string().optional(),
  /** Whether it can be asked; else it comes in files only. */
  asks: z.boolean(),
  owned: z.boolean(),
  /** Names of the keys it needs, and whether each is there. */
  keys: z.array(z.object({ name: z.string(), present: z.boolean() })),
  every: z.int().optional(),
  staleAfter: z.int().optional(),
  quota: Use.optional(),
});

/** One source, for one thing that is followed of it or was brought from it; without an id where nothing ever was. */
export const SourceLine = Facts.extend({
  id: z.string().optional(),
  version: z.int().optional(),
  state: z.enum(sourceProcess.states),
  followed: z.boolean(),
  running: z.boolean(),
  /** Its records are older than they may be. */
  outdated: z.boolean(),
  owner: z.object({ id: idOf('organisation'), name: Text }).optional(),
  params: z.record(z.string(), z.string()),
  triedAt: z.iso.datetime().optional(),
  lastGoodAt: z.iso.datetime().optional(),
  staleSince: z.iso.datetime().optional(),
  dueAt: z.iso.datetime().optional(),
  wantedAt: z.iso.datetime().optional(),
  counts: ImportCounts.optional(),
  fault: z.string().optional(),
  /** It is asked about single things as they come up. */
  single: z.boolean(),
  /** The run that was refused for having shrunk, which can be accepted. */
  shrunken: ShrunkenRun.optional(),
  accepted: Acceptance.optional(),
}).meta({ id: 'SourceLine' });
export type SourceLine = z.infer<typeof SourceLine>;

export const SourceView = SourceLine.extend({ runs: z.array(SourceRun), errors: z.array(SourceError) }).meta({
  id: 'SourceView',
});

/** Sources as the operator sees them. */
export const sourceLines = async (
  world: World,
  now: Date,
  states: readonly SourceState[],
  feeds: readonly FeedFacts[],
  followed: readonly string[],
): Promise<SourceLine[]> => {
  const { organisations, quotas } = world.stores;
  const owners = await Promise.all([...new Set(states.flatMap((s) => s.ownerId ?? []))].map((id) => organisations.byId(id)));
  const factsOf = async (feed: FeedFacts): Promise<z.infer<typeof Facts>> => {
    const account = { source: feed.name, key: feed.account };
    const [{ requests, bytes }, said] = await Promise.all([quotas.use(account, feed.quota, now), quotas.said(account)]);
    const { until } = periodAround(feed.quota.per, now);
    const { title, home, asks, owned, keys, every, staleAfter } = feed;
    const quota = { ...feed.quota, used: { requests, bytes }, until, said };
    return { source: feed.name, title, home, asks, owned, keys, every, staleAfter, quota };
  };
  const facts = new Map(await Promise.all(feeds.map(async (feed) => [feed.name, await factsOf(feed)] as const)));
  const unknown = (source: string): z.infer<typeof Facts> => ({
    source,
    title: { en: source },
    asks: false,
    owned: false,
    keys: [],
  });

  const lineOf = (s: SourceState): SourceLine => {
    const about = facts.get(s.source) ?? unknown(s.source);
    const owner = owners.find((o) => o?.id === s.ownerId);
    const { id, version, state, params, triedAt, lastGoodAt, staleSince, dueAt, wantedAt, counts, shrunken, accepted } = s;
    const isFollowed = followed.includes(id);
    return {
      ...about,
      ...{ id, version, state, params, triedAt, lastGoodAt, staleSince, wantedAt, counts, shrunken, accepted },
      ...(isFollowed && state !== 'paused' ? { dueAt } : {}),
      followed: isFollowed,
      running: isLeased(s, now),
      single: s.single ?? false,
      outdated: about.staleAfter !== undefined && isOutdated(s, about.staleAfter, now),
      ...(owner ? { owner: { id: owner.id, name: owner.name } } : {}),
      ...(s.fault ? { fault: s.fault.code } : {}),
    };
  };
  const never = (about: z.infer<typeof Facts>): SourceLine => ({
    ...about,
    state: 'idle',
    followed: false,
    running: false,
    single: false,
    outdated: false,
    params: {},
  });
  const names = new Set([...facts.keys(), ...states.map((s) => s.source)]);
  return [...names].flatMap((name) => {
    const mine = states.filter((s) => s.source === name).map(lineOf);
    return mine.length > 0 ? mine : [never(facts.get(name) ?? unknown(name))];
  });
};

/** One of them, with what it is and how it is followed. */
export const sourceLine = async (world: World, now: Date, state: SourceState): Promise<SourceLine> => {
  const roster = await world.stores.sources.roster();
  const facts = (roster?.feeds ?? []).filter(({ name }) => name === state.source);
  const [line] = await sourceLines(world, now, [state], facts, roster?.followed ?? []);
  if (!line) throw new Error('one state makes one line');
  return line;
};
