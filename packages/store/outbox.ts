import type { Language } from '@sandan/kernel/text';
import type { Invitation } from '@sandan/market/company/membership';
import * as z from 'zod';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import type { Work } from './work.ts';

/** A message that must go out once and holds a secret that is kept nowhere else; it is dropped when sent, or when it expires. */
export const Letter = z.object({
  id: z.string(),
  version: z.int().positive(),
  kind: z.literal('invitation'),
  to: z.string(),
  language: z.enum(['ko', 'en']),
  invitationId: z.string(),
  organisationId: z.string(),
  secret: z.string(),
  expiresAt: z.iso.datetime(),
  mail: z.enum(['waiting', 'sending']).default('waiting'),
});
export type Letter = z.infer<typeof Letter>;

/** pk `outbox#id`; the notifier follows these on the stream. */
export const outbox = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'letter',
    schema: Letter,
    keys: (l) => ({ pk: `outbox#${l.id}`, sk: 'letter', ttl: Math.floor(Date.parse(l.expiresAt) / 1000) }),
  });
  return {
    ...all,
    byId: (id: string) => all.get({ pk: `outbox#${id}`, sk: 'letter' }),
    invite: (w: Work, invitation: Invitation, secret: string, language: Language): void => {
      const { id, version, email, organisationId, expiresAt } = invitation;
      all.create(w, {
        id: version === 1 ? id : `${id}.${version}`,
        version: 1,
        kind: 'invitation',
        to: email,
        language,
        invitationId: id,
        organisationId,
        secret,
        expiresAt,
        mail: 'waiting',
      });
    },
  };
};
export type Outbox = ReturnType<typeof outbox>;
