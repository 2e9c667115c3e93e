import { remembered } from './remembered.ts';

/**
 * For which organisation a person acts who names none: the first where they are not suspended, remembered. Whether they still may act there
 * is the caller's to see: asked `anew` it looks again.
 */
export const usualOrganisation = remembered(
  async ({ stores }, personId) => (await stores.memberships.ofPerson(personId)).find((m) => !m.suspended)?.organisationId,
);
