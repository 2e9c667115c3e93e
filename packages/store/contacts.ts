import { Fault } from '@sandan/kernel/fault';
import type { Page, PageQuery } from '@sandan/kernel/page';
import { Contact, Reveal } from '@sandan/market/contact/contact';
import { periodAround } from '@sandan/market/import/quota';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { add, type Work } from './work.ts';

/** pk `org#id`, sk `contact#id`. Contacts are in no index of the search, and their details are sealed. */
export const contacts = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'contact',
    schema: Contact,
    stale: 'contact.stale',
    keys: (c) => ({ pk: `org#${c.organisationId}`, sk: `contact#${c.id}` }),
  });
  return {
    ...all,
    byId: (organisationId: string, id: string) => all.get({ pk: `org#${organisationId}`, sk: `contact#${id}` }),
    of: (organisationId: string) => all.all({ pk: `org#${organisationId}`, startsWith: 'contact#' }),
  };
};
export type Contacts = ReturnType<typeof contacts>;

/** pk `person#id`, sk `reveal#contact`; g1: what was revealed of an organisation, by time. */
export const reveals = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'reveal',
    schema: Reveal,
    stale: 'store.busy',
    keys: (r) => ({
      pk: `person#${r.personId}`,
      sk: `reveal#${r.contactId}`,
      g1pk: `reveals#${r.ownerId}`,
      g1sk: `${r.at}#${r.contactId}#${r.personId}`,
    }),
  });
  return {
    ...all,
    of: (personId: string, contactId: string) => all.get({ pk: `person#${personId}`, sk: `reveal#${contactId}` }),
    /** What was revealed of an organisation, the newest first. */
    ofOwner: (ownerId: string, page: PageQuery): Promise<Page<Reveal>> =>
      all.list({ index: 'g1', pk: `reveals#${ownerId}` }, { ...page, newestFirst: true }),
    /**
     * Takes one from the quota of the day, in the transaction of what it is taken for: however many ask at once, no more are given
     * than `most`. Refused with limited `contact.quota`.
     */
    take(w: Work, who: string, most: number, now: Date): void {
      const { since, until } = periodAround('day', now);
      add(
        w,
        {
          Update: {
            TableName: db.tableName,
            Key: { pk: `reveals-of#${who}`, sk: `day#${since}` },
            UpdateExpression: 'ADD used :one SET #type = :type, #ttl = :ttl',
            ConditionExpression: 'attribute_not_exists(used) OR used < :most',
            ExpressionAttributeNames: { '#type': 'type', '#ttl': 'ttl' },
            ExpressionAttributeValues: {
              ':one': 1,
              ':most': most,
              ':type': 'revealQuota',
              ':ttl': Math.floor(Date.parse(until) / 1000) + 2 * 86_400,
            },
          },
        },
        () =>
          new Fault('limited', 'contact.quota', `${most} a day`, {
            params: { most },
            retryAfter: Math.max(1, Math.ceil((Date.parse(until) - now.getTime()) / 1000)),
          }),
      );
    },
  };
};
export type Reveals = ReturnType<typeof reveals>;
