import { type Posting, sums } from '@sandan/market/ledger/entry';
import { commit, work } from '@sandan/store/work';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { billed } from './story.ts';

interface Shown {
  readonly version: number;
  readonly state: string;
  readonly owed: number;
  readonly lines: { chargeId: string }[];
  readonly payments: { from: string; minor: number; cardId?: string; lost?: number }[];
  readonly refunds: { minor: number; cardId?: string }[];
  readonly entries: { postings: Posting[] }[];
  readonly cards: { state: string; failure?: string; refunded: number; chargeback?: string }[];
  readonly toSend?: number;
  readonly refundable?: number;
  readonly mayPay: boolean;
  readonly actions: string[];
  readonly code?: string;
  readonly errors?: { pointer: string; code: string }[];
}
const all = 99_000;
const fee = Math.ceil(all * 0.029);

let m: Cast;
let id = '';
beforeEach(async () => {
  m = await cast({ now: '2026-02-02T10:00+09:00' });
  for (const who of ['office', 'buyer', 'sme', 'operator']) await as(m, who).get('/me');
  id = await billed(m);
});
afterEach(() => m.close());

const at = () => `/usage-invoices/${id}`;
const read = async (who = 'buyer') => (await as(m, who).get<Shown>(at())).body;
const seen = async () => ({ seen: (await read('office')).version });
const card = async (who = 'buyer') => as(m, who).post<{ url: string; code?: string }>(`${at()}/card-payments`, {}, await seen());
const act = async (body: object, who = 'office') => as(m, who).post<Shown>(`${at()}/actions`, body, await seen());
const sessionOf = (url: string) => url.split('/').at(-1) ?? '';
const credit = async (net: number) =>
  act({ action: 'credit', chargeId: (await read()).lines[0]?.chargeId, net, why: 'The beam was off for half of the time.' });
const balances = async () => {
  const found: Record<string, number> = {};
  for (const { postings } of (await read('office')).entries) {
    expect([...sums(postings).values()]).toEqual([0n]);
    for (const { account, minor } of postings) found[account] = (found[account] ?? 0) + minor;
  }
  return Object.fromEntries(Object.entries(found).filter(([, minor]) => minor !== 0));
};
/** Kinds of news about invoices for equipment that somebody has. */
const told = async (who: string) => {
  await m.settle();
  const { body } = await as(m, who).get<{ items: { kind: string }[] }>('/notices?limit=50');
  return body.items.map((n) => n.kind).filter((kind) => kind.startsWith('usageInvoice.'));
};
const settleAccount = async () => {
  const opened = await as(m, 'office').post<{ url: string }>(`/organisations/${m.organisations.office}/payout-account`, {});
  m.cards.enable(new URL(opened.body.url).pathname.split('/').at(-1) ?? '');
  expect(new Set(await m.cards.drain())).toEqual(new Set([200]));
};
const later = async (...times: string[]) => {
  for (const time of times) {
    m.at(`2026-02-${time}+09:00`);
    await m.run('stripe');
  }
};
const paid = async () => {
  const page = sessionOf((await card()).body.url);
  m.cards.pay(page);
  await m.cards.drain();
  return page;
};

test('a user pays an invoice for equipment by card once however the messages come, and the owner gets what is left of it', async () => {
  expect((await read()).mayPay).toBe(true);
  expect((await read('office')).mayPay).toBe(false);
  expect([(await card('office')).status, (await card('sme')).status]).toEqual([403, 404]);
  const page = await card();
  expect(page.status, page.text).toBe(201);
  expect((await card()).body.url).toBe(page.body.url);
  m.cards.pay(sessionOf(page.body.url), 'decline');
  await m.cards.drain();
  expect(await read()).toMatchObject({ state: 'issued', cards: [{ state: 'failed', failure: 'card_declined' }], mayPay: true });
  expect((await read('office')).cards).toEqual([]);
  m.cards.pay(sessionOf(page.body.url));
  const backwards = (events: readonly unknown[]) => [...events, ...events].toReversed() as never;
  expect(new Set(await m.cards.drain(backwards))).toEqual(new Set([200]));
  expect(new Set(await m.cards.repeat())).toEqual(new Set([200]));
  expect(await read()).toMatchObject({
    state: 'paid',
    owed: 0,
    payments: [{ from: 'user', minor: all, cardId: expect.any(String) }],
    cards: [{ state: 'succeeded', refunded: 0 }],
    mayPay: false,
  });
  expect((await card()).body.code).toBe('usage.nothingOwed');
  expect(await read('office')).toMatchObject({ toSend: all - fee, cards: [{ state: 'succeeded' }] });
  expect((await read()).toSend).toBeUndefined();
  await settleAccount();
  m.cards.losses.push({ path: /POST \/v1\/transfers/, loss: 'after' });
  await later('02T12:00', '02T13:00', '02T14:00');
  expect(Object.values(m.cards.state.transfers).map((t) => t.amount)).toEqual([all - fee]);
  expect((await read('office')).toSend).toBe(0);
  expect(await balances()).toEqual({ income: -90_000, vat: -9_000, provider: fee, card: all - fee });
  expect([await told('office'), await told('buyer')]).toEqual([['usageInvoice.paid'], ['usageInvoice.issued']]);
  const audited = await as(m, 'office').get<{ items: object[] }>('/audit?operation=stripe.capture');
  expect(audited.body.items).toHaveLength(1);
});

test('what a credit note leaves too much goes back to the card once, is taken back from the owner, and never more than lies there', async () => {
  await settleAccount();
  await paid();
  await later('02T12:00');
  expect((await read('office')).actions).not.toContain('refundToCard');
  expect((await credit(45_000)).body).toMatchObject({ owed: -49_500, refundable: 49_500 });
  expect((await act({ action: 'refundToCard', minor: 49_501 })).body.errors).toMatchObject([
    { pointer: '/minor', code: 'usage.beyondRefund' },
  ]);
  expect((await act({ action: 'refundToCard', minor: 49_500 }, 'buyer')).status).toBe(403);
  expect((await act({ action: 'refundToCard', minor: 30_000 })).body).toMatchObject({
    owed: -19_500,
    refunds: [{ minor: 30_000 }],
    cards: [{ refunded: 30_000 }],
  });
  expect((await act({ action: 'refundToCard', minor: 19_500 })).body).toMatchObject({ owed: 0, refundable: 0 });
  m.cards.losses.push({ path: /POST \/v1\/refunds/, loss: 'after' });
  await later('02T13:00', '02T14:00', '02T15:00');
  await m.cards.drain();
  expect(Object.values(m.cards.state.refunds).map((r) => r.amount)).toEqual([30_000, 19_500]);
  expect(Object.values(m.cards.state.reversals).map((r) => r.amount)).toEqual([30_000, 19_500]);
  expect(await balances()).toEqual({ income: -45_000, vat: -4_500, provider: fee, card: all - fee - 49_500 });
  // What the provider keeps never reached the owner: that part of a whole refund goes back by transfer.
  expect((await credit(45_000)).body).toMatchObject({ owed: -49_500, refundable: 49_500 - fee });
  await act({ action: 'refundToCard', minor: 49_500 - fee });
  const rest = await act({ action: 'refund', minor: fee, on: '2026-02-02', reference: 'TT 1' });
  expect(rest.body).toMatchObject({ owed: 0 });
  expect(rest.body.actions).not.toContain('refundToCard');
  await later('02T16:00', '02T17:00');
  expect((await balances()).card).toBeUndefined();
  const { stripe = 0 } = await balances();
  expect(stripe).toBe(m.cards.state.balance.krw ?? 0);
});

test('a page that is open while a transfer settles the invoice is closed; who has paid on it before gets back what is beyond', async () => {
  const page = sessionOf((await card()).body.url);
  const transfer = (minor: number, reference: string) => act({ action: 'pay', from: 'user', minor, on: '2026-02-02', reference });
  expect((await transfer(40_000, 'TT 1')).status).toBe(200);
  m.cards.pay(page);
  await m.cards.drain();
  expect(await read()).toMatchObject({ state: 'paid', owed: 0, cards: [{ refunded: 40_000 }] });
  await later('02T12:00');
  expect(Object.values(m.cards.state.refunds).map((r) => r.amount)).toEqual([40_000]);

  id = await billed(m);
  const open = sessionOf((await card()).body.url);
  await transfer(all, 'TT 2');
  await later('02T12:30');
  expect(m.cards.state.sessions[open]?.status).toBe('expired');
  expect(await read()).toMatchObject({ owed: 0, cards: [{ state: 'cancelled' }] });
});

test('one charged back is owed again and taken back from the owner; together with a refund nothing goes back twice', async () => {
  await settleAccount();
  const page = await paid();
  await later('02T12:00');
  await credit(45_000);
  await act({ action: 'refundToCard', minor: 20_000 });
  await later('02T13:00', '02T14:00');
  const dispute = m.cards.dispute(page, all - 20_000) ?? '';
  await m.cards.drain((events) => events.toReversed());
  expect(await read('office')).toMatchObject({ cards: [{ state: 'charged_back', chargeback: 'open' }], refundable: 0 });
  m.cards.decide(dispute, 'lost');
  await m.cards.drain();
  expect(await read()).toMatchObject({ state: 'partly_paid', cards: [{ chargeback: 'lost' }], mayPay: true });
  expect((await told('buyer')).toSorted()).toEqual(['usageInvoice.issued', 'usageInvoice.refunded', 'usageInvoice.reopened']);
  // All that was paid has gone back, and half of the invoice was taken back: the other half is owed.
  expect((await read()).owed).toBe(all - 49_500);
  await later('02T16:00', '02T17:00');
  expect(Object.values(m.cards.state.transfers).map((t) => t.amount - t.amount_reversed)).toEqual([0]);
  const { stripe, receivable, card: withOwner } = await balances();
  expect([receivable, withOwner]).toEqual([all - 49_500, undefined]);
  expect(stripe).toBe(m.cards.state.balance.krw);
  const won = await paid();
  const other = m.cards.dispute(won) ?? '';
  await m.cards.drain();
  m.cards.decide(other, 'won');
  await m.cards.drain();
  expect(await read()).toMatchObject({ state: 'paid', owed: 0 });
});

test('what the provider refuses to the end waits for the desk, which has it tried again', async () => {
  await settleAccount();
  await paid();
  const books = await m.world.stores.usageInvoices.books(id);
  const w = work();
  for (const { nextAt: _, ...task } of books?.tasks ?? [])
    m.world.stores.payments.tried(w, {
      ...task,
      version: task.version + 1,
      state: 'failed',
      failure: 'no balance',
      attempts: 10,
    });
  await commit(m.world.stores.db, w);
  await m.settle();
  const stuck = async () =>
    (await as(m, 'operator').get<{ items: { id: string; version: number; usage?: { id: string } }[] }>('/provider-tasks')).body
      .items;
  const [task] = await stuck();
  expect(task).toMatchObject({ kind: 'transfer', usage: { id } });
  const { body } = await as(m, 'operator').get<{ items: { kind: string }[] }>('/notices?limit=50');
  expect(body.items.map((n) => n.kind)).toContain('usageTask.failed');
  const again = `${at()}/provider-tasks/${task?.id}/retry`;
  expect((await as(m, 'office').post(again, {}, { seen: task?.version ?? 0 })).status).toBe(403);
  expect((await as(m, 'operator').post(again, {}, { seen: task?.version ?? 0 })).status).toBe(200);
  await later('02T12:00');
  expect(await stuck()).toEqual([]);
  expect(Object.values(m.cards.state.transfers).map((t) => t.amount)).toEqual([all - fee]);
});
