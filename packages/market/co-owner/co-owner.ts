import { type Actor, Stamp, stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import { process, step } from '@sandan/kernel/process';
import { Language } from '@sandan/kernel/text';
import * as z from 'zod';
import type { Listing } from '../listing/listing.ts';

/** How a co-owner stands to the publication of a listing (UT15). Who refused is taken off the list by the operator alone. */
export const coOwnerProcess = process({
  name: 'co_owner',
  states: ['asked', 'given', 'refused', 'removed'],
  initial: 'asked',
  final: ['removed'],
  transitions: [
    { from: ['asked', 'refused'], action: 'ask', by: 'owner', to: 'asked' },
    { from: 'asked', action: 'give', by: 'co_owner', to: 'given' },
    { from: 'asked', action: 'refuse', by: 'co_owner', to: 'refused' },
    { from: ['asked', 'given'], action: 'remove', by: ['owner', 'operator'], to: 'removed' },
    { from: 'refused', action: 'remove', by: 'operator', to: 'removed' },
  ],
});
export type CoOwnerAction = (typeof coOwnerProcess)['transitions'][number]['action'];

/** What the one who asks says of a co-owner: an organisation of the market, or an address to which the question is sent. */
export const NamedCoOwner = z
  .strictObject({
    name: z.string().trim().min(1).max(120),
    organisationId: idOf('organisation').optional(),
    email: z.email().max(200).optional(),
    language: Language.default('ko'),
    /** Share of the right in per cent, where it is known. */
    share: z.number().gt(0).lt(100).optional(),
  })
  .refine((o) => (o.organisationId === undefined) !== (o.email === undefined), { message: 'consent.reach', path: ['email'] })
  .meta({ id: 'NamedCoOwner' });
export type NamedCoOwner = z.infer<typeof NamedCoOwner>;

/** Who answered for the co-owner, by which authority, and what they said. */
export const Answer = z
  .strictObject({
    name: z.string().trim().min(1).max(80),
    position: z.string().trim().min(1).max(80),
    note: z.string().trim().max(1000).optional(),
  })
  .meta({ id: 'ConsentAnswer' });
export type Answer = z.infer<typeof Answer>;

export const CoOwner = z
  .object({
    id: idOf('coOwner'),
    version: z.int().positive(),
    listingId: idOf('listing'),
    /** The organisation that offers the listing, and that asks. */
    ownerId: idOf('organisation'),
    state: z.enum(coOwnerProcess.states),
    name: z.string(),
    organisationId: idOf('organisation').optional(),
    email: z.string().optional(),
    language: Language,
    share: z.number().optional(),
    /** How often it was asked; the link of an earlier time opens nothing. */
    round: z.int().positive(),
    answer: Answer.extend({ at: z.iso.datetime() }).optional(),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'CoOwner' });
export type CoOwner = z.infer<typeof CoOwner>;

/** Co-owners that one listing names. */
export const maxCoOwners = 12;
/** Hours between two times that one is asked. */
const askAgainHours = 24;

/** Names a co-owner, who is asked at once. @throws Fault conflict `coOwner.tooMany`, invalid `coOwner.self` or `coOwner.twice` */
export const name = (listing: Listing, named: NamedCoOwner, others: readonly CoOwner[], actor: Actor, now: Date): CoOwner => {
  const here = others.filter(({ state }) => state !== 'removed');
  if (here.length >= maxCoOwners) throw new Fault('conflict', 'coOwner.tooMany', undefined, { params: { most: maxCoOwners } });
  if (named.organisationId === listing.ownerId) throw new Fault('invalid', 'coOwner.self');
  const isSame = (o: CoOwner) =>
    named.organisationId ? o.organisationId === named.organisationId : o.email?.toLowerCase() === named.email?.toLowerCase();
  if (here.some(isSame)) throw new Fault('conflict', 'coOwner.twice');
  const by = stamp(actor, now);
  return {
    id: newId('coOwner', now.getTime()),
    version: 1,
    listingId: listing.id,
    ownerId: listing.ownerId,
    state: coOwnerProcess.initial,
    ...named,
    round: 1,
    created: by,
    changed: by,
  };
};

/** Asks once more, or takes one off the list. @throws Fault conflict `process.refused`; limited `coOwner.askedLately` */
export const move = (
  coOwner: CoOwner,
  action: 'ask' | 'remove',
  party: 'owner' | 'operator',
  actor: Actor,
  now: Date,
): CoOwner => {
  const state = step(coOwnerProcess, coOwner.state, action, party);
  const again = Date.parse(coOwner.changed.at) + askAgainHours * 3_600_000;
  if (action === 'ask' && coOwner.state === 'asked' && now.getTime() < again)
    throw new Fault('limited', 'coOwner.askedLately', undefined, { retryAfter: Math.ceil((again - now.getTime()) / 1000) });
  const { answer: _, ...rest } = coOwner;
  return {
    ...(action === 'ask' ? rest : coOwner),
    version: coOwner.version + 1,
    state,
    round: coOwner.round + (action === 'ask' ? 1 : 0),
    changed: stamp(actor, now),
  };
};

/** The answer of a co-owner. @throws Fault conflict `process.refused` if it has answered, or is asked no more */
export const answer = (coOwner: CoOwner, action: 'give' | 'refuse', said: Answer, actor: Actor, now: Date): CoOwner => ({
  ...coOwner,
  version: coOwner.version + 1,
  state: step(coOwnerProcess, coOwner.state, action, 'co_owner'),
  answer: { ...said, at: now.toISOString() },
  changed: stamp(actor, now),
});
