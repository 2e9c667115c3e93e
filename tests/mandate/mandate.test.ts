import { newId } from '@sandan/kernel/id';
import { share } from '@sandan/market/royalty/share';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { granted } from '../licence/story.ts';

interface MandateSeen {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly side: string;
  readonly actions: string[];
  readonly broker: { kind: string };
}
interface PartSeen {
  readonly mandateId: string;
  readonly share: number;
  readonly agreed: boolean;
  readonly mine: boolean;
  readonly terms?: { rate: number };
  readonly earned?: number;
  readonly owed?: number;
  readonly entries?: { on: string; kind: string; of?: string; minor: number }[];
}
interface CreditSeen {
  readonly version: number;
  readonly state: string;
  readonly side: string;
  readonly title: Record<string, string>;
  readonly parts: PartSeen[];
  readonly actions: string[];
}

let m: Cast;
beforeEach(async () => {
  m = await cast({ now: '2026-01-02T10:00+09:00' });
  for (const who of ['office', 'sme', 'agency', 'equipment', 'buyer']) await as(m, who).get('/me');
});
afterEach(() => m.close());

const year = { territory: [], from: '2026-01-01', until: '2026-12-31' };
const offer = (who: string, as_: 'mandator' | 'broker', other: string, terms: object, more: object = {}) =>
  as(m, who).post<MandateSeen>('/mandates', { as: as_, otherId: m.organisations[other], terms, ...year, ...more });
const act = (who: string, { id, version }: MandateSeen, body: object) =>
  as(m, who).post<MandateSeen>(`/mandates/${id}/actions`, body, { seen: version });
const notices = async (who: string) => {
  await m.settle();
  const { body } = await as(m, who).get<{ items: { kind: string }[] }>('/notices?limit=50');
  return body.items.map((n) => n.kind);
};
const five = { rate: share('5'), on: 'both' };

test('two brokers are mandated, agree on their shares of one licence, and earn of every payment to the won', async () => {
  const first = await offer('office', 'mandator', 'agency', five);
  expect(first).toMatchObject({
    status: 201,
    body: { state: 'offered', side: 'mandator', actions: ['withdraw'], broker: { kind: 'public' } },
  });
  expect(await notices('agency')).toContain('mandate.offered');
  expect((await act('office', first.body, { action: 'accept' })).status).toBe(409);
  expect((await act('agency', first.body, { action: 'accept' })).body).toMatchObject({ state: 'accepted', actions: ['end'] });
  const second = await offer('equipment', 'broker', 'office', {
    rate: share('3'),
    on: 'upfront',
    minimum: { currency: 'KRW', minor: 50_000 },
  });
  expect(second.body.broker.kind).toBe('public');
  expect((await act('office', second.body, { action: 'accept' })).body.state).toBe('accepted');
  const declined = await offer('office', 'mandator', 'sme', five);
  expect((await act('sme', declined.body, { action: 'decline' })).status).toBe(422);
  expect((await act('sme', declined.body, { action: 'decline', reason: 'terms' })).body.state).toBe('declined');

  m.at('2026-01-05T10:00+09:00');
  const parties = {
    licensorId: m.organisations.office ?? '',
    licenseeId: m.organisations.sme ?? '',
    listingId: newId('listing'),
  };
  const licence = await granted(m, { ...parties, effectiveOn: '2026-01-05' });
  expect(await notices('agency')).toContain('credit.proposed');
  const path = `/licences/${licence.id}/credits/${parties.licensorId}`;
  const credit = async (who: string) => (await as(m, who).get<CreditSeen>(path)).body;
  const begun = await credit('agency');
  expect(begun).toMatchObject({
    state: 'proposed',
    side: 'broker',
    title: { en: 'Separator coating' },
    actions: ['propose', 'agree', 'dispute'],
  });
  expect(begun.parts.map((p) => p.share)).toEqual([500_000, 500_000]);
  const hers = begun.parts.find((p) => p.mine)?.mandateId ?? '';
  const his = begun.parts.find((p) => !p.mine)?.mandateId ?? '';
  const shares = [
    { mandateId: hers, share: share('60') },
    { mandateId: his, share: share('40') },
  ];
  const uneven = [
    { mandateId: hers, share: share('60') },
    { mandateId: his, share: share('39') },
  ];
  expect((await as(m, 'agency').put(`${path}/shares`, { shares: uneven }, { seen: 1 })).status).toBe(422);
  const proposed = await as(m, 'agency').put<CreditSeen>(`${path}/shares`, { shares }, { seen: 1 });
  expect(proposed.body.parts.map((p) => p.agreed).toSorted()).toEqual([false, true]);
  const agree = async (who: string) =>
    as(m, who).post<CreditSeen>(`${path}/actions`, { action: 'agree' }, { seen: (await credit(who)).version });
  expect((await agree('office')).body.state).toBe('proposed');

  const pay = async (minor: number, reference: string) => {
    const { body } = await as(m, 'office').get<{ version: number; invoices: { id: string }[] }>(`/licences/${licence.id}`);
    const at = `/licences/${licence.id}/invoices/${body.invoices[0]?.id}/payments`;
    return as(m, 'office').post(at, { minor, on: '2026-01-05', reference }, { seen: body.version });
  };
  await pay(1_000_000, '이체 1');
  await m.settle();
  expect((await credit('office')).parts.map((p) => p.earned)).toEqual([0, 0]);
  expect((await agree('equipment')).body.state).toBe('agreed');
  expect((await as(m, 'agency').put(`${path}/shares`, { shares }, { seen: 4 })).status).toBe(409);
  await m.settle();
  const of = async (who: string, mandateId: string) => (await credit(who)).parts.find((p) => p.mandateId === mandateId);
  // 5 % and 3 % (at least 50 000) of 1 000 000: 60 % of 50 000 and 40 % of 50 000.
  expect(await of('office', hers)).toMatchObject({ earned: 30_000, owed: 30_000 });
  expect(await of('office', his)).toMatchObject({ earned: 20_000 });
  await pay(2_000_000, '이체 2 '.padEnd(120, '가'));
  await m.settle();
  const mine = await of('agency', hers);
  expect(mine).toMatchObject({ earned: 90_000, terms: { rate: share('5') } });
  expect(mine?.entries?.map((e) => [e.kind, e.of, e.minor])).toEqual([
    ['commission', 'upfront', 60_000],
    ['commission', 'upfront', 30_000],
  ]);
  const other = await of('agency', his);
  expect(other).toMatchObject({ share: share('40'), agreed: true });
  for (const secret of ['terms', 'earned', 'owed', 'entries']) expect(other).not.toHaveProperty(secret);
  expect(await of('equipment', his)).toMatchObject({ earned: 36_000 });

  const paid = { mandateId: hers, minor: 40_000, on: '2026-01-05', reference: '수수료 1' };
  const settle = async (body: object) =>
    as(m, 'office').post<CreditSeen>(`${path}/payments`, body, { seen: (await credit('office')).version });
  expect((await settle({ ...paid, minor: 90_001 })).status).toBe(422);
  expect((await settle(paid)).body.parts.find((p) => p.mandateId === hers)).toMatchObject({
    earned: 90_000,
    paid: 40_000,
    owed: 50_000,
  });
  expect((await settle(paid)).status).toBe(409);
  expect((await as(m, 'agency').post(`${path}/payments`, paid, { seen: 1 })).status).toBe(403);

  for (const stranger of ['sme', 'buyer']) {
    expect((await as(m, stranger).get(path)).status).toBe(404);
    expect((await as(m, stranger).get(`/mandates/${first.body.id}`)).status).toBe(404);
    expect((await as(m, stranger).get<{ items: unknown[] }>('/credits?box=earned')).body.items).toEqual([]);
  }
  expect((await as(m, 'agency').get(`/licences/${licence.id}`)).status).toBe(404);
  expect((await as(m, 'operator').get(path)).status).toBe(200);
  const audit = await as(m, 'office').get('/audit');
  expect(audit.text).toContain(path.slice(1));
  const owed = await as(m, 'office').get<{ items: CreditSeen[] }>('/credits?box=owed');
  expect(owed.body.items.map((c) => c.parts.length)).toEqual([2]);
  expect((await as(m, 'equipment').get<{ items: CreditSeen[] }>('/credits')).body.items).toHaveLength(1);
});

test('a broker alone has all the credit at once, earns on what its mandate names, and keeps it when the mandate ends with its term', async () => {
  const { body } = await offer(
    'sme',
    'mandator',
    'agency',
    { rate: share('10'), on: 'upfront', cap: { currency: 'KRW', minor: 200_000 } },
    { until: '2026-01-31' },
  );
  await act('agency', body, { action: 'accept' });
  const late = await offer('office', 'mandator', 'agency', five);
  const parties = {
    licensorId: m.organisations.office ?? '',
    licenseeId: m.organisations.sme ?? '',
    listingId: newId('listing'),
  };
  const licence = await granted(m, { ...parties, effectiveOn: '2026-01-02' });
  m.at('2026-01-02T10:05+09:00');
  await act('agency', late.body, { action: 'accept' });
  m.at('2026-02-02T10:00+09:00');
  await m.run('clock');
  expect((await as(m, 'sme').get<MandateSeen>(`/mandates/${body.id}`)).body.state).toBe('ended');
  expect(await notices('sme')).toContain('mandate.ended');
  const books = await as(m, 'office').get<{ version: number; invoices: { id: string }[] }>(`/licences/${licence.id}`);
  const at = `/licences/${licence.id}/invoices/${books.body.invoices[0]?.id}/payments`;
  await as(m, 'office').post(at, { minor: 3_000_000, on: '2026-02-01', reference: '이체' }, { seen: books.body.version });
  await m.settle();
  const credit = await as(m, 'agency').get<CreditSeen>(`/licences/${licence.id}/credits/${parties.licenseeId}`);
  expect(credit.body).toMatchObject({ state: 'agreed', parts: [{ share: 1_000_000, earned: 200_000, owed: 200_000 }] });
  // Who accepted after the licence was granted has not brokered it; and the licensor learns nothing of what its licensee owes.
  expect((await as(m, 'agency').get(`/licences/${licence.id}/credits/${parties.licensorId}`)).status).toBe(404);
  expect((await as(m, 'office').get(`/licences/${licence.id}/credits/${parties.licenseeId}`)).status).toBe(404);
  const foreign = await offer('sme', 'mandator', 'agency', five, { listingId: newId('listing') });
  expect(foreign.body).toMatchObject({ errors: [{ pointer: '/listingId', code: 'mandate.listing' }] });
  expect((await offer('sme', 'mandator', 'sme', five)).status).toBe(403);
});
