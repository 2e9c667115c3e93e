import { afterEach, beforeEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { comeIn, publish, type Saved, save } from './story.ts';

let m: Cast;

beforeEach(async () => {
  m = await cast({ now: '2026-11-23T10:00+09:00' });
  await comeIn(m);
});
afterEach(() => m.close());

test('a search is kept to its owner, or shared with the members of the organisation to read', async () => {
  const mine = await save(m, 'office', 'q=분리막');
  const shared = await save(m, 'office', 'q=전극', { shared: true });
  expect((await as(m, 'deputy').get(`/searches/${mine.id}`)).status).toBe(404);
  expect((await as(m, 'deputy').get(`/searches/${shared.id}`)).body).toMatchObject({ mine: false });
  expect((await as(m, 'deputy').patch(`/searches/${shared.id}`, { name: 'x' }, { seen: 1 })).status).toBe(404);
  expect((await as(m, 'sme').get(`/searches/${shared.id}`)).status).toBe(404);
  expect((await as(m, 'deputy').get<{ shared: Saved[] }>('/searches')).body.shared.map((s) => s.id)).toEqual([shared.id]);
});

test('what a search found is shown no longer once its owner is suspended', async () => {
  const { id } = await save(m, 'sme', 'q=분리막');
  const listing = await publish(m, '분리막 연신');
  const found = async () => (await as(m, 'sme').get<Saved>(`/searches/${id}`)).body.found.map((f) => f.listingId);
  expect(await found()).toEqual([listing.id]);
  const office = await m.world.stores.organisations.byId(m.organisations.office ?? '');
  if (!office) throw new Error('no office');
  await m.world.stores.organisations.save({ ...office, status: 'suspended', version: office.version + 1 });
  expect(await found()).toEqual([]);
});

test('a search is shared no longer while its owner is suspended or once they have left the organisation', async () => {
  const shared = await save(m, 'deputy', 'q=전극', { shared: true });
  const office = as(m, 'office');
  const sharedWith = async () => (await office.get<{ shared: Saved[] }>('/searches')).body.shared.map((s) => s.id);
  expect(await sharedWith()).toEqual([shared.id]);
  const member = `/organisations/${m.organisations.office}/members/${m.personId('deputy')}`;
  expect((await office.post(`${member}/suspend`, { reason: '휴직' }, { seen: 1 })).status).toBe(200);
  expect(await sharedWith()).toEqual([]);
  expect((await office.get(`/searches/${shared.id}`)).status).toBe(404);
  expect((await office.post(`${member}/reinstate`, undefined, { seen: 2 })).status).toBe(200);
  expect(await sharedWith()).toEqual([shared.id]);
  expect((await office.delete(`/organisations/${m.organisations.office}/members/${m.personId('deputy')}`)).status).toBe(204);
  expect(await sharedWith()).toEqual([]);
  expect((await office.get(`/searches/${shared.id}`)).status).toBe(404);
  expect((await as(m, 'deputy').get(`/searches/${shared.id}`)).body).toMatchObject({ mine: true });
});
