import { Webhook } from 'standardwebhooks';
import { vi } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { obliging, type Received, type Receives, receiver } from '../watch/story.ts';

export interface Envelope {
  readonly specversion: string;
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: string;
  readonly dataschema: string;
  readonly sequence: string;
  readonly data: Record<string, Record<string, unknown>>;
}

export interface Hook {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly secret: string;
  readonly failingSince?: string;
  readonly replay?: { state: string; made: number };
}

export interface Delivered {
  readonly id: string;
  readonly state: string;
  readonly about: string;
  readonly again?: boolean;
  readonly event?: { id: string; name: string };
  readonly attempts: { status?: number; error?: string; answer?: string }[];
}

/** A market in which an organisation's programs listen; `answer` is what they do. */
export const listening = async (now: string) => {
  const at = { answer: (text: string, _at: URL): Receives => obliging(text), patience: 10_000 };
  const there = await receiver((text, url) => at.answer(text, url));
  const m = await cast({
    now,
    ask: (question) => there.ask({ ...question, limits: { ms: at.patience, attemptMs: at.patience, attempts: 1 } }),
  });
  return {
    m,
    there,
    /** Changes what the receiver does; challenges are given back whatever it is. */
    receives(answer: (text: string, at: URL) => Receives) {
      at.answer = (text, url) => (text.includes('.webhook.challenge.') ? obliging(text) : answer(text, url));
    },
    /** For how long an answer is waited for, in ms. */
    waits(ms: number) {
      at.patience = ms;
    },
    async close() {
      there.close();
      await m.close();
    },
  };
};
export type Listening = Awaited<ReturnType<typeof listening>>;

const hooksOf = (m: Cast, who: string) => `/organisations/${m.organisations[who]}/webhooks`;
export const hookPath = (m: Cast, who: string, id: string) => `${hooksOf(m, who)}/${id}`;

/** A webhook of somebody's organisation that has proved itself. */
export const hooked = async ({ m, there }: Listening, who: string, events: readonly string[], query = ''): Promise<Hook> => {
  const made = await as(m, who).post<Hook>(hooksOf(m, who), { name: 'ERP', url: `${there.url}${query}`, events });
  if (made.status !== 201) throw new Error(made.text);
  await m.run('webhooks');
  const hook = await read(m, who, made.body.id);
  if (hook.state !== 'proved') throw new Error(JSON.stringify(hook));
  return { ...hook, secret: made.body.secret };
};

export const read = async (m: Cast, who: string, id: string): Promise<Hook> =>
  (await as(m, who).get<Hook>(hookPath(m, who, id))).body;

export const log = async (m: Cast, who: string, id: string): Promise<Delivered[]> =>
  (await as(m, who).get<{ items: Delivered[] }>(`${hookPath(m, who, id)}/deliveries`)).body.items;

/** What the reference library of Standard Webhooks reads from a message, at the time at which it was sent. @throws if it does not verify */
export const verified = ({ headers, text }: Received, secret: string): Envelope => {
  const of = (name: string) => String(headers[name]);
  vi.useFakeTimers({ toFake: ['Date'], now: Number(of('webhook-timestamp')) * 1000 });
  try {
    return new Webhook(secret).verify(text, {
      'webhook-id': of('webhook-id'),
      'webhook-timestamp': of('webhook-timestamp'),
      'webhook-signature': of('webhook-signature'),
    }) as Envelope;
  } finally {
    vi.useRealTimers();
  }
};

/** Events without challenges and tests, verified, in the order in which they were received. */
export const eventsIn = ({ there }: Listening, secret: string): Envelope[] =>
  there.received.map((r) => verified(r, secret)).filter(({ type }) => !type.startsWith('example.sandan.webhook.'));
