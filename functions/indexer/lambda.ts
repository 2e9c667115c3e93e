import { environment } from '@sandan/environment/environment';
import { log } from '@sandan/environment/log';
import { woken } from '@sandan/environment/woken';
import { algolia } from '@sandan/search/algolia/index';
import { database } from '@sandan/store/database';
import { stores } from '@sandan/store/stores';
import { bedrockModel } from '@sandan/topology/topology';
import { chosen } from '@sandan/translate/chosen';
import { indexerHandler, reconcileHandler } from './handler.ts';
import type { StreamRecord } from './subject.ts';
import type { IndexerWorld } from './world.ts';

export const handler = woken(async () => {
  const env = await environment('indexer', process.env);
  const endpoint = env.override('DYNAMODB_ENDPOINT');
  const url = env.override('ALGOLIA_URL');
  const db = database(env.setting('TABLE_NAME'), endpoint ? { endpoint } : {});
  const search = algolia({
    appId: env.setting('ALGOLIA_APP_ID'),
    apiKey: env.secret('ALGOLIA_KEY'),
    indexName: env.setting('ALGOLIA_INDEX'),
    ...(url ? { url } : {}),
  });
  // Settings are code: whoever writes the index first after a deployment brings them to it.
  await search.configure();
  const translator = chosen(env.setting('TRANSLATOR'), bedrockModel, env.override('TRANSLATE_ENDPOINT'));
  const world: IndexerWorld = {
    stores: stores(db, env.secret('CURSOR_SECRET')),
    search,
    ...(translator ? { translator } : {}),
    now: () => new Date(),
    log,
  };
  const [follow, reconcile] = [indexerHandler(world), reconcileHandler(world)];
  return async (event: { readonly Records: readonly StreamRecord[] } | { readonly 'detail-type': string }) =>
    'Records' in event ? follow(event) : reconcile(event);
});
