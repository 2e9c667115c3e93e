import type { World } from './world.ts';

const kept = new WeakMap<World, Map<string, { readonly at: number; readonly organisationId: string }>>();

/** The first organisation in which a person may act. */
const firstOf = async (world: World, personId: string): Promise<string | undefined> =>
  (await world.stores.memberships.ofPerson(personId)).find((m) => !m.suspended)?.organisationId;

/**
 * For which organisation a person acts who names none: the first where they are not suspended, remembered for `world.faceMs` so that a page
 * of calls does not look for it with each. Whether they still may act there is the caller's to see: `anew` looks again.
 */
export const usualOrganisation = async (world: World, personId: string, anew = false): Promise<string | undefined> => {
  const usual = kept.get(world) ?? new Map<string, { at: number; organisationId: string }>();
  kept.set(world, usual);
  const at = world.now().getTime();
  const known = anew ? undefined : usual.get(personId);
  if (known && Math.abs(at - known.at) < world.faceMs) return known.organisationId;
  const organisationId = await firstOf(world, personId);
  if (usual.size > 5000) usual.clear();
  if (organisationId) usual.set(personId, { at, organisationId });
  else usual.delete(personId);
  return organisationId;
};
