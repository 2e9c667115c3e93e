import { memberOf } from '@sandan/kernel/actor';
import { describe, expect, it } from 'vitest';
import type { Listing } from '../listing/listing.ts';
import { Listing as ListingSchema } from '../listing/listing.ts';
import { type Alert, atOnceAnHour, claimOf, paced } from './alert.ts';
import { follow } from './follow.ts';
import { followNews } from './follow-news.ts';
import { letterAt } from './pace.ts';
import { act, change, renewFeed, SavedSearchDraft, save, savedAtMost } from './saved-search.ts';

const person = memberOf('per_1', 'org_1', ['buyer']);
const id = (prefix: string, n = 0) => `${prefix}_${String(n).padStart(26, '0')}`;
const now = new Date('2026-11-20T10:00:00Z');
const later = new Date('2026-11-20T12:00:00Z');

const saved = (kept = 0) =>
  save(
    SavedSearchDraft.parse({ name: '압력 센서', query: 'q=압력+센서' }),
    { personId: id('per'), organisationId: id('org'), kept },
    person,
    now,
  );

describe('a saved search', () => {
  it('begins active and tells what comes from now on', () => {
    expect(saved()).toMatchObject({ state: 'active', pace: 'daily', since: now.toISOString(), version: 1 });
  });

  it('is refused beyond what a person may keep', () => {
    expect(() => saved(savedAtMost)).toThrow(expect.objectContaining({ code: 'search.tooMany' }));
  });

  it('begins anew with another query and after a pause, and not with another name', () => {
    expect(change(saved(), { name: '센서' }, person, later).since).toBe(now.toISOString());
    expect(change(saved(), { query: 'q=밸브' }, person, later).since).toBe(later.toISOString());
    expect(act(act(saved(), 'pause', person, now), 'resume', person, later).since).toBe(later.toISOString());
  });

  it('that is deleted stays so', () => {
    const gone = act(saved(), 'delete', person, now);
    expect(() => act(gone, 'resume', person, later)).toThrow(expect.objectContaining({ code: 'process.refused' }));
    expect(() => change(gone, { name: 'x' }, person, later)).toThrow(expect.objectContaining({ code: 'object.missing' }));
  });

  it('gets a feed of a new address each time', () => {
    expect(renewFeed(saved(), person, later)).toMatchObject({ feed: 2, channels: { feed: true } });
  });
});

describe('a letter', () => {
  it('goes out at eight in the zone of its reader, the weekly one on Monday', () => {
    expect(letterAt('daily', now, 'Asia/Seoul').toISOString()).toBe('2026-11-20T23:00:00.000Z');
    expect(letterAt('weekly', now, 'Asia/Seoul').toISOString()).toBe('2026-11-22T23:00:00.000Z');
    expect(letterAt('weekly', now, 'Europe/Berlin').toISOString()).toBe('2026-11-23T07:00:00.000Z');
    expect(letterAt('weekly', new Date('2026-11-22T23:00:00Z'), 'Asia/Seoul').toISOString()).toBe('2026-11-29T23:00:00.000Z');
  });

  it('takes what is too much to tell at once', () => {
    const alert: Alert = {
      id: id('alt'),
      version: 1,
      personId: id('per'),
      organisationId: null,
      cause: { by: 'search', searchId: id('sch') },
      event: 'matched',
      listingId: id('lst'),
      pace: 'each',
      channels: { mail: true, webhook: false, feed: false },
      at: now.toISOString(),
    };
    expect(paced(alert, 'Asia/Seoul', now, atOnceAnHour - 1).letterAt).toBeUndefined();
    expect(paced(alert, 'Asia/Seoul', now, atOnceAnHour).letterAt).toBe('2026-11-20T23:00:00.000Z');
    expect(paced({ ...alert, pace: 'none' }, 'Asia/Seoul', now, 99).letterAt).toBeUndefined();
    expect(claimOf(alert, 3)).toBe(claimOf(alert, 4));
    const followed = { ...alert, cause: { by: 'follow', target: { kind: 'listing', id: id('lst') } } } as const;
    expect(claimOf(followed, 3)).not.toBe(claimOf(followed, 4));
  });
});

it('one who follows already changes how they are told', () => {
  const draft = { pace: 'daily', channels: { mail: true, webhook: false, feed: false } } as const;
  const of = { personId: id('per'), organisationId: null, followed: 0 };
  const first = follow(draft, { kind: 'listing', id: id('lst') }, of, undefined, now);
  expect(follow({ ...draft, pace: 'each' }, first.target, of, first, later)).toMatchObject({
    version: 2,
    pace: 'each',
    since: first.since,
  });
  expect(() => follow(draft, first.target, { ...of, followed: 500 }, undefined, now)).toThrow(
    expect.objectContaining({ code: 'follow.tooMany' }),
  );
});

describe('followers', () => {
  const by = { actor: 'service:test', organisationId: null, at: now.toISOString() };
  const listing = (content: Record<string, unknown>, more: Partial<Listing> = {}): Listing =>
    ListingSchema.parse({
      id: id('lst'),
      version: 1,
      kind: 'technology',
      ownerId: id('org'),
      state: 'published',
      publishedAt: now.toISOString(),
      content: { title: { ko: '전극 코팅' }, ...content },
      confirmedAt: now.toISOString(),
      created: by,
      changed: by,
      ...more,
    });

  it('are told what changed for all to see, and nothing of what is kept back', () => {
    const before = listing({ attributes: { readiness: 5, knowHow: { ko: '비밀' } } });
    expect(followNews(before, listing({ attributes: { readiness: 6, knowHow: { ko: '비밀' } } }))).toMatchObject([
      { of: 'listing', event: 'changed', what: { ko: expect.any(String) } },
    ]);
    expect(followNews(before, listing({ attributes: { readiness: 5, knowHow: { ko: '다른 비밀' } } }))).toEqual([]);
    expect(followNews(before, { ...before, confirmedAt: later.toISOString() })).toEqual([]);
  });

  it('of an owner are told of its first publication, those of a listing of its return, its withdrawal and its end', () => {
    const { publishedAt: _, ...draft } = listing({}, { state: 'submitted' });
    const open = listing({});
    const paused = listing({}, { state: 'suspended' });
    expect(followNews(draft, open)).toMatchObject([{ of: 'owner', event: 'published' }]);
    expect(followNews(undefined, open)).toMatchObject([{ of: 'owner', event: 'published' }]);
    expect(followNews(paused, open)).toMatchObject([{ of: 'listing', event: 'returned' }]);
    expect(followNews(open, paused)).toMatchObject([{ of: 'listing', event: 'withdrawn' }]);
    expect(followNews(paused, listing({}, { state: 'archived' }))).toMatchObject([{ of: 'listing', event: 'ended' }]);
    expect(followNews(draft, { ...draft, state: 'archived' })).toEqual([]);
  });
});
