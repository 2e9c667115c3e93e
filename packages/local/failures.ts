import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from './delivery.ts';

/** Where records go that no retry could help. */
export interface Failures {
  add(failure: Failure): void;
  list(): Failure[];
  /** Forgets those that fit. */
  drop(fits: (failure: Failure) => boolean): void;
}

export const failuresInMemory = (): Failures => {
  let all: Failure[] = [];
  return {
    add: (failure) => void all.push(failure),
    list: () => [...all],
    drop(fits) {
      all = all.filter((failure) => !fits(failure));
    },
  };
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
    drop(fits) {
      for (const file of readdirSync(folder).filter((f) => f.endsWith('.jsonl'))) {
        const lines = readFileSync(join(folder, file), 'utf8')
          .split('\n')
          .filter((line) => line !== '');
        const kept = lines.filter((line) => !fits(JSON.parse(line) as Failure));
        if (kept.length === lines.length) continue;
        writeFileSync(join(folder, `${file}.new`), kept.map((line) => `${line}\n`).join(''));
        renameSync(join(folder, `${file}.new`), join(folder, file));
      }
    },
  };
};
