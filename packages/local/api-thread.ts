import { workerData } from 'node:worker_threads';
import { beginRecording } from '@sandan/environment/recording';
import { apiHandler } from '@sandan/fn-api/handler';
import type { ApiInside, ApiOutside, ApiTold } from './api.ts';
import { clients } from './clients.ts';
import { answersAs } from './function-thread.ts';
import type { HttpHandler } from './lambda-event.ts';
import { partsOf } from './parts.ts';
import { tableName } from './settings.ts';
import { usageKept } from './usage-kept.ts';
import { world } from './world.ts';

/** The API in a thread of its own, as it is in the cloud: it shares a table and an index with the other functions, and nothing else. */
const { place, endpoint, capabilities } = workerData as ApiTold;
await beginRecording('sandan-api', process.env);
await answersAs<ApiOutside>(async ({ search, suggest, specified }): Promise<ApiInside> => {
  const usage = usageKept();
  const it = world({
    ...partsOf(place, () => new Date()),
    db: clients(endpoint, tableName).db,
    search: { capabilities, search, suggest, specified },
    used: usage.used,
  });
  return { handle: apiHandler(it) as unknown as HttpHandler, usage: async () => usage.shown() };
});
