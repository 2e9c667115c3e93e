import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Page, PageQuery } from '@sandan/kernel/page';
import { Digest, Notice } from '@sandan/market/notice/notice';
import * as z from 'zod';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { type Due, dues } from './dues.ts';

/** Days a notice is kept. */
export const noticeDays = 180;

/** Up to which notice a person has read; notice ids sort by time. */
const ReadMark = z.object({ version: z.int().positive(), personId: z.string(), until: z.string() });

const secondsAfter = (instant: string, days: number): number => Math.floor(Date.parse(instant) / 1000) + days * 86_400;

/** pk `person#id`, sk `notice#id`; g2: those waiting for the daily digest, by the instant it is due. */
export const notices = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'notice',
    schema: Notice,
    keys: (n) => ({
      pk: `person#${n.personId}`,
      sk: `notice#${n.id}`,
      ttl: secondsAfter(n.at, noticeDays),
      ...(n.mail === 'waiting' && n.digestAt ? { g2pk: 'clock#notice', g2sk: `${n.digestAt}#${n.id}` } : {}),
    }),
  });
  const marks = collection(db, cursors, {
    type: 'readMark',
    schema: ReadMark,
    stale: 'notice.stale',
    keys: (m) => ({ pk: `person#${m.personId}`, sk: 'readMark' }),
  });
  const mark = (personId: string) => marks.get({ pk: `person#${personId}`, sk: 'readMark' });
  return {
    ...all,
    byId: (personId: string, id: string) => all.get({ pk: `person#${personId}`, sk: `notice#${id}` }),
    of: (personId: string, page: PageQuery): Promise<Page<Notice>> =>
      all.list({ pk: `person#${personId}`, startsWith: 'notice#' }, { ...page, newestFirst: true }),
    /** Notices whose digest is due; `pk` is `person#id`. */
    waiting: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, 'clock#notice', now, page),
    mark,
    marks,
    /** Number of notices after the last one read, at most 100. */
    async unread(personId: string): Promise<number> {
      const until = (await mark(personId))?.until ?? '';
      const answer = await db.client.send(
        new QueryCommand({
          TableName: db.tableName,
          KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
          ExpressionAttributeValues: { ':pk': `person#${personId}`, ':from': `notice#${until}!`, ':to': 'notice#~' },
          Select: 'COUNT',
          Limit: 100,
          ConsistentRead: true,
        }),
      );
      return answer.Count ?? 0;
    },
  };
};
export type Notices = ReturnType<typeof notices>;

/** pk `person#id`, sk `digest#id`; g2: those whose mail has not gone out. */
export const digests = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'digest',
    schema: Digest,
    keys: (d) => ({
      pk: `person#${d.personId}`,
      sk: `digest#${d.id}`,
      ttl: secondsAfter(d.at, noticeDays),
      ...(d.mail === 'waiting' ? { g2pk: 'clock#digest', g2sk: `${d.at}#${d.id}` } : {}),
    }),
  });
  return {
    ...all,
    byId: (personId: string, id: string) => all.get({ pk: `person#${personId}`, sk: `digest#${id}` }),
    /** Digests whose mail has not gone out; `pk` is `person#id`. */
    waiting: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, 'clock#digest', now, page),
  };
};
export type Digests = ReturnType<typeof digests>;
