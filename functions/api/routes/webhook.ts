import { randomBytes } from 'node:crypto';
import { Fault, missing } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { step } from '@sandan/kernel/process';
import { Delivery, Webhook, WebhookUrl, webhookProcess } from '@sandan/market/watch/webhook';
import * as z from 'zod';
import type { Caller } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import type { World } from '../world.ts';

const logged = 20;

const DeliveryView = Delivery.pick({ id: true, state: true, attempts: true, at: true, nextAt: true })
  .extend({ about: z.enum(['alert', 'test', 'challenge']) })
  .meta({ id: 'DeliveryView' });

const WebhookView = z
  .object({
    webhook: Webhook.pick({ url: true, state: true, failingSince: true, version: true }).optional(),
    /** Said once, when it is made. */
    secret: z.string().optional(),
    deliveries: z.array(DeliveryView),
  })
  .meta({ id: 'WebhookView' });

const personOf = ({ person }: Caller) => {
  if (!person) throw new Error('a signed-in caller has a person');
  return person;
};

/** A new signing secret as Standard Webhooks writes them: 32 bytes. */
const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

const deliveryTo = (personId: string, about: Delivery['about'], now: Date): Delivery => {
  const at = now.toISOString();
  return { id: newId('delivery', now.getTime()), version: 1, personId, about, state: 'waiting', attempts: [], at, nextAt: at };
};

const challengeTo = (personId: string, now: Date): Delivery =>
  deliveryTo(personId, { is: 'challenge', word: randomBytes(18).toString('base64url') }, now);

const viewOf = async ({ stores }: World, personId: string, webhook: Webhook | undefined, queued?: Delivery) => {
  const last = await stores.deliveries.lastOf(personId, logged);
  const deliveries = [...(queued ? [queued] : []), ...last].slice(0, logged);
  return {
    ...(webhook
      ? {
          webhook: {
            url: webhook.url,
            state: webhook.state,
            version: webhook.version,
            ...(webhook.failingSince ? { failingSince: webhook.failingSince } : {}),
          },
        }
      : {}),
    deliveries: deliveries.map(({ id, state, attempts, at, nextAt, about }) => ({
      id,
      state,
      attempts,
      at,
      nextAt,
      about: about.is,
    })),
  };
};

const held = async ({ stores }: World, personId: string): Promise<Webhook> => {
  const webhook = await stores.webhooks.of(personId);
  if (!webhook) throw missing('webhook');
  return webhook;
};

export const webhook = [
  endpoint({
    operation: 'webhook.read',
    method: 'get',
    path: '/webhook',
    summary: 'The webhook of the signed-in person and its last deliveries',
    answer: WebhookView,
    handle: async ({ permit, caller, world }) => {
      permit('own');
      const { id } = personOf(caller);
      return { body: await viewOf(world, id, await world.stores.webhooks.of(id)) };
    },
  }),
  endpoint({
    operation: 'webhook.put',
    method: 'put',
    path: '/webhook',
    summary: 'Set the address of the webhook; a challenge is sent to it, and nothing else before it is given back',
    body: z.strictObject({ url: WebhookUrl }),
    answer: WebhookView,
    handle: async ({ permit, caller, body, world, now, work }) => {
      permit('own');
      const { id: personId } = personOf(caller);
      const before = await world.stores.webhooks.of(personId);
      const url = new URL(body.url).href;
      const changed = now.toISOString();
      const fresh: Webhook = { version: 1, personId, url, secret: newSecret(), state: webhookProcess.initial, changed };
      const { failingSince: _, ...kept } = before ?? fresh;
      const next: Webhook = before
        ? { ...kept, url, changed, state: step(webhookProcess, before.state, 'address', 'owner'), version: before.version + 1 }
        : fresh;
      const challenge = challengeTo(personId, now);
      world.stores.webhooks.put(work, next);
      world.stores.deliveries.create(work, challenge);
      const view = await viewOf(world, personId, next, challenge);
      return { body: before ? view : { ...view, secret: next.secret }, version: next.version };
    },
  }),
  endpoint({
    operation: 'webhook.secret',
    method: 'post',
    path: '/webhook/secret',
    summary: 'Make a new signing secret; the one before is worth nothing from the next delivery on',
    answer: WebhookView,
    handle: async ({ permit, caller, world, now, work }) => {
      permit('own');
      const before = await held(world, personOf(caller).id);
      const next = { ...before, secret: newSecret(), changed: now.toISOString(), version: before.version + 1 };
      world.stores.webhooks.put(work, next);
      return { body: { ...(await viewOf(world, next.personId, next)), secret: next.secret }, version: next.version };
    },
  }),
  endpoint({
    operation: 'webhook.test',
    method: 'post',
    path: '/webhook/test',
    summary: 'Send a test to a proved webhook, or the challenge again to one that is not',
    answer: WebhookView,
    handle: async ({ permit, caller, world, now, work }) => {
      permit('own');
      const webhook = await held(world, personOf(caller).id);
      const { personId } = webhook;
      const last = await world.stores.deliveries.lastOf(personId, logged);
      if (last.some(({ state, about, attempts }) => state === 'waiting' && about.is !== 'alert' && attempts.length === 0))
        throw new Fault('limited', 'webhook.tooOften', 'a test is on its way', { retryAfter: 60 });
      const proved = webhook.state === 'proved';
      const next = proved
        ? webhook
        : { ...webhook, state: step(webhookProcess, webhook.state, 'retry', 'owner'), version: webhook.version + 1 };
      if (next !== webhook) world.stores.webhooks.put(work, next);
      const queued = proved ? deliveryTo(personId, { is: 'test' }, now) : challengeTo(personId, now);
      world.stores.deliveries.create(work, queued);
      return { body: await viewOf(world, personId, next, queued), version: next.version };
    },
  }),
  endpoint({
    operation: 'webhook.remove',
    method: 'delete',
    path: '/webhook',
    summary: 'Remove the webhook; what waits for it is not sent',
    answer: WebhookView,
    handle: async ({ permit, caller, world, work }) => {
      permit('own');
      const { id } = personOf(caller);
      world.stores.webhooks.remove(work, await held(world, id));
      return { body: await viewOf(world, id, undefined) };
    },
  }),
];
