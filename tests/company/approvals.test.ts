import { afterEach, beforeEach, expect, test } from 'vitest';
import { as, publish } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';

let m: Cast;
let nuri: string;
beforeEach(async () => {
  m = await cast({ now: '2026-11-26T10:00:00+09:00' });
  nuri = m.organisations.office ?? '';
  await as(m, 'office').get('/me');
  await as(m, 'deputy').get('/me');
});
afterEach(() => m.close());

interface Request {
  id: string;
  version: number;
  state: string;
  actions: string[];
}

const office = () => as(m, 'office', nuri);
const deputy = () => as(m, 'deputy', nuri);
const won = (minor: number) => ({ currency: 'KRW', minor });
const purchase = (minor: number) => ({ title: '유량계 12대', subject: { kind: 'purchase', amount: won(minor) } });
const byOwner = { kind: 'purchase', from: won(1_000_000), approver: { by: 'role', role: 'owner' } };
const rule = (rules: unknown[], seen = 0) => office().put('/approvals/rules', { rules, hours: 18 }, { seen });
const act = (who: ReturnType<typeof office>, { id, version }: Request, action: string, answer?: string) =>
  who.post<Request>(`/approvals/${id}/actions`, { action, ...(answer ? { answer } : {}) }, { seen: version });
const mailTo = (address: string) => m.mails().filter((x) => x.to === address);

test('a colleague asks, the approver is told and approves, and the requester hears of it', async () => {
  expect((await rule([byOwner])).status).toBe(200);
  expect(await deputy().post('/approvals', purchase(999_999))).toMatchObject({ body: { code: 'approval.notNeeded' } });
  const asked = await deputy().post<Request>('/approvals', purchase(1_000_000));
  expect(asked).toMatchObject({ status: 201, body: { state: 'pending', actions: ['withdraw'] } });
  await m.settle();
  expect(mailTo('office@demo.example').map((x) => x.subject)).toContainEqual(expect.stringContaining('유량계'));
  expect((await office().get<{ items: Request[] }>('/approvals')).body.items).toMatchObject([{ actions: ['approve', 'refuse'] }]);
  expect(await act(deputy(), asked.body, 'approve')).toMatchObject({ status: 403, body: { code: 'approval.self' } });
  expect(await act(office(), asked.body, 'approve')).toMatchObject({ status: 200, body: { state: 'approved' } });
  await m.settle();
  expect(mailTo('deputy@demo.example').map((x) => x.subject)).toContainEqual(expect.stringContaining('승인되었습니다'));
  const again = { ...asked.body, version: 2 };
  expect(await act(office(), again, 'refuse')).toMatchObject({ status: 409, body: { code: 'process.refused' } });
});

test('of an approval and a withdrawal at the same moment one stands', async () => {
  await rule([byOwner]);
  const asked = (await deputy().post<Request>('/approvals', purchase(5_000_000))).body;
  const both = await Promise.all([act(office(), asked, 'approve'), act(deputy(), asked, 'withdraw')]);
  expect(both.map((a) => a.status).sort()).toEqual([200, 409]);
  const won1 = both.find((a) => a.status === 200)?.body.state;
  expect((await office().get<Request>(`/approvals/${asked.id}`)).body.state).toBe(won1);
});

test('half of the time calls the deputy, all of it ends the request', async () => {
  await rule([{ ...byOwner, deputyId: m.personId('deputy') }]);
  const extra = { personId: m.personId('third'), organisationId: nuri, version: 1, roles: ['viewer' as const] };
  await as(m, 'third').get('/me');
  await m.world.stores.memberships.save({
    ...extra,
    since: { actor: 'service:test', organisationId: null, at: m.world.now().toISOString() },
  });
  const third = as(m, 'third', nuri);
  const asked = (await third.post<Request>('/approvals', purchase(5_000_000))).body;
  expect((await deputy().get(`/approvals/${asked.id}`)).status).toBe(404);
  m.at('2026-11-27T10:00:01+09:00');
  await m.run('clock');
  await m.run('clock');
  const called = (await deputy().get<Request>(`/approvals/${asked.id}`)).body;
  expect(called).toMatchObject({ reminded: true, actions: ['approve', 'refuse'] });
  expect(mailTo('deputy@demo.example')).toHaveLength(1);
  m.at('2026-11-30T10:00:01+09:00');
  expect(await act(deputy(), called, 'approve')).toMatchObject({ status: 409, body: { code: 'approval.over' } });
  await m.run('clock');
  expect((await third.get(`/approvals/${asked.id}`)).body).toMatchObject({ state: 'expired', actions: [] });
});

test('while the approver is away, whom they named stands in at once', async () => {
  await rule([byOwner]);
  const me = { personId: m.personId('third'), organisationId: nuri, version: 1, roles: ['viewer' as const] };
  await as(m, 'third').get('/me');
  await m.world.stores.memberships.save({
    ...me,
    since: { actor: 'service:test', organisationId: null, at: m.world.now().toISOString() },
  });
  const away = { from: '2026-11-26', until: '2026-11-27', deputyId: m.personId('deputy') };
  expect((await office().put('/me/absence', away)).status).toBe(200);
  expect(await office().put('/me/absence', { ...away, deputyId: m.personId('office') })).toMatchObject({ status: 422 });
  expect(await office().put('/me/absence', { ...away, deputyId: m.personId('sme') })).toMatchObject({ status: 404 });
  const asked = (await as(m, 'third', nuri).post<Request>('/approvals', purchase(5_000_000))).body;
  expect((await act(deputy(), asked, 'approve')).body).toMatchObject({ state: 'approved' });
  expect((await office().delete('/me/absence')).status).toBe(204);
});

test('rules name whom the organisation has, and the refusal points at the field', async () => {
  const strange = await rule([{ ...byOwner, approver: { by: 'person', personId: m.personId('sme') } }]);
  expect(strange.body).toMatchObject({ status: 422, errors: [{ pointer: '/rules/0/approver', code: 'approval.member' }] });
  const deputyOf = { ...byOwner, approver: { by: 'person', personId: m.personId('office') }, deputyId: m.personId('office') };
  expect((await rule([deputyOf])).body).toMatchObject({ errors: [{ pointer: '/rules/0/deputyId' }] });
  expect((await deputy().put('/approvals/rules', { rules: [], hours: 18 }, { seen: 0 })).status).toBe(403);
});

test('where the rules ask for it, an inquiry becomes a deal only once a colleague has approved that', async () => {
  await rule([{ kind: 'sign', category: 'technology', approver: { by: 'role', role: 'owner' } }]);
  const listing = await publish(m);
  const asked = await as(m, 'buyer').post<Request>('/inquiries', { listingId: listing.id, text: 'May we license it?' });
  const path = `/inquiries/${asked.body.id}/actions`;
  const step = async (action: string) => {
    const { version } = (await deputy().get<Request>(`/inquiries/${asked.body.id}`)).body;
    return deputy().post<Request>(path, { action, ...(action === 'answer' ? { text: '네' } : {}) }, { seen: version });
  };
  await step('answer');
  await step('qualify');
  expect(await step('convert')).toMatchObject({ status: 409, body: { code: 'approval.required' } });
  const about = { kind: 'inquiry', id: asked.body.id };
  const request = { title: '기술 이전 계약', subject: { kind: 'sign', category: 'technology' }, about };
  const approval = (await deputy().post<Request>('/approvals', request)).body;
  expect(await step('convert')).toMatchObject({ status: 409 });
  expect((await act(office(), approval, 'approve')).status).toBe(200);
  expect(await step('convert')).toMatchObject({ status: 200, body: { state: 'converted' } });
  expect((await as(m, 'sme').post('/approvals', { ...request })).status).toBe(404);
});

test('a request for approval stays to be read after its asker is erased: of all that was written, their name alone is gone', async () => {
  await rule([byOwner]);
  await office().patch('/me', { name: '오피스 담당' }, { seen: 1 });
  expect((await deputy().patch('/me', { name: '카나리아' }, { seen: 1 })).status).toBe(200);
  const wish = { ...purchase(5_000_000), title: '카나리아 담당 유량계 12대', note: '카나리아님 시험반' };
  const asked = (await deputy().post<Request>('/approvals', wish)).body;
  expect((await act(office(), asked, 'refuse', '예산 초과')).status).toBe(200);
  expect((await deputy().post('/privacy/requests', { kind: 'erasure', subject: 'person' })).status).toBe(201);
  m.at(new Date(m.world.now().getTime() + 8 * 86_400_000));
  await m.run('privacy');
  expect((await office().get<Request>(`/approvals/${asked.id}`)).body).toMatchObject({
    ...{ title: '○○○ 담당 유량계 12대', note: '○○○님 시험반', answer: '예산 초과', state: 'refused' },
    ...{ subject: { amount: won(5_000_000) }, steps: [{ decided: { verdict: 'refused' } }] },
  });
});
