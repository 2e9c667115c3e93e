import { afterAll, beforeAll, expect, it } from 'vitest';
import { as, publish } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';

let m: Cast;
beforeAll(async () => {
  m = await cast();
});
afterAll(() => m.close());

it('the desk sees how many listings can be found, and what the last comparison of index and table found', async () => {
  await publish(m, '초음파 용접');
  await m.settle();
  for (let slice = 0; slice < 3; slice++) await m.run('reconcile');
  const { body } = await as(m, 'operator').get<Record<string, unknown>>('/search/health');
  expect(body).toMatchObject({
    engine: 'embedded',
    listings: 1,
    setAside: 0,
    through: 'published',
    last: { missing: 0, stale: 0, orphans: 0, mended: 0 },
  });
});
