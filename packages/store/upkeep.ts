import { Upkeep } from '@sandan/market/portfolio/upkeep';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';

const keyOf = (organisationId: string) => ({ pk: `org#${organisationId}`, sk: 'upkeep' });

/** pk `org#id`, sk `upkeep`: what an organisation says of the cost of keeping its rights. */
export const upkeep = (db: Database, cursors: Cursors) => {
  const all = collection<Upkeep>(db, cursors, { type: 'upkeep', schema: Upkeep, keys: (u) => keyOf(u.organisationId) });
  return { ...all, of: (organisationId: string) => all.get(keyOf(organisationId)) };
};
export type UpkeepStore = ReturnType<typeof upkeep>;
