import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { actOn, book, resourceOf } from '../booking/story.ts';
import { type Cast, cast } from '../cast.ts';
import { price, usedAt } from './story.ts';

let m: Cast;
let resource = '';
beforeAll(async () => {
  m = await cast({ now: '2026-02-02T10:00:00+09:00' });
});
afterAll(() => m.close());
beforeEach(async () => {
  m.at('2026-02-02T10:00:00+09:00');
  resource = await resourceOf(m, {}, 'equipment');
  await as(m, 'equipment').put(`/resources/${resource}/price`, price, { seen: 0 });
});

interface Seen {
  readonly version: number;
  readonly onHand: number;
  readonly setAside: number;
  readonly free: number;
  readonly low?: string;
  readonly counted: boolean;
}

const stock = async (): Promise<Seen> => {
  const [one] = (await as(m, 'equipment').get<{ items: Seen[] }>(`/resources/${resource}/stocks`)).body.items;
  if (!one) throw new Error('no stock');
  return one;
};
const does = async (body: object, seen?: number) =>
  as(m, 'equipment').post<Seen>(`/resources/${resource}/stocks/grid/actions`, body, { seen: seen ?? (await stock()).version });
const wants = (who: string, bookingId: string, grid: number) =>
  as(m, who).put<{ aside?: object; errors?: object[] }>(`/bookings/${bookingId}/charges/0/payers`, {
    projects: [],
    consumables: { grid },
  });
const history = async () =>
  (await as(m, 'equipment').get<{ items: { kind: string; delta: object }[] }>(`/resources/${resource}/stocks/grid/moves`)).body
    .items;
const logs = (bookingId: string, grid: number, more: object = {}) =>
  as(m, 'equipment').post<{ place: number; errors?: object[] }>(`/resources/${resource}/usage-log`, {
    bookingId,
    use: { ...usedAt('2026-02-04T03:00:00.000Z', '2026-02-04T04:00:00.000Z'), consumables: { grid } },
    ...more,
  });
const told = async () =>
  (await as(m, 'equipment').get<{ items: { kind: string }[] }>('/notices')).body.items.filter((n) => n.kind === 'stock.low')
    .length;

test('what a booking wants is set aside, what is short is refused at its field, and what a cancelled one had is free again', async () => {
  expect(await stock()).toMatchObject({ version: 0, counted: false });
  expect((await does({ action: 'write_off', quantity: 1, why: '파손' })).body).toMatchObject({ code: 'stock.notCounted' });
  const unknown = await as(m, 'equipment').post(
    `/resources/${resource}/stocks/oil/actions`,
    { action: 'count', onHand: 1, why: '실사' },
    { seen: 0 },
  );
  expect(unknown.body).toMatchObject({ code: 'stock.unpriced' });
  expect((await does({ action: 'deliver', quantity: 5, why: '입고 2월' })).body).toMatchObject({ onHand: 5, free: 5 });
  expect((await does({ action: 'count', onHand: 4, why: '실사' }, 0)).body).toMatchObject({ code: 'stock.stale' });

  const one = await book(m, 'sme', resource, ['2026-02-04T12:00', '2026-02-04T13:00']);
  expect((await wants('sme', one.body.id, 3)).body).toMatchObject({ aside: { grid: 3 } });
  const other = await book(m, 'sme', resource, ['2026-02-05T12:00', '2026-02-05T13:00'], 'hold');
  const refused = await wants('sme', other.body.id, 3);
  expect(refused.status).toBe(422);
  expect(refused.body.errors).toMatchObject([{ pointer: '/consumables/grid', code: 'stock.short' }]);
  expect(JSON.stringify(refused.body)).toContain('Only 2 are left');
  expect((await as(m, 'sme').get(`/resources/${resource}/price`)).body).toMatchObject({ left: { grid: 2 } });
  await wants('sme', other.body.id, 2);
  expect(await stock()).toMatchObject({ onHand: 5, setAside: 5, free: 0 });

  await wants('sme', one.body.id, 1);
  expect(await stock()).toMatchObject({ setAside: 3, free: 2 });
  const moved = await actOn(m, 'sme', one.body, 'reschedule', { start: '2026-02-06T12:00:00+09:00' });
  expect(await stock()).toMatchObject({ setAside: 3 });
  await actOn(m, 'sme', moved.body, 'cancel', { reason: 'plans' });
  await actOn(m, 'sme', other.body, 'cancel', { reason: 'plans' });
  expect(await stock()).toMatchObject({ onHand: 5, setAside: 0, free: 5 });
  expect((await history())[0]).toMatchObject({ kind: 'booked', delta: { onHand: 0, setAside: -2 } });
});

test('of many who want the last of it at once, no more get it than there is', async () => {
  await does({ action: 'count', onHand: 3, why: '실사' });
  const days = ['03', '04', '05', '06', '09', '10', '11', '12'];
  const made = await Promise.all(days.map((d) => book(m, 'sme', resource, [`2026-02-${d}T12:00`, `2026-02-${d}T13:00`])));
  // Who lost by no mistake of its own may say the same again.
  const wanted = async (id: string): Promise<number> => {
    const { status } = await wants('sme', id, 1);
    return status === 409 ? wanted(id) : status;
  };
  const answers = await Promise.all(made.map((b) => wanted(b.body.id)));
  expect(answers.toSorted()).toEqual([200, 200, 200, 422, 422, 422, 422, 422]);
  expect(await stock()).toMatchObject({ onHand: 3, setAside: 3 });
});

test('the log takes what was used, however much was set aside; a correction the difference, and nobody uses more than there is', async () => {
  await does({ action: 'deliver', quantity: 10, why: '입고' });
  const made = await book(m, 'sme', resource, ['2026-02-04T12:00', '2026-02-04T13:00']);
  await wants('sme', made.body.id, 3);
  m.at('2026-02-04T15:00:00+09:00');
  const over = await logs(made.body.id, 11);
  expect(over.body.errors).toMatchObject([{ pointer: '/use/consumables/grid', code: 'stock.short' }]);
  expect((await logs(made.body.id, 2)).status).toBe(201);
  expect(await stock()).toMatchObject({ onHand: 8, setAside: 0 });
  expect((await logs(made.body.id, 4, { corrects: 1 })).status).toBe(201);
  expect(await stock()).toMatchObject({ onHand: 6, setAside: 0 });
  const without = { use: { ...usedAt('2026-02-04T04:00:00.000Z', '2026-02-04T05:00:00.000Z'), consumables: { grid: 1 } } };
  expect((await as(m, 'equipment').post(`/resources/${resource}/usage-log`, without)).status).toBe(201);
  expect(await stock()).toMatchObject({ onHand: 5 });
  expect((await history()).map((h) => h.delta)).toEqual([
    { onHand: -1, setAside: 0 },
    { onHand: -2, setAside: 0 },
    { onHand: -2, setAside: -3 },
    { onHand: 0, setAside: 3 },
    { onHand: 10, setAside: 0 },
  ]);
});

test('what nobody logged in time is used as it was booked, and a later log takes only what it says beyond', async () => {
  await does({ action: 'deliver', quantity: 10, why: '입고' });
  const made = await book(m, 'sme', resource, ['2026-02-04T12:00', '2026-02-04T13:00']);
  await wants('sme', made.body.id, 3);
  m.at('2026-02-20T12:00:00+09:00');
  await m.run('clock');
  expect(await stock()).toMatchObject({ onHand: 7, setAside: 0 });
  await logs(made.body.id, 5);
  expect(await stock()).toMatchObject({ onHand: 5, setAside: 0 });
});

test('what was taken as it was booked is taken once, though its charge is waived before somebody logs the use', async () => {
  await does({ action: 'deliver', quantity: 10, why: '입고' });
  const made = await book(m, 'sme', resource, ['2026-02-04T12:00', '2026-02-04T13:00']);
  await wants('sme', made.body.id, 3);
  m.at('2026-02-20T12:00:00+09:00');
  await m.run('clock');
  const asked = await as(m, 'sme').post<{ id: string }>(`/bookings/${made.body.id}/charges/0/adjustments`, {
    wanted: { kind: 'waive' },
    text: '장비가 고장이었습니다.',
  });
  expect(asked.status).toBe(201);
  const agreed = await as(m, 'equipment').post(
    `/bookings/${made.body.id}/adjustments/${asked.body.id}/actions`,
    { action: 'accept' },
    { seen: 1 },
  );
  expect(agreed.status).toBe(200);
  expect((await logs(made.body.id, 4)).status).toBe(201);
  expect(await stock()).toMatchObject({ onHand: 6, setAside: 0 });
});

test('the manager is warned once at the reorder level, and anew only after there was more', async () => {
  await does({ action: 'deliver', quantity: 5, why: '입고' });
  await does({ action: 'level', reorderAt: 3 });
  const made = await book(m, 'sme', resource, ['2026-02-04T12:00', '2026-02-04T13:00']);
  await wants('sme', made.body.id, 1);
  await m.settle();
  expect((await stock()).low).toBeUndefined();
  const before = await told();
  await wants('sme', made.body.id, 2);
  const since = (await stock()).low;
  expect(since).toBeDefined();
  m.at('2026-02-02T10:05:00+09:00');
  await wants('sme', made.body.id, 3);
  await m.settle();
  expect((await stock()).low).toBe(since);
  expect(await told()).toBe(before + 1);
  await does({ action: 'deliver', quantity: 10, why: '입고' });
  expect((await stock()).low).toBeUndefined();
  await does({ action: 'write_off', quantity: 10, why: '유효 기간 지남' });
  await m.settle();
  expect(await told()).toBe(before + 2);
  expect((await does({ action: 'write_off', quantity: 99, why: '?' })).status).toBe(422);
});
