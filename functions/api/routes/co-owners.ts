import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { consentNamed } from '@sandan/mail/consent';
import { Answer, answer, CoOwner, move, NamedCoOwner, name } from '@sandan/market/co-owner/co-owner';
import { visible } from '@sandan/market/listing/disclosure';
import { kindOf } from '@sandan/market/listing/kinds/registry';
import type { Listing } from '@sandan/market/listing/listing';
import { confirmedByNewOwner } from '@sandan/market/listing/transfer';
import { letterTo } from '@sandan/store/co-owners';
import type { Work } from '@sandan/store/work';
import * as z from 'zod';
import { listOf, Text } from '../answers.ts';
import type { Caller } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import { faceOf } from '../face.ts';
import type { World } from '../world.ts';

const Id = z.object({ id: idOf('listing') });
const OfOne = Id.extend({ coOwnerId: idOf('coOwner') });
const Token = z.object({ token: z.string().max(300) });

const CoOwnerView = CoOwner.omit({ created: true, changed: true, round: true }).meta({ id: 'CoOwnerView' });
const view = ({ created: _, changed: __, round: ___, ...shown }: CoOwner): z.infer<typeof CoOwnerView> => shown;

const ConsentView = z
  .object({
    id: idOf('coOwner'),
    state: z.string(),
    name: z.string(),
    share: z.number().optional(),
    owner: Text,
    listing: z.object({ id: idOf('listing'), title: Text, summary: Text.optional() }),
    /** Whether somebody of the organisation has to sign in to answer. */
    signIn: z.boolean(),
    answer: CoOwner.shape.answer,
  })
  .meta({ id: 'ConsentView' });

const relation = (listing: Listing | undefined, { organisation }: Caller) =>
  listing && organisation?.id === listing.ownerId ? ('organisation' as const) : ('other' as const);

/** Writes a co-owner who is asked now, with the letter if it is asked by mail. */
const ask = ({ stores }: World, work: Work, coOwner: CoOwner, now: Date): void => {
  const letter = letterTo(coOwner, now);
  if (letter) stores.consentLetters.create(work, letter);
};

/** The question behind a link. @throws Fault missing, or conflict `coOwner.link` if it is asked another time by now */
const asked = async ({ stores, stopSecret }: World, token: string) => {
  const named = consentNamed(stopSecret, token);
  const coOwner = named && (await stores.coOwners.byId(named.listingId, named.coOwnerId));
  const listing = coOwner && (await stores.listings.byId(coOwner.listingId));
  if (!named || !listing) throw missing('consent');
  if (coOwner.round !== named.round || coOwner.state === 'removed') throw new Fault('conflict', 'coOwner.link');
  return { coOwner, listing };
};

const consentView = async (world: World, coOwner: CoOwner, listing: Listing, caller: Caller) => {
  const { title, summary } = visible(kindOf(listing.kind), listing.content, 'public').content;
  const { id, state, share, organisationId } = coOwner;
  return {
    id,
    state,
    name: coOwner.name,
    ...(share === undefined ? {} : { share }),
    owner: (await faceOf(world, coOwner.ownerId))?.name ?? {},
    listing: { id: listing.id, title, ...(summary ? { summary } : {}) },
    signIn: organisationId !== undefined && caller.organisation?.id !== organisationId,
    ...(coOwner.answer ? { answer: coOwner.answer } : {}),
  };
};

export const coOwners = [
  endpoint({
    operation: 'coOwners.list',
    method: 'get',
    path: '/listings/{id}/co-owners',
    summary: 'Who else owns a technology, and whether they consent to its publication',
    params: Id,
    answer: listOf(CoOwnerView),
    handle: async ({ permit, params, caller, world }) => {
      const listing = await world.stores.listings.byId(params.id);
      permit(relation(listing, caller));
      if (!listing) throw missing('listing');
      return { body: { items: (await world.stores.coOwners.of(listing.id)).map(view) } };
    },
  }),
  endpoint({
    operation: 'coOwners.name',
    method: 'post',
    path: '/listings/{id}/co-owners',
    summary: 'Name a co-owner, who is asked at once: in the market, or by mail with a link',
    params: Id,
    body: NamedCoOwner,
    answer: CoOwnerView,
    status: 201,
    handle: async ({ permit, params, caller, body, world, now, work }) => {
      const listing = await world.stores.listings.byId(params.id);
      permit(relation(listing, caller));
      if (!listing) throw missing('listing');
      if (body.organisationId && !(await world.stores.organisations.byId(body.organisationId))) throw missing('organisation');
      const made = name(listing, body, await world.stores.coOwners.of(listing.id), caller.actor, now);
      world.stores.coOwners.create(work, made);
      ask(world, work, made, now);
      return { body: view(made), version: made.version };
    },
  }),
  endpoint({
    operation: 'coOwners.act',
    method: 'post',
    path: '/listings/{id}/co-owners/{coOwnerId}/actions',
    summary: 'Ask a co-owner once more, or take it off the list',
    changes: true,
    params: OfOne,
    body: z.strictObject({ action: z.enum(['ask', 'remove']) }),
    answer: CoOwnerView,
    handle: async ({ permit, concerns, params, caller, body, seen, world, now, work }) => {
      const listing = await world.stores.listings.byId(params.id);
      const side = relation(listing, caller);
      permit(side);
      const found = await world.stores.coOwners.byId(params.id, params.coOwnerId);
      if (!found) throw missing('coOwner');
      concerns(found.ownerId);
      if (found.version !== seen()) throw new Fault('conflict', 'coOwner.stale');
      const next = move(found, body.action, side === 'organisation' ? 'owner' : 'operator', caller.actor, now);
      world.stores.coOwners.put(work, next);
      if (body.action === 'ask') ask(world, work, next, now);
      return { body: view(next), version: next.version };
    },
  }),
  endpoint({
    operation: 'consents.read',
    method: 'get',
    path: '/consents/{token}',
    summary: 'What a co-owner is asked, for whoever holds the link',
    params: Token,
    answer: ConsentView,
    handle: async ({ permit, params, caller, world }) => {
      permit('public');
      const { coOwner, listing } = await asked(world, params.token);
      return { body: await consentView(world, coOwner, listing, caller) };
    },
  }),
  endpoint({
    operation: 'consents.answer',
    method: 'post',
    path: '/consents/{token}',
    summary: 'Consent to the publication, or not, with the name and position of the one who answers',
    keyless: true,
    params: Token,
    body: Answer.extend({ action: z.enum(['give', 'refuse']) }),
    answer: ConsentView,
    handle: async ({ permit, concerns, params, caller, body, world, now, work }) => {
      permit('public');
      const { coOwner, listing } = await asked(world, params.token);
      const { organisationId } = coOwner;
      if (organisationId && caller.organisation?.id !== organisationId) throw new Fault('forbidden', 'access.denied');
      concerns(coOwner.ownerId);
      const { action, ...said } = body;
      const next = answer(coOwner, action, said, caller.actor, now);
      world.stores.coOwners.put(work, next);
      const confirmed =
        action === 'give' ? confirmedByNewOwner(listing, new Date(coOwner.created.at), caller.actor, now) : undefined;
      if (confirmed) world.stores.listings.put(work, confirmed);
      return { body: await consentView(world, next, listing, caller) };
    },
  }),
];
