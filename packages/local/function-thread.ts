import { setTimeout } from 'node:timers/promises';
import { parentPort, Worker } from 'node:worker_threads';
import type { HttpHandler } from './lambda-event.ts';
import { talk } from './talk.ts';

/** What a thread of a function does for who began it. */
export interface Inside {
  readonly handle: HttpHandler;
}

/** A function behind the gateway that runs in a thread of its own. */
export interface FunctionThread<Does extends Inside = Inside> {
  readonly handler: HttpHandler;
  /** What else the thread does. */
  readonly inside: () => Does;
  /** Ends the thread once those who wait have their answer, or after two seconds. */
  stop(): Promise<void>;
}

const patience = 2000;

/**
 * A function in a thread, begun with `told`, for which this one does `ours`. A thread that dies is said, whoever waits for it hears that it
 * failed, and the next is begun for who comes then.
 */
export const functionThread = <Does extends Inside = Inside>(
  name: string,
  { file, told, ours = {} }: { readonly file: URL; readonly told: unknown; readonly ours?: object },
  log: (line: Record<string, unknown>) => void,
): FunctionThread<Does> => {
  const begin = () => {
    const worker = new Worker(file, { workerData: told });
    const inside = talk<Does>(worker, ours);
    worker.on('error', (cause) => log({ level: 'error', message: `the ${name} died`, error: cause.stack ?? String(cause) }));
    worker.once('exit', () => {
      if (running?.worker === worker) running = undefined;
      inside.$close(new Error(`the ${name} ended`));
    });
    return { worker, inside };
  };
  let running: ReturnType<typeof begin> | undefined;
  running = begin();
  const inside = (): Does => {
    running ??= begin();
    return running.inside as unknown as Does;
  };
  const asked = new Set<Promise<unknown>>();

  return {
    inside,
    async handler(event) {
      const answer = inside().handle(event);
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

/** The thread's own side: it does for who began it what `made` gives, which may ask them in turn. */
export const answersAs = async <Theirs extends object>(made: (outside: Theirs) => Promise<Inside>): Promise<void> => {
  if (!parentPort) throw new Error('this runs in a thread');
  const outside = Promise.withResolvers<Theirs>();
  const inside = outside.promise.then(made);
  outside.resolve(talk<Theirs>(parentPort, inside) as unknown as Theirs);
  await inside;
};
