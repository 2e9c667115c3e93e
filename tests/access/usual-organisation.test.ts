import { newId } from '@sandan/kernel/id';
import { commit, work } from '@sandan/store/work';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Visit } from '../../web/app/visit.ts';
import { as } from '../api/client.ts';
import { visitOf } from '../booking/page.ts';
import { type Cast, cast } from '../cast.ts';

let m: Cast;
beforeAll(async () => {
  m = await cast({ faceMs: 60_000, now: '2026-11-02T10:00:00+09:00' });
});
afterAll(() => m.close());

test('who names no organisation stays in the one where they were, and is out of it at the next call once they are suspended there', async () => {
  const active = async () => (await as(m, 'sme').get<{ active: string | null }>('/me')).body.active;
  const { memberships, organisations, db } = m.world.stores;
  const [personId, sme = '', agency = ''] = [m.personId('sme'), m.organisations.sme, m.organisations.agency];
  expect(await active()).toBe(sme);

  // A second one, older than the first and so before it.
  const older = newId('organisation', Date.parse('2020-01-01T00:00:00Z'));
  const one = await organisations.byId(agency);
  if (!one) throw new Error('the cast has an agency');
  const since = { actor: 'service:test', organisationId: null, at: m.world.now().toISOString() };
  const w = work();
  organisations.create(w, { ...one, id: older, version: 1 });
  memberships.create(w, { personId, organisationId: older, version: 1, roles: ['owner'], since });
  await commit(db, w);
  expect(await active()).toBe(sme);
  m.at('2026-11-02T10:01:01+09:00');
  expect(await active()).toBe(older);

  const there = await memberships.of(older, personId);
  if (!there) throw new Error('it was just made');
  await memberships.save({ ...there, version: there.version + 1, suspended: { by: since, reason: 'test' } });
  expect(await active()).toBe(sme);
});

test('the pages go on for another organisation where somebody is suspended in the one that they had chosen', async () => {
  const { memberships } = m.world.stores;
  const [personId, home = '', other = ''] = [m.personId('buyer'), m.organisations.buyer, m.organisations.office];
  const since = { actor: 'service:test', organisationId: null, at: m.world.now().toISOString() };
  const [visit] = visitOf(m, 'buyer', '/en/settings').values() as Iterable<Visit>;
  expect((await visit?.me())?.active).toBe(home);
  await memberships.save({ personId, organisationId: other, version: 1, roles: ['viewer'], since });
  const there = await memberships.of(home, personId);
  if (!there) throw new Error('the buyer has a home');
  await memberships.save({ ...there, version: there.version + 1, suspended: { by: since, reason: 'test' } });
  expect((await visit?.me())?.active).toBe(other);
  expect((await visit?.me())?.organisations.find(({ id }) => id === home)?.suspended).toBe(true);
});
