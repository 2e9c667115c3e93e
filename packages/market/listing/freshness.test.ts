import { newId } from '@sandan/kernel/id';
import { expect, test } from 'vitest';
import { age, freshness } from './freshness.ts';
import type { Listing } from './listing.ts';
import { confirm } from './verbs.ts';

const by = { actor: 'test', organisationId: null, at: '2026-01-01T00:00:00.000Z' };
const listing: Listing = {
  id: newId('listing'),
  version: 1,
  kind: 'product',
  ownerId: newId('organisation'),
  state: 'published',
  content: { title: { ko: '밸브' }, codes: [], attributes: {}, keywords: [], stages: {}, media: [] },
  reviews: [],
  confirmedAt: by.at,
  demo: true,
  created: by,
  changed: by,
};
const at = (text: string) => new Date(text);

test('a listing that nobody confirms is reminded of after ninety days and archived after a hundred and fifty', () => {
  expect(age(listing, at('2026-03-31T23:59:59Z'))).toBeUndefined();
  const reminded = age(listing, at('2026-04-01T00:00:00Z'));
  expect(reminded).toMatchObject({ state: 'published', remindedAt: '2026-04-01T00:00:00.000Z', version: 2 });
  expect(age(reminded as Listing, at('2026-05-30T23:59:59Z'))).toBeUndefined();
  expect(age(reminded as Listing, at('2026-05-31T00:00:00Z'))?.state).toBe('archived');
});

test('a late reminder leaves the owner the whole time to answer it', () => {
  const reminded = age(listing, at('2026-09-01T00:00:00Z')) as Listing;
  expect(reminded.state).toBe('published');
  expect(freshness(reminded)).toEqual({ step: 'archive', at: '2026-10-31T00:00:00.000Z' });
});

test('a confirmation starts the clock anew', () => {
  const reminded = age(listing, at('2026-04-02T00:00:00Z')) as Listing;
  const confirmed = confirm(reminded, { kind: 'service', name: 'test' }, at('2026-04-03T00:00:00Z'));
  expect(freshness(confirmed)).toEqual({ step: 'remind', at: '2026-07-02T00:00:00.000Z' });
});

test('what is not published does not age', () => {
  for (const state of ['draft', 'suspended', 'archived'] as const)
    expect(age({ ...listing, state }, at('2030-01-01T00:00:00Z'))).toBeUndefined();
});

test('a listing whose permit runs out is suspended when the day is over in Korea, be it confirmed or not', () => {
  const permitted: Listing = {
    ...listing,
    kind: 'byProduct',
    content: { ...listing.content, attributes: { permitUntil: '2026-02-10' } },
  };
  expect(freshness(permitted)).toEqual({ step: 'suspend', at: '2026-02-10T15:00:00.000Z' });
  expect(age(permitted, at('2026-02-10T14:59:59Z'))).toBeUndefined();
  expect(age(permitted, at('2026-02-10T15:00:00Z'))).toMatchObject({ state: 'suspended', reason: 'verification', version: 2 });
  const reminded = age(
    { ...permitted, content: { ...listing.content, attributes: { permitUntil: '2026-04-01' } } },
    at('2026-03-03T00:00:00Z'),
  );
  expect(reminded).toMatchObject({ state: 'published', remindedAt: '2026-03-03T00:00:00.000Z' });
  expect(freshness(reminded as Listing)).toEqual({ step: 'suspend', at: '2026-04-01T15:00:00.000Z' });
});
