import type { Page, PageQuery } from '@sandan/kernel/page';
import { Bom, BomSheet } from '@sandan/market/bom/bom';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import type { Work } from './work.ts';

const keyOf = (id: string, sk: 'bom' | 'lines') => ({ pk: `bom#${id}`, sk });

/** pk `bom#id`: the head under sk `bom`, the lines under `lines`. g1: heads by owner. */
export const boms = (db: Database, cursors: Cursors) => {
  const heads = collection(db, cursors, {
    type: 'bom',
    schema: Bom,
    keys: (b) => ({ ...keyOf(b.id, 'bom'), g1pk: `owner#${b.ownerId}`, g1sk: `bom#${b.id}` }),
  });
  const sheets = collection(db, cursors, {
    type: 'bomSheet',
    schema: BomSheet,
    stale: 'bom.stale',
    keys: (s) => keyOf(s.bomId, 'lines'),
  });
  return {
    ...heads,
    byId: (id: string) => heads.get(keyOf(id, 'bom')),
    sheet: async (id: string): Promise<BomSheet> => {
      const found = await sheets.get(keyOf(id, 'lines'));
      if (!found) throw new Error(`${id} has no lines record`);
      return found;
    },
    begin(w: Work, bom: Bom, sheet: BomSheet): void {
      heads.create(w, bom);
      sheets.create(w, sheet);
    },
    record(w: Work, bom: Bom, sheet?: BomSheet): void {
      heads.put(w, bom);
      if (sheet) sheets.put(w, sheet);
    },
    /** A page of an owner's bills, the newest first. */
    ofOwner: (ownerId: string, page: PageQuery): Promise<Page<Bom>> =>
      heads.list({ index: 'g1', pk: `owner#${ownerId}`, startsWith: 'bom#' }, { ...page, newestFirst: true }),
    /** How many an owner has. */
    count: async (ownerId: string): Promise<number> =>
      (await heads.all({ index: 'g1', pk: `owner#${ownerId}`, startsWith: 'bom#' })).length,
    /** For the demo: one record outside a transaction each. */
    async save(bom: Bom, sheet: BomSheet): Promise<void> {
      await sheets.save(sheet);
      await heads.save(bom);
    },
  };
};
export type Boms = ReturnType<typeof boms>;
