import { randomBytes } from 'node:crypto';
import type { Vault } from '@sandan/fn-api/vault';
import type { EventName } from '@sandan/market/event/catalogue';
import { type Delivery, deliver, type Outcome, tried } from '@sandan/market/webhook/delivery';
import { afterTry, begin, sealedAs, type Webhook } from '@sandan/market/webhook/webhook';
import { demoId } from './demo-id.ts';
import type { Setting } from './setting.ts';
import { personOf } from './watches.ts';

const hour = 3_600_000;

interface Listener {
  readonly of: string;
  readonly name: string;
  readonly host: string;
  readonly events: readonly EventName[];
}

const listeners: readonly Listener[] = [
  {
    of: 'sme',
    name: 'ERP 연동',
    host: 'erp.sme.example',
    events: [
      'listing.published',
      'listing.withdrawn',
      'inquiry.asked',
      'inquiry.answered',
      'inquiry.closed',
      'rfq.received',
      'quote.counter',
      'quote.accept',
      'quote.expire',
    ],
  },
  {
    of: 'office',
    name: '기술이전 관리 시스템',
    host: 'tlo.office.example',
    events: ['listing.published', 'listing.changed', 'inquiry.asked', 'inquiry.escalated', 'member.joined'],
  },
];

type Try = readonly [about: Delivery['about'], outcome: Outcome, status: number, answer: string];

/** Proved itself, took a test, and was taken down a day later: an address that has stopped and waits to be mended. */
const tries: readonly Try[] = [
  [{ is: 'challenge', word: 'demo' }, 'taken', 200, 'demo'],
  [{ is: 'test' }, 'taken', 204, ''],
  [{ is: 'test' }, 'gone', 410, 'This system has moved.'],
];

export interface Heard {
  readonly webhook: Webhook;
  readonly deliveries: readonly Delivery[];
}

/** The webhooks of the demo organisations with what was sent to them, made by the verbs of the market. */
export const heardBy = (setting: Setting, vault: Vault, now: Date): Heard[] =>
  listeners.map(({ of, name, host, events }, place) => {
    const { organisationId: holderId } = personOf(setting, of);
    if (!holderId) throw new Error(`the demo account ${of} has no organisation`);
    const sealed = vault.seal(sealedAs, `whsec_${randomBytes(32).toString('base64')}`);
    const id = demoId('webhook', `${of} ${name}`, place);
    const first = now.getTime() - 72 * hour;
    let webhook = begin(
      { name, url: `https://${host}/events`, events: [...events] },
      { id, holderId, sealed, kept: 0 },
      new Date(first),
    );
    const deliveries = tries.map(([about, outcome, status, answer], n) => {
      const at = new Date(first + n * 24 * hour);
      const made = deliver({ id: demoId('delivery', `${of} ${n}`, place * 10 + n), webhookId: id, holderId, about }, at);
      const ms = 80 + 40 * n;
      webhook = afterTry(webhook, made, outcome, at);
      return tried(made, { at: at.toISOString(), status, ms, ...(answer ? { answer } : {}) }, outcome, { luck: 0 });
    });
    return { webhook: { ...webhook, version: 1 }, deliveries: deliveries.map((d) => ({ ...d, version: 1 })) };
  });
