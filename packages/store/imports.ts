import type { Page, PageQuery } from '@sandan/kernel/page';
import { Import } from '@sandan/market/import/import';
import { type Collection, collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';

/** pk `import#id`; g1 by owner, the newest first; g2: the worker's queue, the longest waiting first. */
export const imports = (db: Database, cursors: Cursors) => {
  const all: Collection<Import> = collection(db, cursors, {
    type: 'import',
    schema: Import,
    keys: (i) => ({
      pk: `import#${i.id}`,
      sk: 'import',
      g1pk: `owner#${i.ownerId}`,
      g1sk: `import#${i.id}`,
      ...(i.state === 'running' ? { g2pk: 'queue#import', g2sk: `${i.runAt}#${i.id}` } : {}),
    }),
  });
  return {
    ...all,
    byId: (id: string) => all.get({ pk: `import#${id}`, sk: 'import' }),
    ofOwner: (ownerId: string, page: PageQuery): Promise<Page<Import>> =>
      all.list({ index: 'g1', pk: `owner#${ownerId}`, startsWith: 'import#' }, { ...page, newestFirst: true }),
    running: (page: PageQuery): Promise<Page<Import>> => all.list({ index: 'g2', pk: 'queue#import' }, page),
  };
};
export type Imports = ReturnType<typeof imports>;
