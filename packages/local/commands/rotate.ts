import { randomBytes } from 'node:crypto';
import type { BareCommand } from '../command.ts';
import { takeLock } from '../lock.ts';
import { rotated, rotateIn } from '../secrets.ts';

export const rotate: BareCommand = {
  usage: `rotate <${rotated.join('|')}>`,
  says: 'makes a new secret of the local market; the market must not be running',
  bare: true,
  async run([name = ''], { dataDir }, print) {
    const known = rotated.find((n) => n === name);
    if (!known) throw new Error(`Say which: ${rotated.join(', ')}.`);
    const lock = takeLock(dataDir);
    if (!lock) throw new Error('Stop the market first: it holds its secrets in memory.');
    try {
      rotateIn(dataDir, known, randomBytes(32).toString('base64url'), new Date());
    } finally {
      lock.release();
    }
    print(`The secret ${known} is new.`);
    return 0;
  },
};
