import { AsyncLocalStorage } from 'node:async_hooks';

/** What a piece of work used of what is paid for by the piece. */
export interface Usage {
  /** DynamoDB calls that read, and that write. */
  reads: number;
  writes: number;
  /** Capacity units that they consumed. */
  readUnits: number;
  writeUnits: number;
  /** Calls of the search engine. */
  searches: number;
  /** Calls of anybody else over the network. */
  asks: number;
}

export const noUsage = (): Usage => ({ reads: 0, writes: 0, readUnits: 0, writeUnits: 0, searches: 0, asks: 0 });

const storage = new AsyncLocalStorage<Usage>();

/** Runs `act`; whatever is charged in it, however deep, is added to `usage`. */
export const metered = <T>(usage: Usage, act: () => Promise<T>): Promise<T> => storage.run(usage, act);

/** Charges the work that is under way; nothing outside of one. */
export const charge = (more: Partial<Usage>): void => {
  const usage = storage.getStore();
  if (!usage) return;
  for (const name of Object.keys(more) as (keyof Usage)[]) usage[name] += more[name] ?? 0;
};
