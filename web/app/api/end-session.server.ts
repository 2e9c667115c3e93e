import type { Visit } from '../visit.ts';

/** Ends the session in the market, at the provider and in the browser; what does not answer leaves the others ended. */
export const endSession = async ({ api, session }: Visit): Promise<void> => {
  await api.send('DELETE', '/me/sessions/current', {}).catch(() => undefined);
  await session.revoke().catch((cause: unknown) => console.error('a sign-in was not revoked', cause));
  session.end();
};
