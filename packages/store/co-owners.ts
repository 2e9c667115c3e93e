import { Language } from '@sandan/kernel/text';
import { CoOwner } from '@sandan/market/co-owner/co-owner';
import * as z from 'zod';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';

const keyOf = (listingId: string, id: string) => ({ pk: `listing#${listingId}`, sk: `coOwner#${id}` });

/** pk `listing#id`, sk `coOwner#id`; g1 by the organisation that is asked, the newest first. */
export const coOwners = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'coOwner',
    schema: CoOwner,
    stale: 'coOwner.stale',
    keys: (o) => ({
      ...keyOf(o.listingId, o.id),
      ...(o.organisationId ? { g1pk: `owner#${o.organisationId}`, g1sk: `coOwner#${o.id}` } : {}),
    }),
  });
  return {
    ...all,
    byId: (listingId: string, id: string) => all.get(keyOf(listingId, id)),
    of: (listingId: string) => all.all({ pk: `listing#${listingId}`, startsWith: 'coOwner#' }),
  };
};
export type CoOwners = ReturnType<typeof coOwners>;

/** A question to a co-owner on its way by mail; dropped when sent, or when it ends. */
export const ConsentLetter = z.object({
  id: z.string(),
  version: z.int().positive(),
  listingId: z.string(),
  coOwnerId: z.string(),
  round: z.int(),
  to: z.string(),
  language: Language,
  expiresAt: z.iso.datetime(),
  mail: z.enum(['waiting', 'sending']).default('waiting'),
});
export type ConsentLetter = z.infer<typeof ConsentLetter>;

/** Days in which a letter that could not be sent is tried again. */
const letterDays = 7;

/** The letter with which a co-owner without an organisation in the market is asked. */
export const letterTo = (coOwner: CoOwner, now: Date): ConsentLetter | undefined =>
  coOwner.email === undefined
    ? undefined
    : {
        id: `${coOwner.id}.${coOwner.round}`,
        version: 1,
        listingId: coOwner.listingId,
        coOwnerId: coOwner.id,
        round: coOwner.round,
        to: coOwner.email,
        language: coOwner.language,
        expiresAt: new Date(now.getTime() + letterDays * 86_400_000).toISOString(),
        mail: 'waiting',
      };

/** pk `consent#id`; the notifier follows these on the stream. */
export const consentLetters = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'consentLetter',
    schema: ConsentLetter,
    keys: (l) => ({ pk: `consent#${l.id}`, sk: 'letter', ttl: Math.floor(Date.parse(l.expiresAt) / 1000) }),
  });
  return { ...all, byId: (id: string) => all.get({ pk: `consent#${id}`, sk: 'letter' }) };
};
export type ConsentLetters = ReturnType<typeof consentLetters>;
