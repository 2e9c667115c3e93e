import { everyFunction } from '@sandan/topology/topology';
import type { ScheduledHandler } from './functions.ts';
import { scheduledEvent } from './scheduled-event.ts';

/** Schedules of the topology by name, each beside the handler that it wakes. */
export type ScheduleName = 'clock' | 'sources' | 'webhooks' | 'reconcile' | 'seal' | 'privacy' | 'stripe';

/**
 * Wakes the scheduled functions at the rates of the topology, and once at the beginning, for the time that the
 * market was off. As in the cloud, a wake-up does not wait for the one before it.
 */
export const schedules = (
  handlers: Readonly<Partial<Record<ScheduleName, ScheduledHandler>>>,
  options: { now: () => Date; ran: () => void; log: (line: Record<string, unknown>) => void },
): { wake(schedule: string): void; stop(): Promise<void> } => {
  const timers: NodeJS.Timeout[] = [];
  const running = new Set<Promise<void>>();
  const ticks = new Map<string, () => void>();

  for (const f of everyFunction)
    for (const schedule of f.schedules) {
      const name = schedule.name;
      const handler = handlers[name as ScheduleName];
      if (!handler) continue;
      const wake = async () => {
        try {
          await handler(scheduledEvent(schedule.name, options.now()));
          options.ran();
        } catch (cause) {
          options.log({ level: 'error', message: 'a schedule failed', schedule: schedule.name, error: String(cause) });
        }
      };
      const tick = () => {
        const woken: Promise<void> = wake().finally(() => running.delete(woken));
        running.add(woken);
      };
      ticks.set(schedule.name, tick);
      tick();
      timers.push(setInterval(tick, schedule.every * 60_000));
    }

  return {
    /** Wakes it now and not only at its next time. */
    wake: (schedule) => ticks.get(schedule)?.(),
    async stop() {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(running);
    },
  };
};
