import type { Page, PageQuery } from '@sandan/kernel/page';
import { Valuation } from '@sandan/market/valuation/valuation';
import { type Collection, collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import type { Work } from './work.ts';

const keyOf = (id: string) => ({ pk: `valuation#${id}`, sk: 'valuation' });
const versionOf = (id: string, version: number) => ({ pk: `valuation#${id}`, sk: `version#${String(version).padStart(6, '0')}` });

/** pk `valuation#id`: the sheet as it stands under sk `valuation`, each version as it was under `version#n`; g1 by owner. */
export const valuations = (db: Database, cursors: Cursors) => {
  const all: Collection<Valuation> = collection(db, cursors, {
    type: 'valuation',
    schema: Valuation,
    stale: 'valuation.stale',
    keys: (v) => ({ ...keyOf(v.id), g1pk: `owner#${v.ownerId}`, g1sk: `valuation#${v.changed.at}#${v.id}` }),
  });
  const kept: Collection<Valuation> = collection(db, cursors, {
    type: 'valuationVersion',
    schema: Valuation,
    stale: 'valuation.stale',
    keys: (v) => versionOf(v.id, v.version),
  });
  return {
    byId: (id: string) => all.get(keyOf(id)),
    version: (id: string, version: number) => kept.get(versionOf(id, version)),
    versions: (id: string, page: PageQuery): Promise<Page<Valuation>> =>
      kept.list({ pk: `valuation#${id}`, startsWith: 'version#' }, { ...page, newestFirst: true }),
    ofOwner: (ownerId: string, page: PageQuery): Promise<Page<Valuation>> =>
      all.list({ index: 'g1', pk: `owner#${ownerId}`, startsWith: 'valuation#' }, { ...page, newestFirst: true }),
    /** Writes a version, as the sheet and as what is kept of it. */
    record(w: Work, valuation: Valuation): void {
      if (valuation.version === 1) all.create(w, valuation);
      else all.put(w, valuation);
      kept.append(w, valuation);
    },
  };
};
export type Valuations = ReturnType<typeof valuations>;
