import type { Page, PageQuery } from '@sandan/kernel/page';
import { Exporter } from '@sandan/market/exporter/exporter';
import { WeightsVersion } from '@sandan/market/exporter/readiness';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { type Due, dues } from './dues.ts';

/** Leads the places of those whose appeal is open. */
const appealed = 'appeal#';

/** Where an exporter lies among the others: those of whom an appeal is open first, the oldest of them at the front. */
const placeOf = ({ organisationId, consent, appeal }: Exporter): string | undefined => {
  if (appeal?.state === 'open') return `${appealed}${appeal.by.at}#${organisationId}`;
  return consent.agencies || consent.buyers ? organisationId : undefined;
};

/**
 * Exporters: pk `org#id`, sk `exporter`; g1: those who may be found, and those who appeal; g2: their clock. Weights of agencies lie
 * beside, version by version.
 */
export const exporters = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'exporter',
    schema: Exporter,
    keys: (e) => {
      const place = placeOf(e);
      return {
        pk: `org#${e.organisationId}`,
        sk: 'exporter',
        ...(place ? { g1pk: 'exporters', g1sk: place } : {}),
        g2pk: 'clock#exporter',
        g2sk: `${e.nextAt}#${e.organisationId}`,
      };
    },
  });
  const weights = collection(db, cursors, {
    type: 'readinessWeights',
    schema: WeightsVersion,
    keys: (w) => ({ pk: `org#${w.organisationId}`, sk: `weights#${String(w.version).padStart(4, '0')}` }),
  });
  const versions = (organisationId: string) => weights.all({ pk: `org#${organisationId}`, startsWith: 'weights#' });
  return {
    ...all,
    of: (organisationId: string) => all.get({ pk: `org#${organisationId}`, sk: 'exporter' }),
    /** Those whose appeal waits for the desk, the oldest first. */
    appealing: (page: PageQuery): Promise<Page<Exporter>> =>
      all.list({ index: 'g1', pk: 'exporters', startsWith: appealed }, page),
    /** Those who agreed to be found by agencies or buyers, and those whose appeal is open whether they agreed or not. */
    found: (page: PageQuery): Promise<Page<Exporter>> => all.list({ index: 'g1', pk: 'exporters' }, page),
    due: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, 'clock#exporter', now, page),
    weights: {
      versions,
      latest: async (organisationId: string) => (await versions(organisationId)).at(-1),
      append: weights.append,
    },
  };
};
export type Exporters = ReturnType<typeof exporters>;
