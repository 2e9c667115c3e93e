import { idOf } from '@sandan/kernel/id';
import { mostLanguages } from '@sandan/kernel/text';
import * as z from 'zod';
import { Country } from '../company/country.ts';
import type { Organisation } from '../company/organisation.ts';

const Name = z.string().trim().min(1).max(400);

/** Who is screened: an organisation of the market, or somebody who is only named. Each name once. */
export const ScreenedParty = z.object({
  organisationId: idOf('organisation').optional(),
  names: z.array(Name).min(1).max(mostLanguages),
  country: Country.optional(),
});
export type ScreenedParty = z.infer<typeof ScreenedParty>;

/** Former names that are kept at most. */
export const mostFormerNames = 100;
export const FormerNames = z.array(Name).max(mostFormerNames);

/** How an organisation is held against the lists: by all its names, each once. */
export const partyOf = ({ id, name, country }: Pick<Organisation, 'id' | 'name' | 'country'>): ScreenedParty => ({
  organisationId: id,
  names: [...new Set(Object.values(name))],
  country,
});

/** Whether both are of the same names, in any order, and of the same country. */
export const sameParty = (one: ScreenedParty, other: ScreenedParty): boolean => {
  const [names, others] = [new Set(one.names), new Set(other.names)];
  return one.country === other.country && names.size === others.size && [...names].every((name) => others.has(name));
};

interface Named {
  readonly party: ScreenedParty;
  readonly was: readonly string[];
}

/** The names that a party bore before those that it bears now, the oldest first: it is held by them too, or a new name would free it. */
export const formerNames = (before: Named | undefined, party: ScreenedParty): readonly string[] =>
  before ? [...new Set([...before.was, ...before.party.names])].filter((name) => !party.names.includes(name)) : [];
