import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Command } from '../command.ts';
import { writeWhole } from '../whole.ts';

export const exportCommand: Command = {
  usage: 'export --all <file>',
  says: 'writes the whole market, records and files, into one file of JSON lines',
  inside: true,
  async run(args, { world, settle, print }) {
    const { values } = parseArgs({ args: [...args], options: { all: { type: 'string' } } });
    if (!values.all)
      throw new Error('Say where: export --all <file>. What a person or an organisation exports, they ask for in the market.');
    await settle();
    const { records, files } = await writeWhole({ db: world.stores.db, ...world }, resolve(values.all));
    print(`${records} records and ${files} files written to ${resolve(values.all)}.`);
    return 0;
  },
};
