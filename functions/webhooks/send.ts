import { Fault } from '@sandan/kernel/fault';
import type { Attempt, Delivery, Webhook } from '@sandan/market/watch/webhook';
import { Webhook as Signer } from 'standardwebhooks';
import type { Payload } from './payload.ts';
import type { WebhooksWorld } from './world.ts';

export type Outcome = 'taken' | 'failed' | 'gone';

/** Bounds of one try: an answer is a word, and a receiver that takes longer does its work in the wrong place. */
const limits = { bytes: 16 * 1024, ms: 8000, attemptMs: 8000, attempts: 1 } as const;
const gone = 410;

const statusIn = (cause: unknown): number | undefined => {
  const status = cause instanceof Fault ? Number(cause.params.status) : Number.NaN;
  return Number.isInteger(status) ? status : undefined;
};

/** The answer to a challenge is its word: alone, or as `challenge` in JSON. */
const givesBack = (bytes: Uint8Array, word: string): boolean => {
  const text = new TextDecoder().decode(bytes).trim();
  if (text === word) return true;
  try {
    return (JSON.parse(text) as { challenge?: unknown } | null)?.challenge === word;
  } catch {
    return false;
  }
};

/** Makes one try: signed by Standard Webhooks over the id, the time of this try and the very bytes. */
export const send = async (
  { ask, now }: WebhooksWorld,
  webhook: Webhook,
  delivery: Delivery,
  payload: Payload,
): Promise<{ attempt: Attempt; outcome: Outcome }> => {
  const at = now();
  const began = performance.now();
  const body = JSON.stringify(payload);
  const attempt = (more: Partial<Attempt>): Attempt => ({
    at: at.toISOString(),
    ms: Math.round(performance.now() - began),
    ...more,
  });
  try {
    const reply = await ask({
      url: new URL(webhook.url),
      name: 'webhook',
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-id': delivery.id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Signer(webhook.secret).sign(delivery.id, at, body),
        'user-agent': 'SandanMarket-Webhooks/1.0',
      },
      body,
      limits,
    });
    const { about } = delivery;
    if (about.is === 'challenge' && !givesBack(reply.bytes, about.word))
      return { attempt: attempt({ status: reply.status, error: 'challenge' }), outcome: 'failed' };
    return { attempt: attempt({ status: reply.status }), outcome: 'taken' };
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause;
    const status = statusIn(cause);
    const failed = attempt({ ...(status ? { status } : {}), error: cause.code });
    return { attempt: failed, outcome: status === gone ? 'gone' : 'failed' };
  }
};
