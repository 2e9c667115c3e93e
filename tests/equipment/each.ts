import { as } from '../api/client.ts';
import type { Booked } from '../booking/story.ts';
import type { Cast } from '../cast.ts';

interface Hit {
  readonly id: string;
  readonly title: { readonly ko?: string };
  readonly access: {
    readonly resourceId?: string;
    readonly firstFree?: { readonly from: string; readonly to: string };
    readonly reasons: readonly { readonly code: string }[];
  };
}

/** What came of booking every `nth` instrument that is found: how many were booked, and of the others why not. */
export interface Outcome {
  looked: number;
  booked: number;
  readonly refused: string[];
}

/** Books every `nth` shared instrument of those that are found, at the time that the search says is free first, as a house of no standing with its owner. */
export const bookEach = async (m: Cast, who: string, nth = 1): Promise<Outcome> => {
  const outcome: Outcome = { looked: 0, booked: 0, refused: [] };
  for (let page = 1, place = 0, pages = 1; page <= pages; page++) {
    const { body } = await as(m, who).get<{ hits: Hit[]; pages: number }>(`/equipment?limit=50&page=${page}`);
    pages = body.pages;
    for (const { title, access } of body.hits) {
      if (access.reasons.some((r) => r.code === 'equipment.soleUse') || place++ % nth !== 0) continue;
      outcome.looked++;
      const { resourceId, firstFree, reasons } = access;
      const why = [title.ko, ...reasons.map((r) => r.code)].join(' ');
      if (!resourceId || !firstFree || reasons.length > 0) {
        outcome.refused.push(why);
        continue;
      }
      const parts = [{ resourceId, start: firstFree.from, end: firstFree.to }];
      const made = await as(m, who).post<Booked>('/bookings', { parts, step: 'book' });
      const asked = made.body.state === 'requested';
      const stands = asked
        ? await as(m, 'office').post<Booked>(
            `/bookings/${made.body.id}/actions`,
            { action: 'approve' },
            { seen: made.body.version },
          )
        : made;
      if (stands.body.state === 'confirmed') outcome.booked++;
      else outcome.refused.push(`${why} ${made.text} ${stands.text}`);
    }
  }
  return outcome;
};
