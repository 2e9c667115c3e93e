import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { newId } from '@sandan/kernel/id';
import type { Organisation } from '@sandan/market/company/organisation';
import { commit, work } from '@sandan/store/work';
import { afterEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { admittedAtOnce, begun, bid, conditions, type Machine, machineOf, must, step, test1, tested } from './story.ts';

let m: Cast;
afterEach(() => m.close());
const now = '2026-03-03T01:00:00Z';

const auction = (more: object = {}) => ({
  action: 'offer',
  offer: {
    by: 'auction',
    auction: { opening: 30_000_000, closes: { local: '2026-03-05T15:00', zone: 'Asia/Seoul' }, ...more },
    conditions,
  },
});

const admitted = async (who: string, id: string): Promise<Machine> => {
  const done = await as(m, who).post<Machine>(`/resales/${id}/bidders`);
  if (done.status !== 201) throw new Error(done.text);
  return done.body;
};

/** More Korean companies that are verified, each with one buyer. */
const companies = async (count: number): Promise<string[]> => {
  const { stores } = m.world;
  const home = (await stores.organisations.byId(m.organisations.sme ?? '')) as Organisation;
  const by = { actor: 'service:test', organisationId: null, at: now };
  return Promise.all(
    Array.from({ length: count }, async (_, n) => {
      const organisation = { ...home, id: newId('organisation'), version: 1, name: { ko: `입찰 ${n}`, en: `Bidder ${n}` } };
      await stores.organisations.save(organisation);
      const who = `bidder${n}`;
      await stores.memberships.save({
        personId: m.personId(who),
        organisationId: organisation.id,
        version: 1,
        roles: ['buyer'],
        since: by,
      });
      return who;
    }),
  );
};

const noticesOf = async (who: string): Promise<string[]> => {
  const { body } = await as(m, who).get<{ items: { kind: string; text: { en: string } }[] }>('/notices');
  return body.items.filter((n) => n.kind === 'resale.forBidder').map((n) => n.text.en);
};

test('a machine is graded by its points, offered once its test has passed, won by the clock, and goes to the next in line where the winner defaults', async () => {
  m = await cast({ now });
  const [first = '', second = '', third = ''] = await companies(3);
  const { body: fresh } = await as(m, 'office').post<Machine>('/resales', { listingId: await machineOf(m, 'office') });
  expect((await as(m, first).get(`/resales/${fresh.id}`)).status).toBe(404);
  await must(m, 'office', fresh.id, {
    action: 'inspect',
    inspection: { on: '2026-03-01', by: '점검 기관', points: { control: 'faulty' } },
  });
  await must(m, 'office', fresh.id, { action: 'appraise', appraisal: { currency: 'KRW', minor: 1, by: '김', on: '2026-03-01' } });
  const failed = await must(m, 'office', fresh.id, { action: 'test', test: { ...test1, readings: ['5.1 ±0.4 µm', '1.9 mm/s'] } });
  expect(failed).toMatchObject({ inspections: [{ grade: 'c' }], tests: [{ verdict: 'undecided' }] });
  expect(await step(m, 'office', fresh.id, auction())).toMatchObject({ status: 409, body: { code: 'resale.untested' } });
  const unread = await step(m, 'office', fresh.id, { action: 'test', test: { ...test1, readings: ['쓸 만함', '1.9 mm/s'] } });
  expect(unread).toMatchObject({ status: 422, body: { errors: [{ code: 'evaluation.reading' }] } });

  const id = await tested(m, 'office');
  const offered = await must(m, 'office', id, auction({ reserve: 45_000_000 }));
  expect(offered).toMatchObject({ state: 'listed', auction: { reserve: { from: 20_000_000, to: 50_000_000 } } });
  expect(await as(m, 'office').post(`/resales/${id}/bidders`)).toMatchObject({ status: 403, body: { code: 'resale.own' } });
  expect((await bid(m, first, id, 31_000_000)).body.code).toBe('auction.unadmitted');
  expect((await admitted(first, id)).mine).toEqual({ number: 1, state: 'admitted' });
  await admitted(second, id);
  await admitted(third, id);
  expect((await bid(m, first, id, 29_999_999)).body).toMatchObject({
    errors: [{ pointer: '/minor', code: 'auction.low', detail: expect.stringContaining('30,000,000') }],
  });
  expect((await bid(m, first, id, 40_000_000)).body).toMatchObject({
    mine: { state: 'leading', maximum: 40_000_000 },
    auction: { price: 30_000_000, reserveSaid: 'within' },
  });
  expect((await bid(m, third, id, 33_000_000)).body).toMatchObject({
    mine: { state: 'outbid' },
    auction: { price: 33_500_000, leads: 1 },
  });
  expect((await bid(m, second, id, 52_000_000, true)).body).toMatchObject({
    mine: { state: 'leading' },
    auction: { price: 52_000_000, reserveSaid: 'met' },
  });
  expect(await step(m, 'office', id, { action: 'take_back' })).toMatchObject({ status: 409, body: { code: 'resale.bids' } });
  const { body: asFirst } = await as(m, first).get<Machine>(`/resales/${id}`);
  expect(JSON.stringify(asFirst)).not.toContain('41234567');
  expect(JSON.stringify(asFirst)).not.toContain('45000000');

  // A bid in the last five minutes puts the close off.
  m.at('2026-03-05T05:58:00Z');
  const late = await bid(m, first, id, 53_000_000);
  expect(late.body.auction).toMatchObject({ extended: 1, closesAt: '2026-03-05T06:03:00.000Z', price: 53_000_000, leads: 1 });
  m.at('2026-03-05T06:01:00Z');
  await m.run('clock');
  expect((await as(m, first).get<Machine>(`/resales/${id}`)).body.state).toBe('listed');
  m.at('2026-03-05T06:03:00Z');
  expect((await bid(m, second, id, 60_000_000)).body.code).toBe('auction.closed');
  await m.run('clock');
  await m.run('clock');
  const { body: won } = await as(m, first).get<Machine>(`/resales/${id}`);
  expect(won).toMatchObject({ state: 'reserved', side: 'buyer', soldFor: { minor: 53_000_000 }, mine: { state: 'won' } });
  const { body: order } = await as(m, first).get<{ state: string; total: object }>(`/orders/${won.orderId}`);
  expect(order).toMatchObject({ state: 'placed', total: { currency: 'KRW', minor: 53_000_000 } });
  expect((await as(m, second).get<Machine>(`/resales/${id}`)).body).toMatchObject({ mine: { state: 'lost' }, side: 'bidder' });
  await m.settle();
  expect((await noticesOf(second)).toSorted()).toEqual([
    'Auction “Precision surface grinder”: the auction is over, and you have not won',
    'Auction “Precision surface grinder”: you were outbid',
  ]);
  expect((await noticesOf(first)).toSorted()).toEqual([
    'Auction “Precision surface grinder”: you have won; see your order',
    'Auction “Precision surface grinder”: you were outbid',
  ]);

  // The seller rejects the order, which is no default of the winner; then the winner does not pay.
  expect(await step(m, 'office', id, { action: 'sell' })).toMatchObject({ body: { code: 'resale.unpaid' } });
  expect(await step(m, 'office', id, { action: 'release' })).toMatchObject({ body: { code: 'resale.ordered' } });
  const orderStep = async (orderId: string | undefined, body: object) => {
    const { body: seen } = await as(m, 'office').get<{ version: number }>(`/orders/${orderId}`);
    const done = await as(m, 'office').post(`/orders/${orderId}/actions`, body, { seen: seen.version });
    expect(done.status, done.text).toBe(200);
  };
  await orderStep(won.orderId, { action: 'reject', reason: 'capacity' });
  expect(await must(m, 'office', id, { action: 'release' })).toMatchObject({ nextPrice: 53_000_000 });
  await must(m, 'office', id, { action: 'propose' });
  const again = await must(m, first, id, { action: 'agree' });
  expect(again).toMatchObject({ state: 'reserved', soldFor: { minor: 53_000_000 }, mine: { state: 'won' } });
  await orderStep(again.orderId, { action: 'accept' });
  await orderStep(again.orderId, { action: 'cancel', reason: 'unpaid' });
  const released = await must(m, 'office', id, { action: 'release' });
  expect(released).toMatchObject({ state: 'acceptance_tested', nextPrice: 52_000_000 });
  expect(await step(m, 'office', id, { action: 'propose', minor: 51_000_000 })).toMatchObject({
    body: { errors: [{ code: 'auction.low' }] },
  });
  await must(m, 'office', id, { action: 'propose', minor: 52_500_000 });
  expect((await step(m, second, id, { action: 'propose', minor: 1 })).body.code).toBe('process.refused');
  expect((await step(m, 'office', id, { action: 'take_back' })).body.code).toBe('resale.proposed');
  expect((await step(m, third, id, { action: 'agree' })).status).toBeGreaterThanOrEqual(400);
  expect((await as(m, second).get<Machine>(`/resales/${id}`)).body.proposal).toMatchObject({ minor: 52_500_000 });
  expect((await as(m, third).get<Machine>(`/resales/${id}`)).body.proposal).toBeUndefined();
  const agreed = await must(m, second, id, { action: 'agree' });
  expect(agreed).toMatchObject({ state: 'reserved', soldFor: { minor: 52_500_000 }, mine: { state: 'won' } });
  expect((await as(m, second).get<{ items: Machine[] }>('/resales?box=bought')).body.items).toHaveLength(1);
  expect((await as(m, third).get<{ items: Machine[] }>('/resales?box=bidding')).body.items).toHaveLength(1);
});

test('one takes it at its price, pays by the order, and claims under the warranty', async () => {
  m = await cast({ now });
  const [buyer = '', other = ''] = await companies(2);
  const id = await tested(m, 'office');
  await must(m, 'office', id, {
    action: 'offer',
    offer: { by: 'fixed', price: { currency: 'KRW', minor: 38_000_000 }, conditions },
  });
  const { body: seen } = await as(m, buyer).get<Machine>(`/resales/${id}`);
  const [one, two] = await Promise.all(
    [buyer, other].map((who) => as(m, who).post<Machine>(`/resales/${id}/reservation`, undefined, { seen: seen.version })),
  );
  expect([one?.status, two?.status].toSorted()).toEqual([201, 409]);
  const who = one?.status === 201 ? buyer : other;
  const { orderId } = (await as(m, who).get<Machine>(`/resales/${id}`)).body;
  const act = async (action: string) => {
    const { body } = await as(m, 'office').get<{ version: number }>(`/orders/${orderId}`);
    return as(m, 'office').post(`/orders/${orderId}/actions`, { action }, { seen: body.version });
  };
  await act('accept');
  const { body: order } = await as(m, 'office').get<{ version: number }>(`/orders/${orderId}`);
  const paid = { minor: 38_000_000, on: '2026-03-03', reference: 'TT 1' };
  const received = await as(m, 'office').post(`/orders/${orderId}/transfers`, paid, { seen: order.version });
  expect(received.status, received.text).toBe(200);
  await must(m, 'office', id, { action: 'sell' });
  await must(m, who, id, { action: 'install', on: '2026-03-03' });
  await must(m, who, id, { action: 'take_over' });
  await must(m, who, id, { action: 'claim', text: '냉각기가 새요.' });
  const answered = await must(m, 'office', id, { action: 'answer_claim', number: 1, as: 'repaired', text: '고쳤습니다.' });
  expect(answered.claims).toHaveLength(1);
  m.at('2026-06-05T00:00:00Z');
  await m.run('clock');
  expect((await as(m, who).get<Machine>(`/resales/${id}`)).body.state).toBe('closed');
});

test('of 64 who bid at once none is lost and none ties: one leads, with the most, at the price of the next', async () => {
  m = await cast({ now });
  const id = await tested(m, 'office');
  await must(m, 'office', id, auction());
  const all = await companies(64);
  await Promise.all(all.map((who) => as(m, who).get('/me')));
  await admittedAtOnce(m, id, all);
  // Further apart than an increment, so that the highest can always still be said.
  const most = (n: number) => 40_000_000 + n * 1_500_000;
  const done = await Promise.all(all.map((who, n) => bid(m, who, id, most(n))));
  const taken = done.filter((d) => d.status === 201).length;
  for (const { status, body, text } of done) if (status !== 201) expect(body.errors?.[0]?.code, text).toBe('auction.low');
  const { body } = await as(m, all[63] ?? '').get<Machine>(`/resales/${id}`);
  expect(body.auction).toMatchObject({ bids: taken, leads: 64 });
  expect(body.mine).toMatchObject({ state: 'leading', maximum: most(63) });
  expect(body.auction?.price).toBeGreaterThanOrEqual(most(62) - 1_000_000);
  expect(body.auction?.price).toBeLessThanOrEqual(most(62) + 1_000_000);
  const stood = (await m.world.stores.resales.bidders.list(id, 1, { limit: 100 })).items;
  expect(stood.filter((b) => b.state === 'leading').map((b) => b.number)).toEqual([64]);
  const lines = await m.world.stores.resales.bids.latest(id, 1, 100);
  expect(lines.map((l) => l.bid)).toEqual(Array.from({ length: taken }, (_, n) => taken - n));
});

test('no leading maximum, reserve or appraisal is anywhere but in the sealed record and with whoever said it, and bidders are numbers to the seller', async () => {
  m = await cast({ now });
  const [first = '', second = ''] = await companies(2);
  const id = await tested(m, 'office');
  await must(m, 'office', id, auction({ reserve: 61_937_248 }));
  await admitted(first, id);
  await admitted(second, id);
  const secrets = ['73418529', '61937248'];
  await bid(m, first, id, 73_418_529);
  await bid(m, second, id, 35_000_000);
  // An admission passes the trade gate, and a refusal is audited: neither tells the seller who bids.
  const office = m.organisations.office ?? '';
  const homeOf = async (who: string) => (await m.world.stores.memberships.ofPerson(m.personId(who)))[0]?.organisationId ?? '';
  const named = [m.personId(first), await homeOf(first), 'Bidder 0', '입찰 0'];
  const unnamed = async () => {
    const passed = await as(m, 'office').get<{ items: { id: string; process: string }[] }>(`/organisations/${office}/gates`);
    expect(passed.body.items.map((g) => g.process)).toEqual(['bidder', 'bidder']);
    const records = await Promise.all(passed.body.items.map((g) => as(m, 'office').get(`/gates/${g.id}`)));
    const audited = await as(m, 'office').get('/audit?limit=100');
    expect([audited.status, ...records.map((r) => r.status)]).toEqual([200, 200, 200]);
    for (const { text } of [passed, audited, ...records]) for (const name of named) expect(text).not.toContain(name);
    return passed.body.items.map((g) => g.id);
  };
  const [gate = ''] = await unnamed();
  expect((await as(m, 'operator').get(`/gates/${gate}`)).text).toContain('"receiver"');
  m.at('2026-03-05T06:00:00Z');
  await m.run('clock');
  await m.settle();
  const answers = await Promise.all(
    [second, 'office', 'operator', null].flatMap((who) => [
      as(m, who).get(`/resales/${id}`),
      as(m, who).get('/notices'),
      as(m, who).get('/search?q=연삭기'),
    ]),
  );
  const mails = JSON.stringify(m.mails());
  const logs = JSON.stringify(m.logs());
  for (const secret of secrets) {
    for (const { text } of answers) expect(text).not.toContain(secret);
    expect(mails).not.toContain(secret);
    expect(logs).not.toContain(secret);
  }
  const { db } = m.world.stores;
  const { Items = [] } = await db.client.send(new ScanCommand({ TableName: db.tableName, ConsistentRead: true }));
  const holding = Items.filter((item) => secrets.some((secret) => JSON.stringify(item).includes(secret)));
  expect([...new Set(holding.map((item) => item.type))]).toEqual(['auctionSealed']);
  const appraised = Items.filter((item) => JSON.stringify(item).includes('41234567'));
  expect([...new Set(appraised.map((item) => item.type))]).toEqual(['call', 'resale']);
  // Its reserve was not reached: the auction says that, and no number.
  expect((await as(m, second).get<Machine>(`/resales/${id}`)).body).toMatchObject({
    state: 'acceptance_tested',
    auction: { ended: { sold: false }, reserveSaid: 'unmet', price: 35_500_000 },
  });
  await must(m, 'office', id, { action: 'propose' });
  await must(m, first, id, { action: 'refuse' });
  await unnamed();
});

test('a member of the seller bids for no other company, and nobody bids or wins while the listing is not published', async () => {
  m = await cast({ now });
  const [first = ''] = await companies(1);
  const id = await tested(m, 'office');
  await must(m, 'office', id, auction());
  await admitted(first, id);
  const { stores } = m.world;
  const [home] = await stores.memberships.ofPerson(m.personId(first));
  const both = as(m, first, home?.organisationId);
  expect((await both.post(`/resales/${id}/bids`, { minor: 31_000_000 })).status).toBe(201);
  const office = { personId: m.personId(first), organisationId: m.organisations.office ?? '' };
  const since = { actor: 'service:test', organisationId: null, at: now };
  const member = { ...office, version: 1, roles: ['viewer' as const], since };
  await stores.memberships.save(member);
  expect(await both.post(`/resales/${id}/bids`, { minor: 32_000_000 })).toMatchObject({
    status: 403,
    body: { code: 'resale.insider' },
  });
  const w = work();
  stores.memberships.remove(w, member);
  await commit(stores.db, w);
  const { listingId } = (await stores.resales.byId(id)) ?? { listingId: '' };
  const listing = await stores.listings.byId(listingId);
  if (!listing) throw new Error('no listing');
  await stores.listings.save({ ...listing, version: listing.version + 1, state: 'suspended' });
  expect(await both.post(`/resales/${id}/bids`, { minor: 32_000_000 })).toMatchObject({ body: { code: 'resale.halted' } });
  m.at('2026-03-05T06:00:00Z');
  await m.run('clock');
  expect((await both.get<Machine>(`/resales/${id}`)).body).toMatchObject({
    state: 'acceptance_tested',
    auction: { bids: 1, ended: { sold: false, halted: true } },
  });
});

test('a seller does not get out of an auction with bids, or of a proposal, by taking the listing off the market', async () => {
  m = await cast({ now });
  const [first = ''] = await companies(1);
  const id = await tested(m, 'office');
  await must(m, 'office', id, auction({ reserve: 45_000_000 }));
  const { resales, listings } = m.world.stores;
  const take = async (action: string) => {
    const listing = await listings.byId((await resales.byId(id))?.listingId ?? '');
    const body = action === 'pause' ? { action, reason: 'owner' } : { action };
    return as(m, 'office').post(`/listings/${listing?.id}/actions`, body, { seen: listing?.version ?? 0 });
  };
  await admitted(first, id);
  const before = await resales.byId(id);
  expect((await take('pause')).status).toBe(200);
  expect((await resales.byId(id))?.version).toBe((before?.version ?? 0) + 1);
  expect((await bid(m, first, id, 31_000_000)).body.code).toBe('resale.halted');
  expect((await take('resume')).status).toBe(200);
  expect((await bid(m, first, id, 31_000_000)).status).toBe(201);
  for (const action of ['pause', 'archive'])
    expect(await take(action)).toMatchObject({ status: 409, body: { code: 'resale.bids' } });
  m.at('2026-03-05T06:00:00Z');
  expect((await take('pause')).body).toMatchObject({ code: 'resale.bids' });
  await m.run('clock');
  await must(m, 'office', id, { action: 'propose' });
  expect((await take('archive')).body).toMatchObject({ code: 'resale.proposed' });
  await must(m, first, id, { action: 'refuse' });
  expect((await take('pause')).status).toBe(200);
});

test('what is begun is the seller’s alone, and a listing has one sale', async () => {
  m = await cast({ now });
  const { resale } = await begun(m);
  expect((await as(m, 'office').get(`/resales/${resale}`)).status).toBe(200);
  expect((await as(m, 'sme').get(`/resales/${resale}`)).status).toBe(404);
  const listingId = await machineOf(m, 'office');
  expect((await as(m, 'sme').post('/resales', { listingId })).status).toBe(422);
  expect((await as(m, 'office').post('/resales', { listingId })).status).toBe(201);
  expect((await as(m, 'office').post('/resales', { listingId })).body).toMatchObject({ code: 'resale.exists' });
});

test('a seller that does not confirm its listing does not get out of an auction with bids; one without bids goes with its listing', async () => {
  m = await cast({ now });
  const [one, other, gone] = [await tested(m, 'office'), await tested(m, 'office'), await tested(m, 'office')];
  const listingOf = async (id: string) => m.world.stores.listings.byId((await m.world.stores.resales.byId(id))?.listingId ?? '');
  m.at('2026-04-20T01:00:00Z');
  await m.run('clock');
  const offered = auction({ closes: { local: '2026-06-10T15:00', zone: 'Asia/Seoul' } });
  for (const id of [one, other, gone]) await must(m, 'office', id, offered);
  m.at('2026-05-29T01:00:00Z');
  for (const id of [one, other]) {
    await admitted('sme', id);
    expect((await bid(m, 'sme', id, 31_000_000)).status).toBe(201);
  }
  m.at('2026-06-08T01:00:00Z');
  await m.run('clock');
  expect([(await listingOf(one))?.state, (await listingOf(gone))?.state]).toEqual(['published', 'archived']);
  // Somebody else may still bid while it runs.
  await admitted('buyer', one);
  expect((await bid(m, 'buyer', one, 33_000_000)).status).toBe(201);
  // One that lapsed before listings waited for their auctions.
  const listing = await listingOf(other);
  const w = work();
  if (listing) m.world.stores.listings.put(w, { ...listing, state: 'archived', version: listing.version + 1 });
  await commit(m.world.stores.db, w);
  m.at('2026-06-10T06:01:00Z');
  await m.run('clock');
  const seen = async (id: string) => (await as(m, 'office').get<Machine>(`/resales/${id}`)).body;
  expect(await seen(one)).toMatchObject({ state: 'reserved', auction: { ended: { sold: true } } });
  expect(await seen(other)).toMatchObject({ state: 'reserved', auction: { ended: { sold: true } } });
  expect(await seen(gone)).toMatchObject({ auction: { ended: { sold: false, halted: true } } });
  await m.run('clock');
  expect((await listingOf(one))?.state).toBe('archived');
});
