import { join } from 'node:path';
import { algolia } from '@sandan/search/algolia/index';
import { embedded } from '@sandan/search/embedded/index';
import { analyser } from '@sandan/search/korean/analyser';
import type { SearchPort } from '@sandan/search/port';

export const indexName = 'convergence';

/** The embedded index in a folder, or the one of a server that speaks Algolia's API. */
export const opened = async (engine: string, folder: string, url: string): Promise<SearchPort> => {
  if (engine === 'embedded') return embedded({ file: join(folder, 'search.db'), analyse: await analyser() });
  // The stand-in counts every facet of every item anew: on a busy machine it takes its time.
  const patience = { read: 30_000, write: 30_000 };
  const index = algolia({ appId: 'TEST', apiKey: 'key', indexName, url, settleMs: 5000, patience });
  await index.configure();
  return index;
};
