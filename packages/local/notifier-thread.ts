import { parentPort, workerData } from 'node:worker_threads';
import { beginRecording } from '@sandan/environment/recording';
import { newsHandler } from '@sandan/fn-notifier/news-handler';
import { reading } from '@sandan/fn-notifier/watch/reading';
import { indicators } from '@sandan/market/slo/indicators';
import { stores } from '@sandan/store/stores';
import { functions } from '@sandan/topology/topology';
import { checkpointsIn } from './checkpoints.ts';
import { clients } from './clients.ts';
import { failuresIn } from './failures.ts';
import { followed } from './followed.ts';
import { follow } from './follower.ts';
import { log } from './log.ts';
import { mailboxIn } from './mailbox.ts';
import { mailFrom, mailIn, tableName } from './settings.ts';
import type { Asked, Said, Told } from './thread.ts';

/** The notifier, following the stream in a thread of its own: what is told to people then takes nothing from those who wait for a page. */
const { dataDir, siteUrl, endpoint, streamArn, secrets, pace } = workerData as Told;
const port = parentPort;
const mapping = functions.notifier.stream;
if (!port || !mapping) throw new Error('this runs in a thread, for a function that follows the stream');

await beginRecording('sandan-notifier', process.env);
const { db, reader } = clients(endpoint, tableName);
const now = () => new Date();
const all = stores(db, secrets.cursor);
const follower = follow(
  { client: reader, arn: streamArn, checkpoints: checkpointsIn(dataDir), failures: failuresIn(dataDir), now, log, ...pace },
  'notifier',
  mapping,
  followed(
    'notifier',
    newsHandler({
      stores: all,
      indicators: indicators(all.indicators.add, now, log),
      mailer: mailboxIn(mailIn(dataDir), now),
      mailFrom,
      siteUrl,
      stopSecret: secrets.stop,
      reading,
      keptMs: 5000,
      now,
      log,
    }),
  ),
);

port.on('message', async (asked: Asked) => {
  if (asked.ask === 'nudge') return follower.nudge();
  await (asked.ask === 'quiet' ? follower.quiet() : follower.stop());
  const said: Said = { id: asked.id, handled: follower.handled() };
  port.postMessage(said);
  if (asked.ask === 'stop') port.close();
});
