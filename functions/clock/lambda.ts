import { environment } from '@sandan/environment/environment';
import { log } from '@sandan/environment/log';
import { tableOf } from '@sandan/environment/table';
import { woken } from '@sandan/environment/woken';
import { sesMailer } from '@sandan/mail/ses';
import { stores } from '@sandan/store/stores';
import { clockHandler } from './handler.ts';

export const handler = woken(async () => {
  const env = await environment('clock', process.env);
  const db = tableOf(env);
  return clockHandler({
    stores: stores(db, env.secret('CURSOR_SECRET')),
    mailer: sesMailer(),
    mailFrom: env.setting('MAIL_FROM'),
    siteUrl: env.setting('SITE_URL'),
    stopSecret: env.secret('STOP_SECRET'),
    now: () => new Date(),
    log,
  });
});
