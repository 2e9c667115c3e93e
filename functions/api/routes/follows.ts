import { missing } from '@sandan/kernel/fault';
import { type Follow, FollowDraft, follow, Target, targetKinds } from '@sandan/market/watch/follow';
import { Channels, Pace } from '@sandan/market/watch/pace';
import * as z from 'zod';
import { Text } from '../answers.ts';
import type { Caller } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import { faceOf } from '../face.ts';
import { relationTo } from '../listing-view.ts';
import { standingNotes } from '../note-view.ts';
import type { World } from '../world.ts';

const Named = z.object({ kind: z.enum(targetKinds), id: z.string().max(40) });

const FollowView = z
  .object({
    following: z.boolean(),
    pace: Pace.optional(),
    channels: Channels.optional(),
    version: z.int().optional(),
    /** How many follow it; only who owns it is told, and never who they are. */
    followers: z.int().optional(),
  })
  .meta({ id: 'FollowView' });

const FollowLine = z
  .object({
    kind: z.enum(targetKinds),
    id: z.string(),
    name: Text,
    open: z.boolean(),
    pace: Pace,
    channels: Channels,
    since: z.iso.datetime(),
  })
  .meta({ id: 'FollowLine' });

const targetOf = (named: z.infer<typeof Named>): Target => {
  const target = Target.safeParse(named);
  if (!target.success) throw missing('target');
  return target.data;
};

const personOf = ({ person }: Caller) => {
  if (!person) throw new Error('a signed-in caller has a person');
  return person;
};

/** What a target is called and whose it is, if the caller may see it. */
const seen = async (world: World, caller: Caller, target: Target) => {
  if (target.kind === 'owner') {
    const face = await faceOf(world, target.id);
    return face?.status === 'active' ? { ownerId: face.id, name: face.name } : undefined;
  }
  if (target.kind === 'note') {
    const note = (await world.stores.notes.of(target.id)).find(({ state }) => state === 'published');
    const stands = note && (await standingNotes(world, [note])).length > 0;
    return stands ? { ownerId: note.organisationId, name: note.content.title } : undefined;
  }
  const listing = await world.stores.listings.byId(target.id);
  const relation = listing && relationTo(listing, caller);
  if (!listing || (relation !== 'public' && relation !== 'organisation')) return undefined;
  if (relation === 'public' && (await faceOf(world, listing.ownerId))?.status !== 'active') return undefined;
  return { ownerId: listing.ownerId, name: listing.content.title };
};

const viewOf = async (
  { stores }: World,
  caller: Caller,
  target: Target,
  held: Follow | undefined,
  ownerId: string | undefined,
) => ({
  following: held !== undefined,
  ...(held ? { pace: held.pace, channels: held.channels, version: held.version } : {}),
  ...(ownerId !== undefined && ownerId === caller.organisation?.id ? { followers: await stores.follows.count(target) } : {}),
});

export const follows = [
  endpoint({
    operation: 'follows.list',
    method: 'get',
    path: '/follows',
    summary: 'What the signed-in person follows',
    answer: z.object({ items: z.array(FollowLine) }),
    handle: async ({ permit, caller, world }) => {
      permit('own');
      const held = await world.stores.follows.ofPerson(personOf(caller).id);
      const items = await Promise.all(
        held.map(async ({ target, pace, channels, since }) => {
          const found = await seen(world, caller, target);
          return { ...target, name: found?.name ?? {}, open: found !== undefined, pace, channels, since };
        }),
      );
      return { body: { items } };
    },
  }),
  endpoint({
    operation: 'follows.read',
    method: 'get',
    path: '/follows/{kind}/{id}',
    summary:
      'Whether the signed-in person follows a listing, an owner, a legal status or a note; its owner also learns how many do',
    params: Named,
    answer: FollowView,
    handle: async ({ permit, params, caller, world }) => {
      const target = targetOf(params);
      const [held, found] = await Promise.all([
        world.stores.follows.of(target, personOf(caller).id),
        seen(world, caller, target),
      ]);
      permit(held || found ? 'own' : 'other');
      return { body: await viewOf(world, caller, target, held, found?.ownerId), ...(held ? { version: held.version } : {}) };
    },
  }),
  endpoint({
    operation: 'follows.put',
    method: 'put',
    path: '/follows/{kind}/{id}',
    summary: 'Follow, or change how one is told',
    params: Named,
    body: FollowDraft,
    answer: FollowView,
    handle: async ({ permit, params, caller, body, world, now, work }) => {
      const target = targetOf(params);
      const { id: personId } = personOf(caller);
      const [held, found] = await Promise.all([world.stores.follows.of(target, personId), seen(world, caller, target)]);
      permit(found ? 'own' : 'other');
      const followed = held ? 0 : (await world.stores.follows.ofPerson(personId)).length;
      const of = { personId, organisationId: caller.organisation?.id ?? null, followed };
      const next = follow(body, target, of, held, now);
      world.stores.follows.put(work, next);
      return { body: await viewOf(world, caller, target, next, undefined), version: next.version };
    },
  }),
  endpoint({
    operation: 'follows.remove',
    method: 'delete',
    path: '/follows/{kind}/{id}',
    summary: 'Follow no longer',
    params: Named,
    answer: FollowView,
    handle: async ({ permit, params, caller, world, work }) => {
      const target = targetOf(params);
      const held = await world.stores.follows.of(target, personOf(caller).id);
      const found = held ? undefined : await seen(world, caller, target);
      permit(held || found ? 'own' : 'other');
      if (held) world.stores.follows.remove(work, held);
      return { body: { following: false } };
    },
  }),
];
