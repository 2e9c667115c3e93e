import { missing } from '@sandan/kernel/fault';
import type { Delivery } from '@sandan/market/webhook/delivery';
import { readdress, rotate, Webhook, WebhookUrl, webhookProcess } from '@sandan/market/webhook/webhook';
import { personWebhookId } from '@sandan/store/webhooks';
import * as z from 'zod';
import type { Caller } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import { challengeTo, DeliveryView, deliveryView, logged, newSecret, queueTest } from '../webhook-view.ts';
import type { World } from '../world.ts';

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

const viewOf = async ({ stores }: World, holderId: string, webhook: Webhook | undefined, queued?: Delivery) => {
  const { items } = await stores.deliveries.log({ holderId, webhookId: personWebhookId(holderId) }, { limit: logged });
  const others = items.filter(({ id }) => id !== queued?.id);
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
    deliveries: [...(queued ? [queued] : []), ...others].slice(0, logged).map(deliveryView),
  };
};

const held = async ({ stores }: World, personId: string): Promise<Webhook> => {
  const webhook = await stores.webhooks.ofPerson(personId);
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
      return { body: await viewOf(world, id, await world.stores.webhooks.ofPerson(id)) };
    },
  }),
  endpoint({
    operation: 'webhook.put',
    confidential: true,
    method: 'put',
    path: '/webhook',
    summary: 'Set the address of the webhook; a challenge is sent to it, and nothing else before it is given back',
    body: z.strictObject({ url: WebhookUrl }),
    answer: WebhookView,
    handle: async ({ permit, caller, body, world, now, work }) => {
      permit('own');
      const { id: holderId } = personOf(caller);
      const before = await world.stores.webhooks.ofPerson(holderId);
      const { secret, sealed } = newSecret(world);
      const next: Webhook = before
        ? readdress(before, body.url, now)
        : {
            id: personWebhookId(holderId),
            version: 1,
            holderId,
            url: new URL(body.url).href,
            secrets: [{ sealed }],
            events: [],
            state: webhookProcess.initial,
            changed: now.toISOString(),
          };
      const challenge = challengeTo(next, now);
      world.stores.webhooks.put(work, next);
      world.stores.deliveries.create(work, challenge);
      const view = await viewOf(world, holderId, next, challenge);
      return { body: before ? view : { ...view, secret }, version: next.version };
    },
  }),
  endpoint({
    operation: 'webhook.secret',
    confidential: true,
    method: 'post',
    path: '/webhook/secret',
    summary: 'Make a new signing secret; for a day what is sent is signed with the one before too',
    answer: WebhookView,
    handle: async ({ permit, caller, world, now, work }) => {
      permit('own');
      const { secret, sealed } = newSecret(world);
      const next = rotate(await held(world, personOf(caller).id), sealed, now);
      world.stores.webhooks.put(work, next);
      return { body: { ...(await viewOf(world, next.holderId, next)), secret }, version: next.version };
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
      const { webhook: next, queued } = await queueTest(world, work, await held(world, personOf(caller).id), now);
      return { body: await viewOf(world, next.holderId, next, queued), version: next.version };
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
