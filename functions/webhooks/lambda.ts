import { environment } from '@sandan/environment/environment';
import { log } from '@sandan/environment/log';
import { tableOf } from '@sandan/environment/table';
import { woken } from '@sandan/environment/woken';
import { vault } from '@sandan/fn-api/vault';
import { indicators } from '@sandan/market/slo/indicators';
import { guarded } from '@sandan/sources/http/ask';
import { stores } from '@sandan/store/stores';
import { webhooksHandler } from './handler.ts';

export const handler = woken(async () => {
  const env = await environment('webhooks', process.env);
  const all = stores(tableOf(env), env.secret('CURSOR_SECRET'));
  const now = () => new Date();
  return webhooksHandler({
    stores: all,
    indicators: indicators(all.indicators.add, now, log),
    ask: guarded(),
    vault: vault(env.secret('VAULT_SECRET')),
    siteUrl: env.setting('SITE_URL'),
    now,
    log,
  });
});
