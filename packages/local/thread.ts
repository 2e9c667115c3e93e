import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Follower } from './follower.ts';
import type { Secrets } from './secrets.ts';

/** What a thread is told at its start. */
export interface Told {
  readonly dataDir: string;
  readonly siteUrl: string;
  readonly endpoint: string;
  readonly streamArn: string;
  readonly secrets: Secrets;
  readonly pace: { readonly idleMs: number; readonly gatherMs: number; readonly retryMs: number };
}

/** What is asked of a thread, and what it says when that is done. */
export type Asked = { readonly ask: 'nudge' } | { readonly ask: 'quiet' | 'stop'; readonly id: number };
export interface Said {
  readonly id: number;
  readonly handled: number;
}

/**
 * The notifier as a follower in a thread. One that dies is said, and begun anew where its checkpoint lies; those who wait for it are asked
 * for again.
 */
export const notifierThread = (told: Told, log: (line: Record<string, unknown>) => void): Follower => {
  const waiting = new Map<number, { asked: Asked; resolve: () => void }>();
  let worker: Worker;
  let asks = 0;
  let handled = 0;
  let stopping = false;

  const begin = () => {
    worker = new Worker(new URL('./notifier-thread.ts', import.meta.url), { workerData: told });
    worker.on('message', (said: Said) => {
      handled = said.handled;
      waiting.get(said.id)?.resolve();
      waiting.delete(said.id);
    });
    worker.on('error', (cause) => log({ level: 'error', message: 'the notifier died', error: cause.stack ?? String(cause) }));
    worker.once('exit', () => {
      if (stopping) return;
      void setTimeout(1000).then(() => {
        begin();
        for (const { asked } of waiting.values()) worker.postMessage(asked);
      });
    });
  };
  begin();

  const ask = (what: 'quiet' | 'stop'): Promise<void> =>
    new Promise((resolve) => {
      const asked: Asked = { ask: what, id: ++asks };
      waiting.set(asked.id, { asked, resolve });
      worker.postMessage(asked);
    });
  return {
    nudge: () => worker.postMessage({ ask: 'nudge' } satisfies Asked),
    quiet: () => ask('quiet'),
    handled: () => handled,
    async stop() {
      stopping = true;
      const gone = new Promise((resolve) => worker.once('exit', resolve));
      await Promise.race([ask('stop'), gone]);
      await gone;
    },
  };
};
