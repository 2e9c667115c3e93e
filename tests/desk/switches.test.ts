import { afterAll, beforeAll, expect, test } from 'vitest';
import { as, publish, type Shown } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';

let m: Cast;
let listing: Shown;
beforeAll(async () => {
  m = await cast();
  listing = await publish(m);
});
afterAll(() => m.close());

const ask = (person: string) => as(m, person).post('/inquiries', { listingId: listing.id, text: '견본을 받을 수 있을까요?' });
const list = async () =>
  (await as(m, 'operator').get<{ version: number; items: { name: string; state: string }[] }>('/flags')).body;

test('what the operator switches off is refused from the next call on, with words that say it is not the caller’s fault', async () => {
  const off = { state: 'off', reason: '문의 폭주를 살피는 중' };
  expect(await as(m, 'operator').put('/flags/inquiries', off, { seen: 0 })).toMatchObject({
    status: 200,
    body: { state: 'off' },
  });
  const refused = await ask('sme');
  expect(refused).toMatchObject({ status: 503, body: { code: 'feature.off' } });
  expect(refused.headers.get('retry-after')).toBe('600');
  expect(JSON.stringify(refused.body)).not.toContain('폭주');
  expect((await list()).items).toContainEqual(expect.objectContaining({ name: 'inquiries', state: 'off' }));
});

test('it can be opened to one organisation first, then to all', async () => {
  const some = { state: 'some', organisationIds: [m.organisations.sme] };
  await as(m, 'operator').put('/flags/inquiries', some, { seen: (await list()).version });
  expect((await ask('sme')).status).toBe(201);
  expect((await ask('buyer')).status).toBe(503);
  await as(m, 'operator').put('/flags/inquiries', { state: 'on' }, { seen: (await list()).version });
  expect((await ask('buyer')).status).toBe(201);
});

test('of two at the desk who switch at the same time, one is told that the other was first', async () => {
  const { version } = await list();
  const both = await Promise.all(
    ['off', 'on'].map((state) => as(m, 'operator').put('/flags/imports', { state }, { seen: version })),
  );
  expect(both.map((b) => b.status).sort()).toEqual([200, 409]);
});
