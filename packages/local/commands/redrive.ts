import { redrive as drive } from '@sandan/fn-indexer/redrive';
import type { Command } from '../command.ts';

export const redrive: Command = {
  usage: 'redrive',
  says: 'takes up again what the indexer had set aside because it could not be read',
  inside: true,
  async run(_args, { world, print }) {
    const { driven, left } = await drive(world);
    print(`${driven} taken up, ${left} left.`);
    return left > 0 ? 1 : 0;
  },
};
