import { resolve } from 'node:path';
import { reindex } from '@sandan/fn-indexer/reindex';
import { reapply } from '@sandan/fn-privacy/reapply';
import type { Command } from '../command.ts';
import { readWhole } from '../whole.ts';

export const restore: Command = {
  usage: 'restore <file>',
  says: 'reads what `export --all` wrote into an empty market, builds the search index and does erasures again',
  inside: true,
  async run([file], { world, settle, print }) {
    if (!file) throw new Error('Say which: restore <file>.');
    const { records, files } = await readWhole({ db: world.stores.db, objects: world.objects }, resolve(file));
    const { erasures, records: erased } = await reapply(world, settle);
    const { written } = await reindex(world);
    print(`${records} records and ${files} files restored; ${written} listings can be found.`);
    if (erasures > 0) print(`${erasures} erasures done again; ${erased} records changed.`);
    return 0;
  },
};
