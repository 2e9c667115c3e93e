import type { BomLine } from '@sandan/market/bom/line';
import { FollowDraft, follow } from '@sandan/market/watch/follow';
import type { Work } from '@sandan/store/work';
import { type Caller, personBehind } from './caller.ts';
import type { World } from './world.ts';

/** Parts of one bill that are followed with its release, so that all of it fits one transaction. */
const mostWatched = 60;

/**
 * Has who releases a bill of materials follow the parts that are chosen in it: they are told when one is changed, withdrawn or ended.
 * @throws Fault limited `follow.tooMany`
 */
export const watchChosen = async (
  { stores }: World,
  work: Work,
  lines: readonly BomLine[],
  caller: Caller,
  now: Date,
): Promise<void> => {
  const personId = personBehind(caller);
  const followed = await stores.follows.ofPerson(personId);
  const known = new Set(followed.map(({ target }) => target.kind === 'listing' && target.id));
  const chosen = [...new Set(lines.flatMap((line) => line.chosen ?? []))].filter((id) => !known.has(id)).slice(0, mostWatched);
  const listings = await stores.listings.many(chosen);
  for (const [at, { id }] of listings.filter(({ state }) => state === 'published').entries()) {
    const of = { personId, organisationId: caller.organisation?.id ?? null, followed: followed.length + at };
    stores.follows.create(work, follow(FollowDraft.parse({}), { kind: 'listing', id }, of, undefined, now));
  }
};
