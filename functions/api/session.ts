import { createHash } from 'node:crypto';
import { Fault } from '@sandan/kernel/fault';
import { derivedId } from '@sandan/kernel/id';
import type { Person } from '@sandan/market/company/person';
import { type Session, worthNoting } from '@sandan/market/company/session';
import type { Claims, World } from './world.ts';

/** The id of the session that a token belongs to. */
export const sessionIdOf = (claims: Claims): string =>
  derivedId('session', 0, createHash('sha256').update(`${claims.issuer}#${claims.session}`).digest());

/**
 * Refuses a token whose session was ended, or whose sign-in lies before the person's sign-out everywhere; notes the use of one that
 * was not. @throws Fault unauthenticated `access.session`
 */
export const goodSession = async (
  world: World,
  claims: Claims,
  person: Person,
  sessionId: string,
  session: Session | undefined,
): Promise<void> => {
  const { signedOut } = person;
  const before = signedOut && claims.signedInAt <= Math.floor(Date.parse(signedOut.at) / 1000) && signedOut.except !== sessionId;
  if (session?.ended || before) throw new Fault('unauthenticated', 'access.session');
  if (session && worthNoting(session, world.now())) await world.stores.sessions.note(person.id, sessionId, world.now());
};
