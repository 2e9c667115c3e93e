import { parseArgs } from 'node:util';
import { migrate as bring } from '@sandan/store/migrate';
import { migrations } from '@sandan/store/migrations/registry';
import type { Command } from '../command.ts';

const words = {
  already: () => 'was done before',
  done: (n: number) => `done: ${n} records written anew`,
  left: (n: number) => `${n} records written anew, but not all could be; run it again`,
  pending: (n: number) => `would write ${n} records anew`,
} as const;

export const migrate: Command = {
  usage: 'migrate [--dry-run]',
  says: 'writes records that lie in an older form anew, each migration once, and goes on where it was stopped; a dry run counts them',
  inside: true,
  async run(args, { world, settle, print }) {
    const { values } = parseArgs({ args: [...args], options: { 'dry-run': { type: 'boolean', default: false } } });
    const means = { seal: world.vault.seal };
    const report = await bring(world.stores.db, migrations, { means, now: world.now(), dryRun: values['dry-run'] });
    for (const { id, says, state, records, resumed, unreadable } of report) {
      if (resumed !== undefined) print(`${id}  goes on where it was stopped, after ${resumed} records`);
      print(`${id}  ${words[state](records)}`);
      if (state !== 'already') print(`  ${says.en}`);
      for (const place of unreadable) print(`  in no form that is known: ${place}`);
    }
    await settle();
    return report.some((r) => r.state === 'left' || r.unreadable.length > 0) ? 1 : 0;
  },
};
