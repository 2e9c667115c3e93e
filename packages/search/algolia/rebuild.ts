import { Fault } from '@sandan/kernel/fault';
import type { Algoliasearch, BatchRequest } from 'algoliasearch';
import { isRefusal } from './refusal.ts';

/** Ms after which a rebuild that has not put its index in place is taken for dead; none takes so long. */
const abandonedAfter = 3_600_000;
const perBatch = 500;

export interface Rebuilding {
  readonly client: Algoliasearch;
  readonly indexName: string;
  readonly now: () => number;
  readonly settled: (index: string, taskID: number) => Promise<void>;
  readonly write: (index: string, requests: readonly BatchRequest[]) => Promise<void>;
}

/** Drops what rebuilds that died left behind. */
const clean = async ({ client, indexName, now }: Rebuilding): Promise<void> => {
  const { items } = await client.listIndices();
  for (const { name } of items) {
    if (!name.startsWith(`${indexName}_next_`)) continue;
    const begun = Number(name.slice(`${indexName}_next_`.length));
    if (now() - begun > abandonedAfter) await client.deleteIndex({ indexName: name });
  }
};

/** Writes what the engine takes and answers how much that was: of what it refuses together, each half by itself. */
const taken = async (it: Rebuilding, index: string, requests: readonly BatchRequest[]): Promise<number> => {
  try {
    await it.write(index, requests);
    return requests.length;
  } catch (cause) {
    if (!isRefusal(cause) || requests.length === 0) throw cause;
    if (requests.length === 1) return 0;
    const half = Math.ceil(requests.length / 2);
    return (await taken(it, index, requests.slice(0, half))) + (await taken(it, index, requests.slice(half)));
  }
};

/**
 * Fills an index beside the serving one, with its settings, synonyms and rules, and moves it into its place in one step; answers how
 * many objects it has. Until then the old one serves, and what is written to it meanwhile is lost with it: reconcile afterwards. What
 * the engine will not have is left out and holds up nothing else.
 * @throws Fault invalid `search.refused` if it will have nothing at all
 */
export const rebuild = async (it: Rebuilding, requests: AsyncIterable<BatchRequest>): Promise<number> => {
  const { client, indexName, now, settled } = it;
  await clean(it);
  const next = `${indexName}_next_${now()}`;
  const move = async (): Promise<number> => {
    const copied = await client.operationIndex({
      indexName,
      operationIndexParams: { operation: 'copy', destination: next, scope: ['settings', 'synonyms', 'rules'] },
    });
    await settled(next, copied.taskID);
    let [given, count] = [0, 0];
    let waiting: BatchRequest[] = [];
    for await (const request of requests) {
      waiting.push(request);
      given++;
      if (waiting.length < perBatch) continue;
      count += await taken(it, next, waiting);
      waiting = [];
    }
    count += await taken(it, next, waiting);
    if (given > 0 && count === 0) throw new Fault('invalid', 'search.refused', `none of ${given} objects`);
    const moved = await client.operationIndex({
      indexName: next,
      operationIndexParams: { operation: 'move', destination: indexName },
    });
    await settled(next, moved.taskID);
    return count;
  };
  try {
    return await move();
  } catch (cause) {
    // Whether it was moved or not, nothing of that name is to stay; where the engine does not answer, a later rebuild drops it.
    await client.deleteIndex({ indexName: next }).catch(() => {});
    throw cause;
  }
};
