import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';

/**
 * How a try went: `taken`; `refused` this one (4xx), while the receiver may take others; `failed`, it was not reached or could take
 * nothing; `gone`, it wants no more of anything (410).
 */
export type Outcome = 'taken' | 'refused' | 'failed' | 'gone';

/** Waits before the tries of one delivery, in minutes: ten tries within some 28 hours. */
export const pauses = [0, 1, 3, 10, 30, 60, 120, 240, 480, 720] as const;
/** A wait is shortened or lengthened by up to this share, so that what failed together does not come back together. */
const jitter = 0.1;
/** The longest wait that a receiver may ask for by Retry-After, in seconds. */
const longestAsked = 86_400;

export const deliveryStates = ['waiting', 'taken', 'givenUp', 'leftOut'] as const;

export const Attempt = z.object({
  at: z.iso.datetime(),
  status: z.int().optional(),
  error: z.string().max(200).optional(),
  /** The first characters of what the receiver answered, without what looks like a secret. */
  answer: z.string().max(300).optional(),
  ms: z.number(),
});
export type Attempt = z.infer<typeof Attempt>;

/**
 * One message to a webhook. Those with the same `key` are sent in the order of their `place`, each after the one before was taken
 * or given up. What watches tell is read when it is sent, so that nothing that has been withdrawn goes out.
 */
export const Delivery = z.object({
  id: idOf('delivery'),
  version: z.int().positive(),
  webhookId: idOf('webhook'),
  holderId: z.string(),
  about: z.discriminatedUnion('is', [
    z.object({ is: z.literal('event'), eventId: idOf('event'), name: z.string(), again: z.literal(true).optional() }),
    z.object({ is: z.literal('alert'), alertId: idOf('alert') }),
    z.object({ is: z.literal('test') }),
    z.object({ is: z.literal('challenge'), word: z.string() }),
  ]),
  /** Id of the object that it is about; its own id if there is none. */
  key: z.string(),
  place: z.string(),
  state: z.enum(deliveryStates),
  attempts: z.array(Attempt).max(pauses.length),
  at: z.iso.datetime(),
  nextAt: z.iso.datetime(),
});
export type Delivery = z.infer<typeof Delivery>;

/** A delivery that begins to wait now. */
export const deliver = (
  of: Pick<Delivery, 'id' | 'webhookId' | 'holderId' | 'about'> & { readonly key?: string; readonly place?: string },
  now: Date,
): Delivery => {
  const { id, webhookId, holderId, about, key = id, place = '' } = of;
  const at = now.toISOString();
  return { id, version: 1, webhookId, holderId, about, key, place, state: 'waiting', attempts: [], at, nextAt: at };
};

/** What a try says of the next one: seconds that the receiver asked for, and a number from 0 to 1 that spreads the waits. */
export interface Spread {
  readonly wait?: number | undefined;
  readonly luck: number;
}

const minute = 60_000;

/** A delivery after a try: taken, to be tried again, or given up. */
export const tried = (delivery: Delivery, attempt: Attempt, outcome: Outcome, { wait = 0, luck }: Spread): Delivery => {
  const attempts = [...delivery.attempts, attempt];
  const pause = pauses[attempts.length];
  const state = outcome === 'taken' ? 'taken' : outcome === 'gone' || pause === undefined ? 'givenUp' : 'waiting';
  const spread = (pause ?? 0) * minute * (1 - jitter + 2 * jitter * luck);
  const asked = Math.min(wait, longestAsked) * 1000;
  const nextAt = new Date(Date.parse(attempt.at) + Math.max(spread, asked)).toISOString();
  return { ...delivery, attempts, state, nextAt, version: delivery.version + 1 };
};

/** Ends one that is not to be sent: `leftOut` if there is nothing to say any more, `givenUp` if its receiver is. */
export const end = (delivery: Delivery, state: 'leftOut' | 'givenUp'): Delivery => ({
  ...delivery,
  state,
  version: delivery.version + 1,
});

/** Lets it wait for another instant; no try is counted. */
export const postpone = (delivery: Delivery, nextAt: string): Delivery => ({
  ...delivery,
  nextAt,
  version: delivery.version + 1,
});
