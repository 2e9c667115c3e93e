import { idOf } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { subjectToStop } from '@sandan/mail/stop';
import { lastNoticeAt, Notice } from '@sandan/market/notice/notice';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import { endpoint } from '../endpoint.ts';
import { stop } from '../stop.ts';

const NoticeLine = Notice.pick({ id: true, kind: true, text: true, link: true, at: true })
  .extend({ read: z.boolean() })
  .meta({ id: 'NoticeLine' });

/** The token of a stop call: in the address as mail programs send it (RFC 8058), or in a form or JSON body. */
const tokenIn = (query: string | undefined, text: string): string => {
  if (query) return query;
  const form = new URLSearchParams(text).get('token');
  if (form) return form;
  try {
    const { token } = JSON.parse(text) as { token?: unknown };
    return typeof token === 'string' ? token : '';
  } catch {
    return '';
  }
};

export const notices = [
  endpoint({
    operation: 'notices.list',
    method: 'get',
    path: '/notices',
    summary: 'What happened to the signed-in person, the newest first',
    answer: listOf(NoticeLine),
    query: PageQuery,
    handle: async ({ permit, query, caller, world }) => {
      permit('own');
      const personId = caller.person?.id ?? '';
      const [page, mark] = await Promise.all([world.stores.notices.of(personId, query), world.stores.notices.mark(personId)]);
      const until = mark?.until ?? '';
      const items = page.items.map(({ id, kind, text, link, at }) => ({ id, kind, text, link, at, read: id <= until }));
      return { body: { items, ...(page.next ? { next: page.next } : {}) } };
    },
  }),
  endpoint({
    operation: 'notices.read',
    method: 'post',
    path: '/notices/read',
    summary: 'Mark everything up to a notice, or up to an instant, as read',
    body: z.strictObject({ until: z.union([idOf('notice'), z.iso.datetime()]) }),
    handle: async ({ permit, caller, body, world, work }) => {
      permit('own');
      const personId = caller.person?.id ?? '';
      const wanted = body.until.startsWith('ntc_') ? body.until : lastNoticeAt(body.until);
      const mark = await world.stores.notices.mark(personId);
      const until = mark && mark.until > wanted ? mark.until : wanted;
      world.stores.notices.marks.put(work, { version: (mark?.version ?? 0) + 1, personId, until });
      return { body: { until } };
    },
  }),
  endpoint({
    operation: 'notices.stop',
    method: 'post',
    path: '/stop',
    summary: 'Stop the mails that the link from one of them names; no sign-in',
    query: z.object({ token: z.string().max(300).optional() }),
    bodyType: 'application/x-www-form-urlencoded',
    keyless: true,
    handle: async ({ permit, query, request, world }) => {
      permit('public');
      const text = (await request.text()).slice(0, 1000);
      await stop(world, subjectToStop(world.stopSecret, tokenIn(query.token, text)));
      return { body: { stopped: true } };
    },
  }),
];
