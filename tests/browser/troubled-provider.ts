import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerApi } from '@sandan/local/stripe/api';
import { answerPages } from '@sandan/local/stripe/pages';
import { type Provider, provider } from '@sandan/local/stripe/provider';

/** What went wrong on purpose. */
export interface Troubles {
  repeated: number;
  overtaken: number;
  unheard: number;
}

export interface TroubledProvider {
  /** What a market has to be told to pay through it. */
  readonly env: Readonly<Record<string, string>>;
  readonly provider: Provider;
  readonly troubles: Troubles;
  /** Where the market hears messages, once it is known. */
  readonly tells: (marketUrl: string) => void;
  /** To be called before the market ends, which hears what is still being told. */
  readonly close: () => Promise<void>;
}

const key = 'sk_test_troubled';
const secret = 'whsec_troubled';

/**
 * A server of its own that speaks Stripe's API, at which a market is pointed by `STRIPE_API_BASE`: it says what happens twice, has messages
 * overtake each other, takes its own messages for unheard though they were, and loses answers to calls after it did what was asked.
 */
export const troubledProvider = async (): Promise<TroubledProvider> => {
  const troubles: Troubles = { repeated: 0, overtaken: 0, unheard: 0 };
  const late: (() => Promise<number>)[] = [];
  let market = '';
  let told = 0;
  const post = async (raw: string, signature: string): Promise<number> =>
    (
      await fetch(`${market}/api/stripe/webhook`, {
        method: 'POST',
        body: raw,
        headers: { 'content-type': 'application/json', 'stripe-signature': signature },
      })
    ).status;
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const base = `http://localhost:${(server.address() as AddressInfo).port}`;
  const of = provider({
    origin: base,
    secret,
    now: () => new Date(),
    deliver: async (raw, signature) => {
      const trouble = told++ % 3;
      if (trouble === 0) {
        troubles.overtaken++;
        late.unshift(() => post(raw, signature));
        return 200;
      }
      const status = await post(raw, signature);
      if (trouble === 1) {
        troubles.repeated++;
        await post(raw, signature);
        return status;
      }
      troubles.unheard++;
      return 503;
    },
  });
  of.losses.push(
    { path: /POST \/v1\/checkout\/sessions$/, loss: 'after' },
    { path: /POST \/v1\/checkout\/sessions$/, loss: 'twin' },
    { path: /GET \/v1\/checkout\/sessions\//, loss: 'before' },
    { path: /POST \/v1\/(refunds|transfers)$/, loss: 'after' },
  );
  server.on('request', (request, response) => {
    const api = request.url?.startsWith('/v1');
    if (api && request.headers.authorization !== `Bearer ${key}`) return void response.writeHead(401).end('{}');
    void (api ? answerApi(of, request, response) : answerPages(of, request, response));
  });
  const telling = new Set<Promise<unknown>>();
  const timer = setInterval(() => {
    if (!market) return;
    const told: Promise<unknown> = Promise.all(late.splice(0).map((tell) => tell()))
      .then(() => of.drain())
      .finally(() => telling.delete(told));
    telling.add(told);
  }, 700);
  return {
    env: { STRIPE_KEY: key, STRIPE_WEBHOOK_SECRET: secret, STRIPE_API_BASE: base },
    provider: of,
    troubles,
    tells(url) {
      market = url;
    },
    async close() {
      clearInterval(timer);
      await Promise.all(telling);
      server.close();
      server.closeAllConnections();
    },
  };
};
