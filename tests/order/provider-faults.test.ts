import { type Event, type Loss, signed } from '@sandan/local/stripe/provider';
import type { Posting } from '@sandan/market/ledger/entry';
import { orderTerms } from '@sandan/market/order/terms.fixture';
import { presetTerms } from '@sandan/market/payment/terms';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { placed } from './story.ts';

interface OrderSeen {
  readonly version: number;
  readonly state: string;
  readonly payment: string;
  readonly unpaid: number;
  readonly tasks: { kind: string; state: string; amount: { minor: number } }[];
}

const terms = { ...orderTerms, payment: presetTerms('card_100') };
const total = 2_500_000;
/** What the seller is sent of it: all but the market's fee and the provider's. */
const due = total - 25_000 - Math.ceil(total * 0.029);
const start = Date.parse('2026-03-02T10:00+09:00');
let m: Cast;
beforeEach(async () => {
  m = await cast({ now: new Date(start) });
  for (const who of ['office', 'buyer']) await as(m, who).get('/me');
});
afterEach(() => m.close());

const hours = (n: number) => m.at(new Date(start + n * 3_600_000));
const read = async (id: string) => (await as(m, 'office').get<OrderSeen>(`/orders/${id}`)).body;
const post = async (who: string, id: string, path: string, body: object) =>
  as(m, who).post<{ url: string; code?: string }>(`/orders/${id}/${path}`, body, { seen: (await read(id)).version });
const act = (who: string, id: string, action: string, more: object = {}) => post(who, id, 'actions', { action, ...more });
const accepted = async () => {
  const { order } = await placed(m, { seller: 'office', buyer: 'buyer', terms });
  await act('office', order.id, 'accept');
  return order.id;
};
const page = async (id: string) => (await post('buyer', id, 'payments', { instalment: '1' })).body.url.split('/').at(-1) ?? '';
const books = async (id: string) =>
  (await as(m, 'buyer').get<{ entries: { key: string }[]; balances: Posting[] }>(`/orders/${id}/ledger`)).body;
const intentOf = (session: string) => m.cards.state.intents[m.cards.state.sessions[session]?.payment_intent ?? ''];
const tell = async (event: object, more: object = {}) => {
  const raw = JSON.stringify({ object: 'event', livemode: false, ...event, ...more });
  const headers = { 'stripe-signature': signed(raw, m.cards.secret, m.world.now()) };
  return (await m.request('/api/stripe/webhook', { method: 'POST', body: raw, headers })).status;
};
const seller = async () => {
  const opened = await as(m, 'office').post<{ url: string }>(`/organisations/${m.organisations.office}/payout-account`, {});
  const account = new URL(opened.body.url).pathname.split('/').at(-1) ?? '';
  m.cards.enable(account);
  await m.cards.drain();
  return account;
};
/** An order that was paid by card and taken: what is held of it is due to the seller. */
const taken = async () => {
  const id = await accepted();
  m.cards.pay(await page(id));
  await m.cards.drain();
  for (const action of ['make_ready', 'dispatch'])
    await act('office', id, action, { dispatch: { on: '2026-03-02', carrier: 'Hanbit' } });
  for (const action of ['deliver', 'take']) await act('buyer', id, action);
  return id;
};

test('F8, M7: messages that are repeated, reversed, months old, of no known type, of another account, of the other mode, about another order or with other amounts lead to the same books', async () => {
  const ends = new Set<string>();
  const orders = await Promise.all(Array.from({ length: 8 }, accepted));
  const fee = Math.ceil(total * 0.029);
  let waiting: readonly Event[] = [];
  for (const [n, id] of orders.entries()) {
    m.cards.pay(await page(id), n % 2 ? 'decline' : 'process');
    m.cards.pay(m.cards.state.sessions[Object.keys(m.cards.state.sessions).at(-1) ?? '']?.id ?? '');
    waiting = m.cards.waiting();
    const [first] = waiting;
    if (!first) throw new Error('nothing was said');
    const other = orders[(n + 1) % orders.length] ?? '';
    const object = first.data.object as Record<string, unknown>;
    const strange = [
      { ...first, id: `evt_unknown_${n}`, type: 'customer.tax_id.updated' },
      { ...first, id: `evt_new_${n}`, type: 'payment_intent.some_future_thing' },
      { ...first, id: `evt_old_${n}`, created: first.created - 200 * 86_400 },
      { ...first, id: `evt_live_${n}`, livemode: true },
      {
        id: `evt_account_${n}`,
        type: 'account.updated',
        created: 1,
        data: { object: { object: 'account', id: 'acct_of_another' } },
      },
      { ...first, id: `evt_foreign_${n}`, data: { object: { ...object, metadata: { group: other } } } },
      { ...first, id: `evt_amount_${n}`, data: { object: { ...object, amount: 1, amount_received: 1, currency: 'krw' } } },
      { ...first, id: `evt_refund_${n}`, type: 'charge.refunded', data: { object: { ...object, amount_refunded: total } } },
    ];
    const order = fc.sample(fc.shuffledSubarray([...waiting, ...waiting, ...strange], { minLength: waiting.length * 2 + 8 }), {
      seed: n,
      numRuns: 1,
    })[0] as object[];
    for (const event of order) expect(await tell(event)).toBe(200);
    await m.cards.drain();
    const { balances, entries } = await books(id);
    ends.add(
      JSON.stringify([(await read(id)).payment, (await read(id)).unpaid, balances, entries.map((e) => e.key.split('#')[0])]),
    );
  }
  expect(ends.size).toBe(1);
  expect(m.cards.state.balance.usd).toBe(orders.length * (total - fee));
  expect(await m.world.pay?.balance()).toEqual({ USD: m.cards.state.balance.usd });
}, 120_000);

test('M6: what the provider took in another amount or currency is not taken for the payment, and is not forgotten either', async () => {
  const id = await accepted();
  const session = await page(id);
  m.cards.pay(session);
  const intent = intentOf(session) as { amount_received: number; currency: string };
  intent.amount_received = total - 1;
  expect(await m.cards.drain()).toContain(503);
  expect(await read(id)).toMatchObject({ payment: 'deposit_due', unpaid: total });
  Object.assign(intent, { amount_received: total, currency: 'eur' });
  expect(new Set(await m.cards.drain())).toEqual(new Set([503]));
  expect(await read(id)).toMatchObject({ unpaid: total });
  expect((await books(id)).entries.filter((e) => e.key.startsWith('capture'))).toEqual([]);
  expect(JSON.stringify(m.logs())).toContain('payment.mismatch');
  intent.currency = 'usd';
  expect(new Set(await m.cards.drain())).toEqual(new Set([200]));
  expect(await read(id)).toMatchObject({ unpaid: 0 });
});

test.each<[string, Loss, number]>([
  ['answers 429 for hours', 'limited', 12],
  ['says that a twin is under way', 'twin', 12],
  ['breaks, and keeps that as the answer of the key for a day', 'broken', 1],
  ['loses every answer until it has forgotten the key', 'after', 40],
])(
  'F10, M8: where the provider %s, the seller is sent what is due once',
  async (_, loss, times) => {
    await seller();
    const id = await taken();
    m.cards.losses.push(...Array.from({ length: times }, () => ({ path: /POST \/v1\/transfers/, loss })));
    await m.run('stripe');
    expect((await read(id)).tasks).toMatchObject([{ kind: 'transfer', state: 'waiting' }]);
    for (let hour = 1; hour <= 120; hour += hour < 6 ? 1 : 7) {
      hours(hour);
      if (hour > 30) m.cards.losses.splice(0);
      await m.run('stripe');
    }
    expect((await read(id)).tasks).toMatchObject([{ kind: 'transfer', state: 'done' }]);
    expect(Object.values(m.cards.state.transfers).map((t) => t.amount)).toEqual([due]);
    expect((await books(id)).balances.find((b) => b.account === 'stripe')?.minor ?? 0).toBe(m.cards.state.balance.usd);
  },
  240_000,
);

test('F10: a page and a refund survive a provider that is too busy, and an account that is shut in the middle of a deal waits', async () => {
  const id = await accepted();
  m.cards.losses.push(...Array.from({ length: 3 }, () => ({ path: /POST \/v1\/checkout/, loss: 'limited' as const })));
  expect((await post('buyer', id, 'payments', { instalment: '1' })).status).toBeGreaterThanOrEqual(429);
  m.cards.losses.splice(0);
  m.cards.pay(await page(id));
  await m.cards.drain();
  await act('office', id, 'produce');
  await act('office', id, 'ask_cancel', { text: 'The furnace is broken.' });
  await act('buyer', id, 'agree_cancel');
  m.cards.losses.push(...Array.from({ length: 12 }, () => ({ path: /POST \/v1\/refunds/, loss: 'after' as const })));
  for (const hour of [0.1, 0.3, 1, 3, 8, 20, 40, 60]) {
    hours(hour);
    if (hour > 30) m.cards.losses.splice(0);
    await m.run('stripe');
  }
  expect(Object.values(m.cards.state.refunds).map((r) => r.amount)).toEqual([total]);
  expect((await read(id)).tasks).toMatchObject([{ kind: 'refund', state: 'done' }]);

  const account = await seller();
  const other = await taken();
  m.cards.enable(account, false);
  await m.cards.drain();
  hours(61);
  await m.run('stripe');
  expect((await read(other)).tasks).toMatchObject([{ state: 'waiting' }]);
  expect(m.cards.state.transfers).toEqual({});
  m.cards.enable(account);
  hours(63);
  await m.run('stripe');
  expect((await read(other)).tasks).toMatchObject([{ state: 'done' }]);
  expect(Object.keys(m.cards.state.transfers)).toHaveLength(1);
}, 240_000);
