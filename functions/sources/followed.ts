import { createHash } from 'node:crypto';
import { idOf } from '@sandan/kernel/id';
import type { Followed } from '@sandan/market/import/source';
import * as z from 'zod';
import type { AnyFeed } from './feed.ts';
import { feeds } from './feeds/registry.ts';
import type { SourceKeys } from './world.ts';

/** Something followed, with its feed. */
export interface Following {
  readonly feed: AnyFeed;
  readonly followed: Followed;
}

const Setting = z
  .array(
    z.strictObject({
      source: z.string(),
      ownerId: idOf('organisation').optional(),
      params: z.record(z.string(), z.string()).default({}),
    }),
  )
  .max(500);

/** The feed of a name, if there is one. */
export const feedNamed = (name: string, among: readonly AnyFeed[] = feeds): AnyFeed | undefined =>
  among.find((feed) => feed.name === name);

/** What is followed, with an id that owner and params give it: told twice it is one. @throws Error if the feed does not take the params */
export const followedOf = (feed: AnyFeed, ownerId: string | undefined, params: Readonly<Record<string, string>>): Followed => {
  const entries = Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1));
  const digest = createHash('sha256').update(JSON.stringify([ownerId ?? '-', entries]));
  const id = `${feed.name}-${digest.digest('hex').slice(0, 12)}`;
  return { id, source: feed.name, ...(ownerId ? { ownerId } : {}), params: Object.fromEntries(entries) };
};

/** @throws Error in words for whoever set it up */
export const following = (feed: AnyFeed, ownerId: string | undefined, params: Readonly<Record<string, string>>): Following => {
  if (!feed.walk) throw new Error(`${feed.name} comes in files only and cannot be followed`);
  if (feed.owned !== (ownerId !== undefined))
    throw new Error(`${feed.name} ${feed.owned ? 'needs an ownerId' : 'belongs to nobody: it takes no ownerId'}`);
  const read = feed.params.safeParse(params);
  if (!read.success) throw new Error(`${feed.name} does not take ${JSON.stringify(params)}: ${z.prettifyError(read.error)}`);
  return { feed, followed: followedOf(feed, ownerId, params) };
};

/**
 * What is followed, from `FOLLOWED`: JSON such as `[{"source":"kipris","ownerId":"org_…","params":{"applicant":"120070509242"}}]`;
 * nothing if it is absent or empty. @throws Error if it is written wrongly, so that a mistake shows at the first start
 */
export const followedFrom = (text: string | undefined, among: readonly AnyFeed[] = feeds): readonly Following[] => {
  if (!text?.trim()) return [];
  const all = Setting.parse(JSON.parse(text)).map(({ source, ownerId, params }) => {
    const feed = feedNamed(source, among);
    if (!feed) throw new Error(`there is no source ${source}; there are ${among.map((f) => f.name).join(', ')}`);
    return following(feed, ownerId, params);
  });
  return [...new Map(all.map((one) => [one.followed.id, one])).values()];
};

/** The keys that are there; `none` and nothing both mean that one is not. */
export const keysFrom = (values: SourceKeys): SourceKeys =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value && value !== 'none'));

/** Stands for the keys of a feed where its use is counted; `-` for a feed without. */
export const accountOf = (feed: AnyFeed, keys: SourceKeys): string => {
  const values = feed.keys.flatMap((name) => keys[name] ?? []);
  return values.length === 0 ? '-' : createHash('sha256').update(values.join('\n')).digest('hex').slice(0, 12);
};
