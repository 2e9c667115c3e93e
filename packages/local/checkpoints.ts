import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How far one mapping has read each shard of a stream. `done` shards are closed and read to their end. */
export interface Place {
  readonly sequence?: string;
  readonly done?: boolean;
}

export interface Checkpoints {
  read(mapping: string, shard: string): Place | undefined;
  write(mapping: string, shard: string, place: Place): void;
  /** Writes down what is not yet; what a killed process had not is handed out once more. */
  flush(): void;
}

export const checkpointsInMemory = (): Checkpoints => {
  const places = new Map<string, Place>();
  return {
    read: (mapping, shard) => places.get(`${mapping} ${shard}`),
    write: (mapping, shard, place) => void places.set(`${mapping} ${shard}`, place),
    flush: () => {},
  };
};

/** So long a checkpoint may be on its way to its file, in ms. */
const delay = 500;

/** Checkpoints in one file per mapping, replaced whole, so that a killed process leaves one that is whole and not long past. */
export const checkpointsIn = (dataDir: string): Checkpoints => {
  const folder = join(dataDir, 'streams');
  mkdirSync(folder, { recursive: true });
  const known = new Map<string, Record<string, Place>>();
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const of = (mapping: string): Record<string, Place> => {
    const found = known.get(mapping);
    if (found) return found;
    let places: Record<string, Place> = {};
    try {
      places = JSON.parse(readFileSync(join(folder, `${mapping}.json`), 'utf8')) as Record<string, Place>;
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    }
    known.set(mapping, places);
    return places;
  };
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    for (const mapping of changed) {
      const file = join(folder, `${mapping}.json`);
      writeFileSync(`${file}.new`, JSON.stringify(of(mapping)));
      renameSync(`${file}.new`, file);
    }
    changed.clear();
  };
  return {
    read: (mapping, shard) => of(mapping)[shard],
    write(mapping, shard, place) {
      of(mapping)[shard] = place;
      changed.add(mapping);
      timer ??= setTimeout(flush, delay);
    },
    flush,
  };
};
