import { holds } from '@sandan/kernel/actor';
import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { shield } from '@sandan/market/contact/shield';
import { mayHide } from '@sandan/market/listing/anonymity';
import { check } from '@sandan/market/listing/content';
import { normalCode } from '@sandan/market/listing/content-code';
import { visible } from '@sandan/market/listing/disclosure';
import { kindNames, kindOf } from '@sandan/market/listing/kinds/registry';
import { ListingContent, listingProcess } from '@sandan/market/listing/listing';
import { act, confirm, draft, edit } from '@sandan/market/listing/verbs';
import { isOver } from '@sandan/market/patent/gate';
import { restSale } from '@sandan/market/resale/selling';
import type { ProofRefusal, Specification } from '@sandan/market/specification/specification';
import * as z from 'zod';
import { ListingView } from '../answers.ts';
import { endpoint } from '../endpoint.ts';
import { listingView, relationNow } from '../listing-view.ts';
import { refusalOf } from '../proofs.ts';
import { pursue } from '../pursue.ts';
import type { World } from '../world.ts';

const Id = z.object({ id: idOf('listing') });
/** Media is added by its own calls; content written by a client never carries it. */
export const WrittenContent = ListingContent.omit({ media: true }).strict().meta({ id: 'WrittenContent' });
const actions = [...new Set(listingProcess.transitions.map((t) => t.action))];

/** Checks written content by its kind, the code lists and what the market knows of the reports that it names. */
const checked = async (
  world: World,
  kind: (typeof kindNames)[number],
  content: z.infer<typeof WrittenContent>,
  ownerId: string,
  now: Date,
) => {
  const known = new Set<string>();
  await Promise.all(
    content.codes.map(async (c) => {
      const code = normalCode(c.scheme, c.code) ?? c.code;
      if (await world.codes.known(c.scheme, code)) known.add(`${c.scheme} ${code}`);
    }),
  );
  const readBy = (refusal: ProofRefusal) =>
    check(kindOf(kind), { ...content, media: [] }, (c) => known.has(`${c.scheme} ${c.code}`), refusal);
  const first = readBy(await refusalOf(world, ownerId, undefined, now));
  const { specification } = first.attributes as { specification?: Specification };
  const read = specification?.proofs ? readBy(await refusalOf(world, ownerId, specification, now)) : first;
  mayHide({ kind, content: read });
  const { title, summary, attributes, keywords } = visible(kindOf(kind), read, 'public').content;
  shield({ title, summary, attributes, keywords }, '/content');
  return read;
};

export const listings = [
  endpoint({
    operation: 'listings.create',
    method: 'post',
    path: '/listings',
    summary: 'Begin a listing as a draft',
    answer: ListingView,
    body: z.strictObject({ kind: z.enum(kindNames), content: WrittenContent }),
    status: 201,
    handle: async ({ permit, organisation, caller, body, world, now, work }) => {
      permit('organisation');
      const owner = organisation();
      const content = await checked(world, body.kind, body.content, owner.id, now);
      const listing = draft(body.kind, content, owner, caller.actor, now);
      world.stores.listings.create(work, listing);
      return { body: await listingView(world, listing, caller), version: 1 };
    },
  }),
  endpoint({
    operation: 'listings.read',
    method: 'get',
    path: '/listings/{id}',
    summary: 'One listing, as far as the caller may see it',
    answer: ListingView,
    params: Id,
    handle: async ({ permit, params, caller, world }) => {
      const listing = await world.stores.listings.byId(params.id);
      const relation = await relationNow(world, listing, caller);
      permit(relation);
      if (!listing) throw missing('listing');
      if (relation === 'public') world.views.saw(listing.ownerId, listing.id);
      return { body: await listingView(world, listing, caller), version: listing.version, shows: listing.ownerId };
    },
  }),
  endpoint({
    operation: 'listings.change',
    also: [202],
    method: 'put',
    path: '/listings/{id}/content',
    summary: 'Change the content; what is published stays as it is until the revision is confirmed',
    changes: true,
    answer: ListingView,
    params: Id,
    body: z.strictObject({ content: WrittenContent }),
    handle: async ({ permit, params, caller, body, seen, world, now, work }) => {
      const listing = await world.stores.listings.byId(params.id);
      permit(listing && caller.organisation?.id === listing.ownerId ? 'organisation' : 'other');
      if (!listing) throw missing('listing');
      if (listing.version !== seen()) throw new Fault('conflict', 'listing.stale');
      const content = await checked(world, listing.kind, body.content, listing.ownerId, now);
      const media = listing.revision?.content.media ?? listing.content.media;
      const next = edit(listing, { ...content, media }, caller.actor, now);
      world.stores.listings.put(work, next);
      return { status: next.revision ? 202 : 200, body: await listingView(world, next, caller), version: next.version };
    },
  }),
  endpoint({
    operation: 'listings.act',
    method: 'post',
    path: '/listings/{id}/actions',
    summary: 'Take one action of the listing process',
    changes: true,
    answer: ListingView,
    params: Id,
    body: z.strictObject({
      action: z.enum(actions),
      reason: z.string().max(40).optional(),
      note: z.string().trim().max(1000).optional(),
      checklist: z.array(z.string().max(40)).max(20).optional(),
    }),
    handle: async ({ permit, concerns, params, caller, body, seen, world, now, work }) => {
      const listing = await world.stores.listings.byId(params.id);
      const mine = caller.organisation?.id === listing?.ownerId;
      permit(listing && mine ? 'organisation' : 'other');
      if (!listing) throw missing('listing');
      concerns(listing.ownerId);
      if (listing.version !== seen()) throw new Fault('conflict', 'listing.stale');
      const { action, ...options } = body;
      const desk = holds(caller.actor, 'desk.act');
      // What rested when its right ended would come back as if it lived; the desk looks first.
      const invention = action === 'resume' && !desk ? await world.stores.inventions.of(listing.id) : undefined;
      if (invention && isOver(invention)) throw new Fault('conflict', 'listing.rightOver');
      const coOwners = kindOf(listing.kind).consents ? await world.stores.coOwners.of(listing.id) : [];
      const next = act(listing, action, mine && !desk ? 'owner' : 'operator', caller.actor, now, {
        coOwners,
        ...(options.reason ? { reason: options.reason } : {}),
        ...(options.note ? { note: options.note } : {}),
        ...(options.checklist ? { checklist: options.checklist } : {}),
      });
      const resting = mine && !desk && (action === 'pause' || action === 'archive');
      const sale = resting && kindOf(listing.kind).deals.includes('resale') && (await world.stores.resales.ofListing(listing.id));
      const rested = sale && restSale(sale, { actor: caller.actor, now });
      if (rested) world.stores.resales.renew(work, rested);
      world.stores.listings.put(work, next);
      await pursue(world, work, next, caller, now);
      return { body: await listingView(world, next, caller), version: next.version };
    },
  }),
  endpoint({
    operation: 'listings.confirm',
    method: 'post',
    path: '/listings/{id}/confirm',
    summary: 'Say that all of it still holds',
    answer: ListingView,
    params: Id,
    handle: async ({ permit, params, caller, world, now, work }) => {
      const listing = await world.stores.listings.byId(params.id);
      permit(listing && caller.organisation?.id === listing.ownerId ? 'organisation' : 'other');
      if (!listing) throw missing('listing');
      const next = confirm(listing, caller.actor, now);
      world.stores.listings.put(work, next);
      return { body: await listingView(world, next, caller), version: next.version };
    },
  }),
];
