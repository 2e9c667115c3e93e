import { AsyncLocalStorage } from 'node:async_hooks';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';

let m: Cast;
let nuri: string;
beforeEach(async () => {
  m = await cast();
  nuri = m.organisations.office ?? '';
  for (const who of ['office', 'deputy', 'operator']) await as(m, who).get('/me');
});
afterEach(() => m.close());

const office = () => as(m, 'office', nuri);
const deputy = () => as(m, 'deputy', nuri);
const desk = () => as(m, 'operator');
const house = () => `/organisations/${nuri}`;
const member = (who: string) => `${house()}/members/${m.personId(who)}`;

const suspends = async (who: string) => {
  const path = `/persons/${m.personId(who)}`;
  const { version } = (await desk().get<{ version: number }>(path)).body;
  const body = { action: 'suspend', reason: 'security' };
  expect((await desk().post(`${path}/actions`, body, { seen: version })).status).toBe(200);
};

/** The deputy becomes an owner beside the office. */
const two = async () => {
  await office().post(`${house()}/ownership`, { personId: m.personId('deputy'), keep: true });
  expect((await deputy().post(`${house()}/ownership/actions`, { action: 'accept' }, { seen: 1 })).status).toBe(200);
};

const names = (who: string, why = '소유자 계정 보안 조치') =>
  desk().post(`${house()}/ownership/named`, { personId: m.personId(who), why });

test('an owner whom the desk has suspended does not count: the last who can act neither leaves, nor loses the role, nor is erased', async () => {
  await two();
  await suspends('office');
  const last = { status: 409, body: { code: 'membership.lastOwner' } };
  expect(await deputy().delete(member('deputy'))).toMatchObject(last);
  expect(await deputy().patch(member('deputy'), { roles: ['sales'] }, { seen: 2 })).toMatchObject(last);
  const erasure = { kind: 'erasure', subject: 'person' };
  expect(await deputy().post('/privacy/requests', erasure)).toMatchObject({ body: { code: 'privacy.lastOwner' } });
  expect((await deputy().delete(member('office'))).status).toBe(204);
  expect((await deputy().get('/me')).body).toMatchObject({ roles: ['sales', 'owner'] });
});

test('of two owners who leave at the same time one stays', async () => {
  await two();
  const answers = await Promise.all([office().delete(member('office')), deputy().delete(member('deputy'))]);
  expect(answers.map((a) => a.status)).toContain(409);
  expect((await m.world.stores.memberships.inOrganisation(nuri)).filter((x) => x.roles.includes('owner'))).not.toEqual([]);
});

test('an owner who is left must be one still when the other goes', async () => {
  await two();
  const { memberships } = m.world.stores;
  const left = await memberships.of(nuri, m.personId('deputy'));
  if (!left) throw new Error('the deputy is a member');
  // Another call is faster: the one who is left is no owner any more when the first is written. The notifier reads persons meanwhile, too.
  const asking = new AsyncLocalStorage<true>();
  const many = m.world.stores.persons.many;
  m.world.stores.persons.many = async (ids) => {
    if (!asking.getStore()) return many(ids);
    m.world.stores.persons.many = many;
    await memberships.save({ ...left, roles: ['sales'], version: left.version + 1 });
    return many(ids);
  };
  const answer = await asking.run(true, () => office().delete(member('office')));
  expect(answer).toMatchObject({ status: 409, body: { code: 'membership.stale' } });
  expect((await office().get('/me')).body).toMatchObject({ roles: ['owner', 'sales'] });
});

test('where no owner can act the desk names a member, with a reason that all are told; the audit has it', async () => {
  await as(m, 'guest').get('/me');
  const since = { actor: 'service:test', organisationId: nuri, at: m.world.now().toISOString() };
  const guest = { personId: m.personId('guest'), organisationId: nuri, version: 1, roles: ['viewer' as const], since };
  await m.world.stores.memberships.save(guest);
  const standing = () => desk().get<{ heirs?: { id: string }[] }>(`${house()}/standing`);
  expect((await standing()).body.heirs).toBeUndefined();
  expect(await names('deputy')).toMatchObject({ status: 409, body: { code: 'ownership.kept' } });
  await office().post(`${house()}/ownership`, { personId: m.personId('deputy') });
  await suspends('office');
  expect((await desk().get(`/persons/${m.personId('office')}`)).body).toMatchObject({ organisations: [{ ownerless: true }] });
  expect((await standing()).body.heirs?.map((h) => h.id)).toEqual(
    expect.arrayContaining([m.personId('deputy'), m.personId('guest')]),
  );
  expect((await names('deputy', '  ')).status).toBe(422);
  expect(await names('sme')).toMatchObject({ status: 404 });
  expect(await names('office')).toMatchObject({ status: 409, body: { code: 'ownership.unable' } });
  expect(await names('operator')).toMatchObject({ status: 422, body: { code: 'ownership.self' } });
  expect(await deputy().post(`${house()}/ownership/named`, { personId: m.personId('deputy'), why: '내가' })).toMatchObject({
    status: 403,
    body: { code: 'access.denied' },
  });
  expect(await names('deputy')).toMatchObject({ status: 201, body: { state: 'named', why: '소유자 계정 보안 조치' } });
  expect((await deputy().get('/me')).body).toMatchObject({ roles: ['sales', 'owner'] });
  // What was offered before has ended, and it is done once.
  expect((await deputy().post(`${house()}/ownership/actions`, { action: 'accept' }, { seen: 2 })).status).toBe(409);
  expect(await names('deputy')).toMatchObject({ status: 409, body: { code: 'ownership.kept' } });
  expect((await standing()).body.heirs).toBeUndefined();
  const told = await deputy().get<{ items: { operation: string }[] }>('/audit?operation=ownership.name');
  expect(told.body.items.length).toBeGreaterThan(0);
  await m.settle();
  for (const who of [as(m, 'guest', nuri), deputy()]) {
    const { items } = (await who.get<{ items: { text: { ko: string } }[] }>('/notices')).body;
    expect(items.some((n) => n.text.ko.includes('소유자 계정 보안 조치'))).toBe(true);
  }
});
