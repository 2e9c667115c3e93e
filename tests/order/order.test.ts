import { type Posting, sums } from '@sandan/market/ledger/entry';
import { orderTerms } from '@sandan/market/order/terms.fixture';
import { presetTerms } from '@sandan/market/payment/terms';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { placed } from './story.ts';

interface OrderSeen {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly payment: string;
  readonly unpaid: number;
  readonly credit: number;
  readonly may: { receive: boolean; pay: boolean };
  readonly payments: { method: string; captured: number }[];
  readonly disputes: { id: string }[];
  readonly actions: string[];
  readonly instalments: { key: string; minor: number; paid: number; dueOn?: string; late: boolean }[];
  readonly history: { action: string; to: string }[];
}

interface PurchaseStatement {
  readonly balances: object[];
  readonly items: { lines: { on: string; kind: string; owed: number; credit: number }[] }[];
}

let m: Cast;
let id = '';
beforeEach(async () => {
  m = await cast({ now: '2026-03-02T10:00+09:00' });
  for (const who of ['office', 'buyer', 'sme']) await as(m, who).get('/me');
  id = (await placed(m, { seller: 'office', buyer: 'buyer' })).order.id;
});
afterEach(() => m.close());

const read = async (who: string) => (await as(m, who).get<OrderSeen>(`/orders/${id}`)).body;
const version = async () => (await read('office')).version;
const act = async (who: string, body: object) =>
  as(m, who).post<OrderSeen & { code?: string }>(`/orders/${id}/actions`, body, { seen: await version() });
const receive = async (minor: number, on: string, reference: string) =>
  as(m, 'office').post<OrderSeen>(`/orders/${id}/transfers`, { minor, on, reference }, { seen: await version() });

test('an order goes from placing over deposit, production, shipment and inspection to settled, and its ledger balances', async () => {
  expect((await as(m, 'sme').get(`/orders/${id}`)).status).toBe(404);
  expect(await read('buyer')).toMatchObject({ state: 'placed', payment: 'none', unpaid: 2_500_000, actions: ['cancel'] });
  const change = await act('office', { action: 'propose_change', leadDays: 45, text: 'The alloy comes three weeks later.' });
  expect(change.body).toMatchObject({ state: 'conditionally_accepted', change: { leadDays: 45 } });
  const agreed = await act('buyer', { action: 'agree_change' });
  expect(agreed.body).toMatchObject({ state: 'accepted', payment: 'deposit_due', readyBy: '2026-04-16' });
  await m.settle();
  const toldOf = async (who: string) =>
    (await as(m, who).get<{ items: { kind: string; link: string }[] }>('/notices')).body.items.map((n) => `${n.kind} ${n.link}`);
  expect(await toldOf('buyer')).toEqual([`order.movedForBuyer /orders/${id}`]);
  expect((await toldOf('office')).toSorted()).toEqual([`order.movedForSeller /orders/${id}`, `order.placed /orders/${id}`]);
  expect(agreed.body.instalments).toMatchObject([{ minor: 750_000, dueOn: '2026-03-09' }, { minor: 1_750_000 }]);
  expect((await act('office', { action: 'produce' })).body.code).toBe('order.depositDue');

  m.at('2026-03-11T09:00+09:00');
  await m.run('clock');
  expect((await read('buyer')).instalments[0]?.late).toBe(true);
  expect((await receive(750_000, '2026-03-10', 'TT-1')).body).toMatchObject({ payment: 'deposit_held', unpaid: 1_750_000 });
  expect((await receive(750_000, '2026-03-10', 'TT-1')).status).toBe(409);
  await act('office', { action: 'produce' });
  await act('office', { action: 'make_ready' });
  const dispatch = { on: '2026-03-11', carrier: 'Hanbit Shipping', tracking: 'HB-1029', arrivesOn: '2026-04-20' };
  expect((await act('office', { action: 'dispatch', dispatch })).body.code).toBe('order.balanceDue');
  expect((await receive(1_800_000, '2026-03-11', 'TT-2')).body).toMatchObject({ payment: 'paid', credit: 50_000 });
  await act('office', { action: 'dispatch', dispatch });

  m.at('2026-05-05T09:00+09:00');
  await m.run('clock');
  expect(await read('buyer')).toMatchObject({ state: 'delivered' });
  m.at('2026-05-29T09:00+09:00');
  await m.run('clock');
  m.at('2026-06-06T09:00+09:00');
  await m.run('clock');
  const bought = await as(m, 'buyer').get<PurchaseStatement>('/purchases');
  expect(bought.body.balances).toMatchObject([
    {
      seller: { organisationId: m.organisations.office },
      currency: 'USD',
      orders: 1,
      ordered: 2_500_000,
      open: 0,
      overdue: 0,
      credit: 50_000,
    },
  ]);
  expect(bought.body.items[0]?.lines.map(({ on, kind, owed, credit }) => [on, kind, owed, credit])).toEqual([
    ['2026-03-02', 'invoice', 2_500_000, 0],
    ['2026-03-10', 'payment', -750_000, 0],
    ['2026-03-11', 'payment', -1_750_000, 50_000],
  ]);
  const table = await m.request('/api/v1/purchases.csv', {
    headers: { authorization: `Bearer ${await m.token('buyer')}`, 'accept-language': 'en' },
  });
  expect((await table.text()).split('\r\n')[3]).toMatch(
    /^2026-03-11,ORD-.*,Payment,USD,,17500\.00,500\.00,,25000\.00,0\.00,0\.00,500\.00$/,
  );
  expect((await as(m, 'office').get<PurchaseStatement>('/purchases')).body.items).toEqual([]);
  const settled = await read('office');
  expect(settled).toMatchObject({ state: 'settled', payment: 'paid' });
  expect(settled.history.map((h) => h.action)).toEqual(
    [
      'place',
      'propose_change',
      'agree_change',
      'pay_late',
      'pay',
      'produce',
      'make_ready',
      'pay',
      'dispatch',
      'deliver',
      'take',
    ].concat(['invoice', 'settle']),
  );
  const back = { minor: 50_000, on: '2026-06-06', reference: 'back' };
  expect((await as(m, 'office').post<OrderSeen>(`/orders/${id}/refunds`, back, { seen: settled.version })).body.credit).toBe(0);
  const { body } = await as(m, 'buyer').get<{ entries: { postings: Posting[] }[]; balances: Posting[] }>(`/orders/${id}/ledger`);
  for (const { postings } of body.entries) expect([...sums(postings).values()]).toEqual([0n]);
  expect(body.balances).toEqual([
    { account: 'income', currency: 'USD', minor: -2_500_000 },
    { account: 'bank', currency: 'USD', minor: 2_500_000 },
  ]);
});

test('a file of a bank brings a hundred payments at once, several to one order, and each but once however often it is sent', async () => {
  const orders = await Promise.all(Array.from({ length: 20 }, () => placed(m, { seller: 'sme', buyer: 'buyer' })));
  for (const { order } of orders) await as(m, 'sme').post(`/orders/${order.id}/actions`, { action: 'accept' }, { seen: 1 });
  const entry = (ref: string, text: string, currency = 'USD') =>
    `<Ntry><Amt Ccy="${currency}">100.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2026-03-02</Dt></BookgDt>
    <AcctSvcrRef>${ref}</AcctSvcrRef><NtryDtls><TxDtls><RmtInf><Ustrd>${text}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`;
  const [one, two] = orders.map(({ order }) => order.number);
  const entries = orders.flatMap(({ order }, i) => [0, 1, 2, 3, 4].map((n) => entry(`S-${i}-${n}`, `payment ${order.number}`)));
  const odd = [
    entry('S-a', `${one} and ${two}`),
    entry('S-b', 'thanks'),
    entry('S-c', `${one}`, 'EUR'),
    entry('S-0-0', `${one}`),
  ];
  const xml = `<Document><BkToCstmrStmt><Stmt>${[...entries, ...odd].join('')}</Stmt></BkToCstmrStmt></Document>`;
  const outcomes = async (apply: boolean) => {
    const { body } = await as(m, 'sme').post<{ credits: { outcome: string }[] }>('/orders/statements', { xml, apply });
    return Object.entries(Object.groupBy(body.credits, (c) => c.outcome)).map(([name, some]) => [name, some?.length]);
  };
  const rest = [
    ['ambiguous', 1],
    ['unmatched', 1],
    ['currency', 1],
    ['twice', 1],
  ];
  expect(await outcomes(false)).toEqual([['matched', 100], ...rest]);
  expect(await outcomes(true)).toEqual([['recorded', 100], ...rest]);
  expect(await outcomes(true)).toEqual([['twice', 101], ...rest.slice(0, 3)]);
  for (const { order } of orders) {
    const books = await m.world.stores.orders.books(order.id);
    expect(books?.order.instalments.reduce((sum, i) => sum + i.paid, 0)).toBe(50_000);
    for (const { postings } of books?.entries ?? []) expect([...sums(postings).values()]).toEqual([0n]);
  }
});

test('an order that nobody answers lapses, and a purchase is always the sum of its orders', async () => {
  const other = await placed(m, { seller: 'sme', buyer: 'buyer', purchaseId: id });
  const purchase = async () =>
    (await as(m, 'buyer').get<{ orders: { id: string }[]; totals: unknown[] }>(`/purchases/${id}`)).body;
  expect((await purchase()).orders.map((o) => o.id).toSorted()).toEqual([id, other.order.id].toSorted());
  expect((await purchase()).totals).toEqual([{ currency: 'USD', minor: 5_000_000, paid: 0 }]);
  expect((await as(m, 'office').get(`/purchases/${id}`)).status).toBe(404);
  await as(m, 'sme').post(`/orders/${other.order.id}/actions`, { action: 'accept' }, { seen: 1 });
  let xml = `<Document><BkToCstmrStmt><Stmt><Ntry><Amt Ccy="USD">7500.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2026-03-02</Dt></BookgDt>
    <AcctSvcrRef>B-1</AcctSvcrRef><NtryDtls><TxDtls><RmtInf><Ustrd>Deposit ${other.order.number}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>`;
  const statement = async (apply: boolean) =>
    (await as(m, 'sme').post<{ credits: { outcome: string }[] }>('/orders/statements', { xml, apply })).body.credits;
  expect(await statement(false)).toMatchObject([{ outcome: 'matched', minor: 750_000 }]);
  expect(await statement(true)).toMatchObject([{ outcome: 'recorded' }]);
  expect(await statement(true)).toMatchObject([{ outcome: 'twice' }]);
  const room = async (of: string) => (await as(m, 'sme').get<OrderSeen>(`/orders/${of}`)).body;
  const transfer = async (of: string, body: object) =>
    (await as(m, 'sme').post<OrderSeen>(`/orders/${of}/transfers`, body, { seen: (await room(of)).version })).body;
  await transfer(other.order.id, { minor: 1_000, on: '2026-03-02', reference: 'TT 77' });
  xml = xml.replace('7500.00', '10.00').replace('B-1', 'B-2');
  expect(await statement(true)).toMatchObject([{ outcome: 'known' }]);
  expect(await statement(true)).toMatchObject([{ outcome: 'twice' }]);
  expect((await purchase()).totals).toEqual([{ currency: 'USD', minor: 5_000_000, paid: 751_000 }]);

  const paidBy = async (preset: 'lc_sight' | 'card_100') => {
    const terms = { ...orderTerms, payment: presetTerms(preset) };
    const { order } = await placed(m, { seller: 'sme', buyer: 'buyer', terms });
    await as(m, 'sme').post(`/orders/${order.id}/actions`, { action: 'accept' }, { seen: 1 });
    const may = async (who: string) => (await as(m, who).get<OrderSeen>(`/orders/${order.id}`)).body.may;
    return { id: order.id, receive: (await may('sme')).receive, pay: (await may('buyer')).pay };
  };
  expect(await paidBy('card_100')).toMatchObject({ receive: false, pay: true });
  const credit = await paidBy('lc_sight');
  expect(credit).toMatchObject({ receive: true, pay: false });
  const drawn = await transfer(credit.id, { minor: 2_500_000, on: '2026-03-02', reference: 'LC-1' });
  expect(drawn.payments).toMatchObject([{ method: 'letter_of_credit', captured: 2_500_000 }]);

  const dispatched = async (of: string) => {
    const act = async (body: object) =>
      as(m, 'sme').post<OrderSeen & { code?: string }>(`/orders/${of}/actions`, body, { seen: (await room(of)).version });
    await act({ action: 'make_ready', atOwnRisk: true });
    return (await act({ action: 'dispatch', dispatch: { on: '2026-03-02', carrier: 'Hanbit' } })).body;
  };
  const lines = orderTerms.lines.map(({ hs: _, ...line }) => line);
  const unnamed = await placed(m, { seller: 'sme', buyer: 'buyer', terms: { ...orderTerms, lines } });
  await as(m, 'sme').post(`/orders/${unnamed.order.id}/actions`, { action: 'accept' }, { seen: 1 });
  await transfer(unnamed.order.id, { minor: 2_500_000, on: '2026-03-02', reference: 'TT-8' });
  expect(await dispatched(unnamed.order.id)).toMatchObject({ code: 'gate.held' });
  expect(await dispatched(credit.id)).toMatchObject({ state: 'dispatched', gates: [{ at: 'dispatch' }] });
  const claim = { reason: 'quantity', criterion: { kind: 'quantity', line: 0 }, minor: 100_000, text: 'Some are missing.' };
  const seen = async () => ({ seen: (await room(credit.id)).version });
  const opened = await as(m, 'buyer').post<OrderSeen>(`/orders/${credit.id}/disputes`, claim, await seen());
  const at = `/orders/${credit.id}/disputes/${opened.body.disputes[0]?.id}/actions`;
  const waiting = async () =>
    (await as(m, 'operator').get<{ items: { state: string; order: { number: string } }[] }>('/disputes')).body.items;
  await as(m, 'sme').post(at, { action: 'answer', text: 'We count again.' }, await seen());
  expect(await waiting()).toEqual([]);
  await as(m, 'buyer').post(at, { action: 'escalate' }, await seen());
  expect(await waiting()).toMatchObject([
    { state: 'mediation', claim: { currency: 'USD', minor: 100_000 }, order: { id: credit.id } },
  ]);
  const desk = await as(m, 'operator').get<{ queues: { name: string; count: number }[] }>('/desk');
  expect(desk.body.queues).toContainEqual(expect.objectContaining({ name: 'disputes', count: 1 }));
  await as(m, 'operator').post(at, { action: 'rule', minor: 50_000, text: 'Half of them are.' }, await seen());
  expect(await waiting()).toEqual([]);
  for (const day of ['04', '07', '12']) {
    m.at(`2026-03-${day}T09:00+09:00`);
    await m.run('clock');
  }
  expect(await read('buyer')).toMatchObject({ state: 'cancelled', reason: 'no_answer' });
  const track = async (of: 'office' | 'sme') =>
    (await as(m, 'buyer').get<{ track: object }>(`/organisations/${m.organisations[of]}`)).body.track;
  const none = { agreed: 0, upheld: 0, dismissed: 0, withdrawn: 0 };
  expect(await track('office')).toMatchObject({ orders: { closed: 0, unanswered: 1 }, disputes: none });
  expect(await track('sme')).toMatchObject({ orders: { closed: 0, unanswered: 0 }, disputes: { ...none, upheld: 1 } });
  expect((await as(m, 'office').get<{ items: { id: string }[] }>('/orders')).body.items.map((o) => o.id)).toEqual([id]);
  expect((await as(m, 'buyer').get<{ items: unknown[] }>('/orders?box=buying')).body.items).toHaveLength(5);
});
