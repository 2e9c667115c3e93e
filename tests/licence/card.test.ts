import { newId } from '@sandan/kernel/id';
import { type Posting, sums } from '@sandan/market/ledger/entry';
import { commit, work } from '@sandan/store/work';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { granted } from './story.ts';

interface Shown {
  readonly invoice: { state: string; outstanding: number; payments: { by: string; minor: number; lost?: number }[] };
  readonly cards: { state: string; failure?: string; refunded: number; chargeback?: string }[];
  readonly toSend?: number;
  readonly mayPay: boolean;
}
const all = 3_000_000;
const fee = Math.ceil(all * 0.029);

let m: Cast;
let id = '';
let invoiceId = '';
beforeEach(async () => {
  m = await cast({ now: '2026-01-02T10:00+09:00' });
  // Nobody is told of anything before they have been here once.
  for (const who of ['office', 'sme', 'operator']) await as(m, who).get('/me');
  const { office = '', sme = '' } = m.organisations;
  id = (await granted(m, { licensorId: office, licenseeId: sme, listingId: newId('listing') })).id;
  invoiceId = (await m.world.stores.licences.books(id))?.invoices[0]?.id ?? '';
});
afterEach(() => m.close());

const at = () => `/licences/${id}/invoices/${invoiceId}`;
const read = async (who = 'sme') => (await as(m, who).get<Shown>(at())).body;
const seen = async () => ({ seen: (await as(m, 'office').get<{ version: number }>(`/licences/${id}`)).body.version });
const card = async (who = 'sme') => as(m, who).post<{ url: string; code?: string }>(`${at()}/card-payments`, {}, await seen());
const transfer = async (minor: number, reference: string) =>
  as(m, 'office').post<Shown>(`${at()}/payments`, { minor, on: '2026-01-02', reference }, await seen());
const sessionOf = (url: string) => url.split('/').at(-1) ?? '';
const balances = async () => {
  const { body } = await as(m, 'office').get<{ balances: Posting[] }>(`/licences/${id}/ledger`);
  expect([...sums(body.balances).values()].every((sum) => sum === 0n)).toBe(true);
  return Object.fromEntries(body.balances.map((b) => [b.account, b.minor]));
};
const settleAccount = async () => {
  const opened = await as(m, 'office').post<{ url: string }>(`/organisations/${m.organisations.office}/payout-account`, {});
  m.cards.enable(new URL(opened.body.url).pathname.split('/').at(-1) ?? '');
  expect(new Set(await m.cards.drain())).toEqual(new Set([200]));
};

test('a refused card is shown, another pays the invoice once however the messages come, and the licensor gets what is left of it', async () => {
  expect((await card('office')).status).toBe(403);
  m.cards.losses.push({ path: /POST \/v1\/checkout\/sessions/, loss: 'after' });
  const page = await card();
  expect(page.status).toBe(201);
  expect((await card()).body.url).toBe(page.body.url);
  m.cards.pay(sessionOf(page.body.url), 'decline');
  await m.cards.drain();
  expect(await read()).toMatchObject({
    invoice: { state: 'issued', outstanding: all },
    cards: [{ state: 'failed', failure: 'card_declined' }],
    mayPay: true,
  });
  expect((await read('office')).cards).toEqual([]);
  m.cards.pay(sessionOf(page.body.url));
  const backwards = (events: readonly unknown[]) => [...events, ...events].toReversed() as never;
  expect(new Set(await m.cards.drain(backwards))).toEqual(new Set([200]));
  expect(new Set(await m.cards.repeat())).toEqual(new Set([200]));
  const paid = { state: 'paid', outstanding: 0, payments: [{ by: 'card', minor: all }] };
  expect(await read()).toMatchObject({ invoice: paid, cards: [{ state: 'succeeded', refunded: 0 }], mayPay: false });
  expect((await read()).toSend).toBeUndefined();
  expect((await card()).body.code).toBe('invoice.settled');
  expect(await balances()).toMatchObject({ stripe: all - fee, provider: fee, transit: fee - all });

  await m.run('stripe');
  expect((await read('office')).toSend).toBe(all - fee);
  await settleAccount();
  m.at('2026-01-02T12:00+09:00');
  m.cards.losses.push({ path: /POST \/v1\/transfers/, loss: 'after' });
  for (const time of ['12:00', '13:00', '14:00']) {
    m.at(`2026-01-02T${time}+09:00`);
    await m.run('stripe');
  }
  expect(Object.values(m.cards.state.transfers).map((t) => t.amount)).toEqual([all - fee]);
  expect((await read('office')).toSend).toBe(0);
  expect(await balances()).toEqual({ income: -all, provider: fee, card: all - fee });
  const audited = await as(m, 'office').get<{ items: object[] }>('/audit?operation=stripe.capture');
  expect(audited.body.items).toHaveLength(1);
  await m.settle();
  const { body } = await as(m, 'sme').get<{ items: { kind: string }[] }>('/notices?limit=50');
  expect(body.items.filter((n) => n.kind === 'invoice.paid')).toHaveLength(1);
});

test('a card that pays after the transfer was recorded goes back, one that nobody was told of is asked after, and one charged back is owed again', async () => {
  const page = sessionOf((await card()).body.url);
  await transfer(1_000_000, '이체 1');
  m.cards.pay(page);
  m.at('2026-01-02T12:00+09:00');
  await m.run('stripe');
  expect(await read()).toMatchObject({
    invoice: {
      state: 'paid',
      payments: [
        { by: 'bank', minor: 1_000_000 },
        { by: 'card', minor: 2_000_000 },
      ],
    },
    cards: [{ state: 'succeeded', refunded: 1_000_000 }],
  });
  expect(new Set(await m.cards.drain())).toEqual(new Set([200]));
  expect(Object.values(m.cards.state.refunds).map((r) => r.amount)).toEqual([1_000_000]);
  expect((await transfer(10, '이체 2')).body.invoice.payments).toHaveLength(3);

  await settleAccount();
  m.at('2026-01-02T15:00+09:00');
  await m.run('stripe');
  const dispute = m.cards.dispute(page, 2_000_000) ?? '';
  await m.cards.drain((events) => events.toReversed());
  expect(await read()).toMatchObject({ invoice: { state: 'paid' }, cards: [{ state: 'charged_back', chargeback: 'open' }] });
  m.cards.decide(dispute, 'lost');
  await m.cards.drain();
  expect(await read()).toMatchObject({
    invoice: { state: 'partly_paid', outstanding: 2_000_000 },
    cards: [{ chargeback: 'lost' }],
    mayPay: true,
  });
  m.at('2026-01-02T17:00+09:00');
  await m.run('stripe');
  expect(await balances()).toMatchObject({ bank: 1_000_010, receivable: 2_000_000, credit: -10 });
  expect((await balances()).stripe).toBe(m.cards.state.balance.krw);
  await m.settle();
  const { body } = await as(m, 'sme').get<{ items: { kind: string }[] }>('/notices?limit=50');
  expect(body.items.map((n) => n.kind)).toContain('invoice.reopened');
});

test('a page that is open while a transfer settles the invoice is closed at the provider, so that nobody pays there twice', async () => {
  const page = sessionOf((await card()).body.url);
  await transfer(1_000_000, '이체 1');
  await m.run('stripe');
  expect(m.cards.state.sessions[page]?.status).toBe('open');
  await transfer(2_000_000, '이체 2');
  expect((await card()).body.code).toBe('invoice.settled');
  m.cards.losses.push({ path: /POST \/v1\/checkout\/sessions\/.*\/expire/, loss: 'after' });
  await m.run('stripe');
  expect(m.cards.state.sessions[page]?.status).toBe('expired');
  m.cards.pay(page);
  expect(new Set(await m.cards.drain())).toEqual(new Set([200]));
  expect(m.cards.state.charges).toEqual({});
  expect(await read()).toMatchObject({ invoice: { state: 'paid', outstanding: 0 }, cards: [{ state: 'cancelled' }] });
  expect(await balances()).toEqual({ income: -all, bank: all });
});

test('who has paid on the page before it could be closed gets all of it back', async () => {
  const page = sessionOf((await card()).body.url);
  await transfer(all, '이체 1');
  m.cards.pay(page);
  await m.run('stripe');
  expect(m.cards.state.sessions[page]?.status).toBe('complete');
  expect(Object.values(m.cards.state.refunds).map((r) => r.amount)).toEqual([all]);
  expect(await read()).toMatchObject({ invoice: { state: 'paid' }, cards: [{ state: 'succeeded', refunded: all }] });
});

test('what the provider refuses to the end waits for the desk, which has it tried again', async () => {
  const page = sessionOf((await card()).body.url);
  m.cards.pay(page);
  await m.cards.drain();
  const books = await m.world.stores.licences.books(id);
  const w = work();
  for (const { nextAt: _, ...task } of books?.tasks ?? [])
    m.world.stores.payments.tried(w, {
      ...task,
      version: task.version + 1,
      state: 'failed',
      failure: 'no balance',
      attempts: 11,
    });
  await commit(m.world.stores.db, w);
  const stuck = async () =>
    (
      await as(m, 'operator').get<{ items: { id: string; version: number; failure: string; licence?: { id: string } }[] }>(
        '/provider-tasks',
      )
    ).body.items;
  const [task] = await stuck();
  expect(task).toMatchObject({ failure: 'no balance', licence: { id } });
  const again = `/licences/${id}/provider-tasks/${task?.id}/retry`;
  expect((await as(m, 'office').post(again, {}, { seen: task?.version ?? 0 })).status).toBe(403);
  expect((await as(m, 'operator').post(again, {}, { seen: task?.version ?? 0 })).status).toBe(200);
  expect(await stuck()).toEqual([]);
  await settleAccount();
  await m.run('stripe');
  expect(Object.values(m.cards.state.transfers).map((t) => t.amount)).toEqual([all - fee]);
  await m.settle();
  const { body } = await as(m, 'operator').get<{ items: { kind: string }[] }>('/notices?limit=50');
  expect(body.items.map((n) => n.kind)).toContain('licenceTask.failed');
});
