import { orderTerms } from '@sandan/market/order/terms.fixture';
import { presetTerms } from '@sandan/market/payment/terms';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { placed } from './story.ts';

interface OrderSeen {
  readonly version: number;
  readonly payments: { state: string; captured: number; refunded: number; released: number }[];
  readonly tasks: { kind: string; state: string }[];
}

let m: Cast;
beforeEach(async () => {
  m = await cast({ now: '2026-03-02T10:00+09:00' });
  for (const who of ['office', 'buyer']) await as(m, who).get('/me');
});
afterEach(() => m.close());

/** An accepted order that is to be paid by card at once. */
const accepted = async () => {
  const terms = { ...orderTerms, payment: presetTerms('card_100') };
  const { order } = await placed(m, { seller: 'office', buyer: 'buyer', terms });
  const read = async () => (await as(m, 'office').get<OrderSeen>(`/orders/${order.id}`)).body;
  const post = async <T = OrderSeen>(who: string, path: string, body: object) =>
    as(m, who).post<T>(`/orders/${order.id}/${path}`, body, { seen: (await read()).version });
  const act = (who: string, action: string, more: object = {}) => post(who, 'actions', { action, ...more });
  const card = () => post<{ url: string }>('buyer', 'payments', { instalment: '1' });
  const paid = async () => {
    const { body } = await card();
    m.cards.pay(body.url.split('/').at(-1) ?? '');
    await m.cards.drain();
  };
  const taken = async () => {
    for (const action of ['make_ready', 'dispatch'])
      await act('office', action, { dispatch: { on: '2026-03-02', carrier: 'Hanbit' } });
    for (const action of ['deliver', 'take']) await act('buyer', action);
  };
  const stripe = async () => {
    const books = await m.world.stores.orders.books(order.id);
    const postings = books?.entries.flatMap((e) => e.postings) ?? [];
    return postings.filter((p) => p.account === 'stripe').reduce((sum, p) => sum + p.minor, 0);
  };
  /** Why what is to be done was not done, as the desk is told. */
  const failures = async () => (await m.world.stores.orders.books(order.id))?.tasks.map((t) => t.failure);
  await act('office', 'accept');
  return { read, card, paid, taken, stripe, failures };
};

const payoutAccount = async () => {
  const path = `/organisations/${m.organisations.office}/payout-account`;
  const { url } = (await as(m, 'office').post<{ url: string }>(path, {})).body;
  const account = new URL(url).pathname.split('/').at(-1) ?? '';
  m.cards.enable(account);
  await m.cards.drain();
  return account;
};
const sent = () => Object.values(m.cards.state.transfers).map((t) => t.amount);
const due = 2_402_500;

test('F10: a provider that is busy, or still at work on the same, is asked again by the same key, and does once what was asked', async () => {
  await payoutAccount();
  const { read, card, taken, stripe } = await accepted();
  const pages = /POST \/v1\/checkout\/sessions$/;
  m.cards.losses.push({ path: pages, loss: 'twin' }, { path: pages, loss: 'limited' });
  const busy = await card();
  expect(busy.status).toBe(429);
  expect(busy.headers.get('retry-after')).toBe('7');
  const { status, body } = await card();
  expect(status).toBe(201);
  expect(Object.keys(m.cards.state.sessions)).toHaveLength(1);
  m.cards.pay(body.url.split('/').at(-1) ?? '');
  await m.cards.drain();
  await taken();
  for (const loss of ['limited', 'twin'] as const) m.cards.losses.push({ path: /POST \/v1\/transfers$/, loss });
  for (const at of ['10:30', '12:30']) {
    m.at(`2026-03-02T${at}+09:00`);
    await m.run('stripe');
  }
  expect(m.cards.losses).toEqual([]);
  expect(sent()).toEqual([due]);
  expect((await read()).tasks).toMatchObject([{ kind: 'transfer', state: 'done' }]);
  expect(await stripe()).toBe(m.cards.state.balance.usd);
});

test('F10: an error that the provider answers to a key for as long as it keeps it holds the money where it is; later it goes once', async () => {
  await payoutAccount();
  const { read, paid, taken, stripe, failures } = await accepted();
  await paid();
  await taken();
  m.cards.losses.push({ path: /POST \/v1\/transfers$/, loss: 'broken' });
  for (const at of ['10:30', '12:30', '14:30']) {
    m.at(`2026-03-02T${at}+09:00`);
    await m.run('stripe');
    expect(sent()).toEqual([]);
    expect((await read()).tasks).toMatchObject([{ kind: 'transfer', state: 'waiting' }]);
    expect(await failures()).toEqual([expect.stringContaining('StripeAPIError')]);
    expect(await stripe()).toBe(m.cards.state.balance.usd);
  }
  for (const [key, { status }] of Object.entries(m.cards.state.answered)) if (status === 500) delete m.cards.state.answered[key];
  m.at('2026-03-03T14:30+09:00');
  await m.run('stripe');
  m.at('2026-03-04T14:30+09:00');
  await m.run('stripe');
  expect(sent()).toEqual([due]);
  expect((await read()).tasks).toMatchObject([{ kind: 'transfer', state: 'done' }]);
  expect(await stripe()).toBe(m.cards.state.balance.usd);
});

test('F10, M8: nothing is sent to an account that was shut after the order was paid, and two workers at once send it once when it is open again', async () => {
  const account = await payoutAccount();
  const { read, paid, taken, stripe, failures } = await accepted();
  await paid();
  m.cards.enable(account, false);
  await m.cards.drain();
  await taken();
  m.at('2026-03-02T10:30+09:00');
  await m.run('stripe');
  expect(sent()).toEqual([]);
  expect((await read()).tasks).toMatchObject([{ state: 'waiting' }]);
  expect(await failures()).toEqual(['payout account not enabled']);
  m.cards.enable(account);
  await m.cards.drain();
  m.at('2026-03-02T13:00+09:00');
  await Promise.all([m.run('stripe'), m.run('stripe'), m.run('stripe')]);
  m.at('2026-03-02T16:00+09:00');
  await m.run('stripe');
  expect(sent()).toEqual([due]);
  expect(m.cards.state.refunds).toEqual({});
  expect(await read()).toMatchObject({ payments: [{ state: 'succeeded', refunded: 0 }], tasks: [{ state: 'done' }] });
  expect(await stripe()).toBe(m.cards.state.balance.usd);
});
