import type { ExporterBand } from '@sandan/market/exporter/band';
import { bandNow } from '@sandan/market/exporter/exporter';
import type { Application } from '@sandan/market/programme/application';
import type { Reviewer } from '@sandan/market/programme/score';
import type { World } from './world.ts';

const running: readonly Application['state'][] = ['selected', 'agreed', 'active', 'settlement_review'];

/** How many supports of one agency an organisation has at the same time. */
export const runningOf = async ({ stores }: World, agencyId: string, organisationId: string): Promise<number> =>
  (await stores.applications.allOfApplicant(organisationId)).filter((a) => a.ownerId === agencyId && running.includes(a.state))
    .length;

/** The band of an organisation by what its exporter's profile tells; unknown without one. */
export const exporterBandOf = async ({ stores }: World, organisationId: string, now: Date): Promise<ExporterBand | undefined> => {
  const exporter = await stores.exporters.of(organisationId);
  return exporter && bandNow(exporter, now);
};

/** What the market knows of a reviewer: their organisations, and with whom these have licences. */
export const reviewerOf = async ({ stores }: World, personId: string, agencyId: string): Promise<Reviewer> => {
  const memberOf = (await stores.memberships.ofPerson(personId)).map((m) => m.organisationId).filter((id) => id !== agencyId);
  const pages = await Promise.all(
    memberOf.slice(0, 5).flatMap((id) => [stores.licences.given(id, { limit: 100 }), stores.licences.taken(id, { limit: 100 })]),
  );
  const licensedWith = new Set(pages.flatMap((p) => p.items.flatMap((l) => [l.licensorId, l.licenseeId])));
  return { personId, memberOf, licensedWith: [...licensedWith].filter((id) => !memberOf.includes(id)) };
};
