import { Fault } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';
import { Channels, defaultChannels, Pace } from './pace.ts';

/** What can be followed: a listing, all of an owner's listings, the legal status of a listing's patents, a note. */
export const Target = z.union([
  z.object({ kind: z.enum(['listing', 'legal']), id: idOf('listing') }),
  z.object({ kind: z.literal('owner'), id: idOf('organisation') }),
  z.object({ kind: z.literal('note'), id: idOf('note') }),
]);
export type Target = z.infer<typeof Target>;
export const targetKinds = ['listing', 'owner', 'legal', 'note'] as const;

/** How many things a person may follow. */
export const followedAtMost = 500;

export const Follow = z
  .object({
    version: z.int().positive(),
    personId: idOf('person'),
    organisationId: idOf('organisation').nullable(),
    target: Target,
    pace: Pace,
    channels: Channels,
    since: z.iso.datetime(),
  })
  .meta({ id: 'Follow' });
export type Follow = z.infer<typeof Follow>;

export const FollowDraft = z.strictObject({
  pace: Pace.default('daily'),
  channels: Channels.default(defaultChannels),
});
export type FollowDraft = z.infer<typeof FollowDraft>;

/** Begins to follow, or changes how one who follows is told. @throws Fault limited `follow.tooMany` */
export const follow = (
  draft: FollowDraft,
  target: Target,
  of: { readonly personId: string; readonly organisationId: string | null; readonly followed: number },
  before: Follow | undefined,
  now: Date,
): Follow => {
  if (before) return { ...before, ...draft, version: before.version + 1 };
  if (of.followed >= followedAtMost)
    throw new Fault('limited', 'follow.tooMany', `${of.followed}`, { params: { count: followedAtMost } });
  const { personId, organisationId } = of;
  return { ...draft, version: 1, personId, organisationId, target, since: now.toISOString() };
};
