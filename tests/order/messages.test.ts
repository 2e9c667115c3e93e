import { newId } from '@sandan/kernel/id';
import { signed } from '@sandan/local/stripe/provider';
import { orderTerms } from '@sandan/market/order/terms.fixture';
import { presetTerms } from '@sandan/market/payment/terms';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { placed } from './story.ts';

/** How many messages the shuffled runs deliver at least. */
const deliveries = Number(process.env.DELIVERIES ?? 240);

interface OrderSeen {
  readonly version: number;
  readonly payment: string;
  readonly held: number;
  readonly payments: { state: string; captured: number; refunded: number; released: number }[];
  readonly tasks: { kind: string; state: string; failure?: string; amount: { minor: number } }[];
}

let m: Cast;
beforeEach(async () => {
  m = await cast({ now: '2026-03-02T10:00+09:00' });
  for (const who of ['office', 'buyer']) await as(m, who).get('/me');
});
afterEach(() => m.close());

/** An accepted order that is paid by card at once, with its open page. */
const opened = async () => {
  const terms = { ...orderTerms, payment: presetTerms('card_100') };
  const { order } = await placed(m, { seller: 'office', buyer: 'buyer', terms });
  const read = async () => (await as(m, 'office').get<OrderSeen>(`/orders/${order.id}`)).body;
  const post = async <T = OrderSeen>(who: string, path: string, body: object) =>
    (await as(m, who).post<T>(`/orders/${order.id}/${path}`, body, { seen: (await read()).version })).body;
  const act = (who: string, action: string, more: object = {}) => post(who, 'actions', { action, ...more });
  await act('office', 'accept');
  const page = async () => {
    const { url } = await post<{ url: string }>('buyer', 'payments', { instalment: '1' });
    return url.split('/').at(-1) ?? '';
  };
  const postings = async () => (await m.world.stores.orders.books(order.id))?.entries.flatMap((e) => e.postings) ?? [];
  const sum = async (account: string) =>
    (await postings()).filter((p) => p.account === account).reduce((all, p) => all + p.minor, 0);
  return { order, read, act, page, sum };
};

let said = 0;
/** A message signed as the provider signs it, whatever it says; what it was answered. */
const send = async (type: string, object: object, more: object = {}) => {
  const created = Math.floor(m.world.now().getTime() / 1000);
  const event = { id: `evt_said_${said++}`, object: 'event', type, created, livemode: false, data: { object }, ...more };
  const raw = JSON.stringify(event);
  const headers = { 'stripe-signature': signed(raw, 'whsec_of_the_tests', m.world.now()) };
  const answer = await m.request('/api/stripe/webhook', { method: 'POST', body: raw, headers });
  return { status: answer.status, heard: (await answer.json()) as { heard?: string; code?: string } };
};

test('F8: a message of real money, of an unknown kind, of a foreign account or deal, or that says more than is so, changes nothing', async () => {
  const { order, read, page } = await opened();
  await page();
  const before = await read();
  const intent = { object: 'payment_intent', id: 'pi_1', amount: 2_500_000, amount_received: 2_500_000, currency: 'usd' };
  const ours = { ...intent, status: 'succeeded', metadata: { group: order.id } };
  const changed = { ...ours, amount: 1, amount_received: 1, currency: 'krw' };
  const messages: readonly [string, object, object?][] = [
    ['payment_intent.succeeded', ours, { livemode: true }],
    ['payment_intent.succeeded', ours],
    ['payment_intent.succeeded', changed],
    ['payment_intent.succeeded', ours, { account: 'acct_of_somebody' }],
    ['payment_intent.succeeded', { ...ours, metadata: { group: newId('order') } }],
    ['payment_intent.succeeded', { ...ours, metadata: { group: newId('licence') } }],
    ['payment_intent.succeeded', { ...ours, metadata: { group: newId('organisation') } }],
    ['payment_intent.succeeded', { ...ours, metadata: {} }],
    ['charge.refunded', { object: 'charge', id: 'ch_1', payment_intent: 'pi_1', metadata: { group: order.id } }],
    [
      'checkout.session.completed',
      { object: 'checkout.session', id: 'cs_1', payment_intent: null, metadata: { group: order.id } },
    ],
    ['account.updated', { object: 'account', id: 'acct_of_somebody', payouts_enabled: true }],
    ['treasury.flow_of_the_future', { object: 'treasury.flow', id: 'tf_1', metadata: { group: order.id } }],
    ['payment_intent.succeeded', ours, { created: 1_700_000_000 }],
  ];
  for (const [type, object, more] of messages) {
    const { status } = await send(type, object, more);
    expect(status, `${type} ${JSON.stringify(more ?? {})}`).toBe(200);
    expect(await read()).toEqual(before);
  }
  expect((await send('payment_intent.succeeded', ours, { livemode: true })).heard).toEqual({ heard: 'ignored' });
  // A chargeback of what is not known yet is asked for again; it may come before what it is about.
  const dispute = { object: 'dispute', id: 'dp_1', payment_intent: 'pi_unknown' };
  expect(await send('charge.dispute.created', dispute)).toEqual({ status: 503, heard: { code: 'payment.later' } });
});

test('M6: what was paid in another amount or currency than was asked for pays nothing until the provider says what is so', async () => {
  const { read, page, sum } = await opened();
  const session = await page();
  m.cards.pay(session);
  const intent = m.cards.state.intents[m.cards.state.sessions[session]?.payment_intent ?? ''];
  if (!intent) throw new Error('nothing was paid');
  const right = { ...intent };
  const before = await read();
  for (const wrong of [{ amount_received: 2_499_999 }, { amount_received: 25_000 }, { currency: 'krw' }, { currency: 'eur' }]) {
    Object.assign(intent, right, wrong);
    expect(await m.cards.drain()).toContain(503);
    m.at('2026-03-02T12:00+09:00');
    await m.run('stripe');
    expect(await read()).toEqual(before);
    expect(await sum('held')).toBe(0);
  }
  Object.assign(intent, right);
  expect(new Set(await m.cards.drain())).toEqual(new Set([200]));
  expect(await read()).toMatchObject({ payment: 'paid', held: 2_500_000 });
  expect(await sum('stripe')).toBe(m.cards.state.balance.usd);
});

test('F8, M7: messages repeated, reversed and shuffled, old ones among them, end where those in order end', async () => {
  const { read, page, act, sum } = await opened();
  const session = await page();
  m.cards.pay(session, 'decline');
  m.cards.pay(session);
  const first = m.cards.waiting().slice();
  await m.cards.drain((events) => [...events, ...events].toReversed());
  await act('office', 'produce');
  await act('office', 'ask_cancel', { text: 'The furnace is broken.' });
  await act('buyer', 'agree_cancel');
  m.at('2026-03-02T10:30+09:00');
  await m.run('stripe');
  const later = m.cards.waiting().slice();
  expect(later.map((e) => e.type)).toContain('charge.refunded');
  await m.cards.drain((events) => events.toReversed());
  const end = await read();
  expect(end.payments).toMatchObject([{ captured: 2_500_000, refunded: 2_500_000, released: 0 }]);
  let seed = 20260302;
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return seed / 2 ** 31;
  };
  const all = [...first, ...later];
  for (let sent = 0; sent < deliveries; sent++) {
    const event = all[Math.floor(random() * all.length)];
    if (!event) break;
    // Under its own id it was heard before; under another it is read as if it were new, months after.
    const fresh = random() < 0.7;
    const { status } = await send(event.type, event.data.object as object, {
      ...(fresh ? {} : { id: event.id }),
      created: event.created - Math.floor(random() * 9_000_000),
    });
    expect(status).toBe(200);
  }
  expect(await read()).toEqual(end);
  expect(await sum('stripe')).toBe(m.cards.state.balance.usd);
  expect(Object.keys(m.cards.state.refunds)).toHaveLength(1);
});
