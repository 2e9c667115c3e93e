import { randomBytes } from 'node:crypto';
import type { Command } from '../command.ts';
import { runningOn } from '../running.ts';
import { rotated, rotateIn } from '../secrets.ts';
import { settingsFrom } from '../settings.ts';

export const rotate: Command = {
  usage: `rotate <${rotated.join('|')}>`,
  says: 'makes a new secret of the local market; the market must not be running',
  inside: false,
  async run([name = ''], { print }) {
    const known = rotated.find((n) => n === name);
    if (!known) throw new Error(`Say which: ${rotated.join(', ')}.`);
    const { dataDir } = settingsFrom(process.env);
    if (runningOn(dataDir)) throw new Error('Stop the market first: it holds its secrets in memory.');
    rotateIn(dataDir, known, randomBytes(32).toString('base64url'));
    print(`The secret ${known} is new.`);
    return 0;
  },
};
