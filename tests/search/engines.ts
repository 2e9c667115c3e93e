import { algolia } from '@sandan/search/algolia/index';
import { embedded } from '@sandan/search/embedded/index';
import { analyser } from '@sandan/search/korean/analyser';
import type { SearchPort } from '@sandan/search/port';
import { algoliaServer } from './algolia-server.ts';

let servers: ReturnType<typeof algoliaServer> | undefined;
let indexes = 0;

/** The server that all tests of a worker share; what is written to it shows a little later. It holds nobody up at the end. */
const sharedServer = () => {
  servers ??= algoliaServer().then((server) => Object.assign(server, { lagMs: 2 }));
  return servers;
};

/** Each engine behind the port, by name; every call opens an empty index of its own. */
export const engines: Readonly<Record<string, () => Promise<SearchPort>>> = {
  embedded: async () => embedded({ file: ':memory:', analyse: await analyser() }),
  algolia: async () => {
    const { url } = await sharedServer();
    const index = algolia({ appId: 'TEST', apiKey: 'key', indexName: `listings-${++indexes}`, url, settleMs: 3000 });
    await index.configure();
    return index;
  },
};
