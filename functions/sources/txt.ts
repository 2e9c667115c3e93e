import { Resolver } from 'node:dns/promises';

/** The texts under a name of DNS, each joined of its parts; a server has four seconds, twice. */
export const txtOf = async (name: string): Promise<readonly string[]> =>
  (await new Resolver({ timeout: 4000, tries: 2 }).resolveTxt(name)).map((parts) => parts.join(''));
