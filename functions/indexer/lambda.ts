import { environment } from '@sandan/environment/environment';
import { log } from '@sandan/environment/log';
import { tableOf } from '@sandan/environment/table';
import { woken } from '@sandan/environment/woken';
import { indicators } from '@sandan/market/slo/indicators';
import { algolia } from '@sandan/search/algolia/index';
import { stores } from '@sandan/store/stores';
import { bedrockModel } from '@sandan/topology/topology';
import { chosen } from '@sandan/translate/chosen';
import { indexerHandler, reconcileHandler } from './handler.ts';
import type { StreamRecord } from './subject.ts';
import type { IndexerWorld } from './world.ts';

export const handler = woken(async () => {
  const env = await environment('indexer', process.env);
  const url = env.override('ALGOLIA_URL');
  const all = stores(tableOf(env), env.secret('CURSOR_SECRET'));
  const now = () => new Date();
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
    stores: all,
    indicators: indicators(all.indicators.add, now, log),
    search,
    ...(translator ? { translator } : {}),
    now,
    log,
  };
  const [follow, reconcile] = [indexerHandler(world), reconcileHandler(world)];
  return async (event: { readonly Records: readonly StreamRecord[] } | { readonly 'detail-type': string }) =>
    'Records' in event ? follow(event) : reconcile(event);
});
