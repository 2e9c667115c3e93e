import { afterEach, expect, test } from 'vitest';
import type { Problem } from '../../web/app/api/views.ts';
import { action as ofSettings } from '../../web/app/pages/equipment/resource-edit.tsx';
import { as } from '../api/client.ts';
import { instrument } from '../booking/instrument.ts';
import { posted, visitOf } from '../booking/page.ts';
import { actOn, type Booked, book, bookingSeenBy, bookParts, resourceOf } from '../booking/story.ts';
import { type Cast, cast } from '../cast.ts';
import { price } from './story.ts';

let m: Cast;
afterEach(() => m.close());

const cancellation = {
  steps: [{ hoursBefore: 48, percent: 0 }],
  noShowPercent: 100,
  waivers: [],
  compensation: { percent: 20, hoursBefore: 72 },
};
const machine = async (said: object = {}) => {
  const id = await resourceOf(m, { cancellation, ...said }, 'equipment');
  const { peaks: _, ...plain } = price;
  await as(m, 'equipment').put(`/resources/${id}/price`, plain, { seen: 0 });
  return id;
};
const costOf = async (id: string) => (await as(m, 'sme').get<{ charges: object[] }>(`/bookings/${id}/charges`)).body.charges;
const at = (day: string, from: string, to: string) => [`2026-02-${day}T${from}`, `2026-02-${day}T${to}`] as const;
const outage = (resource: string, day: string, seen: number) =>
  as(m, 'equipment').put(
    `/resources/${resource}`,
    {
      ...instrument,
      cancellation,
      outages: [{ reason: 'outage', from: `2026-02-${day}T00:00:00Z`, to: `2026-02-${day}T12:00:00Z` }],
    },
    { seen },
  );

test('for what an outage took and nobody moved, the owner gives the share of its terms: on the booking, in a mail, and as a credit note in the books', async () => {
  m = await cast({ now: '2026-02-03T09:00+09:00' });
  const resource = await machine();
  const struck = (await book(m, 'sme', resource, at('04', '09:00', '11:00'))).body;
  const moves = (await book(m, 'sme', resource, at('04', '13:00', '14:00'))).body;
  const stands = (await book(m, 'sme', resource, at('05', '09:00', '10:00'))).body;
  expect((await outage(resource, '04', 1)).status).toBe(200);
  const seen = (await bookingSeenBy(m, 'sme', struck.id)) as Booked & { alternatives: { start: string }[] };
  expect(seen).toMatchObject({ state: 'interrupted', parts: [{ compensation: 20 }] });
  expect(await costOf(struck.id)).toMatchObject([{ state: 'planned', net: 130_000 }]);

  // One that takes another time is charged for that, and given nothing.
  const moved = await actOn(m, 'sme', await bookingSeenBy(m, 'sme', moves.id), 'reschedule', {
    start: '2026-02-06T13:00:00+09:00',
  });
  expect(moved.body.parts[0]).not.toHaveProperty('compensation');
  expect((await bookingSeenBy(m, 'sme', stands.id)).parts[0]).not.toHaveProperty('compensation');

  // Nobody chooses: after three days nothing is charged yet, for it can still be moved; then it is off, and made good.
  m.at('2026-02-09T09:00+09:00');
  await m.run('clock');
  expect(await costOf(struck.id)).toMatchObject([{ state: 'planned' }]);
  m.at('2026-02-12T09:00+09:00');
  await m.run('clock');
  await m.settle();
  expect(await bookingSeenBy(m, 'sme', struck.id)).toMatchObject({ state: 'cancelled', reason: 'outage' });
  expect(await costOf(struck.id)).toMatchObject([
    { state: 'due', net: 0, vat: 0, lines: [], compensation: { percent: 20, of: 130_000, minor: 26_000 } },
  ]);
  const told = await as(m, 'sme').get<{ items: { kind: string }[] }>('/notices');
  expect(JSON.stringify(told.body.items.filter((n) => n.kind === 'booking.compensated'))).toContain('26,000 KRW');
  expect(m.mails().some((mail) => JSON.stringify(mail).includes('26,000 KRW'))).toBe(true);

  m.at('2026-03-01T09:00+09:00');
  await m.run('clock');
  const bills = await as(m, 'sme').get<{ items: { id: string }[] }>('/usage-invoices');
  const invoice = await as(m, 'equipment').get<object>(`/usage-invoices/${bills.body.items[0]?.id}`);
  expect(invoice.body).toMatchObject({
    state: 'issued',
    net: 140_000,
    vat: 14_000,
    owed: 128_000,
    credits: [{ cause: 'compensation', net: 26_000, vat: 0 }],
  });
  expect(JSON.stringify(invoice.body)).toContain('{"account":"receivable","currency":"KRW","minor":-26000}');
});

test('an owner that cancels for its own reasons makes it good as by an outage, but not for those of the booker, nor what it said in good time', async () => {
  m = await cast({ now: '2026-02-03T09:00+09:00' });
  const resource = await machine();
  for (const [day, from, to, reason, minor] of [
    ['05', '09:00', '11:00', 'owner', 26_000],
    ['05', '13:00', '15:00', 'not_qualified', undefined],
    ['06', '08:00', '10:00', 'outage', 26_000],
    ['06', '10:00', '12:00', 'outage', undefined],
  ] as const) {
    const made = await book(m, 'sme', resource, at(day, from, to));
    await actOn(m, 'equipment', made.body, 'cancel', { reason });
    const [charge] = (await costOf(made.body.id)) as { compensation?: { minor: number } }[];
    expect(charge?.compensation?.minor, `${day} ${from} ${reason}`).toBe(minor);
  }

  // An outage that is taken back takes nothing.
  const spared = (await book(m, 'sme', resource, at('05', '17:00', '19:00'))).body;
  await outage(resource, '05', 1);
  expect((await bookingSeenBy(m, 'sme', spared.id)).parts[0]).toMatchObject({ compensation: 20 });
  await as(m, 'equipment').put(`/resources/${resource}`, { ...instrument, cancellation }, { seen: 2 });
  const again = await bookingSeenBy(m, 'sme', spared.id);
  expect(again.state).toBe('confirmed');
  expect(again.parts[0]).not.toHaveProperty('struck');
});

test('of a booking over two houses each strikes what it takes, its booker is told of both, and one that is back owes nothing', async () => {
  m = await cast({ now: '2026-02-03T09:00+09:00' });
  const [start, end] = ['2026-02-04T09:00:00+09:00', '2026-02-04T11:00:00+09:00'];
  const houses = { equipment: { ko: '전자현미경' }, office: { ko: '시료 준비실' } } as const;
  const resources = await Promise.all(
    Object.entries(houses).map(([owner, name]) => resourceOf(m, { cancellation, name }, owner)),
  );
  const made = (
    await bookParts(
      m,
      'sme',
      resources.map((resourceId) => ({ resourceId, start, end })),
    )
  ).body;
  const says = async (owner: 'equipment' | 'office', seen: number, outages: object[]) => {
    const id = resources[owner === 'equipment' ? 0 : 1];
    const body = { ...instrument, name: houses[owner], cancellation, outages };
    expect((await as(m, owner).put(`/resources/${id}`, body, { seen })).status).toBe(200);
    return bookingSeenBy(m, 'sme', made.id);
  };
  const out = [{ reason: 'outage', from: '2026-02-04T00:00:00Z', to: '2026-02-04T12:00:00Z' }];
  const given = ({ state, parts }: Booked) => [state, ...parts.map((p) => (p as { compensation?: number }).compensation)];
  expect(given(await says('equipment', 1, out))).toEqual(['interrupted', 20, undefined]);
  expect(given(await says('office', 1, out))).toEqual(['interrupted', 20, 20]);
  expect(given(await says('equipment', 2, []))).toEqual(['interrupted', undefined, 20]);
  await m.settle();
  const { items } = (await as(m, 'sme').get<{ items: { kind: string; text: object }[] }>('/notices')).body;
  const told = items.filter((n) => n.kind === 'booking.interrupted').map((n) => JSON.stringify(n.text));
  expect([told.length, ...Object.values(houses).map(({ ko }) => told.filter((t) => t.includes(ko)).length)]).toEqual([2, 1, 1]);
  expect(given(await says('office', 2, []))).toEqual(['confirmed', undefined, undefined]);
});

test('a month in which the owner owes more than it is owed ends in a credit that it sends back, and it is told so', async () => {
  m = await cast({ now: '2026-02-03T09:00+09:00' });
  const resource = await machine();
  const made = await book(m, 'sme', resource, at('05', '09:00', '11:00'));
  await actOn(m, 'equipment', made.body, 'cancel', { reason: 'owner' });
  m.at('2026-03-01T09:00+09:00');
  await m.run('clock');
  await m.settle();
  const bills = await as(m, 'equipment').get<{ items: { id: string; version: number }[] }>('/usage-invoices?box=issued');
  const [invoice] = bills.body.items;
  expect(invoice).toMatchObject({ state: 'paid', net: 0, owed: -26_000 });
  const told = await as(m, 'equipment').get<{ items: { kind: string }[] }>('/notices');
  expect(told.body.items.map((n) => n.kind)).toContain('usageInvoice.owedBack');
  const sent = { action: 'refund', minor: 26_000, on: '2026-03-01', reference: '이체' };
  const back = await as(m, 'equipment').post<object>(`/usage-invoices/${invoice?.id}/actions`, sent, { seen: 1 });
  expect(back.body).toMatchObject({ owed: 0, actions: ['credit'] });
});

test('an owner writes its terms on the page of the resource; what is wrong is said at its field, and bookings that are there keep theirs', async () => {
  m = await cast({ now: '2026-02-03T09:00+09:00' });
  const id = await resourceOf(m, {}, 'equipment');
  const before = await book(m, 'sme', id, at('05', '09:00', '11:00'));
  const send = async (fields: Readonly<Record<string, string>>) => {
    const url = `/en/equipment/desk/${id}`;
    const all = { do: 'terms', version: '1', noShow: '100', 'step.1.hours': '24', 'step.1.percent': '50', ...fields };
    const answer = await ofSettings({
      context: visitOf(m, 'equipment', url),
      params: { lang: 'en', id },
      request: posted(url, all),
    } as never);
    if (answer instanceof Response) return answer.headers.get('location');
    const { refused } = (answer as unknown as { data: { refused: { problem: Problem; names: Record<string, string> } } }).data;
    return refused.problem.errors?.map((e) => [refused.names[e.pointer], e.detail !== undefined]);
  };
  expect(await send({ within: '48' })).toEqual([['given', true]]);
  expect(await send({ 'step.4.hours': '48', 'step.4.percent': '60' })).toEqual([['step.0.hours', true]]);
  expect(await send({ 'step.1.percent': '500' })).toEqual([['step.1.percent', true]]);
  expect(await send({ given: '30', within: '48', waivers: 'medical' })).toContain('?saved');
  expect((await as(m, 'sme').get(`/resources/${id}`)).body).toMatchObject({
    cancellation: {
      steps: [{ hoursBefore: 24, percent: 50 }],
      waivers: ['medical'],
      compensation: { percent: 30, hoursBefore: 48 },
    },
  });
  const after = await book(m, 'sme', id, at('06', '09:00', '11:00'));
  const off = async (made: Booked) =>
    (await actOn(m, 'equipment', made, 'cancel', { reason: 'owner' })).body.parts[0] as { compensation?: number } | undefined;
  m.at('2026-02-05T08:00+09:00');
  expect([(await off(before.body))?.compensation, (await off(after.body))?.compensation]).toEqual([undefined, 30]);
});
