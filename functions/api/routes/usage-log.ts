import { createHash } from 'node:crypto';
import { stamp } from '@sandan/kernel/actor';
import { Fault, invalidField, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { outagesOf } from '@sandan/market/booking/closed';
import { hoursBetween } from '@sandan/market/booking/open-span';
import { measurandsOf } from '@sandan/market/equipment/measurand';
import { Incident, moveIncident, reportIncident, WrittenIncident } from '@sandan/market/usage/incident';
import { brokenAt, correctable, ended, nextLine, standing, UsageLine, WrittenUse } from '@sandan/market/usage/log';
import { bookedTimes, utilisation } from '@sandan/market/usage/utilisation';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import { endpoint } from '../endpoint.ts';
import { logged, takenBy } from '../usage-charging.ts';
import { ownResource } from '../usage-parties.ts';

const Id = z.object({ id: idOf('resource') });
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const LineView = UsageLine.omit({ version: true, ownerId: true }).meta({ id: 'UsageLineView' });
const lineView = ({ version: _, ownerId: __, ...line }: UsageLine): z.infer<typeof LineView> => line;
const IncidentView = Incident.omit({ ownerId: true }).meta({ id: 'IncidentView' });
const incidentView = ({ ownerId: _, ...incident }: Incident): z.infer<typeof IncidentView> => incident;

const minutes = z.int().nonnegative();
const Report = z
  .object({
    offered: minutes,
    booked: minutes,
    used: minutes,
    shared: minutes,
    lost: z.record(z.string(), minutes),
    rate: z.int().optional(),
    sharing: z.int().optional(),
    incidents: z.int(),
  })
  .meta({ id: 'Utilisation', description: 'Minutes; rates in parts per million' });

const day = 86_400_000;

export const usageLog = [
  endpoint({
    operation: 'usageLog.write',
    method: 'post',
    path: '/resources/{id}/usage-log',
    summary:
      'Log a use, which can never be changed: with a booking it becomes due; a line that is wrong is corrected by a later one',
    params: Id,
    body: z.strictObject({
      bookingId: idOf('booking').optional(),
      part: z.int().min(0).max(7).default(0),
      use: WrittenUse,
      corrects: z.int().positive().optional(),
    }),
    answer: LineView,
    status: 201,
    handle: async (call) => {
      const { world, work, body, caller, now } = call;
      const resource = await ownResource(call, call.params.id);
      const { usageLog: log, bookings, listings } = world.stores;
      ended(body.use, now);
      const last = await log.last(resource.id);
      const wrong = body.corrects ? correctable(await log.all(resource.id), body.corrects) : undefined;
      const bookingId = wrong?.bookingId ?? body.bookingId;
      const part = wrong?.part ?? body.part;
      const [booking, shown] = await Promise.all([
        bookingId ? bookings.byId(bookingId) : undefined,
        resource.listingId ? listings.byId(resource.listingId) : undefined,
      ]);
      const measures = shown?.state === 'published' ? measurandsOf(shown.content.attributes) : undefined;
      if (bookingId && booking?.parts[part]?.resourceId !== resource.id) throw invalidField('/bookingId', 'usage.part');
      const line = nextLine(
        last,
        {
          resourceId: resource.id,
          ownerId: resource.ownerId,
          ...(booking ? { bookingId: booking.id, part, userId: booking.booker.organisationId } : {}),
          use: body.use,
          ...(measures ? { measures } : {}),
          ...(body.corrects ? { corrects: body.corrects } : {}),
          by: stamp(caller.actor, now),
        },
        sha256,
      );
      log.add(work, line);
      const charge = booking && (await world.stores.charges.part(booking.id, part));
      if (booking) await logged(call, booking, part, line, charge);
      await takenBy(call, line, wrong, charge);
      return { body: lineView(line) };
    },
  }),
  endpoint({
    operation: 'usageLog.read',
    method: 'get',
    path: '/resources/{id}/usage-log',
    summary: 'The log of a resource, the newest line first, and whether the chain of its hashes is whole',
    params: Id,
    query: PageQuery,
    answer: listOf(LineView).extend({ broken: z.int().optional().describe('Place of the first line that does not follow') }),
    handle: async (call) => {
      const resource = await ownResource(call, call.params.id);
      const { usageLog: log } = call.world.stores;
      const [page, all] = await Promise.all([log.page(resource.id, call.query), log.all(resource.id)]);
      const broken = brokenAt(all, sha256);
      return { body: { ...page, items: page.items.map(lineView), ...(broken ? { broken } : {}) } };
    },
  }),
  endpoint({
    operation: 'usage.utilisation',
    method: 'get',
    path: '/resources/{id}/utilisation',
    summary: 'What became of the time that a resource offered: booked, used, lost and why, and how much others used',
    params: Id,
    query: z.object({ from: z.iso.datetime({ offset: true }), to: z.iso.datetime({ offset: true }) }),
    answer: Report,
    handle: async (call) => {
      const { world, query } = call;
      const resource = await ownResource(call, call.params.id);
      const [from, to] = [Date.parse(query.from), Date.parse(query.to)];
      if (!(from < to) || to - from > 366 * day) throw invalidField('/query/to', 'usage.period');
      const { bookings, usageLog: log, incidents } = world.stores;
      const [diary, lines, cares] = await Promise.all([
        bookings.diary(resource.id, from, to),
        log.all(resource.id),
        incidents.of(resource.id),
      ]);
      const cancelled = diary.filter((d) => d.state === 'cancelled');
      const costs = new Map(
        (await bookings.many([...new Set(cancelled.map((d) => d.bookingId))])).map((b) => [b.id, b.cancellation]),
      );
      const late = (d: (typeof diary)[number]) => (costs.get(d.bookingId)?.[d.part]?.percent ?? 0) > 0;
      const booked = bookedTimes(diary.map((d) => ({ ...d, late: late(d) })));
      const used = standing(lines).map(({ use, userId }) => ({
        from: Date.parse(use.start),
        to: Date.parse(use.end),
        userId: userId ?? resource.ownerId,
      }));
      const closed = [
        ...outagesOf(resource).map((o) => ({ why: o.reason, from: Date.parse(o.from), to: Date.parse(o.to) })),
        ...cares.map((i) => ({ why: i.kind, from: Date.parse(i.at), to: Date.parse(i.at) + i.downMinutes * 60_000 })),
      ];
      const found = utilisation(resource.ownerId, { from, to }, { open: hoursBetween(resource, from, to), closed, booked, used });
      const within = cares.filter((i) => Date.parse(i.at) >= from && Date.parse(i.at) < to);
      return { body: { ...found, lost: { ...found.lost }, incidents: within.length } };
    },
  }),
  endpoint({
    operation: 'incidents.report',
    method: 'post',
    path: '/resources/{id}/incidents',
    summary:
      'Report what happened to a machine, with the booking in which it happened, or enter its care; users report of their own bookings',
    params: Id,
    body: WrittenIncident,
    answer: IncidentView,
    status: 201,
    handle: async ({ permit, params, body, caller, world, work, now }) => {
      const resource = await world.stores.resources.byId(params.id);
      const booking = body.bookingId ? await world.stores.bookings.byId(body.bookingId) : undefined;
      const of = booking?.parts.some((p) => p.resourceId === params.id) ? booking : undefined;
      const me = caller.organisation?.id;
      const user = me !== undefined && of?.booker.organisationId === me;
      permit(resource && resource.ownerId === me ? 'organisation' : user ? 'counterpart' : 'other');
      if (!resource) throw missing('resource');
      if (body.bookingId && !of) throw invalidField('/bookingId', 'incident.booking');
      const about = { resourceId: resource.id, ownerId: resource.ownerId, ...(of ? { userId: of.booker.organisationId } : {}) };
      const incident = reportIncident(body, about, { actor: caller.actor, now });
      world.stores.incidents.create(work, incident);
      return { body: incidentView(incident), version: 1 };
    },
  }),
  endpoint({
    operation: 'incidents.list',
    method: 'get',
    path: '/resources/{id}/incidents',
    summary: 'Incidents and care of a machine, the newest first',
    params: Id,
    query: PageQuery,
    answer: listOf(IncidentView),
    handle: async (call) => {
      const resource = await ownResource(call, call.params.id);
      const page = await call.world.stores.incidents.page(resource.id, call.query);
      return { body: { ...page, items: page.items.map(incidentView) } };
    },
  }),
  endpoint({
    operation: 'incidents.act',
    method: 'post',
    path: '/resources/{id}/incidents/{incidentId}/actions',
    summary: 'Begin the repair, or say how it was resolved and how long the machine was down',
    params: Id.extend({ incidentId: idOf('incident') }),
    changes: true,
    body: z.discriminatedUnion('action', [
      z.strictObject({ action: z.literal('begin') }),
      z.strictObject({
        action: z.literal('resolve'),
        resolution: z.string().trim().min(1).max(4000),
        downMinutes: z.int().min(0).max(525_600).optional(),
      }),
    ]),
    answer: IncidentView,
    handle: async (call) => {
      const { world, work, body, caller, now } = call;
      const resource = await ownResource(call, call.params.id);
      const before = await world.stores.incidents.byId(resource.id, call.params.incidentId);
      if (!before) throw missing('incident');
      if (before.version !== call.seen()) throw new Fault('conflict', 'incident.stale');
      const incident = moveIncident(before, body.action, body.action === 'resolve' ? body : {}, { actor: caller.actor, now });
      world.stores.incidents.put(work, incident);
      return { body: incidentView(incident), version: incident.version };
    },
  }),
];
