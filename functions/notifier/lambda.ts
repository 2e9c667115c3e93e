import { environment } from '@sandan/environment/environment';
import { log } from '@sandan/environment/log';
import { woken } from '@sandan/environment/woken';
import { sesMailer } from '@sandan/mail/ses';
import { database } from '@sandan/store/database';
import { stores } from '@sandan/store/stores';
import { newsHandler } from './news-handler.ts';
import { reading } from './watch/reading.ts';

export const handler = woken(async () => {
  const env = await environment('notifier', process.env);
  const endpoint = env.override('DYNAMODB_ENDPOINT');
  const db = database(env.setting('TABLE_NAME'), endpoint ? { endpoint } : {});
  return newsHandler({
    stores: stores(db, env.secret('CURSOR_SECRET')),
    mailer: sesMailer(),
    mailFrom: env.setting('MAIL_FROM'),
    siteUrl: env.setting('SITE_URL'),
    stopSecret: env.secret('STOP_SECRET'),
    reading,
    now: () => new Date(),
    log,
  });
});
