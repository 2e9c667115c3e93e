import { appendFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from './delivery.ts';

/** Where records go that no retry could help. */
export interface Failures {
  add(failure: Failure): void;
  list(): Failure[];
}

export const failuresInMemory = (): Failures => {
  const all: Failure[] = [];
  return { add: (failure) => void all.push(failure), list: () => [...all] };
};

/** One file of JSON lines per failure destination. */
export const failuresIn = (dataDir: string): Failures => {
  const folder = join(dataDir, 'failures');
  mkdirSync(folder, { recursive: true });
  return {
    add: (failure) => appendFileSync(join(folder, `${failure.destination}.jsonl`), `${JSON.stringify(failure)}\n`),
    list: () =>
      readdirSync(folder)
        .filter((f) => f.endsWith('.jsonl'))
        .flatMap((f) => readFileSync(join(folder, f), 'utf8').split('\n'))
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Failure),
  };
};
