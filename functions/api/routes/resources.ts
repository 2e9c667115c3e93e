import { Fault, invalidField, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { availability } from '@sandan/market/booking/availability';
import { BookingState } from '@sandan/market/booking/booking';
import { outagesOf } from '@sandan/market/booking/closed';
import { Outage } from '@sandan/market/booking/opening';
import { outageChange } from '@sandan/market/booking/outage';
import { type Resource, ResourceContent, resourceActions } from '@sandan/market/booking/resource';
import { besideKinds } from '@sandan/market/booking/resource-kind';
import { describe, moveResource, redescribe } from '@sandan/market/booking/resource-verbs';
import { permissionsHeld } from '@sandan/market/company/membership';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import { BookingView, bookingView } from '../booking-view.ts';
import type { Caller } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import { faceOf } from '../face.ts';
import { ResourceView, relationToResource, resourceView } from '../resource-view.ts';
import type { World } from '../world.ts';

const Id = z.object({ id: idOf('resource') });

/** Days that one look at a calendar shows at most. */
export const mostDays = 62;
const day = 86_400_000;

/** Those of which the owner may deal: what a suspended one has is offered to nobody. */
const offered = async (world: World, resources: readonly Resource[]): Promise<Resource[]> => {
  const faces = await Promise.all(resources.map((r) => faceOf(world, r.ownerId)));
  return resources.filter((_, i) => faces[i]?.status === 'active');
};

/** Pages of one kind that are looked through for a name. */
const mostPages = 10;

/** Those of a kind whose name, place or owner's name has every word of a text, in either language. */
const besideNamed = async (world: World, kind: (typeof besideKinds)[number], text: string, most: number, caller: Caller) => {
  const plain = (one: string) => one.normalize('NFKC').toLowerCase();
  const words = plain(text).split(/\s+/).filter(Boolean);
  const found: Awaited<ReturnType<typeof resourceView>>[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages && found.length < most; page++) {
    const read = await world.stores.resources.beside(kind, { limit: 100, ...(cursor ? { cursor } : {}) });
    const views = await Promise.all((await offered(world, read.items)).map((r) => resourceView(world, r, caller)));
    const said = (v: (typeof views)[number]) =>
      plain([v.name, v.place, v.owner.name].flatMap((t) => Object.values(t ?? {})).join(' '));
    found.push(...views.filter((v) => words.every((word) => said(v).includes(word))));
    cursor = read.next;
    if (!cursor) break;
  }
  return found.slice(0, most);
};

/** A time, as query: instants of RFC 3339. */
export const Window = z.object({ from: z.iso.datetime({ offset: true }), to: z.iso.datetime({ offset: true }) });

/** The time asked for in ms. @throws Fault invalid `resource.window` if it is empty or longer than two months */
export const windowOf = (query: z.infer<typeof Window>): { from: number; to: number } => {
  const [from, to] = [Date.parse(query.from), Date.parse(query.to)];
  if (to <= from || to - from > mostDays * day) throw invalidField('/query/to', 'resource.window', { days: mostDays });
  return { from, to };
};

/** The listing that a resource belongs to must be its owner's. @throws Fault invalid `resource.listing` */
const ownListing = async (world: World, content: ResourceContent, ownerId: string): Promise<void> => {
  if (!content.listingId) return;
  const listing = await world.stores.listings.byId(content.listingId);
  if (listing?.ownerId !== ownerId) throw invalidField('/listingId', 'resource.listing');
};

/** The deputy must be a member who does not decide anyway; one who stays is not looked at again. @throws Fault invalid `approval.deputy` */
const ownDeputy = async (world: World, { approval }: ResourceContent, ownerId: string, before?: Resource): Promise<void> => {
  const { deputyId } = approval;
  if (!deputyId || deputyId === before?.approval.deputyId) return;
  const [home, member] = await Promise.all([
    world.stores.organisations.byId(ownerId),
    world.stores.memberships.of(ownerId, deputyId),
  ]);
  if (!home || !member || member.suspended || permissionsHeld(home, member).includes('equip'))
    throw invalidField('/approval/deputyId', 'approval.deputy');
};

/** A resource as it is described anew. @throws Fault as the verbs say */
const changedAs = async (
  world: World,
  resource: Resource,
  body: ResourceContent,
  caller: Caller,
  now: Date,
): Promise<Resource> => {
  await ownListing(world, body, resource.ownerId);
  await ownDeputy(world, body, resource.ownerId, resource);
  return redescribe(resource, body, caller.actor, now);
};

const viewed = async (world: World, resource: Resource, caller: Caller) => ({
  body: await resourceView(world, resource, caller),
  version: resource.version,
});

export const resources = [
  endpoint({
    operation: 'resources.create',
    method: 'post',
    path: '/resources',
    summary: 'Describe something that can be booked: an instrument, a room, a person, a line',
    answer: ResourceView,
    body: ResourceContent,
    status: 201,
    handle: async ({ permit, organisation, caller, body, world, now, work }) => {
      permit('organisation');
      const owner = organisation();
      await ownListing(world, body, owner.id);
      await ownDeputy(world, body, owner.id);
      const resource = describe(body, owner, caller.actor, now);
      world.stores.resources.create(work, resource);
      return viewed(world, resource, caller);
    },
  }),
  endpoint({
    operation: 'resources.list',
    method: 'get',
    path: '/resources',
    summary: 'What the organisation lets others book',
    answer: listOf(ResourceView),
    query: PageQuery,
    handle: async ({ permit, query, organisation, caller, world }) => {
      permit('organisation');
      const found = await world.stores.resources.ownedBy(organisation().id, query);
      const items = await Promise.all(found.items.map((r) => resourceView(world, r, caller)));
      return { body: { items, ...(found.next ? { next: found.next } : {}) } };
    },
  }),
  endpoint({
    operation: 'resources.ofListing',
    method: 'get',
    path: '/listings/{id}/resources',
    summary: 'What a published listing offers for booking',
    answer: z.object({ items: z.array(ResourceView) }),
    params: z.object({ id: idOf('listing') }),
    handle: async ({ permit, params, caller, world }) => {
      const listing = await world.stores.listings.byId(params.id);
      const own = listing?.ownerId === caller.organisation?.id ? 'organisation' : 'other';
      permit(listing?.state === 'published' ? 'public' : listing ? own : 'other');
      const found = (await world.stores.resources.atListing(params.id)).filter((r) => r.state !== 'retired');
      return { body: { items: await Promise.all(found.slice(0, 50).map((r) => resourceView(world, r, caller))) } };
    },
  }),
  endpoint({
    operation: 'resources.beside',
    method: 'get',
    path: '/resource-kinds/{kind}/resources',
    summary:
      'What of one kind can be booked with something else: interpreters, rooms, operators, storage; with `q`, those whose name, place or owner has all its words',
    answer: listOf(ResourceView),
    params: z.object({ kind: z.enum(besideKinds) }),
    query: PageQuery.extend({ q: z.string().trim().max(100).optional() }),
    handle: async ({ permit, params, query: { q, ...query }, caller, world }) => {
      permit('public');
      if (q) return { body: { items: await besideNamed(world, params.kind, q, query.limit, caller) } };
      const found = await world.stores.resources.beside(params.kind, query);
      const items = await Promise.all((await offered(world, found.items)).map((r) => resourceView(world, r, caller)));
      return { body: { items, ...(found.next ? { next: found.next } : {}) } };
    },
  }),
  endpoint({
    operation: 'resources.read',
    method: 'get',
    path: '/resources/{id}',
    summary: 'One resource with its hours and rules',
    answer: ResourceView,
    params: Id,
    handle: async ({ permit, params, caller, world }) => {
      const resource = await world.stores.resources.byId(params.id);
      permit(relationToResource(resource, caller));
      if (!resource) throw missing('resource');
      return viewed(world, resource, caller);
    },
  }),
  endpoint({
    operation: 'resources.change',
    method: 'put',
    path: '/resources/{id}',
    summary:
      'Describe a resource anew; its zone and slots stay. Bookings that a new outage meets are interrupted, and told of other times',
    answer: ResourceView,
    params: Id,
    body: ResourceContent,
    changes: true,
    handle: async ({ permit, params, body, seen, caller, world, now, work }) => {
      const resource = await world.stores.resources.byId(params.id);
      permit(relationToResource(resource, caller));
      if (!resource) throw missing('resource');
      if (resource.version !== seen()) throw new Fault('conflict', 'resource.stale');
      const next = await changedAs(world, resource, body, caller, now);
      world.stores.resources.put(work, next);
      const [before, after] = [outagesOf(resource), outagesOf(next)];
      const { out, back } = outageChange(before, after);
      if (out.length + back.length > 0)
        await world.stores.outages.follow(work, before, next, { side: 'owner', actor: caller.actor, now });
      return viewed(world, next, caller);
    },
  }),
  endpoint({
    operation: 'resources.check',
    method: 'post',
    path: '/resources/{id}/check',
    summary:
      'What describing a resource anew would do: times in which it would be out or back, and the bookings that this meets; changes nothing',
    answer: z.object({
      out: z.array(Outage),
      back: z.array(Outage),
      /** How many bookings this meets; at most a hundred of them are shown. */
      met: z.int(),
      bookings: z.array(
        BookingView.pick({ id: true, number: true, start: true, end: true, booker: true, purpose: true }).extend({
          becomes: BookingState,
        }),
      ),
    }),
    params: Id,
    body: ResourceContent,
    keyless: true,
    handle: async ({ permit, params, body, caller, world, now }) => {
      const resource = await world.stores.resources.byId(params.id);
      permit(relationToResource(resource, caller));
      if (!resource) throw missing('resource');
      const next = await changedAs(world, resource, body, caller, now);
      const before = outagesOf(resource);
      const { out, back } = outageChange(before, outagesOf(next));
      const met = await world.stores.outages.met(before, next, { side: 'owner', actor: caller.actor, now });
      const shown = await Promise.all(
        met.slice(0, 100).map((change) => bookingView(world, change.before ?? change.after, caller, now)),
      );
      const bookings = shown.map(({ id, number, start, end, booker, purpose }, i) => ({
        id,
        number,
        start,
        end,
        booker,
        ...(purpose ? { purpose } : {}),
        becomes: met[i]?.after.state ?? 'confirmed',
      }));
      return { body: { out: [...out], back: [...back], met: met.length, bookings } };
    },
  }),
  endpoint({
    operation: 'resources.act',
    method: 'post',
    path: '/resources/{id}/actions',
    summary: 'Pause a resource, resume it, or retire it for good; bookings that stand are not touched',
    answer: ResourceView,
    params: Id,
    body: z.strictObject({ action: z.enum(resourceActions) }),
    changes: true,
    handle: async ({ permit, params, body, seen, caller, world, now, work }) => {
      const resource = await world.stores.resources.byId(params.id);
      permit(relationToResource(resource, caller));
      if (!resource) throw missing('resource');
      if (resource.version !== seen()) throw new Fault('conflict', 'resource.stale');
      const next = moveResource(resource, body.action, caller.actor, now);
      world.stores.resources.put(work, next);
      return viewed(world, next, caller);
    },
  }),
  endpoint({
    operation: 'resources.availability',
    method: 'get',
    path: '/resources/{id}/availability',
    summary: 'The open time of a resource within two months at most, and how much of it is free',
    answer: z.object({
      zone: z.string(),
      capacity: z.int(),
      open: z.array(z.object({ from: z.iso.datetime(), to: z.iso.datetime(), free: z.int() })),
    }),
    params: Id,
    query: Window,
    handle: async ({ permit, params, query, caller, world, now }) => {
      const resource = await world.stores.resources.byId(params.id);
      permit(relationToResource(resource, caller));
      if (!resource) throw missing('resource');
      const { from, to } = windowOf(query);
      const claims = await world.stores.claims.of(resource.id, from - day, to);
      const iso = (at: number) => new Date(at).toISOString();
      const open = availability(resource, claims, from, to, now.getTime());
      return {
        body: {
          zone: resource.zone,
          capacity: resource.capacity,
          open: open.map((o) => ({ from: iso(o.from), to: iso(o.to), free: o.free })),
        },
      };
    },
  }),
];
