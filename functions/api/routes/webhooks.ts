import { Fault, missing } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import { CloudEvent, cloudEvent } from '@sandan/market/event/cloud-event';
import { deliver } from '@sandan/market/webhook/delivery';
import { replay } from '@sandan/market/webhook/replay';
import { begin, change, rotate, type Webhook, WebhookDraft } from '@sandan/market/webhook/webhook';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import type { Caller } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import {
  challengeTo,
  DeliveryView,
  deliveryView,
  logged,
  newSecret,
  OrganisationWebhookView,
  organisationWebhookView,
  queueTest,
} from '../webhook-view.ts';
import type { World } from '../world.ts';

const OfOrganisation = z.object({ id: idOf('organisation') });
const OfWebhook = OfOrganisation.extend({ webhookId: idOf('webhook') });
const OfDelivery = OfWebhook.extend({ deliveryId: idOf('delivery') });

/** With the secret that was made; it is said this once. */
const WithSecret = OrganisationWebhookView.extend({ secret: z.string() }).meta({ id: 'NewWebhookView' });
const ReplayView = z.object({
  since: z.iso.datetime(),
  until: z.iso.datetime(),
  state: z.enum(['running', 'done']),
  made: z.int(),
});
const WebhookDetail = OrganisationWebhookView.extend({ replay: ReplayView.optional() }).meta({ id: 'WebhookDetail' });
const DeliveryDetail = DeliveryView.extend({ payload: CloudEvent.optional() }).meta({ id: 'DeliveryDetail' });

const relationTo = (caller: Caller, id: string) => (caller.organisation?.id === id ? 'organisation' : 'other');

const held = async ({ stores }: World, { id, webhookId }: { id: string; webhookId: string }): Promise<Webhook> => {
  const webhook = await stores.webhooks.byId(id, webhookId);
  if (!webhook) throw missing('webhook');
  return webhook;
};

const of = ({ id, webhookId }: { id: string; webhookId: string }) => ({ holderId: id, webhookId });

export const webhooks = [
  endpoint({
    operation: 'webhooks.list',
    method: 'get',
    path: '/organisations/{id}/webhooks',
    summary: 'Webhooks of an organisation',
    params: OfOrganisation,
    answer: listOf(OrganisationWebhookView),
    handle: async ({ permit, params, caller, world, now }) => {
      permit(relationTo(caller, params.id));
      const all = await world.stores.webhooks.ofOrganisation(params.id);
      return { body: { items: all.map((w) => organisationWebhookView(w, now)) } };
    },
  }),
  endpoint({
    operation: 'webhooks.create',
    confidential: true,
    method: 'post',
    path: '/organisations/{id}/webhooks',
    summary: 'Add a webhook; a challenge is sent to it, and nothing else before it is given back',
    params: OfOrganisation,
    body: WebhookDraft,
    answer: WithSecret,
    status: 201,
    handle: async ({ permit, params, caller, body, world, now, work }) => {
      permit(relationTo(caller, params.id));
      const kept = (await world.stores.webhooks.ofOrganisation(params.id)).length;
      const { secret, sealed } = newSecret(world);
      const webhook = begin(body, { id: newId('webhook', now.getTime()), holderId: params.id, sealed, kept }, now);
      world.stores.webhooks.create(work, webhook);
      world.stores.deliveries.create(work, challengeTo(webhook, now));
      return { body: { ...organisationWebhookView(webhook, now), secret }, version: webhook.version };
    },
  }),
  endpoint({
    operation: 'webhooks.read',
    method: 'get',
    path: '/organisations/{id}/webhooks/{webhookId}',
    summary: 'A webhook, and the last request to send again',
    params: OfWebhook,
    answer: WebhookDetail,
    handle: async ({ permit, params, caller, world, now }) => {
      permit(relationTo(caller, params.id));
      const webhook = await held(world, params);
      const last = await world.stores.replays.of(of(params));
      const replay = last && { since: last.since, until: last.until, state: last.state, made: last.made };
      return { body: { ...organisationWebhookView(webhook, now), ...(replay ? { replay } : {}) }, version: webhook.version };
    },
  }),
  endpoint({
    operation: 'webhooks.change',
    method: 'put',
    path: '/organisations/{id}/webhooks/{webhookId}',
    summary: 'Change name, address and events; another address must prove itself anew',
    params: OfWebhook,
    body: WebhookDraft,
    changes: true,
    answer: OrganisationWebhookView,
    handle: async ({ permit, params, caller, body, seen, world, now, work }) => {
      permit(relationTo(caller, params.id));
      const before = await held(world, params);
      if (before.version !== seen()) throw new Fault('conflict', 'webhook.stale');
      const next = change(before, body, now);
      world.stores.webhooks.put(work, next);
      if (next.url !== before.url) world.stores.deliveries.create(work, challengeTo(next, now));
      return { body: organisationWebhookView(next, now), version: next.version };
    },
  }),
  endpoint({
    operation: 'webhooks.remove',
    method: 'delete',
    path: '/organisations/{id}/webhooks/{webhookId}',
    summary: 'Remove a webhook; what waits for it is not sent',
    params: OfWebhook,
    status: 204,
    handle: async ({ permit, params, caller, world, work }) => {
      permit(relationTo(caller, params.id));
      world.stores.webhooks.remove(work, await held(world, params));
      return {};
    },
  }),
  endpoint({
    operation: 'webhooks.rotate',
    confidential: true,
    method: 'post',
    path: '/organisations/{id}/webhooks/{webhookId}/secret',
    summary: 'Make a new signing secret; for a day what is sent is signed with the one before too',
    params: OfWebhook,
    answer: WithSecret,
    handle: async ({ permit, params, caller, world, now, work }) => {
      permit(relationTo(caller, params.id));
      const { secret, sealed } = newSecret(world);
      const next = rotate(await held(world, params), sealed, now);
      world.stores.webhooks.put(work, next);
      return { body: { ...organisationWebhookView(next, now), secret }, version: next.version };
    },
  }),
  endpoint({
    operation: 'webhooks.test',
    method: 'post',
    path: '/organisations/{id}/webhooks/{webhookId}/test',
    summary: 'Send a test to a proved webhook, or the challenge again to one that is not',
    params: OfWebhook,
    answer: DeliveryView,
    handle: async ({ permit, params, caller, world, now, work }) => {
      permit(relationTo(caller, params.id));
      const { queued } = await queueTest(world, work, await held(world, params), now);
      return { body: deliveryView(queued) };
    },
  }),
  endpoint({
    operation: 'webhooks.replay',
    method: 'post',
    path: '/organisations/{id}/webhooks/{webhookId}/replay',
    summary: 'Send all events since an instant again, as they were; thirty days are kept',
    params: OfWebhook,
    body: z.strictObject({ since: z.iso.datetime({ offset: true }) }),
    answer: ReplayView,
    status: 202,
    handle: async ({ permit, params, caller, body, world, now, work }) => {
      permit(relationTo(caller, params.id));
      const webhook = await held(world, params);
      const since = new Date(body.since).toISOString();
      const next = replay(webhook, await world.stores.replays.of(of(params)), newId('replay', now.getTime()), since, now);
      world.stores.replays.put(work, next);
      return { body: { since: next.since, until: next.until, state: next.state, made: next.made } };
    },
  }),
  endpoint({
    operation: 'webhooks.deliveries',
    method: 'get',
    path: '/organisations/{id}/webhooks/{webhookId}/deliveries',
    summary: 'What was sent to a webhook, the newest first, with every try',
    params: OfWebhook,
    query: z.object({ cursor: z.string().max(1000).optional() }),
    answer: listOf(DeliveryView),
    handle: async ({ permit, params, query, caller, world }) => {
      permit(relationTo(caller, params.id));
      await held(world, params);
      const page = { limit: logged, ...(query.cursor ? { cursor: query.cursor } : {}) };
      const { items, next } = await world.stores.deliveries.log(of(params), page);
      return { body: { items: items.map(deliveryView), ...(next ? { next } : {}) } };
    },
  }),
  endpoint({
    operation: 'webhooks.delivery',
    method: 'get',
    path: '/organisations/{id}/webhooks/{webhookId}/deliveries/{deliveryId}',
    summary: 'One delivery with the event that it carried',
    params: OfDelivery,
    answer: DeliveryDetail,
    handle: async ({ permit, params, caller, world }) => {
      permit(relationTo(caller, params.id));
      const found = await world.stores.deliveries.byId(of(params), params.deliveryId);
      if (!found) throw missing('delivery');
      const event = found.about.is === 'event' ? await world.stores.events.byId(params.id, found.about.eventId) : undefined;
      const payload = event && cloudEvent(event, world.siteUrl);
      return { body: { ...deliveryView(found), ...(payload ? { payload } : {}) } };
    },
  }),
  endpoint({
    operation: 'webhooks.resend',
    method: 'post',
    path: '/organisations/{id}/webhooks/{webhookId}/deliveries/{deliveryId}/replay',
    summary: 'Send one event again, as it was, under the same id',
    params: OfDelivery,
    answer: DeliveryView,
    status: 202,
    handle: async ({ permit, params, caller, world, now, work }) => {
      permit(relationTo(caller, params.id));
      const webhook = await held(world, params);
      const found = await world.stores.deliveries.byId(of(params), params.deliveryId);
      if (found?.about.is !== 'event') throw missing('delivery');
      if (webhook.state !== 'proved') throw new Fault('conflict', 'webhook.notProved');
      const event = await world.stores.events.byId(params.id, found.about.eventId);
      if (!event) throw missing('event');
      const about = { is: 'event', eventId: event.id, name: event.name, again: true } as const;
      const { key, place } = found;
      const again = deliver({ id: newId('delivery', now.getTime()), ...of(params), about, key, place }, now);
      world.stores.deliveries.create(work, again);
      return { body: deliveryView(again) };
    },
  }),
];
