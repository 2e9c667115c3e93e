import { Fault } from '@sandan/kernel/fault';
import { keysOf } from '@sandan/kernel/keyring';
import Stripe from 'stripe';

/** Seconds by which the time in a signature may differ from ours, before or after. */
const tolerance = 300;
/** No message of the provider is longer. */
const mostBytes = 1_000_000;

/** What a message is about; nothing else of it is believed. */
export interface Message {
  readonly id: string;
  readonly type: string;
  readonly live: boolean;
  /** When the provider made it, ISO. */
  readonly at: string;
  /** What the payment belongs to, by our own id: its order or licence. */
  readonly group?: string;
  readonly intentId?: string;
  /** Account of a seller. */
  readonly account?: string;
}

/** The one time that a signature names, in seconds; not a number where there is none, or more than one. */
const stamped = (header: string): number => {
  const times = header.split(',').filter((part) => part.startsWith('t='));
  return times.length === 1 && /^t=\d{1,12}$/.test(times[0] ?? '') ? Number(times[0]?.slice(2)) : Number.NaN;
};

const text = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value;
  return value && typeof value === 'object' && 'id' in value && typeof value.id === 'string' ? value.id : undefined;
};

/**
 * Reads a message from the raw body, if one of the secrets (several with spaces between, while one is being changed) has signed it.
 * @throws Fault unauthenticated `payment.signature`
 */
export const readMessage = (raw: string, header: string | null, secrets: string, now: Date): Message => {
  const refused = () => new Fault('unauthenticated', 'payment.signature');
  const keys = keysOf(secrets).filter((k) => k !== '' && k !== 'none');
  if (!header || header.length > 2000 || raw.length > mostBytes || keys.length === 0) throw refused();
  const at = stamped(header);
  // The library looks at the past alone; a time ahead of ours would let a message be kept for later.
  if (!(Math.abs(now.getTime() / 1000 - at) <= tolerance)) throw refused();
  for (const key of keys) {
    let event: Stripe.Event;
    try {
      event = Stripe.webhooks.constructEvent(raw, header, key, tolerance, undefined, now.getTime());
    } catch {
      continue;
    }
    const about = event.data.object as unknown as Record<string, unknown>;
    const metadata = (about.metadata ?? {}) as Record<string, unknown>;
    const group = text(metadata.group);
    const intentId = about.object === 'payment_intent' ? text(about.id) : text(about.payment_intent);
    const account = about.object === 'account' ? text(about.id) : undefined;
    return {
      id: event.id,
      type: event.type,
      live: event.livemode,
      at: new Date(event.created * 1000).toISOString(),
      ...(group ? { group } : {}),
      ...(intentId ? { intentId } : {}),
      ...(account ? { account } : {}),
    };
  }
  throw refused();
};
