import { everyFunction } from '@sandan/topology/topology';
import type { ScheduledHandler } from './functions.ts';
import { scheduledEvent } from './scheduled-event.ts';

/** Wakes the scheduled functions at the rates of the topology, and once at the beginning, for the time that the market was off. */
export const schedules = (
  handlers: { readonly clock?: ScheduledHandler; readonly sources?: ScheduledHandler },
  options: { now: () => Date; ran: () => void; log: (line: Record<string, unknown>) => void },
): { stop(): Promise<void> } => {
  const timers: NodeJS.Timeout[] = [];
  const running = new Map<string, Promise<void>>();

  for (const f of everyFunction)
    for (const schedule of f.schedules) {
      const handler = f.name === 'clock' || f.name === 'sources' ? handlers[f.name] : undefined;
      if (!handler) continue;
      const wake = async () => {
        try {
          await handler(scheduledEvent(schedule.name, options.now()));
          options.ran();
        } catch (cause) {
          options.log({ level: 'error', message: 'a schedule failed', schedule: schedule.name, error: String(cause) });
        }
        running.delete(schedule.name);
      };
      const tick = () => {
        if (!running.has(schedule.name)) running.set(schedule.name, wake());
      };
      tick();
      timers.push(setInterval(tick, schedule.every * 60_000));
    }

  return {
    async stop() {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(running.values());
    },
  };
};
