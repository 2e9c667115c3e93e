import { afterEach, beforeEach, expect, test } from 'vitest';
import { as, publish } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';

let m: Cast;
let nuri: string;
beforeEach(async () => {
  m = await cast();
  nuri = m.organisations.office ?? '';
});
afterEach(() => m.close());

interface Role {
  id: string;
}
interface Members {
  items: { personId: string; roles: string[]; version: number }[];
}

const office = () => as(m, 'office', nuri);
const deputy = () => as(m, 'deputy', nuri);
const name = { ko: '사람 담당', en: 'People' };
const define = (permissions: string[]) => office().post<Role>(`/organisations/${nuri}/roles`, { name, permissions });
const versionOf = async (person: string): Promise<number> => {
  const { items } = (await office().get<Members>(`/organisations/${nuri}/members`)).body;
  return items.find((x) => x.personId === m.personId(person))?.version ?? 0;
};
const give = async (person: string, roles: string[], by = office()) =>
  by.patch(`/organisations/${nuri}/members/${m.personId(person)}`, { roles }, { seen: await versionOf(person) });

test('a role of its own allows what it says, and a change of it acts on the next request', async () => {
  const role = await define(['buy']);
  expect(role).toMatchObject({ status: 201, body: { permissions: ['look', 'buy'] } });
  expect((await give('deputy', [role.body.id])).status).toBe(200);
  expect((await deputy().get('/me')).body).toMatchObject({ permissions: ['look', 'buy'], roles: [role.body.id] });
  expect((await deputy().get(`/organisations/${nuri}/invitations`)).status).toBe(403);
  const { body: list } = await office().get<{ version: number }>(`/organisations/${nuri}/roles`);
  const changed = { name, permissions: ['members'] };
  const put = await office().put(`/organisations/${nuri}/roles/${role.body.id}`, changed, { seen: list.version });
  expect(put.status).toBe(200);
  expect((await deputy().get(`/organisations/${nuri}/invitations`)).status).toBe(200);
  expect((await deputy().get('/me')).body).toMatchObject({ permissions: ['look', 'members'] });
});

test('a role that somebody holds stays, and who holds it is said', async () => {
  await deputy().get('/me');
  const role = await define(['buy']);
  await give('deputy', [role.body.id]);
  const refused = await office().delete(`/organisations/${nuri}/roles/${role.body.id}`);
  expect(refused).toMatchObject({ status: 409, body: { code: 'role.held' } });
  expect(refused.text).toContain(String((await deputy().get<{ person: { name: string } }>('/me')).body.person.name));
  await give('deputy', ['sales']);
  expect((await office().delete(`/organisations/${nuri}/roles/${role.body.id}`)).status).toBe(204);
  expect(await give('deputy', [role.body.id])).toMatchObject({ status: 422 });
});

test('twenty roles can be defined and no more', async () => {
  for (let i = 0; i < 20; i++) expect((await define(['look'])).status).toBe(201);
  expect(await define(['look'])).toMatchObject({ status: 409, body: { code: 'role.tooMany' } });
});

test('a host gives nothing that they do not hold, in a role, to a member or by invitation, and never touches an owner', async () => {
  const hosting = (await define(['members', 'sell', 'offer'])).body.id;
  await give('deputy', [hosting]);
  const beyond = { status: 403, body: { code: 'role.beyond' } };
  const path = `/organisations/${nuri}`;
  expect(await deputy().post(`${path}/roles`, { name, permissions: ['pay'] })).toMatchObject(beyond);
  expect(await deputy().post(`${path}/invitations`, { email: 'a@test.example', roles: ['finance'] })).toMatchObject(beyond);
  expect((await deputy().post(`${path}/invitations`, { email: 'a@test.example', roles: ['viewer'] })).status).toBe(201);
  expect(await give('deputy', ['legal'], deputy())).toMatchObject(beyond);
  const owner = { status: 403, body: { code: 'membership.owner' } };
  expect(await give('office', ['viewer'], deputy())).toMatchObject(owner);
  expect(await deputy().delete(`${path}/members/${m.personId('office')}`)).toMatchObject(owner);
  expect(await give('deputy', ['owner'], deputy())).toMatchObject({ status: 409, body: { code: 'membership.offer' } });
  expect(await give('deputy', ['owner'])).toMatchObject({ status: 409, body: { code: 'membership.offer' } });
});

test('a suspended member is refused at the next request, is told why, and comes back', async () => {
  await m.settle();
  expect((await deputy().get(`/organisations/${nuri}/members`)).status).toBe(200);
  const path = `/organisations/${nuri}/members/${m.personId('deputy')}`;
  const seen = { seen: await versionOf('deputy') };
  expect((await office().post(`${path}/suspend`, { reason: '휴직' }, seen)).status).toBe(200);
  expect(await deputy().get(`/organisations/${nuri}/members`)).toMatchObject({
    status: 403,
    body: { code: 'access.suspendedMember' },
  });
  expect((await as(m, 'deputy').get('/me')).body).toMatchObject({ active: null, organisations: [{ suspended: true }] });
  await m.settle();
  const notices = await as(m, 'deputy').get<{ items: { text: { ko: string } }[] }>('/notices');
  expect(notices.body.items[0]?.text.ko).toContain('휴직');
  expect((await office().post(`${path}/reinstate`, undefined, { seen: await versionOf('deputy') })).status).toBe(200);
  expect((await deputy().get(`/organisations/${nuri}/members`)).status).toBe(200);
});

test('an invitation that is sent again has a new link, and the old one opens nothing', async () => {
  const sent = await office().post<{ id: string }>(`/organisations/${nuri}/invitations`, {
    email: 'guest@test.example',
    roles: ['viewer'],
  });
  await m.settle();
  m.at(new Date(m.world.now().getTime() + 1000));
  expect((await office().post(`/invitations/${sent.body.id}/resend`)).status).toBe(200);
  await m.settle();
  const secrets = m
    .mails()
    .filter((x) => x.to === 'guest@test.example')
    .map((x) => /secret=([\w-]+)/.exec(x.text)?.[1] ?? '');
  expect(secrets).toHaveLength(2);
  const [fresh = '', old = ''] = secrets;
  expect((await as(m, 'guest').post(`/invitations/${sent.body.id}/accept`, { secret: old })).status).toBe(404);
  expect((await as(m, 'guest').post(`/invitations/${sent.body.id}/accept`, { secret: fresh })).status).toBe(200);
});

test('of 64 invitations at once no more go out than a day allows', async () => {
  const send = (i: number) =>
    office().post(`/organisations/${nuri}/invitations`, { email: `g${i}@test.example`, roles: ['viewer'] });
  const answers = await Promise.all(Array.from({ length: 64 }, (_, i) => send(i)));
  const made = answers.filter((a) => a.status === 201).length;
  expect(made).toBeLessThanOrEqual(50);
  expect(await m.world.stores.invitations.ofOrganisation(nuri)).toHaveLength(made);
  for (let i = made; i < 50; i++) expect((await send(100 + i)).status).toBe(201);
  expect(await send(999)).toMatchObject({ status: 429, body: { code: 'allowance.used' } });
});

test('protected fields of organisation and membership are refused as input', async () => {
  const organisation = (await office().get<{ version: number }>(`/organisations/${nuri}`)).body;
  for (const extra of [{ status: 'active' }, { roles: [] }, { suspension: null }, { type: 'operator' }, { answering: 1 }])
    expect((await office().patch(`/organisations/${nuri}`, extra, { seen: organisation.version })).status).toBe(422);
  const path = `/organisations/${nuri}/members/${m.personId('deputy')}`;
  for (const extra of [{ suspended: null }, { personId: m.personId('sme') }, { organisationId: m.organisations.sme }])
    expect((await office().patch(path, { roles: ['sales'], ...extra }, { seen: 1 })).status).toBe(422);
});

test('ownership passes in two steps, and both are told', async () => {
  await deputy().get('/me');
  const path = `/organisations/${nuri}/ownership`;
  const offered = await office().post(path, { personId: m.personId('deputy') });
  expect(offered).toMatchObject({ status: 201, body: { state: 'offered', actions: ['withdraw'] } });
  expect(await office().post(path, { personId: m.personId('deputy') })).toMatchObject({
    status: 409,
    body: { code: 'ownership.open' },
  });
  const own = { status: 409, body: { code: 'process.refused' } };
  expect(await office().post(`${path}/actions`, { action: 'accept' }, { seen: 1 })).toMatchObject(own);
  expect((await deputy().get(path)).body).toMatchObject({ actions: ['accept', 'decline'] });
  expect((await deputy().post(`${path}/actions`, { action: 'accept' }, { seen: 1 })).status).toBe(200);
  expect((await deputy().get('/me')).body).toMatchObject({ roles: ['sales', 'owner'] });
  expect((await office().get('/me')).body).toMatchObject({ roles: ['sales'] });
  expect((await office().post(path, { personId: m.personId('deputy') })).status).toBe(403);
  await m.settle();
  const subjects = m.mails().map((mail) => `${mail.to} ${mail.subject}`);
  for (const address of ['office@demo.example', 'deputy@demo.example'])
    expect(subjects.filter((s) => s.startsWith(address)).length).toBeGreaterThanOrEqual(2);
});

test('an offer of ownership that nobody takes ends after seven days', async () => {
  const path = `/organisations/${nuri}/ownership`;
  await office().post(path, { personId: m.personId('deputy'), keep: true });
  m.at(new Date(m.world.now().getTime() + 7 * 86_400_000 + 1000));
  expect(await deputy().post(`${path}/actions`, { action: 'accept' }, { seen: 1 })).toMatchObject({
    status: 409,
    body: { code: 'ownership.expired' },
  });
  await m.run('clock');
  expect((await deputy().get(path)).body).toMatchObject({ state: 'expired', actions: [] });
});

test('whoever offers the ownership and keeps it stays an owner, and what was declined can be offered again', async () => {
  const path = `/organisations/${nuri}/ownership`;
  const offer = { personId: m.personId('deputy'), keep: true };
  expect((await office().post(path, offer)).status).toBe(201);
  expect((await deputy().post(`${path}/actions`, { action: 'decline' }, { seen: 1 })).body).toMatchObject({ state: 'declined' });
  expect((await office().post(path, offer)).status).toBe(201);
  expect((await deputy().post(`${path}/actions`, { action: 'accept' }, { seen: 3 })).status).toBe(200);
  expect((await office().get('/me')).body).toMatchObject({ roles: ['owner', 'sales'] });
  expect((await deputy().get('/me')).body).toMatchObject({ roles: ['sales', 'owner'] });
});

test('a suspended organisation leaves the market at once, starts nothing, and both sides still read what runs', async () => {
  const listing = await publish(m);
  const asked = await as(m, 'buyer').post<{ id: string }>('/inquiries', { listingId: listing.id, text: 'A sample, please?' });
  await m.settle();
  const operator = as(m, 'operator');
  const { version } = (await operator.get<{ version: number }>(`/organisations/${nuri}/standing`)).body;
  const act = (action: string, seen: number) =>
    operator.post(`/organisations/${nuri}/actions`, { action, ...(action === 'suspend' ? { reason: 'fraud' } : {}) }, { seen });
  expect(await operator.post(`/organisations/${nuri}/actions`, { action: 'suspend' }, { seen: version })).toMatchObject({
    status: 422,
    body: { code: 'process.reason' },
  });
  expect((await act('suspend', version)).status).toBe(200);
  // At once, before the index has followed.
  const paths = [
    `/listings/${listing.id}`,
    `/organisations/${nuri}`,
    `/organisations/${nuri}/listings`,
    `/listings/${listing.id}/rights`,
  ];
  for (const path of paths)
    for (const who of [null, 'sme', 'buyer']) expect((await as(m, who).get(path)).status, `${who} ${path}`).toBe(404);
  expect((await as(m, 'sme').post('/inquiries', { listingId: listing.id, text: '문의합니다' })).status).toBe(404);
  // Running ones stay readable for both.
  expect((await as(m, 'buyer').get(`/inquiries/${asked.body.id}`)).status).toBe(200);
  expect((await office().get(`/inquiries/${asked.body.id}`)).status).toBe(200);
  const frozen = { status: 403, body: { code: 'access.suspendedOrganisation' } };
  expect(await office().post('/listings', { kind: 'product', content: { title: { ko: '견본' } } })).toMatchObject(frozen);
  expect(await office().post(`/inquiries/${asked.body.id}/messages`, { text: '네' })).toMatchObject(frozen);
  await m.settle();
  const found = await as(m, null).get<{ total: number }>(`/search?owner=${nuri}`);
  expect(found.body.total).toBe(0);
  expect((await act('reinstate', version + 1)).status).toBe(200);
  await m.settle();
  expect((await as(m, null).get(`/listings/${listing.id}`)).status).toBe(200);
  expect((await as(m, null).get<{ total: number }>(`/search?owner=${nuri}`)).body.total).toBe(1);
});

test('a suspended person is refused at the next request', async () => {
  const id = m.personId('office');
  await office().get('/me');
  const { version } = (await as(m, 'operator').get<{ version: number }>(`/persons/${id}`)).body;
  const suspend = { action: 'suspend', reason: 'security' };
  expect((await as(m, 'operator').post(`/persons/${id}/actions`, suspend, { seen: version })).status).toBe(200);
  expect(await office().get('/me')).toMatchObject({ status: 403, body: { code: 'access.suspended' } });
  const back = { action: 'reinstate' };
  expect((await as(m, 'operator').post(`/persons/${id}/actions`, back, { seen: version + 1 })).status).toBe(200);
  expect((await office().get('/me')).status).toBe(200);
});
