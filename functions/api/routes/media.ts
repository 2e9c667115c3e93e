import { stamp } from '@sandan/kernel/actor';
import { Fault, missing } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import { isShown } from '@sandan/market/listing/disclosure';
import type { Listing } from '@sandan/market/listing/listing';
import { AnnouncedMedia, addMedia, announce, hold, removeMedia, taken, workedOn } from '@sandan/market/listing/media';
import * as z from 'zod';
import type { Caller } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import { filesOf } from '../files.ts';
import { listingView, relationNow, stageFor } from '../listing-view.ts';
import type { World } from '../world.ts';

const Id = z.object({ id: idOf('listing') });
const OfMedia = z.object({ id: idOf('listing'), mediaId: idOf('media') });

const sideOf = (listing: Listing | undefined, caller: Caller) =>
  listing && caller.organisation?.id === listing.ownerId ? 'organisation' : 'other';

/** Where an upload lands; the store forgets what is not taken from here. */
const uploadKey = (mediaId: string) => `uploads/${mediaId}`;

const changed = async (world: World, next: Listing, caller: Caller) => ({
  status: next.revision ? 202 : 200,
  body: await listingView(world, next, caller),
  version: next.version,
});

export const media = [
  endpoint({
    operation: 'media.add',
    method: 'post',
    path: '/listings/{id}/media',
    summary: 'Announce a file; the answer holds the form to upload it with',
    params: Id,
    body: AnnouncedMedia,
    status: 201,
    handle: async ({ permit, params, caller, body, world, now, work }) => {
      const listing = await world.stores.listings.byId(params.id);
      permit(sideOf(listing, caller));
      if (!listing) throw missing('listing');
      const file = announce(listing, newId('media', now.getTime()), body);
      world.stores.arrivals.create(work, { version: 1, listingId: listing.id, media: file, by: stamp(caller.actor, now) });
      const { bytes: maxBytes } = taken[file.kind];
      const upload = await filesOf(world).upload(uploadKey(file.id), { type: file.type, maxBytes, sha256: file.sha256 });
      return { body: { mediaId: file.id, upload } };
    },
  }),
  endpoint({
    operation: 'media.done',
    also: [202],
    method: 'post',
    path: '/listings/{id}/media/{mediaId}/done',
    summary: 'Say that the file is uploaded; its content is checked, and it joins the listing or its pending revision',
    params: OfMedia,
    handle: async ({ permit, params, caller, world, now, work }) => {
      const listing = await world.stores.listings.byId(params.id);
      permit(sideOf(listing, caller));
      if (!listing) throw missing('listing');
      if (workedOn(listing).media.some((m) => m.id === params.mediaId)) return changed(world, listing, caller);
      const arrival = await world.stores.arrivals.byId(params.id, params.mediaId);
      if (!arrival) throw missing('media');
      const found = await filesOf(world).inspect(uploadKey(arrival.media.id), taken[arrival.media.kind].bytes);
      hold(arrival.media, found);
      const next = addMedia(listing, arrival.media, caller.actor, now);
      if (found) await filesOf(world).keep(uploadKey(arrival.media.id), arrival.media.key, found.mark, arrival.media);
      world.stores.listings.put(work, next);
      world.stores.arrivals.remove(work, arrival);
      return changed(world, next, caller);
    },
  }),
  endpoint({
    operation: 'media.read',
    method: 'get',
    path: '/listings/{id}/media/{mediaId}',
    summary: 'A file, as a link that expires',
    params: OfMedia,
    status: 302,
    handle: async ({ permit, params, caller, world }) => {
      const listing = await world.stores.listings.byId(params.id);
      permit(await relationNow(world, listing, caller));
      if (!listing) throw missing('listing');
      const stage = await stageFor(world, listing, caller);
      const seen =
        stage === 'room' || stage === 'own' ? [...listing.content.media, ...workedOn(listing).media] : listing.content.media;
      const file = seen.find((m) => m.id === params.mediaId && isShown(m.stage, stage));
      if (!file) throw missing('media');
      return { headers: { location: await filesOf(world).link(file.key, file.name, file.type) } };
    },
  }),
  endpoint({
    operation: 'media.remove',
    also: [202],
    method: 'delete',
    path: '/listings/{id}/media/{mediaId}',
    summary: 'Take a file away, from the listing or its pending revision',
    params: OfMedia,
    handle: async ({ permit, params, caller, seen, world, now, work }) => {
      const listing = await world.stores.listings.byId(params.id);
      permit(sideOf(listing, caller));
      if (!listing) throw missing('listing');
      if (listing.version !== seen()) throw new Fault('conflict', 'listing.stale');
      const next = removeMedia(listing, params.mediaId, caller.actor, now);
      world.stores.listings.put(work, next);
      return changed(world, next, caller);
    },
  }),
];
