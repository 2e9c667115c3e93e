import { type Actor, Stamp, stamp } from '@sandan/kernel/actor';
import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { process, step } from '@sandan/kernel/process';
import * as z from 'zod';
import { isOwner, type Membership } from './membership.ts';

/** Days in which an offered ownership can be accepted. */
export const ownershipDays = 7;

/**
 * The ownership of an organisation passes in two steps: an owner offers it, and the other takes it. Where no owner can act any more, the
 * desk names one of its members.
 */
export const ownershipProcess = process({
  name: 'ownership',
  states: ['offered', 'accepted', 'declined', 'withdrawn', 'expired', 'named'],
  initial: 'offered',
  final: ['accepted', 'declined', 'withdrawn', 'expired', 'named'],
  transitions: [
    { from: 'offered', action: 'accept', by: 'offered', to: 'accepted' },
    { from: 'offered', action: 'decline', by: 'offered', to: 'declined' },
    { from: 'offered', action: 'withdraw', by: 'owner', to: 'withdrawn' },
    { from: 'offered', action: 'expire', by: 'clock', to: 'expired', timer: 'term' },
    { from: 'offered', action: 'name', by: 'operator', to: 'named', guard: 'ownership.kept' },
  ],
});
export type OwnershipAction = (typeof ownershipProcess)['transitions'][number]['action'];
export type OwnershipSide = 'offered' | 'owner' | 'clock';
/** Actions that members take; the end of the term is the clock's, and to name somebody the desk's. */
export const ownershipActions = ['accept', 'decline', 'withdraw'] as const satisfies OwnershipAction[];

/** Why the desk names an owner: told to every member. */
export const NamedWhy = z.string().trim().min(1).max(300);

/** The one offer of ownership of an organisation: the latest. */
export const Ownership = z
  .object({
    organisationId: idOf('organisation'),
    version: z.int().positive(),
    state: z.enum(ownershipProcess.states),
    /** Who offers it, or was an owner before the desk named another; absent where there was none. */
    fromId: idOf('person').optional(),
    toId: idOf('person'),
    /** Whether the one who offers stays an owner too. */
    keep: z.boolean(),
    expiresAt: z.iso.datetime(),
    offered: Stamp,
    changed: Stamp,
    /** Why the desk named them. */
    why: NamedWhy.optional(),
  })
  .meta({ id: 'Ownership' });
export type Ownership = z.infer<typeof Ownership>;

/**
 * Offers the ownership to another member.
 * @throws Fault forbidden `ownership.owner`; invalid `ownership.self`; conflict `ownership.open`, `ownership.already`
 */
export const offerOwnership = (
  last: Ownership | undefined,
  members: readonly Membership[],
  offer: { readonly organisationId: string; readonly fromId: string; readonly toId: string; readonly keep: boolean },
  actor: Actor,
  now: Date,
): Ownership => {
  const from = members.find((m) => m.personId === offer.fromId);
  const to = members.find((m) => m.personId === offer.toId && !m.suspended);
  if (!from || !isOwner(from)) throw new Fault('forbidden', 'ownership.owner');
  if (!to) throw missing('membership');
  if (from === to) throw new Fault('invalid', 'ownership.self');
  if (isOwner(to)) throw new Fault('conflict', 'ownership.already');
  if (last?.state === 'offered' && now.toISOString() < last.expiresAt) throw new Fault('conflict', 'ownership.open');
  const by = stamp(actor, now);
  return {
    ...offer,
    version: (last?.version ?? 0) + 1,
    state: ownershipProcess.initial,
    expiresAt: new Date(now.getTime() + ownershipDays * 86_400_000).toISOString(),
    offered: by,
    changed: by,
  };
};

const asOwner = (to: Membership): Membership => ({
  ...to,
  roles: [...new Set([...to.roles, 'owner' as const])],
  version: to.version + 1,
});

/** What an accepted offer makes of the two memberships. */
const passed = (from: Membership, to: Membership, keep: boolean): Membership[] => {
  const rest = from.roles.filter((role) => role !== 'owner');
  const gave: Membership = { ...from, roles: rest.length > 0 ? rest : ['viewer'], version: from.version + 1 };
  return keep ? [asOwner(to)] : [asOwner(to), gave];
};

/**
 * The desk names a member the owner of an organisation none of whose owners can act; an offer that is open ends with it.
 * @param able those of the members who can act
 * @throws Fault conflict `ownership.kept` where an owner can act, `ownership.unable` for one who cannot; missing `membership`
 */
export const nameOwner = (
  last: Ownership | undefined,
  members: readonly Membership[],
  able: readonly Membership[],
  named: { readonly organisationId: string; readonly toId: string; readonly why: string },
  actor: Actor,
  now: Date,
): { readonly ownership: Ownership; readonly membership: Membership } => {
  if (able.some(isOwner)) throw new Fault('conflict', 'ownership.kept');
  if (!members.some((m) => m.personId === named.toId)) throw missing('membership');
  const to = able.find((m) => m.personId === named.toId);
  if (!to) throw new Fault('conflict', 'ownership.unable');
  const by = stamp(actor, now);
  const fromId = members.find((m) => m.roles.includes('owner'))?.personId;
  const ownership: Ownership = {
    ...named,
    ...(fromId ? { fromId } : {}),
    version: (last?.version ?? 0) + 1,
    state: step(ownershipProcess, ownershipProcess.initial, 'name', 'operator'),
    keep: true,
    expiresAt: by.at,
    offered: by,
    changed: by,
  };
  return { ownership, membership: asOwner(to) };
};

/**
 * Takes one action of the process; an accepted offer changes memberships with it.
 * @throws Fault conflict `ownership.expired`, `ownership.void` when the two are no longer what they were, `process.refused`
 */
export const decideOwnership = (
  offer: Ownership,
  action: OwnershipAction,
  side: OwnershipSide,
  members: readonly Membership[],
  actor: Actor,
  now: Date,
): { readonly ownership: Ownership; readonly memberships: readonly Membership[] } => {
  const state = step(ownershipProcess, offer.state, action, side);
  const ownership = { ...offer, state, version: offer.version + 1, changed: stamp(actor, now) };
  const over = now.toISOString() >= offer.expiresAt;
  if (action === 'expire' && !over) throw new Fault('conflict', 'process.refused', 'not over yet');
  if (action !== 'accept') return { ownership, memberships: [] };
  if (over) throw new Fault('conflict', 'ownership.expired');
  const from = members.find((m) => m.personId === offer.fromId && isOwner(m));
  const to = members.find((m) => m.personId === offer.toId && !m.suspended);
  if (!from || !to) throw new Fault('conflict', 'ownership.void');
  return { ownership, memberships: passed(from, to, offer.keep) };
};
