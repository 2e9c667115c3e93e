import { environment } from '@sandan/environment/environment';
import { log } from '@sandan/environment/log';
import { tableOf } from '@sandan/environment/table';
import { woken } from '@sandan/environment/woken';
import { sesMailer } from '@sandan/mail/ses';
import { indicators } from '@sandan/market/slo/indicators';
import { stores } from '@sandan/store/stores';
import { bedrockModel } from '@sandan/topology/topology';
import { chosen } from '@sandan/translate/chosen';
import { newsHandler } from './news-handler.ts';
import { reading } from './watch/reading.ts';

export const handler = woken(async () => {
  const env = await environment('notifier', process.env);
  const all = stores(tableOf(env), env.secret('CURSOR_SECRET'));
  const now = () => new Date();
  const interpreter = chosen(env.setting('CONVERSATION_TRANSLATOR'), bedrockModel, env.override('TRANSLATE_ENDPOINT'));
  return newsHandler({
    stores: all,
    indicators: indicators(all.indicators.add, now, log),
    mailer: sesMailer(),
    mailFrom: env.setting('MAIL_FROM'),
    siteUrl: env.setting('SITE_URL'),
    stopSecret: env.secret('STOP_SECRET'),
    ...(interpreter ? { interpreter } : {}),
    reading,
    keptMs: 5000,
    now,
    log,
  });
});
