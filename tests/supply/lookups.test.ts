import type { Ask } from '@sandan/sources/http/ask';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as, type Shown } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { absent, recorded, recording } from '../patents/recordings.ts';

let m: Cast;
const asked: string[] = [];
/** Recorded answers of the European office and of the American one, by what is asked for; everything else they do not know. */
const office: Ask = async ({ url }) => {
  asked.push(url.pathname);
  const said = (bytes: Uint8Array, status = 200) => ({ status, headers: new Headers(), bytes });
  if (url.pathname.endsWith('/accesstoken')) return said(Buffer.from('{"access_token":"token","expires_in":"1200"}'));
  if (url.searchParams.get('q') === 'applicationMetaData.patentNumber:11646472' || url.pathname.endsWith('/17248024'))
    return said(recording('uspto_odp/demo/examples/get_patent/response.json'));
  if (!url.pathname.includes('1000000')) return said(Buffer.from(''), 404);
  return said(
    recording(`epo_ops/demo/examples/${url.pathname.includes('/family/') ? 'get_family_with_legal' : 'get_biblio'}/response.xml`),
  );
};
beforeAll(async () => {
  m = await cast({ sources: { followed: [], keys: { EPO_KEY: 'key:secret', USPTO_KEY: 'key' }, asking: () => office } });
  for (const who of ['office', 'sme']) await as(m, who).get('/me');
});
afterAll(() => m.close());

interface Lookup {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly sources: { source: string; outcome: string }[];
  readonly content?: { title: Record<string, string>; attributes: Record<string, unknown> };
  readonly rights?: { members: { office: string; standing: { status: string } }[] };
  readonly listingId?: string;
  readonly knownAs?: string;
}

test.skipIf(!recorded)(
  `a listing starts from a number: the source fills in a draft, with family and status beside it${absent}`,
  async () => {
    const us = as(m, 'office');
    const begun = await us.post<Lookup>('/patent-lookups', { number: 'EP 1000000 A1' });
    expect([begun.status, begun.body.state]).toEqual([201, 'asked']);
    await m.run('sources');
    const found = (await us.get<Lookup>(`/patent-lookups/${begun.body.id}`)).body;
    expect(found.sources).toMatchObject([{ source: 'epo', outcome: 'found' }]);
    expect(found.state).toBe('found');
    expect(Object.values(found.content?.title ?? {}).join()).not.toBe('');
    expect(found.rights?.members.length).toBeGreaterThan(0);
    const started = await us.post<Lookup>(`/patent-lookups/${found.id}/actions`, { action: 'draft' }, { seen: found.version });
    expect([started.status, started.body.state]).toEqual([200, 'drafted']);
    const listing = (await us.get<Shown>(`/listings/${started.body.listingId}`)).body;
    expect(listing.state).toBe('draft');
    expect(listing.content.title).toEqual(found.content?.title);
    const rights = await us.get<{ members: unknown[] }>(`/listings/${listing.id}/rights`);
    expect(rights.body.members).toHaveLength(found.rights?.members.length ?? 0);

    const again = await us.post<Lookup>('/patent-lookups', { number: 'EP1000000' });
    await m.run('sources');
    expect((await us.get<Lookup>(`/patent-lookups/${again.body.id}`)).body.knownAs).toBe(listing.id);
  },
);

test.skipIf(!recorded).each(['US 17/248,024', 'US 11,646,472 B2'])(
  `an American number is asked of the American office too, which alone knows applications (%s)${absent}`,
  async (number) => {
    const us = as(m, 'office');
    const { id } = (await us.post<Lookup>('/patent-lookups', { number })).body;
    await m.run('sources');
    const found = (await us.get<Lookup>(`/patent-lookups/${id}`)).body;
    expect(found.sources).toMatchObject([
      { source: 'uspto', outcome: 'found' },
      { source: 'epo', outcome: 'none' },
    ]);
    expect(found.content?.title.en).toMatch(/LITHIUM METAL/i);
    expect(found.rights?.members).toMatchObject([{ office: 'US', standing: { status: 'expired' } }]);
  },
);

test('what no source knows is said so, and a number of no office is refused at its field', async () => {
  const us = as(m, 'office');
  const wrong = await us.post<{ errors: { pointer: string; code: string }[] }>('/patent-lookups', { number: 'banana' });
  expect([wrong.status, wrong.body.errors[0]]).toMatchObject([422, { pointer: '/number', code: 'patent.number' }]);
  const begun = await us.post<Lookup>('/patent-lookups', { number: '10-2031-7654321' });
  await m.run('sources');
  const unknown = (await us.get<Lookup>(`/patent-lookups/${begun.body.id}`)).body;
  expect(unknown.sources).toMatchObject([
    { source: 'kipris-detail', outcome: 'noKey' },
    { source: 'epo', outcome: 'none' },
  ]);
  expect(unknown.state).toBe('unknown');
  const refused = await us.post<{ code: string }>(
    `/patent-lookups/${unknown.id}/actions`,
    { action: 'draft' },
    { seen: unknown.version },
  );
  expect([refused.status, refused.body.code]).toEqual([409, 'process.refused']);
  expect((await as(m, 'sme').get(`/patent-lookups/${unknown.id}`)).status).toBe(404);
});

test.each([
  ['KR20180042000A', '/publication/docdb/KR.20180042000.A/'],
  ['10-2018-0042000', '/application/epodoc/KR20180042000/'],
  ['제10-1234567호', '/publication/docdb/KR.101234567.B1/'],
])(
  'a Korean publication is not mistaken for the application of the same number, nor for a registration (%s)',
  async (number, path) => {
    asked.length = 0;
    const { id } = (await as(m, 'office').post<Lookup>('/patent-lookups', { number })).body;
    await m.run('sources');
    const { sources } = (await as(m, 'office').get<Lookup>(`/patent-lookups/${id}`)).body;
    expect(sources).toMatchObject([
      { source: 'kipris-detail', outcome: 'noKey' },
      { source: 'epo', outcome: 'none' },
    ]);
    expect(asked.filter((one) => !one.endsWith('/accesstoken')).every((one) => one.includes(path))).toBe(true);
  },
);
