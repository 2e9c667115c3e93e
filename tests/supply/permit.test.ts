import { newId } from '@sandan/kernel/id';
import type { Listing } from '@sandan/market/listing/listing';
import { ListingContent } from '@sandan/market/listing/listing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as, type Shown } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';

let m: Cast;
beforeAll(async () => {
  m = await cast({ now: '2026-11-02T09:00+09:00' });
  for (const who of ['office', 'operator']) await as(m, who).get('/me');
});
afterAll(() => m.close());

/** A by-product whose permit runs out on 20 November. */
const slag = async (): Promise<Listing> => {
  const at = m.world.now().toISOString();
  const by = { actor: 'service:test', organisationId: null, at };
  const content = ListingContent.parse({
    title: { ko: '제강 슬래그' },
    summary: { ko: '제강 슬래그' },
    codes: [{ scheme: 'hs', code: '261900' }],
    attributes: {
      wasteCode: ['51-04-01'],
      hazard: 'none',
      permitNumber: ['울산-2025-11'],
      permitUntil: '2026-11-20',
    },
  });
  const listing: Listing = {
    id: newId('listing', m.world.now().getTime()),
    version: 1,
    kind: 'byProduct',
    ownerId: m.organisations.office ?? '',
    state: 'published',
    content,
    reviews: [],
    confirmedAt: at,
    publishedAt: at,
    demo: true,
    created: by,
    changed: by,
  };
  await m.world.stores.listings.save(listing);
  return listing;
};

const queue = async () =>
  (await as(m, 'operator').get<{ revisions: { id: string }[] }>('/queue')).body.revisions.map((l) => l.id);

test('a listing with a revision before the desk is suspended when its permit runs out, and the desk still has the revision', async () => {
  const listing = await slag();
  const content = { ...listing.content, media: undefined, summary: { ko: '제강 슬래그, 포대 포장' } };
  const office = as(m, 'office');
  const revised = await office.put<Shown>(`/listings/${listing.id}/content`, { content }, { seen: 1 });
  expect(revised.status, revised.text).toBe(202);
  m.at('2026-11-20T23:59+09:00');
  await m.run('clock');
  expect((await office.get<Shown>(`/listings/${listing.id}`)).body.state).toBe('published');
  expect(await queue()).toEqual([listing.id]);
  m.at('2026-11-21T00:00+09:00');
  await m.run('clock');
  expect((await office.get<Shown>(`/listings/${listing.id}`)).body).toMatchObject({
    state: 'suspended',
    reason: 'verification',
  });
  expect(await queue()).toEqual([listing.id]);
});
