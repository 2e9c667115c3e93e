import { vault } from '@sandan/fn-api/vault';
import { addressFrom } from '@sandan/market/company/person';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';

let m: Cast;
beforeAll(async () => {
  m = await cast({ now: '2027-03-02T01:00:00.000Z' });
});
afterAll(() => m.close());

interface Listed {
  readonly items: { id: string; agent: string; current: boolean }[];
}

test('a sign-in is listed with its device, and says which one this is', async () => {
  const [desk, phone] = [as(m, 'sme', { session: 'desk' }), as(m, 'sme', { session: 'phone' })];
  expect((await desk.post('/me/sessions', { agent: 'Firefox' })).status).toBe(201);
  expect((await phone.post('/me/sessions', { agent: 'Telephone' })).status).toBe(201);
  const { body } = await phone.get<Listed>('/me/sessions');
  expect(body.items.map((s) => [s.agent, s.current]).sort()).toEqual([
    ['Firefox', false],
    ['Telephone', true],
  ]);
});

test('a session that is ended from another device is worth nothing on its next call, and neither is a token that is refreshed', async () => {
  const [desk, phone] = [as(m, 'office', { session: 'desk' }), as(m, 'office', { session: 'phone' })];
  const begun = await phone.post<{ id: string }>('/me/sessions', { agent: 'Telephone' });
  expect((await phone.get('/me')).status).toBe(200);
  expect((await desk.delete(`/me/sessions/${begun.body.id}`)).status).toBe(204);
  const refused = await phone.get<{ code: string }>('/me');
  expect([refused.status, refused.body.code]).toEqual([401, 'access.session']);
  m.at('2027-03-02T01:30:00.000Z');
  expect((await as(m, 'office', { session: 'phone' }).get('/me')).status).toBe(401);
  expect((await as(m, 'office', { session: 'phone again' }).get('/me')).status).toBe(200);
});

test('signing out ends the session even if nobody told of it', async () => {
  const tablet = as(m, 'buyer', { session: 'tablet' });
  expect((await tablet.delete('/me/sessions/current')).status).toBe(204);
  expect((await tablet.get('/me')).status).toBe(401);
});

test('signing out everywhere else leaves this session, and no other sign-in that was made before', async () => {
  const [desk, phone] = [as(m, 'deputy', { session: 'desk' }), as(m, 'deputy', { session: 'phone' })];
  await phone.post('/me/sessions', { agent: 'Telephone' });
  expect((await desk.delete('/me/sessions')).status).toBe(204);
  expect((await phone.get('/me')).status).toBe(401);
  expect((await desk.get('/me')).status).toBe(200);
  expect((await desk.get<Listed>('/me/sessions')).body.items).toEqual([]);
  m.at('2027-03-02T02:00:00.000Z');
  expect((await as(m, 'deputy', { session: 'later' }).get('/me')).status).toBe(200);
});

test('a session of somebody else cannot be ended, and looks as if it were none', async () => {
  const mine = await as(m, 'equipment', { session: 'mine' }).post<{ id: string }>('/me/sessions', {
    agent: 'Browser',
  });
  const other = as(m, 'sme', { session: 'desk' });
  const [foreign, none] = [
    await other.delete(`/me/sessions/${mine.body.id}`),
    await other.delete('/me/sessions/ses_00000000000000000000000000'),
  ];
  expect([foreign.status, none.status]).toEqual([404, 404]);
  expect((await as(m, 'equipment', { session: 'mine' }).get('/me')).status).toBe(200);
});

test('an address that changed at the issuer is taken over at the next sign-in, and an older sign-in does not bring it back', async () => {
  const known = await m.world.stores.persons.byId(m.personId('sme'));
  if (!known) throw new Error('the person has called before');
  const later = addressFrom(known, { email: 'New@test.example', emailVerified: true, signedInAt: 2_000_000_000 });
  expect(later).toEqual({ email: 'new@test.example', emailAt: '2033-05-18T03:33:20.000Z' });
  expect(
    addressFrom({ ...known, ...later }, { email: known.email, emailVerified: true, signedInAt: 1_999_999_999 }),
  ).toBeUndefined();
  expect(addressFrom(known, { email: 'new@test.example', emailVerified: false, signedInAt: 2_000_000_000 })).toBeUndefined();
});

test('what is sealed opens for its use alone, also while the secret is being changed', () => {
  const [before, during, after] = [vault('one'), vault('two one'), vault('two')];
  const sealed = before.seal('totp', 'JBSWY3DP');
  expect(sealed).not.toContain('JBSWY3DP');
  expect(before.open('totp', sealed)).toBe('JBSWY3DP');
  expect(during.open('totp', sealed)).toBe('JBSWY3DP');
  expect(after.open('totp', sealed)).toBeUndefined();
  expect(before.open('answer', sealed)).toBeUndefined();
  for (let at = 0; at < sealed.length; at += 7) {
    const other = sealed[at] === 'A' ? 'B' : 'A';
    expect(before.open('totp', sealed.slice(0, at) + other + sealed.slice(at + 1))).toBeUndefined();
  }
  expect(during.holds('step-up', 'text', before.mac('step-up', 'text'))).toBe(true);
  expect(after.holds('step-up', 'text', before.mac('step-up', 'text'))).toBe(false);
});
