import { parseArgs } from 'node:util';
import type { Command } from '../command.ts';
import { scheduledEvent } from '../scheduled-event.ts';

/** An ISO 8601 instant with its offset; seconds may be left out. */
const instant = (text: string): Date => {
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text) ? new Date(text) : new Date(Number.NaN);
  if (Number.isNaN(at.getTime()))
    throw new Error(`--at wants a time with its offset, such as 2026-12-01T09:00+09:00, not ${text}.`);
  return at;
};

export const clock: Command = {
  usage: 'clock [--at <time>]',
  says: 'wakes the clock once, now or as if it were another time: terms pass, reminders and digests go out',
  inside: true,
  async run(args, desk) {
    const { values } = parseArgs({ args: [...args], options: { at: { type: 'string' } } });
    const now = values.at ? instant(values.at) : desk.world.now();
    const { functions } = desk.atTime(now);
    const answer = await functions.clock(scheduledEvent('clock', now));
    await desk.settle();
    desk.print(`The clock ran as of ${now.toISOString()}.`);
    if (answer && typeof answer === 'object')
      for (const [what, count] of Object.entries(answer))
        desk.print(`  ${what}: ${typeof count === 'object' ? JSON.stringify(count) : String(count)}`);
    return 0;
  },
};
