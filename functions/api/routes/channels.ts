import { calendarText } from '@sandan/documents/calendar';
import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { decimalOf } from '@sandan/kernel/money';
import { PageQuery } from '@sandan/kernel/page';
import { textIn } from '@sandan/kernel/text';
import { ChannelPerson, ChannelPlan } from '@sandan/market/channel/project';
import { agencyMay, planChannel } from '@sandan/market/channel/verbs';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import { ChannelAct, channelActed, planRead, sealedAs } from '../channel-act.ts';
import { ChannelLine, ChannelView, channelFor, channelLine, channelSideOf, channelView } from '../channel-view.ts';
import { csv } from '../csv.ts';
import { endpoint } from '../endpoint.ts';
import { faceOf } from '../face.ts';

const Id = z.object({ id: idOf('channel') });
const Known = z.object({ target: z.int(), person: ChannelPerson }).meta({ id: 'ChannelKnown' });

/** The report as a table: every buyer with how far it came and what came of it, and then what was stated. */
const table = (p: ChannelView, language: 'ko' | 'en'): string => {
  const buyers = p.targets.flatMap((t): (string | number)[][] => {
    const name = t.buyer ? textIn(t.buyer.name, language) : (t.company ?? '');
    const own = ['target', t.number, name, t.country ?? '', t.state, t.reason ?? '', '', '', ''];
    const results = t.linked.map((l) => [
      l.kind,
      t.number,
      name,
      t.country ?? '',
      l.state,
      '',
      l.at.slice(0, 10),
      l.amount ? decimalOf(l.amount) : '',
      l.amount?.currency ?? '',
    ]);
    return [own, ...results];
  });
  const stated = p.results.map((r) => [
    `stated ${r.kind}`,
    r.target ?? '',
    r.text,
    '',
    'stated',
    '',
    r.on,
    r.amount ? decimalOf(r.amount) : '',
    r.amount?.currency ?? '',
  ]);
  return csv(['what', 'target', 'name', 'country', 'state', 'reason', 'on', 'amount', 'currency'], [...buyers, ...stated]);
};

export const channels = [
  endpoint({
    operation: 'channels.create',
    method: 'post',
    path: '/channel-projects',
    summary: 'Plan a project that opens a market, for one’s own company or, as an agency, for another that has to agree',
    body: z.strictObject({ plan: ChannelPlan, forId: idOf('organisation').optional() }),
    answer: ChannelView,
    status: 201,
    handle: async ({ permit, organisation, body, caller, world, work, now }) => {
      permit('organisation');
      const { id, type, demo } = organisation();
      const { forId } = body;
      if (forId && type !== 'agency') throw new Fault('forbidden', 'channel.notAgency');
      if (forId && (forId === id || (await faceOf(world, forId))?.status !== 'active')) throw missing('organisation');
      const whose = forId ? { ownerId: forId, agencyId: id } : { ownerId: id };
      const project = planChannel(await planRead(world, body.plan), whose, { actor: caller.actor, now }, { demo });
      world.stores.channels.write(work, project);
      return { body: await channelView(world, project, caller), version: 1 };
    },
  }),
  endpoint({
    operation: 'channels.list',
    method: 'get',
    path: '/channel-projects',
    summary: 'Projects of the organisation, or those that it runs for others as an agency',
    query: PageQuery.extend({ box: z.enum(['own', 'run']).default('own') }),
    answer: listOf(ChannelLine),
    handle: async ({ permit, organisation, query, caller, world }) => {
      permit('organisation');
      const { box, ...page } = query;
      const found = await world.stores.channels[box === 'own' ? 'of' : 'run'](organisation().id, page);
      return { body: { ...found, items: await Promise.all(found.items.map((p) => channelLine(world, p, caller))) } };
    },
  }),
  endpoint({
    operation: 'channels.read',
    method: 'get',
    path: '/channel-projects/{id}',
    summary: 'One project: buyers, tasks, meetings and results, those of the market counted from its own records',
    params: Id,
    answer: ChannelView,
    handle: async (call) => {
      const project = await channelFor(call, call.params.id);
      return { body: await channelView(call.world, project, call.caller), version: project.version };
    },
  }),
  endpoint({
    operation: 'channels.act',
    method: 'post',
    path: '/channel-projects/{id}/actions',
    summary:
      'Take one step: change the plan, agree, start, close or cancel it; add and move buyers, tasks, meetings and results; keep or erase an outside contact',
    params: Id,
    changes: true,
    body: ChannelAct,
    answer: ChannelView,
    handle: async (call) => {
      const { world, caller } = call;
      const project = await channelFor(call, call.params.id);
      if (caller.organisation?.id !== project.ownerId) call.concerns(project.ownerId);
      if (project.version !== call.seen()) throw new Fault('conflict', 'channel.stale');
      const after = await channelActed(call, project, call.body);
      return { body: await channelView(world, after, caller), version: after.version };
    },
  }),
  endpoint({
    operation: 'channels.contacts',
    method: 'get',
    path: '/channel-projects/{id}/contacts',
    summary: 'Whom to write to at outside buyers; each look is audited',
    params: Id,
    sensitive: true,
    answer: z.object({ items: z.array(Known) }),
    handle: async (call) => {
      const { world, caller, params } = call;
      const project = await channelFor(call, params.id);
      if (channelSideOf(project, caller) === 'agency' && !agencyMay(project)) throw missing('contacts');
      // The company sees in its own audit that the agency has looked.
      if (caller.organisation?.id !== project.ownerId) call.concerns(project.ownerId);
      const kept = await world.stores.channels.contacts.of(project.ownerId, project.id);
      const items = kept.flatMap(({ target, sealed }) => {
        const text = world.vault.open(sealedAs, sealed);
        return text === undefined ? [] : [{ target, person: ChannelPerson.parse(JSON.parse(text)) }];
      });
      return { body: { items } };
    },
  }),
  endpoint({
    operation: 'channels.report',
    method: 'get',
    path: '/channel-projects/{id}/report',
    summary: 'The report of a project as CSV: buyers, what was counted with each, and what was stated',
    params: Id,
    handle: async (call) => {
      const project = await channelFor(call, call.params.id);
      const headers = {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${project.number}.csv"`,
      };
      return { text: table(await channelView(call.world, project, call.caller), call.language), headers };
    },
  }),
  endpoint({
    operation: 'channels.invitation',
    method: 'get',
    path: '/channel-projects/{id}/meetings/{number}/invitation',
    summary: 'A meeting as an event for a calendar (RFC 5545)',
    params: Id.extend({ number: z.coerce.number().int().min(1).max(1000) }),
    handle: async (call) => {
      const { world, caller, params } = call;
      const project = await channelFor(call, params.id);
      const shown = channelSideOf(project, caller) === 'owner' || agencyMay(project);
      const meeting = shown && project.meetings.find((m) => m.number === params.number);
      if (!meeting) throw missing('meeting');
      const event = {
        uid: `${project.id}-${meeting.number}@${new URL(world.siteUrl).hostname}`,
        sequence: 0,
        changed: meeting.changedAt,
        start: meeting.start,
        end: new Date(Date.parse(meeting.start) + meeting.durationMinutes * 60_000).toISOString(),
        zone: meeting.at.zone,
        summary: meeting.title,
        ...(meeting.place ? { location: meeting.place } : {}),
        url: `${world.siteUrl}/${call.language}/channels/${project.id}`,
        status: 'CONFIRMED' as const,
        // What is published to a calendar has no attendees (RFC 5546), and hands out no addresses.
        attendees: [],
      };
      return {
        text: calendarText({ name: project.plan.title, method: 'PUBLISH', events: [event] }),
        headers: {
          'content-type': 'text/calendar; charset=utf-8; method=PUBLISH',
          'content-disposition': `attachment; filename="${project.number}-${meeting.number}.ics"`,
        },
      };
    },
  }),
];
