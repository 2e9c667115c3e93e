import { memberOf } from '@sandan/kernel/actor';
import { expect, test } from 'vitest';
import type { ListingContent } from './listing.ts';
import { act, confirm, decide, draft, edit, reviewChecklist } from './verbs.ts';

const office = memberOf('per_office', 'org_office', ['owner']);
const desk = memberOf('per_desk', 'org_desk', ['operator']);
const day = (n: number) => new Date(Date.UTC(2026, 10, n));
const all = { checklist: reviewChecklist };

const content = (ko: string): ListingContent => ({
  title: { ko },
  summary: { ko: '얇은 막을 고르게 입히는 공정' },
  codes: [{ scheme: 'ipc', code: 'H01M 10/0525' }],
  attributes: { readiness: 6, ownership: 'sole', publicFunding: 'none' },
  keywords: [],
  stages: {},
  media: [],
});
const owner = { id: 'org_office', type: 'university' as const, demo: false };
const begun = () => draft('technology', content('분리막 코팅'), owner, office, day(1));
const published = () => act(act(begun(), 'submit', 'owner', office, day(2)), 'publish', 'operator', desk, day(3), all);

test('a draft becomes public only through the operator, with every point of the checklist ticked', () => {
  const submitted = act(begun(), 'submit', 'owner', office, day(2));
  expect(submitted.state).toBe('submitted');
  expect(() => act(submitted, 'publish', 'owner', office, day(3), all)).toThrow(
    expect.objectContaining({ code: 'process.refused' }),
  );
  expect(() => act(submitted, 'publish', 'operator', desk, day(3), { checklist: ['identity'] })).toThrow(
    expect.objectContaining({ code: 'listing.checklist' }),
  );
  const open = act(submitted, 'publish', 'operator', desk, day(3), all);
  expect(open).toMatchObject({ state: 'published', version: 3, publishedAt: day(3).toISOString() });
  expect(open.reviews).toHaveLength(1);
});

test('changes are requested with a note, and the listing comes back', () => {
  const submitted = act(begun(), 'submit', 'owner', office, day(2));
  expect(() => act(submitted, 'request_changes', 'operator', desk, day(3))).toThrow(
    expect.objectContaining({ code: 'request.invalid' }),
  );
  const back = act(submitted, 'request_changes', 'operator', desk, day(3), { note: '수치를 적어 주세요' });
  expect(act(edit(back, content('분리막 세라믹 코팅'), office, day(4)), 'submit', 'owner', office, day(4)).state).toBe(
    'submitted',
  );
});

test('what is published stays as it is until its revision is confirmed', () => {
  const revised = edit(published(), content('새 제목'), office, day(5));
  expect(revised.content.title.ko).toBe('분리막 코팅');
  expect(revised.revision?.content.title.ko).toBe('새 제목');
  const confirmed = decide(revised, 'confirm', 'operator', desk, day(6), all);
  expect(confirmed.content.title.ko).toBe('새 제목');
  expect(confirmed.revision).toBeUndefined();
});

test('a listing that its owner rests is changed by a revision, one that others suspended at once, which ends what was proposed', () => {
  const paused = act(published(), 'pause', 'owner', office, day(4), { reason: 'owner' });
  const revised = edit(paused, content('새 제목'), office, day(5));
  expect([revised.content.title.ko, revised.revision?.content.title.ko]).toEqual(['분리막 코팅', '새 제목']);
  expect(act(revised, 'resume', 'owner', office, day(6)).content.title.ko).toBe('분리막 코팅');
  const proposed = edit(published(), content('옛 제안'), office, day(4));
  const suspended = act(proposed, 'suspend', 'clock', office, day(5), { reason: 'verification' });
  const written = edit(suspended, content('새 허가'), office, day(6));
  expect([written.content.title.ko, written.revision]).toEqual(['새 허가', undefined]);
});

test('a revision is declined by the operator with a note, cancelled by the owner alone', () => {
  const revised = edit(published(), content('새 제목'), office, day(5));
  expect(() => decide(revised, 'cancel', 'operator', desk, day(6))).toThrow(expect.objectContaining({ code: 'access.denied' }));
  expect(() => decide(revised, 'confirm', 'owner', office, day(6), all)).toThrow(
    expect.objectContaining({ code: 'access.denied' }),
  );
  expect(() => decide(revised, 'decline', 'operator', desk, day(6))).toThrow(
    expect.objectContaining({ code: 'request.invalid' }),
  );
  const declined = decide(revised, 'decline', 'operator', desk, day(6), { note: '근거가 없습니다' });
  expect(declined.revision).toBeUndefined();
  expect(declined.content.title.ko).toBe('분리막 코팅');
  expect(decide(revised, 'cancel', 'owner', office, day(6)).revision).toBeUndefined();
});

test('what the operator suspended, the owner cannot resume; what the owner paused, the owner can', () => {
  const suspended = act(published(), 'suspend', 'operator', desk, day(5), { reason: 'report' });
  expect(() => act(suspended, 'resume', 'owner', office, day(6))).toThrow(expect.objectContaining({ code: 'access.denied' }));
  expect(act(suspended, 'resume', 'operator', desk, day(6)).state).toBe('published');
  const paused = act(published(), 'pause', 'owner', office, day(5), { reason: 'owner' });
  expect(act(paused, 'resume', 'owner', office, day(6))).toMatchObject({ state: 'published' });
  expect(act(paused, 'resume', 'owner', office, day(6)).reason).toBeUndefined();
});

test('an archived listing is at its end', () => {
  const archived = act(published(), 'archive', 'owner', office, day(5));
  expect(() => edit(archived, content('x'), office, day(6))).toThrow(expect.objectContaining({ code: 'listing.notOpen' }));
  expect(() => act(archived, 'resume', 'owner', office, day(6))).toThrow(expect.objectContaining({ code: 'process.refused' }));
});

test('a foreign buyer does not offer technologies', () => {
  expect(() => draft('technology', content('x'), { ...owner, type: 'buyer' }, office, day(1))).toThrow(
    expect.objectContaining({ code: 'listing.kindNotOffered' }),
  );
});

test('confirming says that all of it still holds', () => {
  expect(confirm({ ...published(), remindedAt: day(20).toISOString() }, office, day(25))).toMatchObject({
    confirmedAt: day(25).toISOString(),
    version: 4,
  });
});
