import { organisationId } from '@sandan/local/demo/setting';
import { demoAccounts } from '@sandan/local/demo-accounts';
import type { Cast } from '../cast.ts';
import type { Site } from './site.ts';

/** As much of a market as the stories over HTTP need to ask one that runs: its people's tokens and organisations, and the way to its API. */
export const asking = (site: Site): Cast => {
  const tokens = new Map<string, Promise<string>>();
  const token = (account: string) => {
    const known = tokens.get(account) ?? site.token(account);
    tokens.set(account, known);
    return known;
  };
  const request = (path: string, init: RequestInit) => fetch(`${site.url}${path}`, init);
  const organisations = Object.fromEntries(demoAccounts.map((a) => [a.key, organisationId(a.organisation)]));
  return { token, request, organisations } as unknown as Cast;
};
