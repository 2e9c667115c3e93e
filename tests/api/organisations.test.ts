import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Cast, cast } from '../cast.ts';
import { as } from './client.ts';

let m: Cast;
beforeEach(async () => {
  m = await cast();
});
afterEach(() => m.close());

const profile = { type: 'exporter', name: { ko: '가온기어테크', en: 'Gaon Gear Tech' }, country: 'KR', region: '경상남도' };
interface Org {
  id: string;
  version: number;
}
interface Members {
  items: { personId: string; roles: string[]; version: number }[];
}

/** A newcomer registers and invites another person, whose link comes by mail. */
const invited = async (roles: string[]) => {
  const org = (await as(m, 'newcomer').post<Org>('/organisations', profile)).body;
  const stranger = (await as(m, 'stranger').get<{ person: { email: string } }>('/me')).body.person;
  const invitation = await as(m, 'newcomer').post<{ id: string }>(`/organisations/${org.id}/invitations`, {
    email: stranger.email,
    roles,
  });
  await m.settle();
  const mail = m.mails().find((x) => x.to === stranger.email);
  const secret = /secret=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
  return { org, invitation, secret };
};

test('a person registers an organisation and is its owner', async () => {
  const made = await as(m, 'newcomer').post<Org>('/organisations', profile);
  expect(made.status).toBe(201);
  const me = (await as(m, 'newcomer').get<{ active: string; roles: string[] }>('/me')).body;
  expect(me).toMatchObject({ active: made.body.id, roles: ['owner'] });
  expect((await as(m, null).get(`/organisations/${made.body.id}`)).body).toMatchObject({
    name: profile.name,
    answers: { count: 0 },
  });
});

test('nobody registers as the operator of the market', async () => {
  expect((await as(m, 'newcomer').post('/organisations', { ...profile, type: 'operator' })).status).toBe(422);
});

test('an invitation comes by mail, is taken up once, and ends after seven days', async () => {
  const { org, invitation, secret } = await invited(['sales']);
  expect(secret).not.toBe('');
  expect((await as(m, 'stranger').post(`/invitations/${invitation.body.id}/accept`, { secret: 'wrong-secret-000' })).status).toBe(
    404,
  );
  const taken = await as(m, 'stranger').post(`/invitations/${invitation.body.id}/accept`, { secret });
  expect(taken).toMatchObject({ status: 200, body: { organisationId: org.id, roles: ['sales'] } });
  const again = await as(m, 'stranger').post(`/invitations/${invitation.body.id}/accept`, { secret });
  expect(again).toMatchObject({ status: 409, body: { code: 'invitation.closed' } });
});

test('an invitation past its time is refused', async () => {
  const { invitation, secret } = await invited(['sales']);
  m.at(new Date(m.world.now().getTime() + 8 * 86_400_000).toISOString());
  expect(await as(m, 'stranger').post(`/invitations/${invitation.body.id}/accept`, { secret })).toMatchObject({
    status: 409,
    body: { code: 'invitation.expired' },
  });
});

test('the last owner can neither leave nor lose the role; a removed member is out at the next request', async () => {
  const { org, invitation, secret } = await invited(['sales']);
  await as(m, 'stranger').post(`/invitations/${invitation.body.id}/accept`, { secret });
  const members = (await as(m, 'newcomer').get<Members>(`/organisations/${org.id}/members`)).body.items;
  const owner = members.find((x) => x.roles.includes('owner'));
  const seller = members.find((x) => x.roles.includes('sales'));
  const change = await as(m, 'newcomer').patch(
    `/organisations/${org.id}/members/${owner?.personId}`,
    { roles: ['viewer'] },
    { seen: 1 },
  );
  expect(change).toMatchObject({ status: 409, body: { code: 'membership.lastOwner' } });
  expect((await as(m, 'newcomer').delete(`/organisations/${org.id}/members/${owner?.personId}`)).status).toBe(409);
  expect((await as(m, 'stranger', org.id).get(`/organisations/${org.id}/members`)).status).toBe(200);
  expect((await as(m, 'newcomer').delete(`/organisations/${org.id}/members/${seller?.personId}`)).status).toBe(204);
  expect((await as(m, 'stranger', org.id).get(`/organisations/${org.id}/members`)).status).toBe(403);
});

test('members of another organisation can change nothing and read no members', async () => {
  const org = (await as(m, 'newcomer').post<Org>('/organisations', profile)).body;
  expect((await as(m, 'sme').get(`/organisations/${org.id}/members`)).status).toBe(404);
  expect((await as(m, 'sme').patch(`/organisations/${org.id}`, { region: '부산' }, { seen: 1 })).status).toBe(404);
  expect(
    (await as(m, 'sme').post(`/organisations/${org.id}/invitations`, { email: 'a@b.example', roles: ['owner'] })).status,
  ).toBe(404);
});
