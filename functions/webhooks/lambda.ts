import { environment } from '@sandan/environment/environment';
import { log } from '@sandan/environment/log';
import { woken } from '@sandan/environment/woken';
import { vault } from '@sandan/fn-api/vault';
import { guarded } from '@sandan/sources/http/ask';
import { database } from '@sandan/store/database';
import { stores } from '@sandan/store/stores';
import { webhooksHandler } from './handler.ts';

export const handler = woken(async () => {
  const env = await environment('webhooks', process.env);
  const endpoint = env.override('DYNAMODB_ENDPOINT');
  const db = database(env.setting('TABLE_NAME'), endpoint ? { endpoint } : {});
  return webhooksHandler({
    stores: stores(db, env.secret('CURSOR_SECRET')),
    ask: guarded(),
    vault: vault(env.secret('VAULT_SECRET')),
    siteUrl: env.setting('SITE_URL'),
    now: () => new Date(),
    log,
  });
});
