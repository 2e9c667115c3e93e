import { newId } from '@sandan/kernel/id';
import { sums } from '@sandan/market/ledger/entry';
import { share } from '@sandan/market/royalty/share';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { granted } from './story.ts';

interface LicenceSeen {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly royaltiesUntil?: string;
  readonly shares?: unknown;
  readonly credit: number;
  readonly periods: { from: string; to: string; state: string; due?: number; invoiceId?: string }[];
  readonly invoices: { id: string; kind: string; state: string; late: boolean; outstanding: number }[];
  readonly milestones: { key: string; state: string }[];
}
interface PeriodSeen {
  readonly version: number;
  readonly state: string;
  readonly actions: string[];
  readonly distribution?: { key: string; minor: number }[];
  readonly reckoning?: { due: number; netSales: number };
  readonly statement?: { lines: { rate?: { rate: string; source: string } }[] };
}

let m: Cast;
let id = '';
beforeEach(async () => {
  m = await cast({ now: '2026-01-02T10:00+09:00' });
  for (const who of ['office', 'sme']) await as(m, who).get('/me');
  const parties = {
    licensorId: m.organisations.office ?? '',
    licenseeId: m.organisations.sme ?? '',
    listingId: newId('listing'),
  };
  id = (await granted(m, parties)).id;
});
afterEach(() => m.close());

const read = async (who: string) => (await as(m, who).get<LicenceSeen>(`/licences/${id}`)).body;
const version = async () => (await read('office')).version;
const at = (from: string, rest = '') => `/licences/${id}/periods/${from}${rest}`;
const line = (gross: number, more: object = {}) => ({
  product: '분리막',
  country: 'KR',
  currency: 'KRW',
  gross,
  deductions: [],
  ...more,
});
const state = async (from: string, lines: object[], more: object = {}) =>
  as(m, 'sme').put<PeriodSeen>(at(from, '/statement'), { lines, ...more }, { seen: await version() });
const act = async (from: string, body: object) =>
  as(m, 'office').post<PeriodSeen>(at(from, '/actions'), body, { seen: await version() });
const pay = async (invoiceId: string, minor: number, on: string, reference: string) =>
  as(m, 'office').post<{ invoice: { state: string; outstanding: number } }>(
    `/licences/${id}/invoices/${invoiceId}/payments`,
    { minor, on, reference },
    { seen: await version() },
  );
const notices = async (who: string) => {
  await m.settle();
  const { body } = await as(m, who).get<{ items: { kind: string }[] }>('/notices?limit=50');
  return body.items.map((n) => n.kind);
};

test('a licence goes from its upfront fee over a disputed statement to money shared among inventors, and on to its second period', async () => {
  const begun = await read('sme');
  expect(begun).toMatchObject({ state: 'active', invoices: [{ kind: 'upfront', state: 'issued', outstanding: 3_000_000 }] });
  expect(await notices('sme')).toEqual(expect.arrayContaining(['licence.granted', 'invoice.issued']));
  const upfront = begun.invoices[0]?.id ?? '';
  m.at('2026-01-20T10:00+09:00');
  expect((await pay(upfront, 1_000_000, '2026-01-19', '이체 1')).body.invoice).toMatchObject({
    state: 'partly_paid',
    outstanding: 2_000_000,
  });
  expect((await pay(upfront, 1_000_000, '2026-01-19', '이체 1')).status).toBe(409);
  expect((await pay(upfront, 2_500_000, '2026-01-20', '이체 2')).body.invoice).toMatchObject({ state: 'paid', outstanding: 0 });
  expect((await read('office')).credit).toBe(500_000);

  m.at('2026-07-01T09:00+09:00');
  await m.run('clock');
  expect((await read('sme')).periods.map((p) => [p.from, p.state])).toEqual([
    ['2026-01-01', 'statement_due'],
    ['2026-07-01', 'open'],
  ]);
  expect(await notices('sme')).toContain('royalty.statementDue');

  const wrong = await as(m, 'sme').post<{ errors: { pointer: string }[] }>(at('2026-01-01', '/reckonings'), {
    lines: [line(10, { deductions: [{ name: 'bad_debt', minor: 1 }] })],
  });
  expect(wrong.status).toBe(422);
  const tried = await as(m, 'sme').post<{ reckoning: { due: number } }>(at('2026-01-01', '/reckonings'), {
    lines: [line(150_000_000)],
  });
  expect(tried.body.reckoning.due).toBe(6_500_000);
  expect((await state('2026-07-01', [line(1)])).status).toBe(409);
  expect((await state('2026-01-01', [line(120_000_000)])).body).toMatchObject({ state: 'stated', reckoning: { due: 5_600_000 } });
  expect((await act('2026-01-01', { action: 'dispute' })).status).toBe(422);
  await act('2026-01-01', { action: 'dispute', reason: 'sales', text: '수출분이 빠져 있습니다.' });
  expect(await notices('sme')).toContain('royalty.disputed');
  await state('2026-01-01', [line(150_000_000)], { paidToOthers: 1_000_000 });
  const verified = await act('2026-01-01', { action: 'verify' });
  expect(verified.body).toMatchObject({ state: 'verified', reckoning: { due: 6_000_000 }, actions: ['invoice'] });
  expect((await act('2026-01-01', { action: 'invoice' })).body.state).toBe('invoiced');
  const invoice = (await read('office')).invoices.find((i) => i.kind === 'royalty');
  expect(invoice).toMatchObject({ state: 'partly_paid', outstanding: 5_500_000 });

  m.at('2026-08-05T09:00+09:00');
  await m.run('clock');
  expect((await read('office')).invoices.find((i) => i.kind === 'royalty')?.late).toBe(true);
  expect((await pay(invoice?.id ?? '', 5_500_000, '2026-08-05', '이체 3')).body.invoice.state).toBe('paid');
  expect((await act('2026-01-01', { action: 'distribute' })).status).toBe(409);
  const shares = [
    { key: 'kim', kind: 'inventor', name: '김가온', share: share('33.3333') },
    { key: 'lee', kind: 'inventor', name: '이누리', share: share('33.3333') },
    { key: 'fund', kind: 'pool', name: '연구기금', share: share('33.3334') },
  ];
  const uneven = await as(m, 'office').put(`/licences/${id}/shares`, { shares: shares.slice(1) }, { seen: await version() });
  expect(uneven.status).toBe(422);
  await as(m, 'office').put(`/licences/${id}/shares`, { shares }, { seen: await version() });
  const shared = await act('2026-01-01', { action: 'distribute' });
  expect(shared.body.distribution?.reduce((sum, d) => sum + d.minor, 0)).toBe(6_000_000);
  expect((await read('sme')).shares).toBeUndefined();
  const licensee = await as(m, 'sme').get<PeriodSeen>(at('2026-01-01'));
  expect(licensee.body.distribution).toBeUndefined();

  m.at('2027-01-01T09:00+09:00');
  await m.run('clock');
  expect((await state('2026-07-01', [line(10_000_000)])).body).toMatchObject({ state: 'stated', reckoning: { due: 300_000 } });
  await act('2026-07-01', { action: 'verify' });
  await act('2026-07-01', { action: 'invoice' });
  const second = (await read('office')).invoices.at(-1);
  await pay(second?.id ?? '', 300_000, '2027-01-01', '이체 4');
  expect((await act('2026-07-01', { action: 'distribute' })).body.state).toBe('distributed');

  const ledger = await as(m, 'office').get<{ balances: { account: string; currency: string; minor: number }[] }>(
    `/licences/${id}/ledger`,
  );
  expect([...sums(ledger.body.balances as Parameters<typeof sums>[0]).values()]).toEqual([0n]);
  expect(ledger.body.balances.find((b) => b.account === 'bank')?.minor).toBe(9_300_000);
  expect((await as(m, 'sme').get(`/licences/${id}/ledger`)).status).toBe(403);
});

test('a lapse noted late takes the invoice back, and what was paid pays the corrected one', async () => {
  m.at('2026-07-01T09:00+09:00');
  await m.run('clock');
  await state('2026-01-01', [line(100_000_000)]);
  await act('2026-01-01', { action: 'verify' });
  await act('2026-01-01', { action: 'invoice' });
  const invoice = (await read('office')).invoices.find((i) => i.kind === 'royalty');
  await pay(invoice?.id ?? '', 5_000_000, '2026-07-01', '이체');
  const noted = await as(m, 'office').post<LicenceSeen>(
    `/licences/${id}/lapses`,
    { number: 'KR101234567', lapsedOn: '2026-04-30' },
    { seen: await version() },
  );
  expect(noted.body).toMatchObject({ royaltiesUntil: '2026-04-30', credit: 5_000_000 });
  expect(noted.body.periods.map((p) => [p.to, p.state])).toEqual([
    ['2026-04-30', 'statement_due'],
    ['2026-12-31', 'cancelled'],
  ]);
  expect(await notices('sme')).toEqual(expect.arrayContaining(['licence.termCorrected', 'invoice.void']));
  await state('2026-01-01', [line(80_000_000)]);
  await act('2026-01-01', { action: 'verify' });
  expect((await act('2026-01-01', { action: 'invoice' })).body.state).toBe('paid');
  expect((await read('office')).credit).toBe(1_000_000);
  m.at('2026-07-02T09:00+09:00');
  await m.run('clock');
  expect((await read('office')).state).toBe('expired');
});

test('a missed milestone brings notice of a breach by the clock, and is healed when it is made good', async () => {
  m.at('2026-10-01T09:00+09:00');
  await m.run('clock');
  await m.run('clock');
  expect(await read('sme')).toMatchObject({ state: 'breach_noticed', milestones: [{ key: 'pilot', state: 'missed' }] });
  expect(await notices('sme')).toContain('licence.breach');
  const milestone = `/licences/${id}/milestones/pilot/actions`;
  const claim = { action: 'claim', reachedOn: '2026-09-29', said: '시연을 마쳤습니다.' };
  expect((await as(m, 'office').post(milestone, claim, { seen: await version() })).status).toBe(409);
  await as(m, 'sme').post(milestone, claim, { seen: await version() });
  const confirmed = await as(m, 'office').post<LicenceSeen>(milestone, { action: 'confirm' }, { seen: await version() });
  expect(confirmed.body).toMatchObject({ state: 'active', milestones: [{ state: 'reached' }] });
});

test('nobody else knows of a licence, and of two who change it one comes second', async () => {
  expect((await as(m, 'buyer').get(`/licences/${id}`)).status).toBe(404);
  const seen = await version();
  const note = (number: string) => as(m, 'office').post(`/licences/${id}/costs`, { minor: Number(number) }, { seen });
  expect((await note('1')).status).toBe(409);
  const end = { action: 'terminate', reason: 'convenience' };
  expect((await as(m, 'office').post(`/licences/${id}/actions`, end, { seen })).status).toBe(200);
  expect((await as(m, 'office').post(`/licences/${id}/actions`, end, { seen })).status).toBe(409);
});
