import { bookingInvitation, calendarNames } from '@sandan/documents/invitation';
import { stamp } from '@sandan/kernel/actor';
import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { languages, textIn } from '@sandan/kernel/text';
import { type CalendarFeed, calendarScopes } from '@sandan/market/booking/calendar-feed';
import { allows } from '@sandan/market/policy';
import * as z from 'zod';
import { relationToBooking, seenBy } from '../booking-view.ts';
import { calendarReply, eventsOf } from '../calendar-reply.ts';
import { calendarNamed, calendarToken } from '../calendar-token.ts';
import { personBehind } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import { faceOf } from '../face.ts';

const CalendarView = z
  .object({ scope: z.enum(calendarScopes), open: z.boolean(), changedAt: z.iso.datetime().optional() })
  .meta({ id: 'CalendarView' });

export const calendars = [
  endpoint({
    operation: 'calendars.list',
    method: 'get',
    path: '/calendars',
    summary:
      'The calendars that the caller may open to others, and whether each has an address: their own, that of the organisation and of a resource which they look after. No address is told',
    answer: z.object({ items: z.array(CalendarView) }),
    query: z.object({ resourceId: idOf('resource').optional() }),
    handle: async ({ permit, organisation, caller, query, world }) => {
      permit('own');
      const { id: organisationId } = organisation();
      const keeps = allows('calendars.act', caller.actor, 'organisation');
      const resource = keeps && query.resourceId ? await world.stores.resources.byId(query.resourceId) : undefined;
      const mine = [
        { scope: 'person' as const, of: personBehind(caller) },
        ...(keeps ? [{ scope: 'organisation' as const, of: organisationId }] : []),
        ...(resource?.ownerId === organisationId ? [{ scope: 'resource' as const, of: resource.id }] : []),
      ];
      const items = await Promise.all(
        mine.map(async ({ scope, of }) => {
          const feed = await world.stores.calendarFeeds.find(scope, of, organisationId);
          return { scope, open: feed?.open ?? false, ...(feed ? { changedAt: feed.changed.at } : {}) };
        }),
      );
      return { body: { items } };
    },
  }),
  endpoint({
    operation: 'calendars.act',
    method: 'post',
    path: '/calendars',
    summary: 'The address of a calendar that others can read along: opened, renewed so that the old one is worthless, or closed',
    answer: z.object({ scope: z.enum(calendarScopes), url: z.string().optional() }),
    body: z.strictObject({
      scope: z.enum(calendarScopes),
      resourceId: idOf('resource').optional(),
      action: z.enum(['open', 'renew', 'close']).default('open'),
    }),
    confidential: true,
    handle: async ({ permit, organisation, caller, body, world, now, work, language }) => {
      const { id: organisationId } = organisation();
      const resource =
        body.scope === 'resource' && body.resourceId ? await world.stores.resources.byId(body.resourceId) : undefined;
      if (body.scope === 'person') permit('own');
      else if (body.scope === 'organisation') permit('organisation');
      else permit(resource?.ownerId === organisationId ? 'organisation' : 'other');
      const of = { person: personBehind(caller), organisation: organisationId, resource: resource?.id ?? '' }[body.scope];
      if (!of) throw missing('resource');
      const before = await world.stores.calendarFeeds.find(body.scope, of, organisationId);
      const opened = before?.open === true && body.action === 'open';
      const next: CalendarFeed = {
        version: (before?.version ?? 0) + 1,
        scope: body.scope,
        of,
        organisationId,
        feed: (before?.feed ?? 0) + (opened || (before && body.action === 'close') ? 0 : 1),
        open: body.action !== 'close',
        changed: stamp(caller.actor, now),
      };
      if (!opened) {
        if (before) world.stores.calendarFeeds.put(work, next);
        else world.stores.calendarFeeds.create(work, next);
      }
      const shown = opened && before ? before : next;
      const token = calendarToken(world.stopSecret, shown);
      const url = shown.open ? { url: `${world.siteUrl}/api/v1/calendars/${token}.ics?language=${language}` } : {};
      return { body: { scope: body.scope, ...url } };
    },
  }),
  endpoint({
    operation: 'calendars.read',
    also: [304],
    method: 'get',
    path: '/calendars/{token}',
    summary: 'A calendar as iCalendar (RFC 5545); its address is its key',
    params: z.object({ token: z.string().max(300) }),
    query: z.object({ language: z.enum(languages).default('ko') }),
    handle: async ({ permit, params, query, request, world, now }) => {
      permit('public');
      const named = calendarNamed(world.stopSecret, params.token);
      const feed = named && (await world.stores.calendarFeeds.find(named.scope, named.of, named.organisationId));
      if (!named || !feed?.open || feed.feed !== named.feed) throw missing('calendar');
      if (feed.scope === 'person') {
        const members = await world.stores.memberships.inOrganisation(feed.organisationId);
        if (!members.some((m) => m.personId === feed.of && !m.suspended)) throw missing('calendar');
      }
      const resource = feed.scope === 'resource' ? await world.stores.resources.byId(feed.of) : undefined;
      const name = resource ? textIn(resource.name, query.language) : calendarNames[query.language];
      const events = await eventsOf(world, feed, query.language, now);
      return calendarReply({ name, method: 'PUBLISH', events }, request, 'sandan-market');
    },
  }),
  endpoint({
    operation: 'bookings.invitation',
    also: [304],
    method: 'get',
    path: '/bookings/{id}/invitation',
    summary: 'One booking as an invitation for a calendar (RFC 5546): REQUEST, or CANCEL once it is over before its time',
    params: z.object({ id: idOf('booking') }),
    handle: async ({ permit, params, caller, request, world, language }) => {
      const whole = await world.stores.bookings.byId(params.id);
      permit(relationToBooking(whole, caller));
      if (!whole) throw missing('booking');
      const booking = seenBy(whole, caller);
      const [person] = await world.stores.persons.many([booking.booker.personId]);
      const owner = (await faceOf(world, booking.parts[0]?.ownerId ?? ''))?.name ?? {};
      const series = booking.series && (await world.stores.series.byId(booking.series.id));
      const invitation = bookingInvitation(booking, { siteUrl: world.siteUrl, language, owner, person }, series);
      if (!invitation) throw new Fault('conflict', 'calendar.tentative');
      return calendarReply(invitation, request, booking.number);
    },
  }),
];
