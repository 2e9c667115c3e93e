import { proofOf } from '@sandan/market/order/tracking';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { mailsTo, signIn } from '../inquiry/story.ts';
import { placed } from './story.ts';

let m: Cast;
beforeAll(async () => {
  m = await cast({ now: '2026-03-02T10:00:00+09:00' });
  await signIn(m);
});
afterAll(() => m.close());

interface Seen {
  readonly version: number;
  readonly state: string;
  readonly code?: string;
  readonly errors?: { pointer: string; code: string }[];
  readonly expectedOn?: string;
  readonly may: { track: boolean };
  readonly tracking: { kind: string; at: string; whole?: boolean }[];
}
interface Epcis {
  readonly type: string;
  readonly epcisBody: { eventList: Record<string, unknown>[] };
}

const busan = { name: 'Port of Busan', country: 'KR', locode: 'KRPUS' };
const hamburg = { name: 'Hamburg', country: 'DE' };

/** An order that left on the second of March. */
const sent = async (): Promise<string> => {
  const { order } = await placed(m, { seller: 'sme', buyer: 'buyer' });
  const dispatch = { on: '2026-03-02', carrier: 'Hanbit Air Cargo', arrivesOn: '2026-03-10' };
  const steps = [
    { action: 'accept' },
    { action: 'make_ready', atOwnRisk: true },
    { action: 'dispatch', atOwnRisk: true, dispatch },
  ];
  for (const [n, step] of steps.entries()) {
    const moved = await as(m, 'sme').post(`/orders/${order.id}/actions`, step, { seen: n + 1 });
    expect(moved.status, moved.text).toBe(200);
  }
  return order.id;
};

test('a seller tells of the way with its forwarder’s number, delays and damage with a reason; both sides see it by time and take it along as EPCIS', async () => {
  const id = await sent();
  const order = async (who = 'buyer') => (await as(m, who).get<Seen>(`/orders/${id}`)).body;
  const tell = async (body: object, who = 'sme') =>
    as(m, who).post<Seen>(`/orders/${id}/tracking`, body, { seen: (await order('sme')).version });
  m.at('2026-03-09T12:00:00+09:00');
  expect(
    (await tell({ kind: 'departed', at: { local: '2026-03-03T09:30', zone: 'Asia/Seoul' }, place: busan }, 'buyer')).status,
  ).toBe(403);
  expect(
    (await tell({ kind: 'departed', at: { local: '2026-03-03T09:30', zone: 'Asia/Seoul' }, place: busan }, 'office')).status,
  ).toBe(404);
  const wrong = async (body: object) => (await tell(body)).body.errors?.map((e) => [e.pointer, e.code]);
  const at = { local: '2026-03-08T18:00', zone: 'Europe/Berlin' };
  expect(await wrong({ kind: 'delayed', at, place: hamburg })).toEqual([
    ['/note', 'field.required'],
    ['/arrivesOn', 'field.required'],
  ]);
  expect(await wrong({ kind: 'arrived', at: { ...at, local: '2026-03-10T18:00' }, place: hamburg })).toEqual([
    ['/at', 'tracking.notYet'],
  ]);
  expect(await wrong({ kind: 'arrived', at: { ...at, local: '2026-02-27T18:00' }, place: hamburg })).toEqual([
    ['/at', 'tracking.before'],
  ]);

  const delay = {
    kind: 'delayed',
    at,
    place: hamburg,
    note: 'Strike in the port',
    arrivesOn: '2026-03-20',
    reference: 'HB-20417-EX',
  };
  expect((await tell(delay)).body).toMatchObject({ expectedOn: '2026-03-20', state: 'dispatched' });
  const left = { kind: 'departed', at: { local: '2026-03-03T09:30', zone: 'Asia/Seoul' }, place: busan };
  expect((await tell(left)).status).toBe(201);
  expect((await order()).tracking.map((e) => [e.kind, e.at])).toEqual([
    ['departed', '2026-03-03T00:30:00.000Z'],
    ['delayed', '2026-03-08T17:00:00.000Z'],
  ]);
  await m.settle();
  expect(mailsTo(m, 'buyer').some((s) => s.includes('shipment') || s.includes('배송'))).toBe(true);

  const epcis = await as(m, 'buyer').get<Epcis>(`/orders/${id}/tracking`);
  expect(epcis.body.type).toBe('EPCISDocument');
  expect(epcis.body.epcisBody.eventList).toMatchObject([
    {
      type: 'ObjectEvent',
      action: 'OBSERVE',
      bizStep: 'departing',
      disposition: 'in_transit',
      eventTime: '2026-03-03T00:30:00.000Z',
      eventTimeZoneOffset: '+09:00',
      readPoint: { id: 'urn:un:unece:locode:KRPUS' },
      quantityList: [{ quantity: 2000 }],
    },
    { bizStep: 'transporting', eventTimeZoneOffset: '+01:00', 'sandan:carrierReference': 'HB-20417-EX' },
  ]);
  expect((await as(m, 'office').get(`/orders/${id}/tracking`)).status).toBe(404);
});

test('a proof of delivery names who took what, never more than is to come; once all has come the receipt is near and nothing more is told', async () => {
  m.at('2026-03-02T10:00:00+09:00');
  const id = await sent();
  const order = async () => (await as(m, 'buyer').get<Seen>(`/orders/${id}`)).body;
  const hand = async (more: object) =>
    as(m, 'sme').post<Seen>(
      `/orders/${id}/tracking`,
      { kind: 'delivered', at: { local: '2026-03-09T09:00', zone: 'Europe/Berlin' }, place: hamburg, ...more },
      { seen: (await order()).version },
    );
  m.at('2026-03-09T20:00:00+09:00');
  expect((await hand({})).body.errors).toMatchObject([{ pointer: '/receivedBy', code: 'field.required' }]);
  const part = (value: number) => ({ receivedBy: 'J. Petersen', quantities: [{ line: 0, value }] });
  expect((await hand(part(2001))).body.errors).toMatchObject([{ pointer: '/quantities/0/value', code: 'tracking.quantity' }]);
  expect((await hand(part(1200))).body.tracking.at(-1)).toMatchObject({ whole: false });
  expect((await hand(part(801))).status).toBe(422);
  expect((await order()).may).toMatchObject({ track: false });
  const { epcisBody } = (await as(m, 'buyer').get<Epcis>(`/orders/${id}/tracking`)).body;
  expect(epcisBody.eventList).toMatchObject([
    {
      bizStep: 'receiving',
      disposition: 'mismatch_quantity',
      quantityList: [{ quantity: 1200 }],
      'sandan:receivedBy': 'J. Petersen',
    },
  ]);
  expect((await hand(part(800))).body.tracking.at(-1)).toMatchObject({ whole: true });
  expect((await hand({ receivedBy: 'J. Petersen' })).body.code).toBe('tracking.over');
  expect(proofOf((await m.world.stores.orders.byId(id)) ?? {})?.receivedBy).toBe('J. Petersen');

  // The buyer has three days to say otherwise; then the goods count as delivered, and the time of inspection begins.
  m.at('2026-03-11T23:00:00+09:00');
  await m.run('clock');
  expect((await order()).state).toBe('dispatched');
  m.at('2026-03-12T00:10:00+09:00');
  await m.run('clock');
  expect((await order()).state).toBe('delivered');
});

test('no day of arrival before the goods were sent, before today or before the first one brings the receipt nearer', async () => {
  m.at('2026-03-02T10:00:00+09:00');
  const { order } = await placed(m, { seller: 'sme', buyer: 'buyer' });
  const read = async () => (await as(m, 'buyer').get<Seen>(`/orders/${order.id}`)).body;
  const post = async (path: string, body: object) =>
    as(m, 'sme').post<Seen>(`/orders/${order.id}/${path}`, body, { seen: (await read()).version });
  const dispatch = { on: '2026-03-02', carrier: 'Hanbit' };
  await post('actions', { action: 'accept' });
  await post('actions', { action: 'make_ready', atOwnRisk: true });
  const send = (arrivesOn: string) =>
    post('actions', { action: 'dispatch', atOwnRisk: true, dispatch: { ...dispatch, arrivesOn } });
  expect((await send('2026-03-01')).body.errors).toMatchObject([{ pointer: '/dispatch/arrivesOn', code: 'dispatch.arrives' }]);
  expect((await send('2026-04-20')).status).toBe(200);
  m.at('2026-03-05T09:00:00+09:00');
  const late = (arrivesOn: string) =>
    post('tracking', {
      kind: 'delayed',
      at: { local: '2026-03-02T20:00', zone: 'Asia/Seoul' },
      place: hamburg,
      note: 'The ship is late.',
      arrivesOn,
    });
  for (const day of ['2026-01-01', '2026-03-04', '2026-03-06', '2026-04-19'])
    expect((await late(day)).body.errors, day).toMatchObject([{ pointer: '/arrivesOn', code: 'tracking.arrives' }]);
  expect((await late('2026-04-25')).body).toMatchObject({ expectedOn: '2026-04-25' });
  expect((await late('2026-04-22')).body).toMatchObject({ expectedOn: '2026-04-22' });
  m.at('2026-05-05T10:00:00+09:00');
  await m.run('clock');
  expect((await read()).state).toBe('dispatched');
  m.at('2026-05-06T10:00:00+09:00');
  await m.run('clock');
  expect((await read()).state).toBe('delivered');
});

test('goods that were long to have arrived when their sending is written down leave the buyer as many days as any', async () => {
  m.at('2026-03-02T10:00:00+09:00');
  const { order } = await placed(m, { seller: 'sme', buyer: 'buyer' });
  const steps = [
    { action: 'accept' },
    { action: 'make_ready', atOwnRisk: true },
    { action: 'dispatch', atOwnRisk: true, dispatch: { on: '2026-01-02', carrier: 'Hanbit', arrivesOn: '2026-01-05' } },
  ];
  for (const [n, step] of steps.entries())
    expect((await as(m, 'sme').post(`/orders/${order.id}/actions`, step, { seen: n + 1 })).status).toBe(200);
  const state = async () => (await as(m, 'buyer').get<Seen>(`/orders/${order.id}`)).body.state;
  m.at('2026-03-15T10:00:00+09:00');
  await m.run('clock');
  expect(await state()).toBe('dispatched');
  m.at('2026-03-16T10:00:00+09:00');
  await m.run('clock');
  expect(await state()).toBe('delivered');
});
