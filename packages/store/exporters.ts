import type { Page, PageQuery } from '@sandan/kernel/page';
import { Exporter } from '@sandan/market/exporter/exporter';
import { WeightsVersion } from '@sandan/market/exporter/readiness';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { type Due, dues } from './dues.ts';

/** Exporters: pk `org#id`, sk `exporter`; g1: those who may be found; g2: their clock. Weights of agencies lie beside, version by version. */
export const exporters = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'exporter',
    schema: Exporter,
    keys: (e) => ({
      pk: `org#${e.organisationId}`,
      sk: 'exporter',
      ...(e.consent.agencies || e.consent.buyers ? { g1pk: 'exporters', g1sk: e.organisationId } : {}),
      g2pk: 'clock#exporter',
      g2sk: `${e.nextAt}#${e.organisationId}`,
    }),
  });
  const weights = collection(db, cursors, {
    type: 'readinessWeights',
    schema: WeightsVersion,
    stale: 'exporter.stale',
    keys: (w) => ({ pk: `org#${w.organisationId}`, sk: `weights#${String(w.version).padStart(4, '0')}` }),
  });
  const versions = (organisationId: string) => weights.all({ pk: `org#${organisationId}`, startsWith: 'weights#' });
  return {
    ...all,
    of: (organisationId: string) => all.get({ pk: `org#${organisationId}`, sk: 'exporter' }),
    /** Those who agreed to be found by agencies or buyers. */
    found: (page: PageQuery): Promise<Page<Exporter>> => all.list({ index: 'g1', pk: 'exporters' }, page),
    due: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, 'clock#exporter', now, page),
    weights: {
      versions,
      latest: async (organisationId: string) => (await versions(organisationId)).at(-1),
      /** A version is one by its number; one that is there already is refused. */
      put: (w: Parameters<typeof weights.put>[0], version: WeightsVersion): void => weights.put(w, version),
    },
  };
};
export type Exporters = ReturnType<typeof exporters>;
