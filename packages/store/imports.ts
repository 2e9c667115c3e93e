import type { Page, PageQuery } from '@sandan/kernel/page';
import { Import } from '@sandan/market/import/import';
import { PictureRefusals } from '@sandan/market/import/picture-refusals';
import type { Refusal } from '@sandan/market/import/report';
import { type Collection, collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import type { Work } from './work.ts';

const ordinal = (n: number): string => String(n).padStart(7, '0');

/** pk `import#id`; g1 by owner, the newest first; g2: the worker's queue, the longest waiting first. `pictures#run#row#part`: pictures that failed. */
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
  const refusals = collection(db, cursors, {
    type: 'pictureRefusals',
    schema: PictureRefusals,
    keys: (r) => ({ pk: `import#${r.importId}`, sk: `pictures#${r.runAt}#${ordinal(r.from)}#${ordinal(r.part)}` }),
  });
  return {
    ...all,
    pictures: {
      refuse(w: Work, some: readonly PictureRefusals[]): void {
        for (const one of some) refusals.create(w, one);
      },
      /** Every picture of its last run that failed, by row. */
      async refused({ id, runAt, created }: Import): Promise<Refusal[]> {
        const found = await refusals.all({ pk: `import#${id}`, startsWith: `pictures#${runAt ?? created.at}#` });
        return found.flatMap(({ refused }) => refused);
      },
    },
    byId: (id: string) => all.get({ pk: `import#${id}`, sk: 'import' }),
    ofOwner: (ownerId: string, page: PageQuery): Promise<Page<Import>> =>
      all.list({ index: 'g1', pk: `owner#${ownerId}`, startsWith: 'import#' }, { ...page, newestFirst: true }),
    running: (page: PageQuery): Promise<Page<Import>> => all.list({ index: 'g2', pk: 'queue#import' }, page),
  };
};
export type Imports = ReturnType<typeof imports>;
