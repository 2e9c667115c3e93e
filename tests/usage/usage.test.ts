import { afterAll, beforeAll, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { actOn, book, bookingSeenBy, bookParts, resourceOf } from '../booking/story.ts';
import { type Cast, cast } from '../cast.ts';
import { supported } from '../programme/story.ts';
import { price, usedAt } from './story.ts';

let m: Cast;
beforeAll(async () => {
  m = await cast({ now: '2026-02-02T10:00:00+09:00' });
});
afterAll(() => m.close());

interface Seen {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}

interface Budget {
  readonly stand: { available: number; reserved: number; committed: number; settled: number };
}
const costOf = async (bookingId: string) =>
  (await as(m, 'sme').get<{ charges: object[] }>(`/bookings/${bookingId}/charges`)).body.charges;
const standOf = async (id: string) => (await as(m, 'sme').get<Budget>(`/applications/${id}/budget`)).body.stand;

test('a use is quoted, shared with a programme, logged for ever, adjusted, billed with its month, credited and paid', async () => {
  const [centre, sme] = [as(m, 'equipment'), as(m, 'sme')];
  const resource = await resourceOf(m, {}, 'equipment');
  expect((await sme.get(`/resources/${resource}/price`)).body).toMatchObject({ code: 'usage.noPrice' });
  expect((await sme.put(`/resources/${resource}/price`, price, { seen: 0 })).status).toBe(404);
  expect((await centre.put(`/resources/${resource}/price`, price, { seen: 0 })).body).toMatchObject({ version: 1 });
  const applicationId = await supported(m);

  // Wednesday from 12:00 to 14:00: a plain hour, and one of the afternoon at half more; the programme bears three quarters.
  const time = 'start=2026-02-04T03:00:00Z&end=2026-02-04T05:00:00Z&consumables=grid:2';
  const quoted = await sme.get(`/resources/${resource}/quote?${time}&applicationId=${applicationId}`);
  expect(quoted.body).toMatchObject({
    priceClass: 'sme',
    net: 170_000,
    vat: 17_000,
    total: 187_000,
    split: { support: 127_500, own: 42_500, left: 45_000_000 },
  });
  const made = await book(m, 'sme', resource, ['2026-02-04T12:00', '2026-02-04T14:00'], 'hold');
  const at = `/bookings/${made.body.id}`;
  const payers = { applicationId, projects: [{ name: '과제 A', weight: 1 }], consumables: { grid: 2 } };
  expect((await sme.put(`${at}/charges/0/payers`, payers)).body).toMatchObject({
    state: 'planned',
    support: 127_500,
    own: 42_500,
  });
  expect(await standOf(applicationId)).toMatchObject({ available: 44_872_500, reserved: 127_500 });
  const confirmed = await actOn(m, 'sme', made.body, 'confirm');
  expect(confirmed.body.state).toBe('confirmed');
  expect(await standOf(applicationId)).toMatchObject({ reserved: 0, committed: 127_500 });

  // Another one is moved to a dearer hour, and cancelled in time: nothing is due, and the support is free again.
  const other = await book(m, 'sme', resource, ['2026-02-10T09:00', '2026-02-10T10:00']);
  await sme.put(`/bookings/${other.body.id}/charges/0/payers`, { applicationId, projects: [] });
  expect(await standOf(applicationId)).toMatchObject({ committed: 180_000 });
  const moved = await actOn(m, 'sme', other.body, 'reschedule', { start: '2026-02-10T13:00:00+09:00' });
  expect(await costOf(other.body.id)).toMatchObject([{ net: 100_000, support: 75_000, start: '2026-02-10T04:00:00.000Z' }]);
  expect(await standOf(applicationId)).toMatchObject({ committed: 202_500 });
  await actOn(m, 'sme', moved.body, 'cancel', { reason: 'plans' });
  expect(await costOf(other.body.id)).toMatchObject([{ state: 'dropped' }]);
  expect(await standOf(applicationId)).toMatchObject({ available: 44_872_500, committed: 127_500 });

  // Cancelled on the day before, one costs half: the user pays it alone, whatever it says.
  const late = await book(m, 'sme', resource, ['2026-02-03T19:00', '2026-02-03T20:00']);
  await sme.put(`/bookings/${late.body.id}/charges/0/payers`, { applicationId, projects: [] });
  await actOn(m, 'sme', late.body, 'cancel', { reason: 'plans' });
  expect((await sme.put(`/bookings/${late.body.id}/charges/0/payers`, { applicationId, projects: [] })).status).toBe(200);
  expect(await costOf(late.body.id)).toMatchObject([{ state: 'due', net: 35_000, support: 0 }]);
  expect(await standOf(applicationId)).toMatchObject({ available: 44_872_500, reserved: 0, committed: 127_500 });

  // One of two parts that nobody ever looks at, nor logs.
  const part = (day: string) => ({ resourceId: resource, start: `${day}T09:00:00+09:00`, end: `${day}T10:00:00+09:00` });
  const silent = await bookParts(m, 'sme', [part('2026-02-05'), part('2026-02-20')]);

  m.at('2026-02-04T15:00:00+09:00');
  const use = { ...usedAt('2026-02-04T03:00:00.000Z', '2026-02-04T04:00:00.000Z'), consumables: { grid: 2 } };
  const line = await centre.post<{ hash: string }>(`/resources/${resource}/usage-log`, { bookingId: made.body.id, use });
  expect(line.body).toMatchObject({ place: 1, use: { operator: '최이든' } });
  expect((await centre.post(`/resources/${resource}/usage-log`, { bookingId: made.body.id, use })).body).toMatchObject({
    code: 'usage.loggedTwice',
  });
  const due = await sme.get<{ charges: object[] }>(`${at}/charges`);
  expect(due.body.charges[0]).toMatchObject({
    state: 'due',
    net: 170_000,
    support: 127_500,
    logged: { place: 1, hash: line.body.hash },
  });
  expect(await standOf(applicationId)).toMatchObject({ committed: 0, settled: 127_500 });

  // The log is corrected up, down and back; a line is corrected once.
  const correct = (corrects: number, end: string) =>
    centre.post(`/resources/${resource}/usage-log`, { corrects, use: { ...use, end: `2026-02-04T${end}:00.000Z` } });
  for (const [corrects, end, net] of [
    [1, '05:30', 215_000],
    [2, '05:15', 192_500],
    [3, '04:00', 170_000],
  ] as const) {
    expect((await correct(corrects, end)).status).toBe(201);
    expect(await costOf(made.body.id)).toMatchObject([{ net, support: 127_500 }]);
  }
  expect((await correct(1, '04:00')).body).toMatchObject({ code: 'usage.corrected' });

  // The user asks that only the hour that it used is charged; the difference is available again.
  const wanted = { kind: 'time', start: use.start, end: use.end };
  const asked = await sme.post<Seen>(`${at}/charges/0/adjustments`, { wanted, text: '시료 문제로 한 시간만 썼습니다.' });
  const answer = `${at}/adjustments/${asked.body.id}/actions`;
  expect((await sme.post(answer, { action: 'accept' }, { seen: 1 })).status).toBe(409);
  const wrote = await centre.post<Seen>(answer, { action: 'write', text: '기록을 확인했습니다.' }, { seen: 1 });
  expect((await centre.post(answer, { action: 'accept' }, { seen: wrote.body.version })).body).toMatchObject({
    state: 'accepted',
  });
  expect((await sme.get<{ charges: object[] }>(`${at}/charges`)).body.charges[0]).toMatchObject({
    net: 80_000,
    vat: 8_000,
    support: 60_000,
  });
  expect(await standOf(applicationId)).toMatchObject({ available: 44_940_000, settled: 60_000 });

  const month = 'from=2026-02-04T00:00:00Z&to=2026-02-05T00:00:00Z';
  expect((await centre.get(`/resources/${resource}/utilisation?${month}`)).body).toMatchObject({
    offered: 1440,
    booked: 120,
    used: 60,
    shared: 60,
    lost: { early_release: 60 },
  });
  const dayBefore = 'from=2026-02-03T00:00:00Z&to=2026-02-04T00:00:00Z';
  expect((await centre.get(`/resources/${resource}/utilisation?${dayBefore}`)).body).toMatchObject({
    booked: 0,
    lost: { late_cancellation: 60 },
  });
  const report = { kind: 'fault', bookingId: made.body.id, at: use.start, said: '스테이지가 멈췄습니다.' };
  const incident = await sme.post<Seen>(`/resources/${resource}/incidents`, report);
  expect(incident.status).toBe(201);
  expect((await as(m, 'office').post(`/resources/${resource}/incidents`, report)).status).toBe(404);
  const resolved = { action: 'resolve', resolution: '모터 교체', downMinutes: 90 };
  const act = `/resources/${resource}/incidents/${incident.body.id}/actions`;
  expect((await centre.post(act, resolved, { seen: 1 })).body).toMatchObject({ state: 'resolved', downMinutes: 90 });

  m.at('2026-02-12T09:00:00+09:00');
  await m.run('clock');
  expect(await costOf(silent.body.id)).toMatchObject([
    { state: 'due', net: 70_000 },
    { state: 'planned', net: 70_000 },
  ]);
  const lateUse = usedAt('2026-02-05T00:00:00.000Z', '2026-02-05T02:00:00.000Z');
  const lateLog = () => centre.post(`/resources/${resource}/usage-log`, { bookingId: silent.body.id, use: lateUse });
  expect((await lateLog()).status).toBe(201);
  expect(await costOf(silent.body.id)).toMatchObject([{ state: 'due', net: 130_000, logged: { place: 5 } }, {}]);
  expect((await lateLog()).body).toMatchObject({ code: 'usage.loggedTwice' });

  m.at('2026-03-01T09:00:00+09:00');
  await m.run('clock');
  const bills = await sme.get<{ items: (Seen & { owed: number })[] }>('/usage-invoices');
  expect(bills.body.items).toMatchObject([{ month: '2026-02', net: 315_000, vat: 31_500, support: 60_000, owed: 286_500 }]);
  const invoice = `/usage-invoices/${bills.body.items[0]?.id}`;
  expect((await as(m, 'office').get(invoice)).status).toBe(404);
  const seen = await centre.get<Seen & { lines: { chargeId: string; projects: object[] }[] }>(invoice);
  expect(seen.body.lines[0]?.projects).toEqual([]);
  const credit = { action: 'credit', chargeId: seen.body.lines[0]?.chargeId, net: 10_000, why: '할인 누락' };
  const credited = await centre.post<Seen>(`${invoice}/actions`, credit, { seen: 1 });
  expect(credited.body).toMatchObject({ owed: 275_500, credits: [{ net: 10_000, vat: 1_000 }] });
  const pay = (minor: number, from = 'user') => ({ action: 'pay', minor, from, on: '2026-03-01', reference: `이체 ${from}` });
  const over = await centre.post(`${invoice}/actions`, pay(275_501), { seen: 2 });
  expect(over.body).toMatchObject({ errors: [{ pointer: '/minor', code: 'usage.beyondOwed' }] });
  await centre.post(`${invoice}/actions`, pay(275_500), { seen: 2 });
  const paid = await centre.post(`${invoice}/actions`, pay(60_000, 'programme'), { seen: 3 });
  expect(paid.body).toMatchObject({ state: 'paid', owed: 0, owedByProgrammes: 0 });
  const log = await centre.get(`/resources/${resource}/usage-log`);
  expect(log.body).not.toHaveProperty('broken');
  expect((await bookingSeenBy(m, 'sme', made.body.id)).state).toBeDefined();
  const file = await m.request(
    `/api/v1/programmes/${(await as(m, 'agency').get<{ items: Seen[] }>('/programmes/mine')).body.items[0]?.id}/settlement`,
    {
      headers: { authorization: `Bearer ${await m.token('agency')}` },
    },
  );
  expect(await file.text()).toContain(`60000,20000,settled,${line.body.hash}`);
  const shown = await sme.get<{ owner: object }>(`/resources/${resource}`);
  expect(shown.body.owner).toMatchObject({ supports: { settled: 1 } });
});
