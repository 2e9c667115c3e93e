import { refind } from '@sandan/fn-indexer/found';
import { reindex as rebuild } from '@sandan/fn-indexer/reindex';
import type { Command } from '../command.ts';

export const reindex: Command = {
  usage: 'reindex',
  says: 'builds the search index anew from the table and puts it in place in one step',
  inside: true,
  async run(_args, { world, print }) {
    const { written, unreadable, after } = await rebuild(world);
    print(`${written} entries written; ${after.expected} listings can be found.`);
    print(`${await refind(world)} things that the desk finds by words and numbers.`);
    for (const { id, cause } of unreadable) print(`  unreadable: ${id} (${cause})`);
    return unreadable.length > 0 ? 1 : 0;
  },
};
