import { afterEach, expect, test } from 'vitest';
import { type Cast, cast } from '../cast.ts';
import { askAbout, signIn, technologyOf } from '../inquiry/story.ts';
import { someQuery } from './records.ts';

let m: Cast;
afterEach(() => m.close());

test('an office that leaves an inquiry unanswered stands a little lower in the next search, once the clock has reckoned it', async () => {
  m = await cast({ now: '2026-09-22T15:00+09:00' });
  await signIn(m);
  const listing = await technologyOf(m);
  await m.settle();
  const signals = async () => (await m.world.search.search({ ...someQuery, text: '분리막' })).hits[0]?.record.signals;
  expect(await signals()).toMatchObject({ answering: 0.7 });
  await askAbout(m, listing);
  m.at('2026-12-01T15:00+09:00');
  for (let runs = 0; runs < 4; runs++) await m.run('clock');
  await m.settle();
  expect(await m.world.stores.organisations.byId(m.organisations.office ?? '')).toMatchObject({ answering: 0.6 });
  expect(await signals()).toMatchObject({ answering: 0.6 });
});
