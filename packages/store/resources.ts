import type { Page, PageQuery } from '@sandan/kernel/page';
import { Resource } from '@sandan/market/booking/resource';
import { besideKinds, type ResourceKind } from '@sandan/market/booking/resource-kind';
import { batchGet } from './batch.ts';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import type { Work } from './work.ts';

const keyOf = (id: string) => ({ pk: `resource#${id}`, sk: 'resource' });

/** pk `resource#id`, sk `resource`. g1: those of an organisation; g2: those of a listing, or, of those that have none and are active, those of a kind that goes beside others. */
export const resources = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'resource',
    schema: Resource,
    stale: 'resource.stale',
    keys: (r) => ({
      ...keyOf(r.id),
      g1pk: `resources#${r.ownerId}`,
      g1sk: r.id,
      ...(r.listingId
        ? { g2pk: `resources-at#${r.listingId}`, g2sk: r.id }
        : r.state === 'active' && besideKinds.includes(r.kind)
          ? { g2pk: `resources-beside#${r.kind}`, g2sk: r.id }
          : {}),
    }),
  });
  return {
    parse: all.parse,
    byId: (id: string) => all.get(keyOf(id)),
    /** Resources by id; what does not exist is left out. */
    many: async (ids: readonly string[]): Promise<Map<string, Resource>> =>
      new Map((await batchGet(db, all.parse, ids.map(keyOf))).map((r) => [r.id, r])),
    create: (w: Work, resource: Resource) => all.create(w, resource),
    put: (w: Work, resource: Resource) => all.put(w, resource),
    save: all.save,
    ownedBy: (organisationId: string, page: PageQuery): Promise<Page<Resource>> =>
      all.list({ index: 'g1', pk: `resources#${organisationId}` }, page),
    beside: (kind: ResourceKind, page: PageQuery): Promise<Page<Resource>> =>
      all.list({ index: 'g2', pk: `resources-beside#${kind}` }, page),
    atListing: (listingId: string): Promise<Resource[]> => all.all({ index: 'g2', pk: `resources-at#${listingId}` }),
  };
};
export type Resources = ReturnType<typeof resources>;
