import { randomBytes } from 'node:crypto';
import { Fault } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { Delivery, deliver } from '@sandan/market/webhook/delivery';
import { recheck, SigningSecret, sealedAs, Webhook } from '@sandan/market/webhook/webhook';
import type { Work } from '@sandan/store/work';
import * as z from 'zod';
import type { World } from './world.ts';

/** One delivery in the log: what it was about, its tries and how it ended. */
export const DeliveryView = Delivery.pick({ id: true, state: true, attempts: true, at: true, nextAt: true })
  .extend({
    about: z.enum(['event', 'alert', 'test', 'challenge']),
    event: z.object({ id: z.string(), name: z.string() }).optional(),
    /** Sent again by request. */
    again: z.boolean().optional(),
  })
  .meta({ id: 'DeliveryView' });

export const deliveryView = ({ id, state, attempts, at, nextAt, about }: Delivery): z.infer<typeof DeliveryView> => ({
  id,
  state,
  attempts,
  at,
  nextAt,
  about: about.is,
  ...(about.is === 'event' ? { event: { id: about.eventId, name: about.name }, ...(about.again ? { again: true } : {}) } : {}),
});

/** A webhook of an organisation; its secrets are never said again. */
export const OrganisationWebhookView = Webhook.pick({
  id: true,
  version: true,
  url: true,
  state: true,
  failingSince: true,
  changed: true,
})
  .extend({
    name: z.string(),
    events: z.array(z.string()),
    /** Until when the secret before the last goes on signing. */
    overlapsUntil: SigningSecret.shape.until,
  })
  .meta({ id: 'OrganisationWebhookView' });

export const organisationWebhookView = (webhook: Webhook, now: Date): z.infer<typeof OrganisationWebhookView> => {
  const { id, version, url, state, failingSince, changed, name = '', events, secrets } = webhook;
  const until = secrets[1]?.until;
  return {
    id,
    version,
    name,
    url,
    events,
    state,
    changed,
    ...(failingSince ? { failingSince } : {}),
    ...(until && until > now.toISOString() ? { overlapsUntil: until } : {}),
  };
};

/** A new signing secret as Standard Webhooks writes them, 32 bytes; `sealed` is what is kept of it. */
export const newSecret = ({ vault }: World): { secret: string; sealed: string } => {
  const secret = `whsec_${randomBytes(32).toString('base64')}`;
  return { secret, sealed: vault.seal(sealedAs, secret) };
};

const deliveryTo = (webhook: Webhook, about: Delivery['about'], now: Date): Delivery =>
  deliver({ id: newId('delivery', now.getTime()), webhookId: webhook.id, holderId: webhook.holderId, about }, now);

/** The word that an address must give back before anything is sent to it. */
export const challengeTo = (webhook: Webhook, now: Date): Delivery =>
  deliveryTo(webhook, { is: 'challenge', word: randomBytes(18).toString('base64url') }, now);

/** Deliveries that a page of the log shows. */
export const logged = 20;

/**
 * Queues a test to a proved webhook, or the challenge to one that is not.
 * @throws Fault limited `webhook.tooOften` while the last one has not been tried
 */
export const queueTest = async (
  { stores }: World,
  work: Work,
  webhook: Webhook,
  now: Date,
): Promise<{ webhook: Webhook; queued: Delivery }> => {
  const last = await stores.deliveries.log({ holderId: webhook.holderId, webhookId: webhook.id }, { limit: logged });
  const byHand = (d: Delivery) => d.about.is === 'test' || d.about.is === 'challenge';
  if (last.items.some((d) => d.state === 'waiting' && d.attempts.length === 0 && byHand(d)))
    throw new Fault('limited', 'webhook.tooOften', 'a test is on its way', { retryAfter: 60 });
  const proved = webhook.state === 'proved';
  const next = proved ? webhook : recheck(webhook);
  const queued = proved ? deliveryTo(webhook, { is: 'test' }, now) : challengeTo(webhook, now);
  if (!proved) stores.webhooks.put(work, next);
  stores.deliveries.create(work, queued);
  return { webhook: next, queued };
};
