import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Cast, cast } from '../cast.ts';
import { as, checklist, publish, type Shown, technology } from './client.ts';

let m: Cast;
beforeEach(async () => {
  m = await cast();
});
afterEach(() => m.close());

test('a listing goes from draft through review to the public, and is found by nobody before', async () => {
  const office = as(m, 'office');
  const begun = await office.post<Shown>('/listings', { kind: 'technology', content: technology('분리막 코팅') });
  expect(begun.status).toBe(201);
  expect(begun.body.state).toBe('draft');
  expect((await as(m, null).get(`/listings/${begun.body.id}`)).status).toBe(404);
  expect((await as(m, 'sme').get(`/listings/${begun.body.id}`)).status).toBe(404);
  const submitted = await office.post<Shown>(`/listings/${begun.body.id}/actions`, { action: 'submit' }, { seen: 1 });
  expect(submitted.body.state).toBe('submitted');
  const queue = await as(m, 'operator').get<{ listings: { id: string }[] }>('/queue');
  expect(queue.body.listings.map((l) => l.id)).toContain(begun.body.id);
  const open = await as(m, 'operator').post<Shown>(
    `/listings/${begun.body.id}/actions`,
    { action: 'publish', checklist },
    { seen: submitted.body.version },
  );
  expect(open.body.state).toBe('published');
  expect((await as(m, null).get(`/listings/${begun.body.id}`)).status).toBe(200);
});

test('each reader sees the fields of their stage, and the names of those withheld', async () => {
  const listing = await publish(m);
  const publicView = (await as(m, null).get<Shown>(`/listings/${listing.id}`)).body;
  expect(publicView.content.attributes).not.toHaveProperty('expectedFee');
  expect(publicView.content.attributes).not.toHaveProperty('knowHow');
  expect(publicView.withheld.map((w) => w.field).sort()).toEqual(['attributes.expectedFee', 'attributes.knowHow']);
  const member = (await as(m, 'sme').get<Shown>(`/listings/${listing.id}`)).body;
  expect(member.content.attributes).toHaveProperty('expectedFee');
  expect(member.content.attributes).not.toHaveProperty('knowHow');
  const owner = (await as(m, 'office').get<Shown>(`/listings/${listing.id}`)).body;
  expect(owner.content.attributes).toHaveProperty('knowHow');
  expect(owner.withheld).toEqual([]);
});

test('a revision waits beside the published version, shows what it changes, and replaces it when confirmed', async () => {
  const listing = await publish(m);
  const changed = await as(m, 'office').put<Shown>(
    `/listings/${listing.id}/content`,
    { content: { ...technology('분리막 세라믹 코팅'), title: { ko: '새 분리막 코팅' } } },
    { seen: listing.version },
  );
  expect(changed.status).toBe(202);
  expect((await as(m, null).get<Shown>(`/listings/${listing.id}`)).body.content.title.ko).toBe('분리막 세라믹 코팅');
  const revision = await as(m, 'operator').get<{ changes: { path: string }[] }>(`/listings/${listing.id}/revision`);
  expect(revision.body.changes.map((c) => c.path)).toEqual(expect.arrayContaining(['title.ko', 'title.en']));
  expect((await as(m, 'sme').get(`/listings/${listing.id}/revision`)).status).toBe(404);
  const confirmed = await as(m, 'operator').post<Shown>(
    `/listings/${listing.id}/revision/confirm`,
    { checklist },
    { seen: changed.body.version },
  );
  expect(confirmed.body.content.title).toEqual({ ko: '새 분리막 코팅' });
  expect((await as(m, null).get<Shown>(`/listings/${listing.id}`)).body.content.title.ko).toBe('새 분리막 코팅');
});

test('of two who edit the same version, the second is told so and loses nothing of the first', async () => {
  const office = as(m, 'office');
  const begun = await office.post<Shown>('/listings', { kind: 'technology', content: technology('처음') });
  const one = await office.put(`/listings/${begun.body.id}/content`, { content: technology('하나') }, { seen: 1 });
  const two = await office.put(`/listings/${begun.body.id}/content`, { content: technology('둘') }, { seen: 1 });
  expect([one.status, two.status]).toEqual([200, 409]);
  expect(two.body).toMatchObject({ code: 'listing.stale' });
  expect((await office.get<Shown>(`/listings/${begun.body.id}`)).body.content.title.ko).toBe('하나');
  expect((await office.put(`/listings/${begun.body.id}/content`, { content: technology('셋') })).status).toBe(428);
});

test('every wrong field is pointed at, in the language of the reader', async () => {
  const content = {
    ...technology('x'),
    codes: [{ scheme: 'ipc', code: 'Z99Z 1/00' }],
    attributes: { readiness: 12, nonsense: 1 },
  };
  const answer = await as(m, 'office').post<{ code: string; errors: { pointer: string; detail: string }[] }>(
    '/listings',
    { kind: 'technology', content },
    { language: 'ko' },
  );
  expect(answer.status).toBe(422);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(answer.body.errors.map((e) => e.pointer).sort()).toEqual([
    '/content/attributes/nonsense',
    '/content/attributes/readiness',
    '/content/codes/0',
  ]);
  for (const e of answer.body.errors) expect(e.detail).toMatch(/[가-힣]/);
});

test('protected fields cannot be smuggled into a listing', async () => {
  for (const extra of [{ state: 'published' }, { ownerId: 'org_01JABCDEFGHJKMNPQRSTVWXYZ0' }, { id: 'x' }, { demo: true }]) {
    const answer = await as(m, 'office').post('/listings', { kind: 'technology', content: technology('x'), ...extra });
    expect(answer.status).toBe(422);
  }
  const inside = await as(m, 'office').post('/listings', {
    kind: 'technology',
    content: { ...technology('x'), media: [{ key: 'secret' }] },
  });
  expect(inside.status).toBe(422);
});
