import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** One request of a run. With `fresh`, each sending carries a new Idempotency-Key. */
export interface Request {
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly fresh?: boolean;
}

export interface Shots {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  /** Each connection sends them in turn, again and again. */
  readonly requests: readonly Request[];
}

/** What one run measured: answers of 2xx per second, and their latencies in ms. */
export interface Shot {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly answered: number;
  /** Answers that were not 2xx, errors and timeouts. */
  readonly refused: number;
  /** Bodies of the first of them. */
  readonly said: readonly string[];
}

/** Fires from a process of its own, so that the load and what bears it do not share an event loop. */
export const fire = (shots: Shots): Promise<Shot> =>
  new Promise((resolve, reject) => {
    const gun = fork(fileURLToPath(new URL('./gun.ts', import.meta.url)));
    gun.once('message', (shot) => resolve(shot as Shot));
    gun.once('error', reject);
    gun.once('exit', (code) => reject(new Error(`the load ended with ${code}`)));
    gun.send(shots);
  });
