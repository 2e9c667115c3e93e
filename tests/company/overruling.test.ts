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
/** A further member of the house. */
const joined = async (roles: ('finance' | 'owner' | `rol_${string}`)[], account = 'third') => {
  await as(m, account).get('/me');
  const since = { actor: 'service:test', organisationId: null, at: m.world.now().toISOString() };
  await m.world.stores.memberships.save({ personId: m.personId(account), organisationId: nuri, version: 1, roles, since });
  return as(m, account, nuri);
};
const byFinance = { kind: 'purchase', approver: { by: 'role', role: 'finance' } };
const rule = (rules: unknown[]) => office().put('/approvals/rules', { rules, hours: 18 }, { seen: 0 });
const purchase = { title: '유량계 12대', subject: { kind: 'purchase', amount: { currency: 'KRW', minor: 5_000_000 } } };
const act = (who: ReturnType<typeof office>, { id, version }: Request, action: string) =>
  who.post<Request>(`/approvals/${id}/actions`, { action }, { seen: version });
const over = (
  who: ReturnType<typeof office>,
  { id, version }: Request,
  action: string,
  why = '재무 담당자가 모두 출장 중입니다',
) => who.post<Request>(`/approvals/${id}/override`, { action, why }, { seen: version });
const toldTo = async (account: string) => {
  const { body } = await as(m, account, nuri).get<{ items: { kind: string }[] }>('/notices');
  return body.items
    .map((n) => n.kind)
    .filter((kind) => kind.startsWith('approval.'))
    .sort();
};

test('an owner approves in place of who is silent; why stays with the request, and all whom it concerns are told', async () => {
  const finance = await joined(['finance']);
  await rule([byFinance]);
  const asked = (await deputy().post<Request>('/approvals', purchase)).body;
  await m.settle();
  expect((await office().get<Request>(`/approvals/${asked.id}`)).body.actions).toEqual(['allow', 'forbid']);
  expect(await over(office(), asked, 'allow', ' ')).toMatchObject({ status: 422, body: { errors: [{ pointer: '/why' }] } });
  expect(await over(finance, asked, 'allow')).toMatchObject({ status: 403 });
  expect(await over(deputy(), asked, 'allow')).toMatchObject({ status: 403 });
  expect(await over(as(m, 'sme'), asked, 'allow')).toMatchObject({ status: 404 });
  const allowed = await over(office(), asked, 'allow');
  expect(allowed).toMatchObject({
    status: 200,
    body: {
      state: 'approved',
      steps: [{ approver: { role: 'finance' } }],
      overruled: { by: { id: m.personId('office') }, verdict: 'approved', why: '재무 담당자가 모두 출장 중입니다' },
    },
  });
  await m.settle();
  expect(await toldTo('deputy')).toEqual(['approval.allowed']);
  expect(await toldTo('third')).toEqual(['approval.allowed', 'approval.asked']);
  expect(await toldTo('office')).toEqual([]);
  const mails = m.mails().filter((x) => x.to === 'deputy@demo.example');
  expect(mails.map((x) => x.subject)).toContainEqual(expect.stringMatching(/이도윤 님이 소유자 권한으로 승인.+모두 출장 중/));
  const { body: trail } = await office().get<{ items: object[] }>('/audit');
  expect(trail.items).toContainEqual(expect.objectContaining({ operation: 'approvals.override' }));
});

test('an owner turns a refusal round and forbids what was approved, but never their own request and never another owner’s word', async () => {
  const finance = await joined(['finance']);
  await rule([byFinance]);
  const asked = (await deputy().post<Request>('/approvals', purchase)).body;
  const refused = (await act(finance, asked, 'refuse')).body;
  const allowed = (await over(office(), refused, 'allow')).body;
  expect(allowed).toMatchObject({ state: 'approved', steps: [{ decided: { verdict: 'refused' } }], actions: ['forbid'] });
  const partner = await joined(['owner'], 'buyer');
  expect((await partner.get<Request>(`/approvals/${asked.id}`)).body.actions).toEqual([]);
  expect(await over(partner, allowed, 'forbid')).toMatchObject({ status: 409, body: { code: 'approval.againstOwner' } });
  expect((await over(office(), allowed, 'forbid')).body).toMatchObject({ state: 'refused' });
  const own = (await office().post<Request>('/approvals', purchase)).body;
  expect(own.actions).toEqual(['withdraw']);
  expect(await over(office(), own, 'allow')).toMatchObject({ status: 403, body: { code: 'approval.self' } });
});

test('who administers the house but does not own it overrules nobody, and who is asked anyway decides as they are asked', async () => {
  const content = { name: { ko: '관리', en: 'Administration' }, permissions: ['look', 'administer'] };
  const role = await office().post<{ id: `rol_${string}` }>(`/organisations/${nuri}/roles`, content);
  const admin = await joined([role.body.id]);
  await rule([{ ...byFinance, approver: { by: 'role', role: 'owner' } }]);
  const asked = (await deputy().post<Request>('/approvals', purchase)).body;
  expect((await admin.get<Request>(`/approvals/${asked.id}`)).body.actions).toEqual([]);
  expect(await over(admin, asked, 'allow')).toMatchObject({ status: 403, body: { code: 'approval.owner' } });
  expect(await over(office(), asked, 'allow')).toMatchObject({ status: 409, body: { code: 'approval.usual' } });
  expect((await act(office(), asked, 'approve')).body).toMatchObject({ state: 'approved' });
});

test('what an owner allows is cleared at once, and what an owner forbids is cleared no longer', async () => {
  await joined(['finance']);
  await rule([{ ...byFinance, kind: 'sign', category: 'technology' }]);
  const listing = await publish(m);
  const inquiry = await as(m, 'buyer').post<Request>('/inquiries', { listingId: listing.id, text: 'May we license it?' });
  const step = async (action: string) => {
    const { version } = (await deputy().get<Request>(`/inquiries/${inquiry.body.id}`)).body;
    const said = { action, ...(action === 'answer' ? { text: '네' } : {}) };
    return deputy().post<Request>(`/inquiries/${inquiry.body.id}/actions`, said, { seen: version });
  };
  await step('answer');
  await step('qualify');
  const about = { kind: 'inquiry', id: inquiry.body.id };
  const asked = (await deputy().post<Request>('/approvals', { title: '기술 이전', subject: { kind: 'sign' }, about })).body;
  const allowed = (await over(office(), asked, 'allow')).body;
  const forbidden = (await over(office(), allowed, 'forbid')).body;
  expect(await step('convert')).toMatchObject({ status: 409, body: { code: 'approval.required' } });
  await over(office(), forbidden, 'allow');
  expect(await step('convert')).toMatchObject({ status: 200, body: { state: 'converted' } });
});

test('of an owner’s word and an approver’s at the same moment one stands', async () => {
  const finance = await joined(['finance']);
  await rule([byFinance]);
  const asked = (await deputy().post<Request>('/approvals', purchase)).body;
  const both = await Promise.all([over(office(), asked, 'forbid'), act(finance, asked, 'approve')]);
  expect(both.map((a) => a.status).sort()).toEqual([200, 409]);
  const stood = both.find((a) => a.status === 200)?.body.state;
  expect((await office().get<Request>(`/approvals/${asked.id}`)).body.state).toBe(stood);
});
