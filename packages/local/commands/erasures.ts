import { reapply } from '@sandan/fn-privacy/reapply';
import { registered } from '@sandan/fn-privacy/register';
import type { Command } from '../command.ts';

export const erasures: Command = {
  usage: 'erasures list | reapply',
  says: 'lists the erasures that were carried out; does them again after a table was restored from an older copy',
  inside: true,
  async run([what], { world, settle, print }) {
    if (what === 'reapply') {
      const { erasures: done, records } = await reapply(world, settle);
      print(`${done} erasures done again; ${records} records changed.`);
      return 0;
    }
    if (what !== 'list') throw new Error('Say what: erasures list, or erasures reapply.');
    for await (const { subject, done, counts } of registered(world))
      print(`${done}  ${subject.is} ${subject.id}  ${Object.values(counts).reduce((a, b) => a + b, 0)} records`);
    return 0;
  },
};
