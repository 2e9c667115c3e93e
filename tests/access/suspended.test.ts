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
