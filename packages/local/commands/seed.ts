import { reindex } from '@sandan/fn-indexer/reindex';
import type { Command } from '../command.ts';
import { seed as writeDemo } from '../demo/world.ts';

/** Goes on where a seeding was cut short; what is there already stays as it is. */
export const seed: Command = {
  usage: 'seed',
  says: 'writes the demo world (invented companies, marked as such) into a market that has no company of its own',
  inside: true,
  async run(_args, { world, settle, print }) {
    const all = await world.stores.organisations.all({ index: 'g1', pk: 'organisations' });
    const real = all.filter((o) => !o.demo && o.type !== 'operator');
    if (real.length > 0)
      throw new Error(`This market has ${real.length} companies of its own: the demo world does not belong beside them.`);
    await writeDemo(world);
    await settle();
    const { after } = await reindex(world);
    print(`The demo world is there: ${after.expected} listings can be found.`);
    return 0;
  },
};
