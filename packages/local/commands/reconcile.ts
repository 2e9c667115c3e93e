import { parseArgs } from 'node:util';
import { reconcile as compare } from '@sandan/fn-indexer/reconcile';
import type { Command } from '../command.ts';

export const reconcile: Command = {
  usage: 'reconcile [--dry-run]',
  says: 'compares the search index with the table, counts what differs and mends it',
  inside: true,
  async run(args, { world, print }) {
    const { values } = parseArgs({ args: [...args], options: { 'dry-run': { type: 'boolean', default: false } } });
    const drift = await compare(world, { dryRun: values['dry-run'] });
    print(
      `${drift.expected} listings belong in the index: ${drift.missing} missing, ${drift.stale} stale, ${drift.orphans} too many.`,
    );
    if (!values['dry-run']) print(`${drift.mended} mended.`);
    const last = (await world.stores.reconciliation.get())?.last;
    if (last)
      print(
        `The last round of the schedule ended ${last.endedAt}: ${last.checked} looked at, ${last.missing} missing, ${last.stale} stale, ${last.orphans} too many.`,
      );
    for (const { id, cause } of drift.unreadable) print(`  unreadable: ${id} (${cause})`);
    return drift.unreadable.length > 0 ? 1 : 0;
  },
};
