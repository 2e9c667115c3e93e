import { newId } from '@sandan/kernel/id';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SourceRecord } from '../import/arrival.ts';
import { act, decide, edit, reviewChecklist } from '../listing/verbs.ts';
import { draftFrom, mergeContent, takeAgain } from './merge.ts';

const now = new Date('2026-11-22T00:00:00Z');
const office = { kind: 'service', name: 'test' } as const;
const owner = { id: newId('organisation'), type: 'university' as const, demo: false };
const base = {
  'title.ko': '밸브',
  'summary.ko': '밸브에 관한 것이다.',
  codes: [{ scheme: 'ipc', code: 'F16K 1/00' }],
  'attributes.applicationNumber': ['10-2016-0000001'],
  'attributes.rightStatus': 'pending',
};
const record = (change: Record<string, unknown> = {}): SourceRecord => ({
  source: 'kipris',
  sourceId: '1020160000001',
  fetchedAt: now.toISOString(),
  digest: JSON.stringify(change),
  taken: { ...base, ...change },
});
const drafted = () => draftFrom(record(), owner, office, now);
const published = () =>
  act(act(drafted(), 'submit', 'owner', office, now, { vouched: true }), 'publish', 'operator', office, now, {
    checklist: reviewChecklist,
    vouched: true,
  });

test('a record becomes a draft that remembers what it took', () => {
  const listing = drafted();
  expect(listing).toMatchObject({ state: 'draft', kind: 'technology', ownerId: owner.id, version: 1 });
  expect(listing.content.title).toEqual({ ko: '밸브' });
  expect(listing.provenance).toMatchObject({ sourceId: '1020160000001', taken: base });
});

test('the same record again changes nothing, and so does any record once the listing is archived', () => {
  const listing = drafted();
  expect(takeAgain(listing, record(), office, now)).toBe(listing);
  const archived = act(listing, 'archive', 'owner', office, now);
  expect(takeAgain(archived, record({ 'title.ko': '다른 이름' }), office, now)).toBe(archived);
});

test('a value that the owner changed or took out stays so; one left alone follows the source', () => {
  const listing = drafted();
  const { summary: _, ...content } = { ...listing.content, title: { ko: '우리 밸브', en: 'Our valve' } };
  const edited = edit(listing, content, office, now);
  const after = takeAgain(
    edited,
    record({ 'title.ko': '새 밸브', 'summary.ko': '새 요약', 'attributes.rightStatus': 'in_force' }),
    office,
    now,
  );
  expect(after.content.title).toEqual({ ko: '우리 밸브', en: 'Our valve' });
  expect(after.content.summary).toBeUndefined();
  expect(after.content.attributes.rightStatus).toBe('in_force');
  expect(after.version).toBe(edited.version + 1);
});

test('codes that the source adds or drops follow it, those of the owner stay, and a missing value removes nothing', () => {
  const own = { scheme: 'ksic' as const, code: '29133' };
  const listing = drafted();
  const edited = edit(listing, { ...listing.content, codes: [...listing.content.codes, own] }, office, now);
  const after = takeAgain(edited, record({ codes: [{ scheme: 'ipc', code: 'F16K 31/06' }] }), office, now);
  expect(after.content.codes).toEqual([own, { scheme: 'ipc', code: 'F16K 31/06' }]);
  const { 'summary.ko': _, ...less } = base;
  const silent = takeAgain(edited, { ...record(), digest: 'other', taken: less }, office, now);
  expect(silent.content.summary).toEqual({ ko: '밸브에 관한 것이다.' });
});

test('what is published changes through a revision, which a later record adds to, and a declined value is left alone', () => {
  const first = takeAgain(published(), record({ 'attributes.rightStatus': 'in_force' }), office, now);
  expect(first.content.attributes.rightStatus).toBe('pending');
  const second = takeAgain(first, record({ 'attributes.rightStatus': 'in_force', 'title.ko': '새 밸브' }), office, now);
  expect(second.revision?.id).toBe(first.revision?.id);
  expect(second.revision?.content).toMatchObject({ title: { ko: '새 밸브' }, attributes: { rightStatus: 'in_force' } });
  const declined = decide(second, 'decline', 'operator', office, now, { note: '확인이 필요합니다.' });
  const third = takeAgain(declined, record({ 'attributes.rightStatus': 'lapsed', 'title.ko': '새 밸브' }), office, now);
  expect(third.revision).toBeUndefined();
  expect(third.content).toEqual(declined.content);
});

test('while it is under review a record waits', () => {
  const submitted = act(drafted(), 'submit', 'owner', office, now, { vouched: true });
  expect(() => takeAgain(submitted, record({ 'title.ko': '새 밸브' }), office, now)).toThrow(
    expect.objectContaining({ code: 'listing.notOpen' }),
  );
});

test('whatever the owner wrote where the source spoke is there after any number of further records', () => {
  const value = fc.constantFrom('가', '나', '다', '라');
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 6 }), value, (spoken, mine) => {
      const content = edit(drafted(), { ...drafted().content, title: { ko: `우리 ${mine}` } }, office, now).content;
      let taken: Record<string, unknown> = base;
      let merged = content;
      for (const title of spoken) {
        merged = mergeContent(merged, taken, { ...base, 'title.ko': title });
        taken = { ...taken, 'title.ko': title };
      }
      return merged.title.ko === `우리 ${mine}`;
    }),
  );
});
