import { afterEach, beforeEach, expect, test } from 'vitest';
import { as, technology } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { act, comeIn, noticesOf, publish, revise, submit } from './story.ts';

let m: Cast;
beforeEach(async () => {
  m = await cast({ now: '2026-11-23T10:00+09:00' });
  await comeIn(m);
});
afterEach(() => m.close());

const follow = async (who: string, kind: string, id: string) => {
  const answer = await as(m, who).put(`/follows/${kind}/${id}`, { pace: 'each' });
  expect(answer.status).toBe(200);
};

test('those who follow a listing are told what changes for all to see, that it is closed, open again, and ended', async () => {
  const listing = await publish(m, '분리막 코팅');
  await follow('sme', 'listing', listing.id);
  const secret = { ...technology('분리막 코팅'), attributes: { ...technology('').attributes, knowHow: { ko: '카나리아 비율' } } };
  const hidden = await revise(m, listing, secret);
  expect(await noticesOf(m, 'sme')).toEqual([]);
  const changed = await revise(m, hidden, { ...secret, attributes: { ...secret.attributes, readiness: 8 } });
  const paused = await act(m, 'office', changed, { action: 'pause', reason: 'owner' });
  await m.settle();
  const open = await act(m, 'office', paused, { action: 'resume' });
  await m.settle();
  await act(m, 'office', open, { action: 'archive' });
  await m.settle();
  const told = await noticesOf(m, 'sme');
  expect(told.map((n) => n.kind).sort()).toEqual(['follow.changed', 'follow.ended', 'follow.returned', 'follow.withdrawn']);
  expect(told.find((n) => n.kind === 'follow.changed')?.text.ko).toMatch(/바뀌었습니다: .+/);
  expect(JSON.stringify([told, m.mails()])).not.toContain('카나리아');
});

test('those who follow an owner are told of its new listings, and of nothing once they follow no longer', async () => {
  const office = m.organisations.office ?? '';
  await follow('sme', 'owner', office);
  const listing = await publish(m, '전극 압연');
  expect(await noticesOf(m, 'sme')).toMatchObject([{ kind: 'follow.published', link: `/listings/${listing.id}` }]);
  expect((await as(m, 'sme').delete(`/follows/owner/${office}`)).status).toBe(200);
  await publish(m, '전극 절단');
  expect(await noticesOf(m, 'sme')).toHaveLength(1);
});

test('an owner is told how many follow, and not who; others are not told', async () => {
  const listing = await publish(m, '분리막 코팅');
  await follow('sme', 'listing', listing.id);
  await follow('buyer', 'listing', listing.id);
  const path = `/follows/listing/${listing.id}`;
  expect((await as(m, 'office').get(path)).body).toEqual({ following: false, followers: 2 });
  const own = await as(m, 'sme').get(path);
  expect(own.body).toMatchObject({ following: true, pace: 'each' });
  expect(own.body).not.toHaveProperty('followers');
});

test('what is not public cannot be followed, and what is followed is listed', async () => {
  const draft = await submit(m, technology('초안'));
  expect((await as(m, 'sme').put(`/follows/listing/${draft.id}`, {})).status).toBe(404);
  expect((await as(m, 'sme').put('/follows/listing/lst_x', {})).status).toBe(404);
  const listing = await publish(m, '분리막 코팅');
  await follow('sme', 'listing', listing.id);
  await follow('sme', 'owner', m.organisations.office ?? '');
  const { items } = (await as(m, 'sme').get<{ items: { kind: string; open: boolean }[] }>('/follows')).body;
  expect(items.map((i) => [i.kind, i.open])).toEqual([
    ['listing', true],
    ['owner', true],
  ]);
});
