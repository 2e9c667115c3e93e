import { Delivery } from '@sandan/market/webhook/delivery';
import { sealedAs, Webhook } from '@sandan/market/webhook/webhook';
import * as z from 'zod';
import { deliveryKeys, personWebhookId, webhookKeys } from '../webhooks.ts';
import type { Migration } from './migration.ts';

/** A webhook of the time when people alone had one: its secret in clear, under the one place `webhook` of its person. */
const OldWebhook = Webhook.pick({ version: true, url: true, state: true, failingSince: true, changed: true }).extend({
  personId: z.string(),
  secret: z.string(),
});
const OldDelivery = Delivery.pick({ id: true, version: true, about: true, state: true, attempts: true, at: true, nextAt: true });

/** Webhooks became a noun of people and organisations; their secrets are sealed, and their deliveries lie apart, in order. */
export const personWebhooks: Migration = {
  id: '2026-11-person-webhooks',
  says: {
    ko: '개인 웹훅을 조직 웹훅과 같은 형식으로 옮기고 서명 비밀값을 암호화합니다.',
    en: 'Brings the webhooks of people into the form that organisations’ have, and seals their secrets.',
  },
  types: ['webhook', 'delivery'],
  next(item, { seal }) {
    if (item.type === 'webhook' && item.sk === 'webhook') {
      const { personId, secret, version, ...kept } = OldWebhook.parse(item.body);
      const webhook: Webhook = {
        ...kept,
        id: personWebhookId(personId),
        version: version + 1,
        holderId: personId,
        secrets: [{ sealed: seal(sealedAs, secret) }],
        events: [],
      };
      return { ...webhookKeys(webhook), type: 'webhook', v: webhook.version, body: webhook };
    }
    if (item.type === 'delivery' && item.sk.startsWith('delivery#')) {
      const personId = item.pk.slice('person#'.length);
      const { version, ...kept } = OldDelivery.parse(item.body);
      const webhookId = personWebhookId(personId);
      const delivery: Delivery = { ...kept, version: version + 1, webhookId, holderId: personId, key: kept.id, place: '' };
      return { ...deliveryKeys(delivery), type: 'delivery', v: delivery.version, body: delivery };
    }
    return undefined;
  },
};
