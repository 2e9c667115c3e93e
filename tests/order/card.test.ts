import { signed } from '@sandan/local/stripe/provider';
import type { Posting } from '@sandan/market/ledger/entry';
import { orderTerms } from '@sandan/market/order/terms.fixture';
import { presetTerms } from '@sandan/market/payment/terms';
import { commit, work } from '@sandan/store/work';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { placed } from './story.ts';

interface OrderSeen {
  readonly version: number;
  readonly state: string;
  readonly payment: string;
  readonly unpaid: number;
  readonly held: number;
  readonly payments: { id: string; method: string; state: string; captured: number; refunded: number; released: number }[];
  readonly tasks: { kind: string; state: string; amount: { minor: number } }[];
  readonly history: { action: string }[];
}

let m: Cast;
beforeEach(async () => {
  m = await cast({ now: '2026-03-02T10:00+09:00' });
  for (const who of ['office', 'buyer']) await as(m, who).get('/me');
});
afterEach(() => m.close());

const room = (id: string) => {
  const read = async (who = 'office') => (await as(m, who).get<OrderSeen>(`/orders/${id}`)).body;
  const post = async <T = OrderSeen & { code?: string }>(who: string, path: string, body: object) =>
    as(m, who).post<T>(`/orders/${id}/${path}`, body, { seen: (await read()).version });
  const act = (who: string, action: string, more: object = {}) => post(who, 'actions', { action, ...more });
  const card = async (instalment: string) => post<{ url: string; code?: string }>('buyer', 'payments', { instalment });
  const balances = async () =>
    Object.fromEntries(
      (await as(m, 'buyer').get<{ balances: Posting[] }>(`/orders/${id}/ledger`)).body.balances.map((b) => [b.account, b.minor]),
    );
  return { read, post, act, card, balances };
};
const sessionOf = (url: string) => url.split('/').at(-1) ?? '';
const settleAccount = async () => {
  const opened = await as(m, 'office').post<{ url: string }>(`/organisations/${m.organisations.office}/payout-account`, {});
  const account = new URL(opened.body.url).pathname.split('/').at(-1) ?? '';
  m.cards.enable(account);
  expect(new Set(await m.cards.drain())).toEqual(new Set([200]));
  return account;
};

test('a deposit by card is held, a milestone releases a part, the rest goes with the goods, and answers that are lost repeat nothing', async () => {
  const { order } = await placed(m, { seller: 'office', buyer: 'buyer' });
  const { read, post, act, card, balances } = room(order.id);
  expect((await card('1')).body.code).toBe('order.notPayable');
  await act('office', 'accept');
  m.cards.losses.push({ path: /POST \/v1\/checkout\/sessions/, loss: 'after' });
  const first = await card('1');
  expect(first.status).toBe(201);
  expect((await card('1')).body.url).toBe(first.body.url);
  expect(Object.keys(m.cards.state.sessions)).toHaveLength(1);
  m.cards.pay(sessionOf(first.body.url), 'decline');
  m.cards.pay(sessionOf(first.body.url));
  const backwards = (events: readonly unknown[]) => [...events, ...events].toReversed() as never;
  expect(await m.cards.drain(backwards)).toEqual(Array(8).fill(200));
  expect(await m.cards.repeat()).toHaveLength(8);
  const fee = Math.ceil(750_000 * 0.029);
  expect(await read()).toMatchObject({ payment: 'deposit_held', unpaid: 1_750_000, held: 750_000 });
  expect(await balances()).toMatchObject({ stripe: 750_000 - fee, provider: fee, held: -750_000, receivable: 1_750_000 });

  await act('office', 'produce');
  expect((await post('buyer', 'releases', { minor: 800_000 })).status).toBe(422);
  expect((await post('buyer', 'releases', { minor: 250_000, text: 'Castings are done.' })).body).toMatchObject({ held: 500_000 });
  await m.run('stripe');
  expect((await read()).tasks).toMatchObject([{ kind: 'transfer', state: 'waiting', amount: { minor: 240_250 } }]);
  await settleAccount();
  m.at('2026-03-02T12:00+09:00');
  m.cards.losses.push(...Array.from({ length: 3 }, () => ({ path: /POST \/v1\/transfers/, loss: 'after' as const })));
  await m.run('stripe');
  m.at('2026-03-02T13:00+09:00');
  await m.run('stripe');
  expect(Object.values(m.cards.state.transfers).map((t) => t.amount)).toEqual([240_250]);

  await act('office', 'make_ready');
  const pay = { minor: 1_750_000, on: '2026-03-02', reference: 'TT-2' };
  expect((await post('office', 'transfers', pay)).body).toMatchObject({ payment: 'paid', unpaid: 0 });
  await act('office', 'dispatch', { dispatch: { on: '2026-03-02', carrier: 'Hanbit Shipping' } });
  await act('buyer', 'deliver');
  await act('buyer', 'take');
  await m.run('stripe');
  await act('office', 'invoice');
  await m.run('clock');
  expect(await read()).toMatchObject({ state: 'settled', payment: 'released', held: 0 });
  expect(Object.values(m.cards.state.transfers).reduce((sum, t) => sum + t.amount, 0)).toBe(240_250 + 480_500);
  expect((await balances()).stripe).toBe(m.cards.state.balance.usd);
  expect(await m.world.pay?.balance()).toEqual({ USD: m.cards.state.balance.usd });
});

test('what was paid by card goes back when an order is cancelled by both, and a chargeback takes back what was sent', async () => {
  const terms = { ...orderTerms, payment: presetTerms('card_100') };
  const one = await placed(m, { seller: 'office', buyer: 'buyer', terms });
  const first = room(one.order.id);
  await first.act('office', 'accept');
  const held = sessionOf((await first.card('1')).body.url);
  m.cards.pay(held);
  await m.cards.drain();
  await first.act('office', 'produce');
  expect((await first.act('buyer', 'agree_cancel')).body.code).toBe('order.cancelUnasked');
  await first.act('office', 'ask_cancel', { text: 'The furnace is broken.' });
  expect((await first.act('buyer', 'agree_cancel')).body).toMatchObject({ state: 'cancelled', payment: 'refunded' });
  const asked = m.cards.dispute(held) ?? '';
  await m.cards.drain();
  await m.run('stripe');
  expect(m.cards.state.refunds).toEqual({});
  m.cards.decide(asked, 'won');
  await m.cards.drain();
  m.at('2026-03-02T11:30+09:00');
  const books = await m.world.stores.orders.books(one.order.id);
  const w = work();
  const failed = { object: 'refund', amount: 2_500_000, currency: 'usd', payment_intent: '', status: 'failed' } as const;
  m.cards.state.refunds.re_1 = { id: 're_1', metadata: {}, ...failed };
  for (const { nextAt: _, ...task } of books?.tasks ?? []) {
    const over = { state: 'failed', failure: 'no balance', attempts: 10, providerId: 're_1' } as const;
    m.world.stores.payments.tried(w, { ...task, version: task.version + 1, ...over });
  }
  await commit(m.world.stores.db, w);
  await m.run('stripe');
  expect(Object.keys(m.cards.state.refunds)).toEqual(['re_1']);
  const stuck = async () =>
    (await as(m, 'operator').get<{ items: { id: string; version: number }[] }>('/provider-tasks')).body.items;
  const [task] = await stuck();
  expect(task).toMatchObject({ kind: 'refund', failure: 'no balance', order: { id: one.order.id } });
  const again = `/orders/${one.order.id}/provider-tasks/${task?.id}/retry`;
  expect((await as(m, 'office').post(again, {}, { seen: task?.version ?? 0 })).status).toBe(403);
  expect((await as(m, 'operator').post(again, {}, { seen: task?.version ?? 0 })).status).toBe(200);
  expect(await stuck()).toEqual([]);
  const audited = await as(m, 'office').get<{ items: { side: string }[] }>('/audit?operation=providerTasks.retry');
  expect(audited.body.items).toMatchObject([{ side: 'desk' }]);
  await m.run('stripe');
  m.at('2026-03-02T11:45+09:00');
  await m.run('stripe');
  expect((await first.read()).payments).toMatchObject([{ captured: 2_500_000, refunded: 2_500_000 }]);

  const two = await placed(m, { seller: 'office', buyer: 'buyer', terms });
  const second = room(two.order.id);
  await settleAccount();
  await second.act('office', 'accept');
  const session = sessionOf((await second.card('1')).body.url);
  m.cards.pay(session);
  await m.cards.drain();
  for (const action of ['make_ready', 'dispatch'])
    await second.act('office', action, { dispatch: { on: '2026-03-02', carrier: 'Hanbit' } });
  for (const action of ['deliver', 'take']) await second.act('buyer', action);
  await m.run('stripe');
  const dispute = m.cards.dispute(session) ?? '';
  expect(new Set(await m.cards.drain((e) => e.toReversed()))).toEqual(new Set([200]));
  expect(await second.read()).toMatchObject({ payment: 'charged_back' });
  m.cards.decide(dispute, 'lost');
  await m.cards.drain();
  m.at('2026-03-02T12:00+09:00');
  await m.run('stripe');
  expect((await second.read()).tasks).toMatchObject([
    { kind: 'reversal', state: 'done', amount: { minor: 2_402_500 } },
    { kind: 'transfer', state: 'done', amount: { minor: 2_402_500 } },
  ]);
  expect(await second.read()).toMatchObject({ unpaid: 2_500_000 });
  const all = [await first.balances(), await second.balances()].reduce((sum, b) => sum + (b.stripe ?? 0), 0);
  expect(all).toBe(m.cards.state.balance.usd);
});

test('a page that nobody was told about is asked after, and no forged message is taken', async () => {
  const { order } = await placed(m, { seller: 'office', buyer: 'buyer' });
  const { read, act, card } = room(order.id);
  await act('office', 'accept');
  m.cards.pay(sessionOf((await card('1')).body.url));
  const [event] = m.cards.waiting();
  const raw = JSON.stringify({ ...event, object: 'event', livemode: false });
  const now = m.world.now();
  const ahead = new Date(now.getTime() + 3_600_000);
  const good = signed(raw, 'whsec_of_the_tests', now);
  const forged: [string, string | undefined][] = [
    [raw, undefined],
    [raw, ''],
    [raw, signed(raw, 'other', now)],
    [raw, signed(raw, '', now)],
    [raw, signed(raw, 'whsec_of_the_tests', ahead)],
    [raw, signed(raw, 'whsec_of_the_tests', new Date(now.getTime() - 3_600_000))],
    [`${raw} `, good],
    [JSON.stringify(JSON.parse(raw), null, 1), good],
    [Buffer.from(raw).toString('base64'), good],
    [raw, good.replace('v1=', 'v0=')],
    [raw, `${good.slice(0, -1)}${good.endsWith('0') ? '1' : '0'}`],
    [raw, `t=${ahead.getTime()},${good}`],
  ];
  for (const [body, signature] of forged) {
    const headers: Record<string, string> = signature === undefined ? {} : { 'stripe-signature': signature };
    const answer = await m.request('/api/stripe/webhook', { method: 'POST', body, headers });
    expect(answer.status, signature).toBe(400);
  }
  expect(await read()).toMatchObject({ payment: 'deposit_due' });
  m.at('2026-03-02T12:00+09:00');
  await m.run('stripe');
  expect(await read()).toMatchObject({ payment: 'deposit_held' });
});

test('a page on which nothing is left to pay is closed at the provider: after a transfer, or once the order is cancelled; who was faster gets it back', async () => {
  const opened = async () => {
    const { order } = await placed(m, { seller: 'office', buyer: 'buyer' });
    const one = room(order.id);
    await one.act('office', 'accept');
    return { ...one, page: sessionOf((await one.card('1')).body.url) };
  };
  const transfer = { minor: 750_000, on: '2026-03-02', reference: 'TT-1' };
  const [late, fast, gone] = [await opened(), await opened(), await opened()];
  await late.post('office', 'transfers', { ...transfer, minor: 700_000 });
  await m.run('stripe');
  expect(m.cards.state.sessions[late.page]?.status).toBe('open');
  await late.post('office', 'transfers', { ...transfer, minor: 50_000, reference: 'TT-2' });
  await fast.post('office', 'transfers', { ...transfer, minor: 2_500_000 });
  await gone.act('buyer', 'cancel', { reason: 'late' });
  m.cards.pay(fast.page);
  await m.run('stripe');
  const statusOf = (page: string) => m.cards.state.sessions[page]?.status;
  expect([late, fast, gone].map(({ page }) => statusOf(page))).toEqual(['expired', 'complete', 'expired']);
  for (const { page } of [late, gone]) m.cards.pay(page);
  expect(new Set(await m.cards.drain())).toEqual(new Set([200]));
  expect(Object.values(m.cards.state.refunds).map((r) => r.amount)).toEqual([750_000]);
  const paid = await fast.read();
  expect(paid).toMatchObject({ unpaid: 0, held: 0 });
  expect(paid.payments.find((p) => p.method === 'card')).toMatchObject({ state: 'succeeded', refunded: 750_000 });
  expect(await late.read()).toMatchObject({ unpaid: 1_750_000, held: 0 });
  expect((await gone.read()).payments).toMatchObject([{ method: 'card', state: 'cancelled' }]);
});
