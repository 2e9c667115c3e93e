import { afterEach, beforeEach, expect, test } from 'vitest';
import { as, publish, type Shown } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';

let m: Cast;
let nuri: string;
let listing: Shown;
beforeEach(async () => {
  m = await cast({ now: '2026-11-26T10:00:00+09:00' });
  nuri = m.organisations.office ?? '';
  for (const who of ['office', 'deputy', 'buyer', 'sme', 'operator']) await as(m, who).get('/me');
  listing = await publish(m);
});
afterEach(() => m.close());

interface Case {
  id: string;
  version: number;
  state: string;
  count: number;
  actions: string[];
}
interface Cases {
  items: Case[];
}

const report = (who: string, target: object, reason = 'rights') => as(m, who).post('/reports', { target, reason });
const aboutListing = () => ({ kind: 'listing', id: listing.id });
const waiting = async () => (await as(m, 'operator').get<Cases>('/cases')).body.items;
const act = (found: Case, body: object) =>
  as(m, 'operator').post<Case>(`/cases/${found.id}/actions`, body, { seen: found.version });

test('the blocked side gets a refusal that does not tell, the blocking side is told, and what runs goes on', async () => {
  const running = await as(m, 'buyer').post<{ id: string }>('/inquiries', { listingId: listing.id, text: 'First question' });
  const buyer = m.organisations.buyer ?? '';
  expect((await as(m, 'office').put(`/blocks/${buyer}`, { note: '대금 문제' })).status).toBe(200);
  expect((await as(m, 'office').get('/blocks')).body).toMatchObject({ items: [{ id: buyer, note: '대금 문제' }] });
  const refused = await as(m, 'buyer').post('/inquiries', { listingId: listing.id, text: 'Second question' });
  expect(refused).toMatchObject({ status: 409, body: { code: 'inquiry.notTaken' } });
  expect(refused.text).not.toMatch(/block/i);
  expect((await as(m, 'buyer').get('/blocks')).body).toEqual({ items: [] });
  const said = await as(m, 'buyer').post(`/inquiries/${running.body.id}/messages`, { text: 'Still there?' });
  expect(said.status).toBe(201);
  expect((await as(m, 'sme').put(`/blocks/${nuri}`, {})).status).toBe(200);
  expect(await as(m, 'sme').post('/inquiries', { listingId: listing.id, text: '문의' })).toMatchObject({
    body: { code: 'block.yours' },
  });
  expect((await as(m, 'office').delete(`/blocks/${buyer}`)).status).toBe(204);
  expect((await as(m, 'buyer').post('/inquiries', { listingId: listing.id, text: 'Third question' })).status).toBe(201);
  expect((await as(m, 'deputy').put(`/blocks/${buyer}`, {})).status).toBe(403);
  expect((await as(m, 'office').put(`/blocks/${nuri}`, {})).status).toBe(422);
});

test('reports of one thing come together in one case, which the desk decides with what follows from it', async () => {
  expect((await report('buyer', aboutListing())).status).toBe(201);
  expect(await report('buyer', aboutListing())).toMatchObject({ status: 409, body: { code: 'report.already' } });
  expect((await report('sme', aboutListing(), 'false')).status).toBe(201);
  expect(await report('office', aboutListing())).toMatchObject({ status: 409, body: { code: 'report.own' } });
  const [found, ...others] = await waiting();
  expect(others).toEqual([]);
  expect(found).toMatchObject({ state: 'open', count: 2, reasons: ['rights', 'false'] });
  if (!found) throw new Error('no case');
  const taken = (await act(found, { action: 'take' })).body;
  expect(taken).toMatchObject({ state: 'in_review', actions: ['decide', 'dismiss', 'escalate'].slice(0, 2) });
  const removed = await act(taken, { action: 'decide', outcome: 'removed', note: '권리 확인이 필요합니다' });
  expect(removed).toMatchObject({ status: 200, body: { state: 'actioned' } });
  expect((await as(m, 'buyer').get(`/listings/${listing.id}`)).status).toBe(404);
  expect((await as(m, 'office').get(`/listings/${listing.id}`)).body).toMatchObject({ state: 'suspended', reason: 'report' });
  await m.settle();
  const told = m.mails().map((x) => `${x.to} ${x.subject}`);
  expect(told).toContainEqual(expect.stringMatching(/^buyer@demo.example .*decided.*Taken down/));
  expect(await waiting()).toEqual([]);
  expect((await as(m, 'operator').get<Cases>('/cases?state=decided')).body.items).toHaveLength(1);
  expect((await report('buyer', { kind: 'organisation', id: nuri }, 'fraud')).status).toBe(201);
});

test('a decision fits its target, and suspends the organisation with it', async () => {
  await report('buyer', { kind: 'organisation', id: nuri }, 'fraud');
  const [found] = await waiting();
  if (!found) throw new Error('no case');
  expect(await act(found, { action: 'decide', outcome: 'removed' })).toMatchObject({
    status: 422,
    body: { code: 'process.reason' },
  });
  expect((await act(found, { action: 'decide', outcome: 'suspended' })).status).toBe(200);
  expect((await as(m, null).get(`/organisations/${nuri}`)).status).toBe(404);
  expect((await as(m, 'operator').get(`/organisations/${nuri}/standing`)).body).toMatchObject({
    status: 'suspended',
    suspension: { reason: 'report' },
  });
});

test('a message is reported by the sides of its conversation alone', async () => {
  const asked = await as(m, 'buyer').post<{ id: string; messages: { id: string }[] }>('/inquiries', {
    listingId: listing.id,
    text: 'Send me your bank login',
  });
  const target = { kind: 'message', id: asked.body.messages[0]?.id, inquiryId: asked.body.id };
  const [foreign, never] = [
    await report('sme', target),
    await report('sme', { ...target, inquiryId: target.inquiryId.replace(/.$/, (last) => (last === '0' ? '1' : '0')) }),
  ];
  expect(foreign.status).toBe(404);
  expect(foreign.body).toEqual(never.body);
  expect((await report('office', target, 'abuse')).status).toBe(201);
  expect((await waiting())[0]).toMatchObject({ said: { ko: 'Send me your bank login' }, subject: { id: m.organisations.buyer } });
});

test('of reports made at once none is lost, and after two business days the desk is called', async () => {
  const people = Array.from({ length: 12 }, (_, i) => `reporter${i}`);
  for (const who of people) await as(m, who).get('/me');
  const answers = await Promise.all(people.map((who) => report(who, aboutListing())));
  for (const [i, answer] of answers.entries())
    if (answer.status !== 201) expect((await report(people[i] ?? '', aboutListing())).status).toBe(201);
  const [found, ...others] = await waiting();
  expect([found?.count, others.length]).toEqual([12, 0]);
  m.at('2026-11-30T10:00:01+09:00');
  await m.run('clock');
  await m.run('clock');
  expect(await waiting()).toMatchObject([{ late: true }]);
  const late = m.mails().filter((x) => x.to === 'operator@demo.example' && x.subject.includes('기한이 지난'));
  expect(late).toHaveLength(1);
});

test('nobody reports more than twenty things a day, however many at once', async () => {
  const listings = await Promise.all(Array.from({ length: 3 }, () => publish(m)));
  const things = [...listings, listing].map(({ id }) => ({ kind: 'listing', id }));
  await Promise.all(things.map((t) => report('buyer', t)));
  const w = { of: m.personId('buyer'), what: 'report', most: 20 };
  const { commit, work } = await import('@sandan/store/work');
  const tries = await Promise.allSettled(
    Array.from({ length: 64 }, async () => {
      const one = work();
      m.world.stores.allowances.take(one, w, m.world.now());
      await commit(m.world.stores.db, one);
    }),
  );
  expect(tries.filter((t) => t.status === 'fulfilled')).toHaveLength(20 - things.length);
  expect(await report('buyer', { kind: 'organisation', id: nuri })).toMatchObject({
    status: 429,
    body: { code: 'allowance.used' },
  });
});
