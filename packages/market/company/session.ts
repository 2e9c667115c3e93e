import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';
import type { Person } from './person.ts';

/**
 * A sign-in on one device, from the moment the site tells of it. Its id follows from what the issuer calls the sign-in, so that every
 * token of it, refreshed ones included, leads to this record, and one that has ended is worth nothing whatever token is shown.
 */
export const Session = z.object({
  id: idOf('session'),
  version: z.int().positive(),
  personId: idOf('person'),
  /** What the browser calls itself. */
  agent: z.string().max(300),
  began: z.iso.datetime(),
  /** When it was last used, to the hour. */
  seen: z.iso.datetime(),
  ended: z.iso.datetime().optional(),
});
export type Session = z.infer<typeof Session>;

/** Days after its last use for which a session is remembered: longer than a refresh token lives. */
export const sessionDays = 40;
/** Days without use after which a session is no longer shown: the site's own cookies end then. */
export const idleDays = 14;

const hour = 3_600_000;

/** Whether a use is worth writing down. */
export const worthNoting = (session: Session, now: Date): boolean => now.getTime() - Date.parse(session.seen) >= hour;

/** Whether a session still counts as one that somebody is signed in with. */
export const isLive = (session: Session, now: Date): boolean =>
  session.ended === undefined && now.getTime() - Date.parse(session.seen) < idleDays * 24 * hour;

/** Whether a session began before its person signed out everywhere else. */
export const isSignedOut = ({ signedOut }: Person, session: Session): boolean =>
  signedOut !== undefined && session.began <= signedOut.at && session.id !== signedOut.except;
