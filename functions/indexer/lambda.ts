import { environment } from '@sandan/environment/environment';
import { log } from '@sandan/environment/log';
import { woken } from '@sandan/environment/woken';
import { algolia } from '@sandan/search/algolia/index';
import { database } from '@sandan/store/database';
import { stores } from '@sandan/store/stores';
import { indexerHandler } from './handler.ts';

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
  return indexerHandler({
    stores: stores(db, env.secret('CURSOR_SECRET')),
    search,
    now: () => new Date(),
    log,
  });
});
