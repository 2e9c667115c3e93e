import { idOf } from '@sandan/kernel/id';
import { process, step } from '@sandan/kernel/process';
import * as z from 'zod';

/** Life of a webhook: nothing is sent to an address before it has given back a word that only its holder could read. */
export const webhookProcess = process({
  name: 'webhook',
  states: ['unproved', 'proved', 'stopped'],
  initial: 'unproved',
  final: [],
  transitions: [
    { from: ['unproved', 'proved', 'stopped'], action: 'address', by: 'owner', to: 'unproved' },
    { from: ['unproved', 'stopped'], action: 'retry', by: 'owner', to: 'unproved' },
    { from: 'unproved', action: 'prove', by: 'market', to: 'proved' },
    { from: ['unproved', 'proved'], action: 'stop', by: 'market', to: 'stopped', timer: 'webhook' },
  ],
});

/** An address of the open web: HTTPS, a name and no sign-in. That it is a public one is seen when it is asked. */
export const WebhookUrl = z
  .string()
  .trim()
  .max(500)
  .refine((written) => {
    const url = URL.canParse(written) ? new URL(written) : undefined;
    return url?.protocol === 'https:' && url.username === '' && url.password === '' && url.hash === '';
  }, 'webhook.address');

/** Where a person's programs are told. `secret` is in the form of Standard Webhooks, `whsec_…`. */
export const Webhook = z.object({
  version: z.int().positive(),
  personId: idOf('person'),
  url: z.string(),
  secret: z.string(),
  state: z.enum(webhookProcess.states),
  /** Since when nothing was taken. */
  failingSince: z.iso.datetime().optional(),
  changed: z.iso.datetime(),
});
export type Webhook = z.infer<typeof Webhook>;

/** Waits before the tries of one delivery, in minutes: seven tries within a day. */
export const pauses = [0, 1, 5, 30, 120, 360, 840] as const;
/** An address at which nothing was taken for so long is no longer asked, in hours. */
export const stopAfterHours = 24;

export const deliveryStates = ['waiting', 'taken', 'givenUp', 'leftOut'] as const;

export const Attempt = z.object({
  at: z.iso.datetime(),
  status: z.int().optional(),
  error: z.string().max(200).optional(),
  ms: z.number(),
});
export type Attempt = z.infer<typeof Attempt>;

/** One message to a webhook; what it says is read when it is sent, so that nothing that has been withdrawn goes out. */
export const Delivery = z.object({
  id: idOf('delivery'),
  version: z.int().positive(),
  personId: idOf('person'),
  about: z.discriminatedUnion('is', [
    z.object({ is: z.literal('alert'), alertId: idOf('alert') }),
    z.object({ is: z.literal('test') }),
    z.object({ is: z.literal('challenge'), word: z.string() }),
  ]),
  state: z.enum(deliveryStates),
  attempts: z.array(Attempt).max(pauses.length),
  at: z.iso.datetime(),
  nextAt: z.iso.datetime(),
});
export type Delivery = z.infer<typeof Delivery>;

const minute = 60_000;

/** A delivery after a try: taken, to be tried again, or given up. `gone`: the receiver wants no more of it (410). */
export const tried = (delivery: Delivery, attempt: Attempt, outcome: 'taken' | 'failed' | 'gone'): Delivery => {
  const attempts = [...delivery.attempts, attempt];
  const pause = pauses[attempts.length];
  const state = outcome === 'taken' ? 'taken' : outcome === 'gone' || pause === undefined ? 'givenUp' : 'waiting';
  const nextAt = new Date(Date.parse(attempt.at) + (pause ?? 0) * minute).toISOString();
  return { ...delivery, attempts, state, nextAt, version: delivery.version + 1 };
};

/** A webhook after a try at it: proved by its challenge, stopped when it is gone or has failed for a day, else as it was. */
export const afterTry = (webhook: Webhook, delivery: Delivery, outcome: 'taken' | 'failed' | 'gone', now: Date): Webhook => {
  const { failingSince, ...rest } = webhook;
  const version = webhook.version + 1;
  if (outcome === 'taken') {
    const proves = delivery.about.is === 'challenge' && webhook.state === 'unproved';
    const state = proves ? step(webhookProcess, webhook.state, 'prove', 'market') : webhook.state;
    return proves || failingSince ? { ...rest, state, version } : webhook;
  }
  const since = failingSince ?? now.toISOString();
  const tooLong = now.getTime() - Date.parse(since) >= stopAfterHours * 60 * minute;
  const unproved = delivery.about.is === 'challenge' && delivery.attempts.length >= pauses.length - 1;
  if (webhook.state !== 'stopped' && (outcome === 'gone' || tooLong || unproved))
    return { ...rest, failingSince: since, state: step(webhookProcess, webhook.state, 'stop', 'market'), version };
  return failingSince ? webhook : { ...rest, failingSince: since, version };
};
