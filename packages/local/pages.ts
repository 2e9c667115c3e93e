import { Worker } from 'node:worker_threads';
import type { WebOptions } from '@sandan/fn-web/handler';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { HttpHandler } from './lambda-event.ts';

/** What the thread of the pages is asked, and what it says. */
export interface Asked {
  readonly id: number;
  readonly event: APIGatewayProxyEventV2;
}
export type Said = { readonly id: number } & ({ readonly result: unknown } | { readonly failed: string });

export interface Pages {
  readonly handler: HttpHandler;
  stop(): Promise<void>;
}

/** The web function in a thread. One that dies is said, whoever waits for it hears that it failed, and the next is begun for who comes then. */
export const pagesThread = (
  options: WebOptions & { readonly api: string },
  log: (line: Record<string, unknown>) => void,
): Pages => {
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (cause: Error) => void }>();
  let worker: Worker | undefined;
  let asked = 0;

  const begin = (): Worker => {
    const begun = new Worker(new URL('./pages-thread.ts', import.meta.url), { workerData: options });
    begun.on('message', (said: Said) => {
      const one = waiting.get(said.id);
      waiting.delete(said.id);
      if ('failed' in said) one?.reject(new Error(said.failed));
      else one?.resolve(said.result);
    });
    begun.on('error', (cause) => log({ level: 'error', message: 'the pages died', error: cause.stack ?? String(cause) }));
    begun.once('exit', () => {
      if (worker === begun) worker = undefined;
      for (const { reject } of waiting.values()) reject(new Error('the pages ended'));
      waiting.clear();
    });
    return begun;
  };
  worker = begin();

  return {
    handler: (event) =>
      new Promise((resolve, reject) => {
        worker ??= begin();
        const id = ++asked;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, event } satisfies Asked);
      }),
    async stop() {
      await worker?.terminate();
    },
  };
};
