import { Fault } from '@sandan/kernel/fault';
import { type CloudEvent, cloudEventType } from '@sandan/market/event/cloud-event';
import type { Attempt, Delivery, Outcome } from '@sandan/market/webhook/delivery';
import { sealedAs, signingAt, type Webhook } from '@sandan/market/webhook/webhook';
import { Webhook as Signer } from 'standardwebhooks';
import { answerIn, excerptOf } from './answer.ts';
import type { WebhooksWorld } from './world.ts';

/** Bounds of one try: an answer is a word, and a receiver that takes longer does its work in the wrong place. */
const limits = { bytes: 16 * 1024, ms: 15_000, attemptMs: 15_000, attempts: 1 } as const;

/** Statuses by which a receiver says something of itself and not of this message. */
const ofItself = [401, 403, 404, 405, 408, 421, 425, 429];
const outcomeOf = (status: number | undefined): Outcome => {
  if (status === 410) return 'gone';
  return status !== undefined && status >= 400 && status < 500 && !ofItself.includes(status) ? 'refused' : 'failed';
};

/** The answer to a challenge is its word: alone, or as `challenge` in JSON. */
const givesBack = (text: string, word: string): boolean => {
  if (text.trim() === word) return true;
  try {
    return (JSON.parse(text) as { challenge?: unknown } | null)?.challenge === word;
  } catch {
    return false;
  }
};

export interface Sent {
  readonly attempt: Attempt;
  readonly outcome: Outcome;
  /** Seconds for which the receiver asked. */
  readonly wait?: number | undefined;
}

/** Makes one try: signed by Standard Webhooks over the id, the time of this try and the very bytes, with every live secret. */
export const send = async (
  { ask, vault, now }: WebhooksWorld,
  webhook: Webhook,
  { about }: Delivery,
  payload: CloudEvent,
): Promise<Sent> => {
  const at = now();
  const began = performance.now();
  const body = JSON.stringify(payload);
  const attempt = (more: Partial<Attempt>): Attempt => ({
    at: at.toISOString(),
    ms: Math.round(performance.now() - began),
    ...more,
  });
  const secrets = signingAt(webhook, at).flatMap((sealed) => vault.open(sealedAs, sealed) ?? []);
  // Sealed with a secret of the market that is no more: its holder must make a new one.
  if (secrets.length === 0) return { attempt: attempt({ error: 'webhook.secret' }), outcome: 'failed' };
  const signatures = secrets.map((secret) => new Signer(secret).sign(payload.id, at, body));
  try {
    const reply = await ask({
      url: new URL(webhook.url),
      name: 'webhook',
      method: 'POST',
      headers: {
        'content-type': cloudEventType,
        'webhook-id': payload.id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': signatures.join(' '),
        'user-agent': 'SandanMarket-Webhooks/1.0',
      },
      body,
      redirects: false,
      limits,
    });
    const text = new TextDecoder().decode(reply.bytes);
    if (about.is === 'challenge' && !givesBack(text, about.word))
      return { attempt: attempt({ status: reply.status, error: 'challenge', answer: excerptOf(text) }), outcome: 'failed' };
    return { attempt: attempt({ status: reply.status, ...(text ? { answer: excerptOf(text) } : {}) }), outcome: 'taken' };
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause;
    const { wait, ...answer } = answerIn(cause);
    return { attempt: attempt({ ...answer, error: cause.code }), outcome: outcomeOf(answer.status), wait };
  }
};
