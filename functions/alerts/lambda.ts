import { environment } from '@sandan/environment/environment';
import { log } from '@sandan/environment/log';
import { woken } from '@sandan/environment/woken';
import { database } from '@sandan/store/database';
import { stores } from '@sandan/store/stores';
import { alertsHandler } from './handler.ts';
import { reading } from './reading.ts';

export const handler = woken(async () => {
  const env = await environment('alerts', process.env);
  const endpoint = env.override('DYNAMODB_ENDPOINT');
  const db = database(env.setting('TABLE_NAME'), endpoint ? { endpoint } : {});
  return alertsHandler({ stores: stores(db, env.secret('CURSOR_SECRET')), reading, now: () => new Date(), log });
});
