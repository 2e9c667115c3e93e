import { importListings } from '@sandan/fn-sources/import';
import { findingOf } from '@sandan/market/patent/finding';
import { invent } from '@sandan/market/patent/invention';
import { keysOf } from '@sandan/market/patent/keys';
import type { Statement } from '@sandan/market/patent/statement';
import { arrivalsOf } from '@sandan/sources/patents';
import { commit, work } from '@sandan/store/work';
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

test('those who follow a legal status are told that the right has ended, though that closes the listing, and that it lives again', async () => {
  const listing = await publish(m, '분리막 코팅');
  await follow('sme', 'legal', listing.id);
  const says = (at: string, text: string): Statement => ({
    source: 'kipris',
    fetchedAt: at,
    subject: { stage: 'application', document: { office: 'KR', number: '1020160138184' } },
    facts: { title: { ko: '분리막 코팅' }, filed: '2016-10-24', stated: { text } },
  });
  const office = m.organisations.office ?? '';
  const { db, inventions, identities } = m.world.stores;
  const granted = says('2026-11-20T00:00:00.000Z', '등록');
  const w = work();
  inventions.create(w, invent(listing.id, office, [findingOf(granted)], new Date(granted.fetchedAt)));
  for (const { scheme, number } of keysOf([{ subject: granted.subject, facts: {} }]))
    identities.create(w, { version: 1, ownerId: office, scheme, number, listingId: listing.id });
  await commit(db, w);
  const report = async (at: string, text: string) => {
    m.at(at);
    const records = (async function* () {
      yield arrivalsOf('kipris', 'answer.xml', [{ id: '1', statements: [says(at, text)] }], new Date(at));
    })();
    const actor = { kind: 'service', name: 'test' } as const;
    expect((await importListings(m.world, { records, ownerId: office, actor })).counts.refused).toBe(0);
    await m.settle();
  };
  await report('2026-11-24T10:00:00.000Z', '소멸');
  expect((await as(m, 'office').get(`/listings/${listing.id}`)).body).toMatchObject({
    state: 'suspended',
    reason: 'legal_status',
  });
  const [ended] = await noticesOf(m, 'sme');
  expect(ended).toMatchObject({
    kind: 'follow.status',
    text: { ko: expect.stringMatching(/권리 상태 추정.*10-2016-0138184: 권리 유지 → 권리 소멸/) },
  });
  const mails = m.mails().filter(({ to }) => to.includes('sme@'));
  expect(mails.map(({ subject }) => subject)).toEqual([ended?.text.ko]);
  await report('2026-11-25T10:00:00.000Z', '등록');
  expect((await noticesOf(m, 'sme')).map((n) => n.kind)).toEqual(['follow.status', 'follow.status']);
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
