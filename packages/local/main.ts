import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { beginRecording, endRecording } from '@sandan/environment/recording';
import { assets } from '@sandan/topology/topology';
import { whenAbandoned } from './abandoned.ts';
import { demoAccounts } from './demo-accounts.ts';
import { dev } from './dev.ts';
import { engineOn } from './dynoxide.ts';
import { front, PortTaken } from './front.ts';
import type { FunctionThread } from './function-thread.ts';
import { type Gateway, gateway } from './gateway.ts';
import { type Home, home } from './home.ts';
import { identity } from './identity.ts';
import { keysIn } from './identity-keys.ts';
import { issuerOf } from './issuer.ts';
import type { HttpHandler } from './lambda-event.ts';
import { takeLock } from './lock.ts';
import { log } from './log.ts';
import { objectStore } from './objects.ts';
import { pagesThread } from './pages.ts';
import { credentialsOf } from './parts.ts';
import { runningOn, tellRunning, tellStopped } from './running.ts';
import { schedules } from './schedules.ts';
import { audienceOf, bucket, clientId, type Settings, settingsFrom } from './settings.ts';
import { staticFiles } from './static-files.ts';
import { stripeMounts } from './stripe/mount.ts';
import { provider } from './stripe/provider.ts';
import { keysFileIn } from './token.ts';

/** Something a person has to put right; said without a stack. */
class Obstacle extends Error {}

const root = join(import.meta.dirname, '../..');

/** Things to end, in the opposite order of their beginning. */
const ends: (() => unknown)[] = [];
const endAll = async () => {
  for (const end of ends.splice(0).reverse()) await end();
};

const seedOnce = async (settings: Settings, at: Home): Promise<void> => {
  const mark = join(settings.dataDir, 'seeded');
  const state = (() => {
    try {
      return readFileSync(mark, 'utf8');
    } catch {
      return at.fresh ? 'new' : 'done';
    }
  })();
  if (state === 'done') return;
  if (settings.seed === 'demo') {
    writeFileSync(mark, 'begun');
    const { seed } = await import('./demo/world.ts');
    await seed(at.world);
  }
  writeFileSync(mark, 'done');
};

/** A source that the operator wants to be asked is asked at once here, and not only at the next minute. */
const decidedOnSource = /^\/api\/v1\/sources\/[^/]+\/(?:run|resume)$/;

const pagesOf = async ({ siteUrl }: Settings, { secrets }: Home, api: string): Promise<FunctionThread> => {
  if (!existsSync(join(root, 'web/build/server/index.js')))
    throw new Obstacle('The pages are not built yet: npm start builds them.');
  const oidc = { issuer: issuerOf(siteUrl), clientId, audience: audienceOf(siteUrl) };
  const { session: sessionSecret, edge: edgeSecret } = secrets;
  // Nothing ends a function here, so that the API may take its time on a busy machine.
  const patience = 120_000;
  return pagesThread({ siteUrl, api, sessionSecret, edgeSecret, oidc, fileOrigins: [siteUrl], patience }, log);
};

const begin = async (settings: Settings): Promise<void> => {
  await beginRecording('sandan-market', process.env);
  ends.push(endRecording);
  const { dataDir, siteUrl, port } = settings;
  const lock = takeLock(dataDir);
  if (!lock) {
    const running = runningOn(dataDir);
    throw new Obstacle(`A market already runs on ${dataDir}${running ? `, at ${running.siteUrl}` : ''}.`);
  }
  ends.push(lock.release);

  const plan: { -readonly [K in keyof Gateway]: Gateway[K] } & { mounts: Gateway['mounts'][number][] } = {
    handlers: {},
    mounts: [],
    wrote: () => {},
    log,
  };
  const local = `http://${settings.host === 'localhost' ? '127.0.0.1' : settings.host}:${port}`;
  const listening = await front(() => gateway(plan), port, settings.host);
  ends.push(listening.close);

  const engine = await engineOn(dataDir, settings.endpoint);
  ends.push(engine.stop);
  // Everybody waits for the engine: where both want the processor, it goes first. Threads that are begun later take after this one.
  setPriority(5);
  const at = await home({ dataDir, endpoint: engine.endpoint, siteUrl, seed: settings.seed, local });
  ends.push(at.close);
  const api = at.api();
  ends.push(api.stop);

  const keys = await keysIn(keysFileIn(dataDir));
  const who = identity({ siteUrl, clientId, audience: audienceOf(siteUrl), keys, file: join(dataDir, 'identity.db') });
  ends.push(who.close);
  const store = objectStore({
    dir: join(dataDir, 'objects'),
    bucket,
    credentials: credentialsOf(at.secrets),
    now: () => new Date(),
  });
  ends.push(store.close);
  plan.mounts.push(store);

  await seedOnce(settings, at);
  await at.fillIndex();
  const followed = at.follow();
  ends.push(followed.stop);
  const control = dev({
    mailbox: at.mailbox,
    desk: at.desk(followed.settle, () => {}),
    control: at.secrets.control,
    usage: () => api.inside().usage(),
  });
  let wakeSources = () => {};
  const answerApi: HttpHandler = async (event) => {
    const answer = await api.handler(event);
    if (decidedOnSource.test(event.rawPath)) wakeSources();
    return answer;
  };
  const web = await pagesOf(settings, at, local);
  ends.push(web.stop);
  const cards = provider({
    origin: siteUrl,
    secret: at.secrets.pay,
    now: () => new Date(),
    file: join(dataDir, 'stripe.json'),
    deliver: async (raw, signature) => {
      const sent = await fetch(`${local}/api/stripe/webhook`, {
        method: 'POST',
        body: raw,
        headers: { 'content-type': 'application/json', 'stripe-signature': signature },
      });
      return sent.status;
    },
  });
  plan.mounts.push(who, control, ...stripeMounts(() => cards));
  plan.serveFile = staticFiles(join(root, assets.folder)).serve;
  plan.wrote = followed.nudge;
  plan.handlers = { api: answerApi, files: at.functions.files, stripe: at.functions.cards, web: web.handler };

  const timed = schedules(at.functions, { now: () => new Date(), ran: followed.nudge, log });
  ends.push(timed.stop);
  wakeSources = () => timed.wake('sources');
  tellRunning(dataDir, { pid: process.pid, siteUrl, local, dynamodb: engine.endpoint });
  ends.push(() => tellStopped(dataDir));
  void store.warm();
  // What the clock counts has first to be told by the stream.
  if (at.fresh)
    followed.settle().then(
      () => endingSince === 0 && timed.wake('clock'),
      (cause) => log({ level: 'error', message: 'the stream did not come to rest', error: String(cause) }),
    );
};

const welcome = (settings: Settings): string => {
  const width = Math.max(...demoAccounts.map((a) => a.key.length));
  return [
    '',
    `  Sandan Market    ${settings.siteUrl}`,
    `  Mail             ${settings.siteUrl}/dev/mail`,
    `  API              ${settings.siteUrl}/api/openapi.json`,
    `  Data             ${settings.dataDir}`,
    '',
    '  Demo accounts    sign in with one click, or: npm run --silent token -- <account>',
    ...demoAccounts.map((a) => `    ${a.key.padEnd(width)}    ${a.name}, ${a.says.en}`),
    '',
    `  Ready in ${(performance.now() / 1000).toFixed(1)} s. Ctrl-C stops it.`,
    '',
  ].join('\n');
};

let endingSince = 0;
const finish = async (code: number): Promise<void> => {
  if (endingSince > 0) return;
  endingSince = performance.now();
  setTimeout(() => process.exit(code), 8000).unref();
  await endAll();
  process.exit(code);
};

/** Ends in order; a second signal ends at once. A terminal and npm both pass on the first, so that two in one second are one. */
const interrupt = (): void => {
  if (endingSince > 0 && performance.now() - endingSince > 1000) process.exit(130);
  void finish(0);
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);

if (process.env.npm_lifecycle_event) whenAbandoned(() => void finish(0));

try {
  const settings = settingsFrom(process.env);
  await begin(settings);
  console.log(welcome(settings));
} catch (cause) {
  if (cause instanceof PortTaken) console.error(`Port ${cause.message} is taken. Choose another: PORT=3001 npm start`);
  else
    console.error(cause instanceof Obstacle || /^(PORT|SEED)/.test((cause as Error).message) ? (cause as Error).message : cause);
  await finish(1);
}
