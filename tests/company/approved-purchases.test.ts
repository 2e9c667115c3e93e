import { memberOf } from '@sandan/kernel/actor';
import { offerOfftake } from '@sandan/market/offtake/verbs';
import { commit, work } from '@sandan/store/work';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { instrument } from '../booking/instrument.ts';
import { actOn, type Booked, book, bookingSeenBy, resourceOf } from '../booking/story.ts';
import { type Cast, cast } from '../cast.ts';
import { productOf } from '../catalogue/story.ts';
import { offtakeTerms } from '../policy/samples.ts';
import { supported } from '../programme/story.ts';
import { bid, conditions, must, tested } from '../resale/story.ts';
import { askService, stepOf } from '../service/story.ts';
import { price } from '../usage/story.ts';

let m: Cast;
let applicationId: string;
beforeAll(async () => {
  m = await cast({ now: '2026-03-03T01:00:00Z' });
  applicationId = await supported(m);
  await as(m, 'third').get('/me');
});
afterAll(() => m.close());

interface Refused {
  readonly code?: string;
  readonly state?: string;
  readonly remedy?: { readonly title: object; readonly about: object };
}
interface Approval {
  readonly id: string;
  readonly version: number;
  readonly subject: object;
}

/** Purchases of somebody’s house are approved by a colleague, under these rules. */
const ruled = async (who: string, rules: readonly object[]): Promise<void> => {
  const organisationId = m.organisations[who] ?? '';
  const personId = m.personId('third');
  const since = { actor: 'service:test', organisationId: null, at: m.world.now().toISOString() };
  if (!(await m.world.stores.memberships.of(organisationId, personId)))
    await m.world.stores.memberships.save({ personId, organisationId, version: 1, roles: ['buyer'], since });
  const body = {
    rules: rules.map((rule) => ({ kind: 'purchase', approver: { by: 'person', personId }, ...rule })),
    hours: 18,
  };
  const seen = (await m.world.stores.approvals.rules.of(organisationId))?.version ?? 0;
  const put = await as(m, who).put('/approvals/rules', body, { seen });
  if (put.status !== 200) throw new Error(put.text);
};

const askFor = (who: string, about: object | undefined) =>
  as(m, who).post<Approval & Refused>('/approvals', { title: '구매', subject: { kind: 'sign', category: 'paper' }, about });

/** Asks for what a refusal says, and has it approved. */
const approved = async (who: string, about: object | undefined): Promise<object> => {
  const asked = await askFor(who, about);
  if (asked.status !== 201) throw new Error(asked.text);
  const { id, version, subject } = asked.body;
  const done = await as(m, 'third', m.organisations[who]).post(
    `/approvals/${id}/actions`,
    { action: 'approve' },
    { seen: version },
  );
  if (done.status !== 200) throw new Error(done.text);
  return subject;
};

test('a sample with a price is agreed to once this very offer is approved; a free one needs nobody', async () => {
  await ruled('buyer', [{ category: 'sample' }]);
  const listing = await productOf(m);
  const wish = { listingId: listing.id, quantity: 2, shipTo: '12 Speicherstadt, 20457 Hamburg' };
  const { id } = (await as(m, 'buyer').post<{ id: string }>('/samples', wish)).body;
  const act = async (who: string, body: object) => {
    const seen = (await as(m, who).get<{ version: number }>(`/samples/${id}`)).body.version;
    return as(m, who).post<Refused>(`/samples/${id}/actions`, body, { seen });
  };
  const terms = { currency: 'EUR', minor: 100, credited: false, leadDays: 5, validUntil: '2026-03-20' };
  await act('sme', { action: 'offer', offer: terms });
  const first = await act('buyer', { action: 'agree' });
  expect(first.body).toMatchObject({ code: 'approval.required', remedy: { about: { kind: 'sample', id, number: 1 } } });
  expect((await askFor('sme', first.body.remedy?.about)).status).toBe(404);
  expect(await approved('buyer', first.body.remedy?.about)).toEqual({
    kind: 'purchase',
    category: 'sample',
    amount: { currency: 'EUR', minor: 100 },
  });

  // A new offer is another thing, though it was the seller who wrote it anew.
  await act('sme', { action: 'offer', offer: { ...terms, minor: 90_000 } });
  expect((await askFor('buyer', first.body.remedy?.about)).body.code).toBe('sample.stale');
  const second = await act('buyer', { action: 'agree' });
  expect(second.body.code).toBe('approval.required');
  await approved('buyer', second.body.remedy?.about);
  expect((await act('buyer', { action: 'agree' })).body.state).toBe('agreed');

  const free = (await as(m, 'buyer').post<{ id: string }>('/samples', wish)).body.id;
  await as(m, 'sme').post(`/samples/${free}/actions`, { action: 'offer', offer: { ...terms, minor: 0 } }, { seen: 1 });
  const taken = await as(m, 'buyer').post<Refused>(`/samples/${free}/actions`, { action: 'agree' }, { seen: 2 });
  expect(taken.body.state).toBe('agreed');
});

test('a service is ordered within the bound, and where a programme pays by the rule for that programme', async () => {
  const application = await m.world.stores.applications.byId(applicationId);
  const programme = (await m.world.stores.programmes.byId(application?.programmeId ?? ''))?.title ?? {};
  await ruled('sme', [{ category: 'service', from: { currency: 'KRW', minor: 5_000_000 } }, { programme: programme.en }]);
  const service = await resourceOf(m, { kind: 'simulation' }, 'equipment');
  const quoted = async (price: number) => {
    const { id } = await askService(m, 'sme', service);
    await stepOf(m, 'sme', id, { action: 'send' });
    const quote = { price, currency: 'KRW', revisions: 1, deliverBy: '2026-03-20', validUntil: '2026-03-09' };
    const done = await stepOf(m, 'equipment', id, { action: 'quote', quote });
    if (done.status !== 200) throw new Error(done.text);
    return id;
  };
  const accept = async (id: string, more: object = {}) => {
    const { body } = await stepOf(m, 'sme', id, { action: 'accept', ...more });
    return body as unknown as Refused;
  };
  const [small, large, shared] = [await quoted(4_999_999), await quoted(5_000_000), await quoted(1_000_000)];
  expect((await accept(small)).state).toBe('accepted');
  const refused = await accept(large);
  expect(refused).toMatchObject({ code: 'approval.required', remedy: { about: { kind: 'service', id: large, number: 1 } } });
  await approved('sme', refused.remedy?.about);
  expect((await accept(large)).state).toBe('accepted');

  const paying = await accept(shared, { applicationId });
  expect(paying).toMatchObject({ code: 'approval.required', remedy: { about: { applicationId } } });
  expect((await askFor('sme', { kind: 'service', id: shared, number: 1 })).body.code).toBe('approval.notNeeded');
  expect(await approved('sme', paying.remedy?.about)).toMatchObject({ programme, amount: { minor: 1_000_000 } });
  expect((await accept(shared, { applicationId })).state).toBe('accepted');
});

test('nobody has a purchase approved on the programme of somebody else, nor learns what it is called', async () => {
  await ruled('buyer', [{ category: 'service' }]);
  const service = await resourceOf(m, { kind: 'simulation' }, 'equipment');
  const { id } = await askService(m, 'buyer', service);
  await stepOf(m, 'buyer', id, { action: 'send' });
  const quote = { price: 900_000, currency: 'KRW', revisions: 1, deliverBy: '2026-03-20', validUntil: '2026-03-09' };
  await stepOf(m, 'equipment', id, { action: 'quote', quote });
  const about = { kind: 'service', id, number: 1 };
  const asked = await askFor('buyer', { ...about, applicationId });
  expect(asked).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/about/applicationId', code: 'support.notActive' }] },
  });
  expect((await askFor('buyer', about)).status).toBe(201);
});

test('a bid goes no further than what is approved, and a machine is taken at its price once that is approved', async () => {
  await ruled('sme', [{ category: 'machine', from: { currency: 'KRW', minor: 30_000_000 } }]);
  const id = await tested(m, 'office');
  const closes = { local: '2026-03-05T15:00', zone: 'Asia/Seoul' };
  await must(m, 'office', id, {
    action: 'offer',
    offer: { by: 'auction', auction: { opening: 20_000_000, closes }, conditions },
  });
  expect((await as(m, 'sme').post(`/resales/${id}/bidders`)).status).toBe(201);
  expect((await bid(m, 'sme', id, 29_999_999)).status).toBe(201);
  const far = await bid(m, 'sme', id, 40_000_000);
  const refused = far.body as unknown as Refused;
  expect(refused).toMatchObject({ code: 'approval.required', remedy: { about: { kind: 'resale', id, number: 1 } } });
  const about = (minor?: number) => ({ kind: 'resale', id, number: 1, ...(minor ? { minor } : {}) });
  expect((await askFor('sme', about())).body).toMatchObject({ errors: [{ pointer: '/about/minor' }] });
  await approved('sme', about(35_000_000));
  expect((await bid(m, 'sme', id, 40_000_000)).body.code).toBe('approval.required');
  await approved('sme', refused.remedy?.about);
  // What is approved later for less takes nothing back.
  await approved('sme', about(31_000_000));
  expect((await bid(m, 'sme', id, 38_000_000)).status).toBe(201);
  expect((await bid(m, 'sme', id, 40_000_001)).body.code).toBe('approval.required');
  expect((await bid(m, 'sme', id, 40_000_000)).body.mine).toMatchObject({ state: 'leading', maximum: 40_000_000 });

  const fixed = await tested(m, 'office');
  const price = { currency: 'KRW', minor: 38_000_000 };
  await must(m, 'office', fixed, { action: 'offer', offer: { by: 'fixed', price, conditions } });
  const reserve = async () => {
    const seen = (await as(m, 'sme').get<{ version: number }>(`/resales/${fixed}`)).body.version;
    return as(m, 'sme').post<Refused>(`/resales/${fixed}/reservation`, {}, { seen });
  };
  const unapproved = await reserve();
  expect(unapproved.body.code).toBe('approval.required');
  const small = { kind: 'resale', id: fixed, number: 0, minor: 1 };
  expect(await approved('sme', small)).toMatchObject({ amount: price });
  await must(m, 'office', fixed, { action: 'take_back' });
  const dearer = { ...price, minor: 39_000_000 };
  await must(m, 'office', fixed, { action: 'offer', offer: { by: 'fixed', price: dearer, conditions } });
  expect((await reserve()).body.code).toBe('approval.required');
  await must(m, 'office', fixed, { action: 'take_back' });
  await must(m, 'office', fixed, { action: 'offer', offer: { by: 'fixed', price, conditions } });
  // Approved, it comes to the trade gate like any other.
  expect((await reserve()).body.code).not.toBe('approval.required');
});

test('an agreement on a by-product asks whoever pays, by what a year of it comes to, whichever side accepts', async () => {
  await ruled('sme', [{ category: 'byproduct', from: { currency: 'KRW', minor: 30_000_000 } }]);
  const [supplierId = '', takerId = ''] = [m.organisations.equipment, m.organisations.sme];
  const listing = await productOf(m);
  const offered = async (offeredBy: 'supplier' | 'taker', kilograms: number) => {
    const [who, organisationId] = offeredBy === 'taker' ? ['sme', takerId] : ['equipment', supplierId];
    const sides = { offeredBy, supplierId, takerId, listingId: listing.id, wasteCode: '51-07-01', demo: true };
    const terms = { ...offtakeTerms, kilograms, until: '2026-12-31' };
    const offtake = offerOfftake(terms, sides, memberOf(m.personId(who), organisationId, ['owner']), m.world.now());
    const w = work();
    m.world.stores.offtakes.offer(w, offtake);
    await commit(m.world.stores.db, w);
    return offtake.id;
  };
  const accept = (who: string, id: string) =>
    as(m, who).post<Refused>(`/offtakes/${id}/actions`, { action: 'accept' }, { seen: 1 });
  // 20 t a month and a tenth more, at 120,000 won: 31,680,000 won a year.
  const id = await offered('supplier', 20_000);
  const refused = await accept('sme', id);
  expect(refused.body).toMatchObject({ code: 'approval.required', remedy: { about: { kind: 'offtake', id } } });
  expect((await askFor('equipment', refused.body.remedy?.about)).body.code).toBe('approval.notNeeded');
  expect(await approved('sme', refused.body.remedy?.about)).toMatchObject({
    amount: { currency: 'KRW', minor: 31_680_000 },
  });
  expect((await accept('sme', id)).body.state).toBe('agreed');
  const small = await offered('supplier', 18_000);
  expect((await accept('sme', small)).body.state).toBe('agreed');

  const proposed = await offered('taker', 20_000);
  const others = await accept('equipment', proposed);
  expect(others.body.code).toBe('approval.others');
  expect(others.body.remedy).toBeUndefined();
  await approved('sme', { kind: 'offtake', id: proposed });
  expect((await accept('equipment', proposed)).body.state).toBe('agreed');
});

test('times are booked once what they cost is approved, whichever hold has them; dearer times, series and programmes ask again', async () => {
  const application = await m.world.stores.applications.byId(applicationId);
  const programme = (await m.world.stores.programmes.byId(application?.programmeId ?? ''))?.title ?? {};
  await ruled('sme', [{ category: 'booking', from: { currency: 'KRW', minor: 150_000 } }, { programme: programme.ko }]);
  const resource = await resourceOf(m, {}, 'equipment');
  expect((await as(m, 'equipment').put(`/resources/${resource}/price`, price, { seen: 0 })).status).toBe(200);
  const small = await book(m, 'sme', resource, ['2026-03-10T09:00', '2026-03-10T10:00']);
  expect(small.body.state, small.text).toBe('confirmed');

  const morning = ['2026-03-11T09:00', '2026-03-11T12:00'] as const;
  const atOnce = await book(m, 'sme', resource, morning);
  expect(atOnce.body.code).toBe('approval.required');
  const held = await book(m, 'sme', resource, morning, 'hold');
  const { remedy } = (await actOn(m, 'sme', held.body, 'confirm')).body as Refused;
  expect(await approved('sme', remedy?.about)).toEqual({
    kind: 'purchase',
    category: 'booking',
    amount: { currency: 'KRW', minor: 190_000 },
  });
  // The colleague took longer than the hold: the same times are booked anew, and others are not.
  m.at('2026-03-03T03:00:00Z');
  expect((await book(m, 'sme', resource, ['2026-03-11T09:00', '2026-03-11T13:00'])).body.code).toBe('approval.required');
  const booked = await book(m, 'sme', resource, morning);
  expect(booked.body.state, booked.text).toBe('confirmed');
  const dearer = await actOn(m, 'sme', booked.body, 'reschedule', { start: '2026-03-12T13:00:00+09:00' });
  expect(dearer.body.code).toBe('approval.required');
  const alike = await actOn(m, 'sme', booked.body, 'reschedule', { start: '2026-03-12T09:00:00+09:00' });
  expect(alike.status, alike.text).toBe(200);

  const weekly = {
    resourceId: resource,
    start: { local: '2026-03-16T09:00', zone: 'Asia/Seoul' },
    minutes: 60,
    quantity: 1,
    rule: 'FREQ=WEEKLY;COUNT=3',
  };
  const series = await as(m, 'sme').post<Refused>('/series', weekly);
  expect(series.body).toMatchObject({ code: 'approval.required', remedy: { about: { kind: 'series' } } });
  expect(await approved('sme', series.body.remedy?.about)).toMatchObject({ amount: { minor: 210_000 } });
  expect((await as(m, 'sme').post('/series', { ...weekly, rule: 'FREQ=WEEKLY;COUNT=4' })).status).toBe(409);
  expect((await as(m, 'sme').post('/series', weekly)).status).toBe(201);

  const pay = () => as(m, 'sme').put<Refused>(`/bookings/${small.body.id}/charges/0/payers`, { applicationId, projects: [] });
  const paying = await pay();
  expect(paying.body).toMatchObject({ code: 'approval.required', remedy: { about: { kind: 'booking', applicationId } } });
  expect(await approved('sme', paying.body.remedy?.about)).toMatchObject({ programme, amount: { minor: 70_000 } });
  expect((await pay()).status).toBe(200);

  const endless = { start: '2026-03-11T00:00:00Z', end: '2926-03-11T00:00:00Z', quantity: 1, resourceId: resource };
  expect((await askFor('sme', { kind: 'booking', parts: [endless] })).status).toBe(422);
});

test('a series that is moved to dearer times, and a journey that is planned anew on a dearer machine, ask again for what they come to', async () => {
  await ruled('sme', [{ category: 'booking', from: { currency: 'KRW', minor: 250_000 } }]);
  const priced = async (hourly: number) => {
    const resource = await resourceOf(m, {}, 'equipment');
    const body = { ...price, hourly: { ...price.hourly, sme: hourly } };
    expect((await as(m, 'equipment').put(`/resources/${resource}/price`, body, { seen: 0 })).status).toBe(200);
    return resource;
  };
  const plain = await priced(60_000);
  // Three hours of three mornings are 3 × 70,000; the same of three afternoons are 3 × 100,000, none of them as much as the bound alone.
  const start = { local: '2026-03-23T09:00', zone: 'Asia/Seoul' };
  const weekly = { resourceId: plain, start, minutes: 60, quantity: 1, rule: 'FREQ=WEEKLY;COUNT=3' };
  const made = await as(m, 'sme').post<Approval>('/series', weekly);
  expect(made.status, made.text).toBe(201);
  const series = async () =>
    (await as(m, 'sme').get<{ version: number; times: { start: string }[] }>(`/series/${made.body.id}`)).body;
  const move = async (by: number) =>
    as(m, 'sme').post<Refused>(`/series/${made.body.id}/actions`, { action: 'move', by }, { seen: (await series()).version });
  const before = await series();
  const dearer = await move(300);
  expect(dearer.body).toMatchObject({ code: 'approval.required', remedy: { about: { kind: 'booking' } } });
  expect(await series()).toEqual(before);
  expect((await move(60)).status).toBe(200);
  expect((await move(-60)).status).toBe(200);
  expect(await approved('sme', dearer.body.remedy?.about)).toMatchObject({ amount: { minor: 300_000 } });
  const moved = await move(300);
  expect(moved.status, moved.text).toBe(200);

  // Many times are known by their hash, and approved as the same once more.
  const many = Array.from({ length: 40 }, (_, n) => {
    const day = new Date(Date.UTC(2026, 3, 1 + n));
    const [from, to] = [0, 1].map((hour) => new Date(day.getTime() + hour * 3_600_000).toISOString());
    return { resourceId: plain, start: from, end: to, quantity: 1 };
  });
  await approved('sme', { kind: 'booking', parts: many });
  expect(
    await m.world.stores.approvals.cleared(m.organisations.sme ?? '', { kind: 'booking', parts: many as never }),
  ).toBeDefined();

  const dear = await priced(900_000);
  const legs = [{ resourceIds: [plain, dear], minutes: 60 }];
  const wanted = { legs, from: '2026-03-11T09:00:00+09:00', until: '2026-03-12T00:00:00+09:00' };
  const held = await as(m, 'sme').post<Booked>('/journeys', wanted);
  const stands = await actOn(m, 'sme', held.body, 'confirm');
  expect(stands.body, stands.text).toMatchObject({ state: 'confirmed', parts: [{ resourceId: plain }] });
  const { version, rules } = (await as(m, 'equipment').get<{ version: number; rules: object }>(`/resources/${plain}`)).body;
  const outages = [{ reason: 'outage', from: '2026-03-11T00:00:00+09:00', to: '2026-03-12T00:00:00+09:00' }];
  expect((await as(m, 'equipment').put(`/resources/${plain}`, { ...instrument, rules, outages }, { seen: version })).status).toBe(
    200,
  );
  const struck = await bookingSeenBy(m, 'sme', stands.body.id);
  expect(struck.actions).toContain('replan');
  const anew = (await actOn(m, 'sme', struck, 'replan')).body as Refused;
  expect(anew.code).toBe('approval.required');
  expect(await bookingSeenBy(m, 'sme', stands.body.id)).toMatchObject({ version: struck.version });
  await approved('sme', anew.remedy?.about);
  const planned = await actOn(m, 'sme', struck, 'replan');
  expect(planned.body, planned.text).toMatchObject({ state: 'confirmed', parts: [{ resourceId: dear }] });
});

test('a time that a waitlist offers, and one that is proposed for a series, are taken once what they cost is approved', async () => {
  await ruled('sme', [{ category: 'booking', from: { currency: 'KRW', minor: 150_000 } }]);
  const priced = async (said: object = {}) => {
    const id = await resourceOf(m, { ...said }, 'equipment');
    expect((await as(m, 'equipment').put(`/resources/${id}/price`, price, { seen: 0 })).status).toBe(200);
    return id;
  };
  const line = await priced({ waitlist: { order: 'first_come', offerMinutes: 60, leadMinutes: 30 } });
  const morning = ['2026-03-18T09:00', '2026-03-18T12:00'] as const;
  const theirs = await book(m, 'buyer', line, morning);
  const [start, end] = morning.map((wall) => `${wall}:00+09:00`);
  const waits = await as(m, 'sme').post<Booked>('/waitlist', { parts: [{ resourceId: line, start, end }] });
  await actOn(m, 'buyer', theirs.body, 'cancel', { reason: 'plans' });
  const accept = async () => actOn(m, 'sme', await bookingSeenBy(m, 'sme', waits.body.id), 'accept');
  const refused = (await accept()).body as Refused;
  expect(refused).toMatchObject({ code: 'approval.required', remedy: { about: { kind: 'booking' } } });
  expect(await approved('sme', refused.remedy?.about)).toMatchObject({ amount: { minor: 190_000 } });
  expect((await accept()).body.state).toBe('confirmed');

  const mill = await priced();
  await book(m, 'buyer', mill, ['2026-03-27T09:00', '2026-03-27T12:00']);
  const begins = { local: '2026-03-20T09:00', zone: 'Asia/Seoul' };
  const weekly = { resourceId: mill, start: begins, minutes: 180, quantity: 1, rule: 'FREQ=WEEKLY;COUNT=2', mode: 'propose' };
  await approved('sme', (await as(m, 'sme').post<Refused>('/series', weekly)).body.remedy?.about);
  const made = await as(m, 'sme').post<{ id: string; times: { local: string; proposal?: object }[] }>('/series', weekly);
  const local = made.body.times.find((time) => time.proposal)?.local;
  const take = () => as(m, 'sme').post<Refused>(`/series/${made.body.id}/actions`, { action: 'book', local }, { seen: 1 });
  const unapproved = (await take()).body;
  expect(unapproved).toMatchObject({ code: 'approval.required', remedy: { about: { kind: 'booking' } } });
  await approved('sme', unapproved.remedy?.about);
  expect((await take()).status).toBe(200);
});
