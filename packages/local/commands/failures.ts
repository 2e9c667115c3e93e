import type { Command } from '../command.ts';

export const failures: Command = {
  usage: 'failures',
  says: 'lists changes that the indexer or the notifier had to give up',
  inside: false,
  async run(_args, desk) {
    const all = desk.failures.list();
    for (const failure of all) desk.print(`${failure.at}  ${failure.destination}  ${failure.error.split('\n')[0]}`);
    desk.print(
      all.length === 0
        ? 'Nothing was given up.'
        : `${all.length} given up. When the cause is mended: \`npm run cli -- replay failures\`.`,
    );
    return 0;
  },
};
