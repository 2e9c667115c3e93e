import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { open } from '@sandan/kernel/process';
import { Hit, ListsSeen } from '@sandan/market/screening/party';
import {
  answer,
  clearReasons,
  confirmReasons,
  mostDays,
  Screening,
  screeningProcess,
  unanswered,
} from '@sandan/market/screening/screening';
import { screenerOf } from '@sandan/store/screener';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import { endpoint } from '../endpoint.ts';

const Id = z.object({ id: idOf('screening') });

const ScreeningView = Screening.omit({ nextAt: true })
  .extend({
    /** How many hits no answer of the desk covers. */
    unanswered: z.int().nonnegative(),
    actions: z.array(z.enum(['clear', 'confirm'])),
  })
  .meta({ id: 'ScreeningView' });

const view = (screening: Screening, now: Date) => {
  const { nextAt: _, ...shown } = screening;
  const actions = open(screeningProcess, screening.state, 'desk').map((t) => t.action);
  return { ...shown, unanswered: unanswered(screening, now).length, actions };
};

export const screenings = [
  endpoint({
    operation: 'screenings.list',
    method: 'get',
    path: '/screenings',
    summary: 'Parties whose names are like listed ones and who wait for the desk, the oldest first; or all',
    query: PageQuery.extend({ of: z.enum(['waiting', 'all']).default('waiting') }),
    answer: listOf(ScreeningView),
    handle: async ({ permit, query, world, now }) => {
      permit('other');
      const { of, ...page } = query;
      const found = await (of === 'all' ? world.stores.screenings.every(page) : world.stores.screenings.waiting(page));
      return { body: { items: found.items.map((s) => view(s, now)), ...(found.next ? { next: found.next } : {}) } };
    },
  }),
  endpoint({
    operation: 'screenings.lists',
    method: 'get',
    path: '/screening-lists',
    summary: 'The lists of denied parties that everybody is held against, with the day on which each was last read',
    answer: z.object({ lists: ListsSeen.optional() }),
    handle: async ({ permit, world }) => {
      permit('other');
      const head = await world.stores.deniedLists.head();
      return { body: head ? { lists: head.seen } : {} };
    },
  }),
  endpoint({
    operation: 'screenings.find',
    method: 'get',
    path: '/screening-hits',
    summary: 'Listed parties that a name may mean, with the reasons; nothing is written',
    query: z.object({ name: z.string().trim().min(2).max(400) }),
    answer: z.object({ items: z.array(Hit), lists: ListsSeen.optional() }),
    handle: async ({ permit, query, world }) => {
      permit('other');
      const screener = await screenerOf(world);
      const items = screener.hits([query.name]);
      return { body: { items, ...(screener.lists ? { lists: screener.lists } : {}) } };
    },
  }),
  endpoint({
    operation: 'screenings.read',
    method: 'get',
    path: '/screenings/{id}',
    summary: 'One party’s screening: its names, what they are like and why, and the answers that are remembered',
    params: Id,
    answer: ScreeningView,
    handle: async ({ permit, params, world, now }) => {
      permit('other');
      const screening = await world.stores.screenings.byId(params.id);
      if (!screening) throw missing('screening');
      return { body: view(screening, now), version: screening.version };
    },
  }),
  endpoint({
    operation: 'screenings.act',
    method: 'post',
    path: '/screenings/{id}/actions',
    summary: 'Answer what was found: it is another party, with a reason and for so many days; or it is the listed one',
    params: Id,
    changes: true,
    body: z.strictObject({
      action: z.enum(['clear', 'confirm']),
      reason: z.enum([...clearReasons, ...confirmReasons]),
      note: z.string().trim().min(1).max(1000),
      days: z.int().min(1).max(mostDays).optional(),
    }),
    answer: ScreeningView,
    handle: async ({ permit, concerns, params, caller, body, seen, world, now, work }) => {
      permit('other');
      const screening = await world.stores.screenings.byId(params.id);
      if (!screening) throw missing('screening');
      if (screening.version !== seen()) throw new Fault('conflict', 'screening.stale');
      if (screening.party.organisationId) concerns(screening.party.organisationId);
      const next = answer(screening, body, caller.actor, now);
      world.stores.screenings.put(work, next);
      return { body: view(next, now), version: next.version };
    },
  }),
];
