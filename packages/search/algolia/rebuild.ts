import type { Algoliasearch, BatchRequest } from 'algoliasearch';

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

/**
 * Fills an index beside the serving one, with its settings, synonyms and rules, and moves it into its place in one step; answers how
 * many objects it has. Until then the old one serves, and what is written to it meanwhile is lost with it: reconcile afterwards.
 */
export const rebuild = async (it: Rebuilding, requests: AsyncIterable<BatchRequest>): Promise<number> => {
  const { client, indexName, now, settled, write } = it;
  await clean(it);
  const next = `${indexName}_next_${now()}`;
  const move = async (): Promise<number> => {
    const copied = await client.operationIndex({
      indexName,
      operationIndexParams: { operation: 'copy', destination: next, scope: ['settings', 'synonyms', 'rules'] },
    });
    await settled(next, copied.taskID);
    let count = 0;
    let waiting: BatchRequest[] = [];
    for await (const request of requests) {
      waiting.push(request);
      count++;
      if (waiting.length < perBatch) continue;
      await write(next, waiting);
      waiting = [];
    }
    await write(next, waiting);
    const moved = await client.operationIndex({
      indexName: next,
      operationIndexParams: { operation: 'move', destination: indexName },
    });
    await settled(indexName, moved.taskID);
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
