import { memberOf } from '@sandan/kernel/actor';
import { newId } from '@sandan/kernel/id';
import { expect, test } from 'vitest';
import { check } from './content.ts';
import { technology } from './kinds/technology.ts';
import type { Listing } from './listing.ts';
import { type AnnouncedMedia, addMedia, announce, hold, maxMedia, removeMedia } from './media.ts';
import { act, draft, reviewChecklist } from './verbs.ts';

const now = new Date('2026-03-02T00:00:00Z');
const actor = memberOf(newId('person'), newId('organisation'), ['owner']);
const content = check(
  technology,
  { title: { ko: '제목' }, summary: { ko: '요약' }, codes: [{ scheme: 'ipc', code: 'H01M' }] },
  () => true,
);
const begun = draft('technology', content, { id: newId('organisation'), type: 'university', demo: false }, actor, now);
const published = (): Listing =>
  act(act(begun, 'submit', 'owner', actor, now, { vouched: true }), 'publish', 'operator', actor, now, {
    checklist: reviewChecklist,
    vouched: true,
  });
const file: AnnouncedMedia = {
  kind: 'image',
  name: 'a.png',
  type: 'image/png',
  bytes: 10,
  sha256: 'a'.repeat(64),
  stage: 'public',
};
const media = (listing: Listing) => announce(listing, newId('media'), file);
const code = (c: string) => expect.objectContaining({ code: c });
const field = (c: string) => expect.objectContaining({ fields: [expect.objectContaining({ code: c })] });

test('a file is announced within the types and sizes of its kind', () => {
  expect(() => announce(begun, newId('media'), { ...file, type: 'image/svg+xml' })).toThrow(field('media.type'));
  expect(() => announce(begun, newId('media'), { ...file, type: 'application/pdf' })).toThrow(field('media.type'));
  expect(() => announce(begun, newId('media'), { ...file, bytes: 10 * 1024 * 1024 + 1 })).toThrow(field('object.tooLarge'));
  const pdf = { ...file, kind: 'document' as const, type: 'application/pdf', bytes: 50 * 1024 * 1024 };
  expect(announce(begun, newId('media'), pdf).key).toMatch(/^media\/lst_/);
});

test('a stored object is taken only as the file that was announced', () => {
  const m = media(begun);
  const found = { bytes: 10, sha256: m.sha256, type: 'image/png' };
  expect(() => hold(m, found)).not.toThrow();
  expect(() => hold(m, undefined)).toThrow(code('media.notUploaded'));
  expect(() => hold(m, { ...found, type: 'application/pdf' })).toThrow(code('media.content'));
  expect(() => hold(m, { ...found, type: undefined })).toThrow(code('media.content'));
  expect(() => hold(m, { ...found, sha256: 'b'.repeat(64) })).toThrow(code('media.checksum'));
  expect(() => hold(m, { ...found, bytes: 11 })).toThrow(code('media.checksum'));
});

test('files of a draft come and go at once', () => {
  const m = media(begun);
  const added = addMedia(begun, m, actor, now);
  expect(added.content.media).toEqual([m]);
  expect(addMedia(added, m, actor, now)).toBe(added);
  expect(removeMedia(added, m.id, actor, now).content.media).toEqual([]);
  expect(() => removeMedia(begun, m.id, actor, now)).toThrow(code('object.missing'));
});

test('files of what is published wait in the revision, one beside the other', () => {
  const open = published();
  const [a, b] = [media(open), media(open)];
  const added = addMedia(addMedia(open, a, actor, now), b, actor, now);
  expect(added.content.media).toEqual([]);
  expect(added.revision?.content.media).toEqual([a, b]);
  expect(removeMedia(added, a.id, actor, now).revision?.content.media).toEqual([b]);
});

test('a listing has room for so many files and no more', () => {
  let full: Listing = begun;
  for (let i = 0; i < maxMedia; i++) full = addMedia(full, media(begun), actor, now);
  expect(() => media(full)).toThrow(code('media.tooMany'));
  expect(() => addMedia(full, media(begun), actor, now)).toThrow(code('media.tooMany'));
});
