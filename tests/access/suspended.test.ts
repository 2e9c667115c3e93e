import { whoCalls } from '@sandan/fn-api/caller';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';

let m: Cast;
beforeAll(async () => {
  m = await cast();
});
afterAll(() => m.close());

test('a person who is suspended or erased is refused at the next call, whatever token they hold', async () => {
  for (const [who, status] of [
    ['sme', 'suspended'],
    ['buyer', 'erased'],
  ] as const) {
    expect((await as(m, who).get('/me')).status).toBe(200);
    const person = await m.world.stores.persons.byId(m.personId(who));
    if (!person) throw new Error('the first call makes the person');
    await m.world.stores.persons.save({ ...person, status, version: person.version + 1 });
    for (const path of ['/me', '/notices', '/inquiries?box=sent']) {
      const refused = await as(m, who).get(path);
      expect(refused.status, `${status} ${path}`).toBe(403);
      expect(refused.body).toMatchObject({ code: 'access.suspended' });
    }
  }
});

test('an address that its issuer has not seen to be the person’s is not theirs here', async () => {
  const claims = { issuer: 'https://other.example', name: '최', session: 's', signedInAt: m.world.now().getTime() / 1000 };
  const from = async (subject: string, emailVerified: boolean) => {
    const verify = async () => ({ ...claims, subject, email: 'victim@company.example', emailVerified });
    const request = new Request('https://market.test/api/v1/me', { headers: { authorization: 'Bearer t.o.k' } });
    return (await whoCalls({ ...m.world, verify }, request)).person?.email;
  };
  expect(await from('thief', false)).toMatch(/@unknown\.example$/);
  expect(await from('owner', true)).toBe('victim@company.example');
});
