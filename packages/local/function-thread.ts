import { setTimeout } from 'node:timers/promises';
import { parentPort, Worker } from 'node:worker_threads';
import type { HttpHandler } from './lambda-event.ts';
import { talk } from './talk.ts';

/** What a thread of a function does for who began it. */
interface Inside {
  readonly handle: HttpHandler;
}

/** A function behind the gateway that runs in a thread of its own. */
export interface FunctionThread {
  readonly handler: HttpHandler;
  /** Ends the thread once those who wait have their answer, or after two seconds. */
  stop(): Promise<void>;
}

const patience = 2000;

/**
 * A function in a thread, begun with `told`, for which this one does `ours`. A thread that dies is said, whoever waits for it hears that it
 * failed, and the next is begun for who comes then.
 */
export const functionThread = (
  name: string,
  { file, told, ours = {} }: { readonly file: URL; readonly told: unknown; readonly ours?: object },
  log: (line: Record<string, unknown>) => void,
): FunctionThread => {
  const begin = () => {
    const worker = new Worker(file, { workerData: told });
    const inside = talk<Inside, object>(worker, ours);
    worker.on('error', (cause) => log({ level: 'error', message: `the ${name} died`, error: cause.stack ?? String(cause) }));
    worker.once('exit', () => {
      if (running?.worker === worker) running = undefined;
      inside.$close(new Error(`the ${name} ended`));
    });
    return { worker, inside };
  };
  let running: ReturnType<typeof begin> | undefined;
  running = begin();
  const asked = new Set<Promise<unknown>>();

  return {
    async handler(event) {
      running ??= begin();
      const answer = running.inside.handle(event);
      asked.add(answer);
      try {
        return await answer;
      } finally {
        asked.delete(answer);
      }
    },
    async stop() {
      await Promise.race([Promise.allSettled(asked), setTimeout(patience, undefined, { ref: false })]);
      await running?.worker.terminate();
    },
  };
};

/** The thread's own side: it answers with the handler that `made` gives once it can speak with who began it. */
export const answersAs = async <Theirs extends object>(made: (outside: Theirs) => Promise<HttpHandler>): Promise<void> => {
  if (!parentPort) throw new Error('this runs in a thread');
  let handler: Promise<HttpHandler>;
  const inside: Inside = { handle: async (event) => (await handler)(event) };
  handler = made(talk<Theirs, Inside>(parentPort, inside) as Theirs);
  await handler;
};
