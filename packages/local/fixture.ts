import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { personIdFor } from '@sandan/fn-api/caller';
import type { SourcesWorld } from '@sandan/fn-sources/world';
import type { Lexicon } from '@sandan/search/asked';
import { embedded } from '@sandan/search/embedded/index';
import { analyser } from '@sandan/search/korean/analyser';
import { lexicon } from '@sandan/search/lexicon/lexicon';
import type { SearchPort } from '@sandan/search/port';
import type { Analyse } from '@sandan/search/word';
import type { Ask } from '@sandan/sources/http/ask';
import { database } from '@sandan/store/database';
import { logger } from '@sandan/telemetry/logger';
import { everyFunction } from '@sandan/topology/topology';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { checkpointsInMemory } from './checkpoints.ts';
import { clients } from './clients.ts';
import type { Desk } from './command.ts';
import type { Failure } from './delivery.ts';
import { inventedParties } from './demo/denied.ts';
import { demoAccount } from './demo-accounts.ts';
import { engineInMemory } from './dynoxide.ts';
import { failuresInMemory } from './failures.ts';
import { forgetFailures } from './forget.ts';
import { type Functions, functionsOf } from './functions.ts';
import { gateway } from './gateway.ts';
import { type IdentityKeys, newKeys, publicKeys, signToken } from './identity-keys.ts';
import { issuerName } from './issuer.ts';
import { eventOf, type HttpHandler } from './lambda-event.ts';
import { type KeptMail, mailboxInMemory } from './mailbox.ts';
import { objectStore, objectsEndpoint } from './objects.ts';
import { routing } from './routing.ts';
import { scheduledEvent } from './scheduled-event.ts';
import type { ScheduleName } from './schedules.ts';
import { type SourcesTold, sourcesWorld } from './sources.ts';
import { streams } from './streams.ts';
import { stripeMounts } from './stripe/mount.ts';
import { type Provider, provider } from './stripe/provider.ts';
import { ensureTable } from './tables.ts';
import { type World, world } from './world.ts';

export interface MarketOptions {
  /** What the market's clock says at first; the real time if absent. It then stands still until `at`. */
  readonly now?: Date | string;
  /** How long faces of organisations are kept (ms); anew for each call if absent, so that a test sees what it has just changed. */
  readonly faceMs?: number;
  /** Whether nothing at all is in the table; else the invented lists of denied parties are, without which nothing passes a gate. */
  readonly empty?: boolean;
  /** Wraps or replaces the search engine, for instance to let it fail. */
  readonly search?: (engine: SearchPort) => SearchPort;
  /** What people and addresses may call in a minute; they are not counted if absent. */
  readonly limits?: World['limits'];
  /** Whether the table is written over the SDK's own client, as in the cloud: its records then lie as functions find them there. */
  readonly overSdk?: boolean;
  /** Instead of asking public addresses alone: how webhooks are reached. */
  readonly ask?: Ask;
  /** Wraps or replaces functions, for instance to let one of them fail. */
  readonly functions?: (all: Functions) => Functions;
  /** What is followed, with which keys, and who answers instead of the outside sources. */
  readonly sources?: SourcesTold;
}

/** A whole market in this process, on a table of its own: the deployed handlers, the real engine and its stream. */
export interface Market {
  readonly world: World;
  readonly functions: Functions;
  readonly sources: SourcesWorld;
  /** The card provider beyond the network. */
  readonly cards: Provider;
  /** Calls the API through its Lambda handler. */
  request(path: string, init?: RequestInit): Promise<Response>;
  /** A bearer token: of a demo account by its key, else of a person with that key as name and `<key>@test.example` as address;
   * one sign-in unless another session is named. */
  token(person: string, session?: string): Promise<string>;
  /** The id that this person has in the market. */
  personId(person: string): string;
  /** Resolves when the functions that follow the stream have handled all that was written, and what followed from it. */
  settle(): Promise<void>;
  /** Sets the market's clock. */
  at(time: Date | string): void;
  /** Wakes a scheduled function now, and settles. */
  run(name: ScheduleName): Promise<void>;
  /** All mails so far, the newest first. */
  mails(): KeptMail[];
  /** Stream records that were given up. */
  failures(): Failure[];
  /** What commands use here; `print` gets their lines. */
  desk(print: (line: string) => void): Desk;
  /** All that was logged, as it would be written. */
  logs(): Record<string, unknown>[];
  close(): Promise<void>;
}

const siteUrl = 'https://market.test';
const issuer = `${siteUrl}/oidc`;
const audience = `${siteUrl}/api`;
const paySecret = 'whsec_of_the_tests';
const credentials = { accessKeyId: 'local', secretAccessKey: 'local-secret' };

interface Shared {
  readonly endpoint: string;
  readonly keys: IdentityKeys;
  readonly analyse: Analyse;
  readonly words: Lexicon;
  /** A loopback address with the provider's keys and the object store. */
  readonly edge: string;
}

const share = async (): Promise<Shared> => {
  const [engine, keys, analyse, words] = await Promise.all([engineInMemory(), newKeys(), analyser(), lexicon()]);
  const published = JSON.stringify(publicKeys(keys));
  const server = gateway({
    handlers: {},
    mounts: [
      {
        path: '/jwks',
        answer: (_request, response) => void response.setHeader('content-type', 'application/json').end(published),
      },
      objectStore({ bucket: 'market', credentials, now: () => new Date() }),
      ...stripeMounts((key) => providers.get(key)),
    ],
    wrote: () => {},
    log: console.error,
  });
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  return {
    endpoint: engine.endpoint,
    keys,
    analyse,
    words,
    edge: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  };
};

/** The card provider of each market, by the key that the market has of it. */
const providers = new Map<string, Provider>();

let shared: Promise<Shared> | undefined;
let tables = 0;

const responseOf = (answer: unknown): Response => {
  const { statusCode = 200, headers = {}, cookies = [], body, isBase64Encoded } = answer as APIGatewayProxyStructuredResultV2;
  const all = new Headers(Object.entries(headers).map(([name, value]) => [name, String(value)] as [string, string]));
  for (const cookie of cookies) all.append('set-cookie', cookie);
  const bodiless = statusCode === 204 || statusCode === 304;
  const bytes = isBase64Encoded ? new Uint8Array(Buffer.from(body ?? '', 'base64')) : body;
  return new Response(bodiless ? null : (bytes ?? null), { status: statusCode, headers: all });
};

const targetOf = routing(everyFunction);

const handlerOf = (functions: Functions, event: APIGatewayProxyEventV2): HttpHandler => {
  const target = targetOf(event.requestContext.http.method, event.rawPath)?.function;
  if (target === 'files') return functions.files;
  return target === 'stripe' ? functions.cards : functions.api;
};

const eventFrom = async (path: string, init: RequestInit): Promise<APIGatewayProxyEventV2> => {
  const request = new Request(new URL(path, siteUrl), init);
  const { pathname, search, host } = new URL(request.url);
  return eventOf(
    {
      method: request.method,
      url: pathname + search,
      headers: { host, ...Object.fromEntries(request.headers) },
      httpVersion: '1.1',
      socket: { remoteAddress: '127.0.0.1' },
    },
    targetOf(request.method, pathname)?.routeKey ?? '$default',
    request.body ? Buffer.from(await request.arrayBuffer()) : undefined,
  );
};

const accountOf = (person: string) => {
  const demo = demoAccount(person);
  return demo ?? { sub: `test-${person}`, name: person, email: `${person.toLowerCase()}@test.example`, language: 'ko' };
};

/** Opens a market of its own for one test; `close` it at the end. */
export const market = async (options: MarketOptions = {}): Promise<Market> => {
  shared ??= share();
  const { endpoint, keys, analyse, words, edge } = await shared;
  const tableName = `market-${process.pid}-${++tables}`;
  // Clients of its own: what a test puts into theirs, to lose answers or to hold them back, must not reach the next market.
  const own = clients(endpoint, tableName);
  const db = options.overSdk ? database(tableName, { endpoint, region: 'ap-northeast-2', credentials }) : own.db;
  const { streamArn } = await ensureTable(db.client, db.tableName);
  let time = new Date(options.now ?? Date.now());
  const now = () => new Date(time);
  const mailbox = mailboxInMemory(now);
  const failures = failuresInMemory();
  const engine = embedded({ file: ':memory:', analyse, lexicon: words });
  const lines: Record<string, unknown>[] = [];
  const log = logger((line) => {
    lines.push(line);
    if (line.level === 'error' && process.env.QUIET === undefined) console.error(line);
  });
  const payKey = `sk_test_${db.tableName}`;
  const it = world({
    db,
    search: options.search ? options.search(engine) : engine,
    mailer: mailbox,
    now,
    siteUrl,
    identity: { issuer, issuerName, audience, jwksUrl: `${edge}/jwks` },
    objects: { endpoint: objectsEndpoint(edge), bucket: 'market', prefix: `${db.tableName}/`, credentials },
    secrets: {
      cursor: 'cursor-secret-of-the-tests',
      stop: 'stop-secret-of-the-tests',
      vault: 'vault-secret-of-the-tests',
      edge: 'edge-secret-of-the-tests',
      audit: 'audit-secret-of-the-tests',
    },
    pay: { key: payKey, secret: paySecret, base: edge },
    faceMs: options.faceMs ?? 0,
    ...(options.limits ? { limits: options.limits } : {}),
    beyond: [forgetFailures(failures)],
    ...(options.ask ? { ask: options.ask } : {}),
    log,
  });
  const read = [{ source: 'demo/denied', checkedAt: time.toISOString(), records: inventedParties.length }];
  if (!options.empty) await it.stores.deniedLists.keep(inventedParties, read, 'invented', now());
  const outside = sourcesWorld(it, options.sources);
  const functions = options.functions ? options.functions(functionsOf(it, outside)) : functionsOf(it, outside);
  const stream = { client: own.reader, arn: streamArn, checkpoints: checkpointsInMemory(), failures, now: () => new Date(), log };
  const running = streams({ ...stream, idleMs: 50, retryMs: 1 }, functions);

  const request = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const event = await eventFrom(path, init);
    return responseOf(await handlerOf(functions, event)(event));
  };
  /** Those of this instant: to sign one costs more than most calls that it is shown for. */
  const tokens = { at: time, of: new Map<string, Promise<string>>() };
  const token = (person: string, session = 'first'): Promise<string> => {
    if (tokens.at !== time) Object.assign(tokens, { at: time, of: new Map() });
    const name = `${person}-${session}`;
    const made =
      tokens.of.get(name) ??
      signToken(keys, accountOf(person), { issuer, audience, clientId: 'sandan-web', now: time, session: name });
    tokens.of.set(name, made);
    return made;
  };
  const cards = provider({
    origin: edge,
    secret: paySecret,
    now,
    deliver: async (body, signature) =>
      (await request('/api/stripe/webhook', { method: 'POST', body, headers: { 'stripe-signature': signature } })).status,
  });
  providers.set(payKey, cards);

  return {
    world: it,
    functions,
    sources: outside,
    cards,
    request,
    token,
    personId: (person) => personIdFor(issuerName, accountOf(person).sub),
    settle: running.settle,
    at(next) {
      time = new Date(next);
    },
    async run(name) {
      const handler = functions[name];
      if (!handler) throw new Error(`there is no ${name}`);
      await handler(scheduledEvent(name, time));
      await running.settle();
    },
    mails: mailbox.list,
    failures: failures.list,
    desk(print) {
      const desk = { world: it, functions, sources: outside, failures, settle: running.settle, print };
      const atTime = (next: Date): Desk => {
        time = next;
        return { ...desk, atTime };
      };
      return { ...desk, atTime };
    },
    logs: () => [...lines],
    async close() {
      await running.stop();
      providers.delete(payKey);
      await engine.close();
      for (const client of new Set([own.db.client, db.client, own.reader])) client.destroy();
    },
  };
};
