import { afterEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';

let m: Cast;
afterEach(() => m.close());

const times = 25;

test('signing out while the session is used and told of again: it is over, whoever was first', async () => {
  m = await cast();
  const still: string[] = [];
  for (let n = 0; n < times; n++) {
    const session = `race-${n}`;
    const me = as(m, 'sme', { session });
    if (n % 2) await me.post('/me/sessions', { agent: 'Browser' });
    const [left] = await Promise.all([
      me.delete('/me/sessions/current'),
      me.post('/me/sessions', { agent: 'Browser' }),
      me.get('/me'),
      me.delete('/me/sessions/current'),
    ]);
    // Whoever lost to a twin is told so and signs out once more, as the page does.
    if (left.status !== 204 && left.status !== 401) await me.delete('/me/sessions/current');
    // A token that was renewed meanwhile belongs to the same session.
    if ((await as(m, 'sme', { session }).get('/me')).status !== 401) still.push(`${session}: ${left.status}`);
  }
  expect(still).toEqual([]);
});

test('an invitation that is accepted many times at once makes one membership', async () => {
  m = await cast();
  const organisation = m.organisations.office ?? '';
  for (let n = 0; n < 5; n++) {
    const invited = await as(m, 'office').post<{ id: string }>(`/organisations/${organisation}/invitations`, {
      email: `guest${n}@test.example`,
      roles: ['viewer'],
    });
    await m.settle();
    const mail = m.mails().find((one) => JSON.stringify(one).includes(invited.body.id));
    const secret = /secret=([\w-]+)/.exec(JSON.stringify(mail))?.[1] ?? '';
    const accept = (who: string) => as(m, who).post(`/invitations/${invited.body.id}/accept`, { secret });
    const answers = await Promise.all([`guest${n}`, `guest${n}`, `guest${n}`, `thief${n}`].map(accept));
    expect(answers.filter((a) => a.status < 300).length).toBe(1);
    expect(answers.filter((a) => a.status >= 500)).toEqual([]);
    const members = await m.world.stores.memberships.inOrganisation(organisation);
    const joined = members.filter((one) => [m.personId(`guest${n}`), m.personId(`thief${n}`)].includes(one.personId));
    expect(joined.length).toBe(1);
  }
});

test('a member who is removed in the midst of calls does nothing on the next one', async () => {
  m = await cast();
  const organisation = m.organisations.office ?? '';
  const deputy = as(m, 'deputy', organisation);
  const [removed, ...during] = await Promise.all([
    as(m, 'office').delete(`/organisations/${organisation}/members/${m.personId('deputy')}`),
    ...Array.from({ length: times }, () => deputy.get(`/organisations/${organisation}/members`)),
  ]);
  expect(removed.status).toBe(204);
  expect(during.map((d) => d.status).filter((s) => s !== 200 && s !== 403)).toEqual([]);
  const after = await Promise.all([
    deputy.get(`/organisations/${organisation}/members`),
    deputy.post('/listings', { kind: 'product', content: { title: { ko: '뒤늦은 것' } } }),
    as(m, 'deputy').get(`/organisations/${organisation}/members`),
  ]);
  expect(after.map((a) => a.status)).toEqual([403, 403, 403]);
});
