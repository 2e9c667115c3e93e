import { holdForStatus, releaseForStatus } from '@sandan/market/deal/technology-verbs';
import { commit, work } from '@sandan/store/work';
import { afterEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { mailsTo, technologyOf } from '../inquiry/story.ts';
import { act, type Deal, dealSeenBy, interested } from './story.ts';

let m: Cast;
afterEach(() => m.close());

test('an interest is taken up, a teaser is shared, and both sides see whose move it is', async () => {
  m = await cast({ now: '2026-11-23T10:00+09:00' });
  const deal = await interested(m);
  expect(deal).toMatchObject({ state: 'interest', side: 'buyer', stage: 'public', waits: { for: 'seller' } });
  expect(deal.number).toMatch(/^TD-20261123-/);
  await m.settle();
  expect(mailsTo(m, 'office').at(-1)).toContain('관심을 보였습니다');
  expect((await act(m, 'office', deal.id, 'screen')).body).toMatchObject({ state: 'screened', side: 'seller' });
  const shared = await act(m, 'office', deal.id, 'share_teaser', { text: '요약 자료를 보내 드립니다.' });
  expect(shared.body).toMatchObject({ state: 'teaser_shared', stage: 'qualified', waits: { for: 'buyer' } });
  await m.settle();
  expect(mailsTo(m, 'sme').at(-1)).toContain('요약 자료 공개');
  const seen = await dealSeenBy(m, 'sme', deal.id);
  expect(seen.history.map((h) => h.action)).toEqual(['express', 'screen', 'share_teaser']);
  expect(seen.actions).toEqual(['decline']);
});

test('each side declines with a reason of its own, and the other side reads it', async () => {
  m = await cast();
  const listing = await technologyOf(m);
  const first = await interested(m, listing);
  expect((await act(m, 'office', first.id, 'decline')).status).toBe(422);
  expect((await act(m, 'office', first.id, 'decline', { reason: 'budget' })).status).toBe(422);
  const declined = await act(m, 'office', first.id, 'decline', {
    reason: 'exclusive_elsewhere',
    text: '다른 기업과 계약했습니다.',
  });
  expect(declined.body).toMatchObject({ state: 'declined', reason: 'exclusive_elsewhere', actions: [], stage: 'public' });
  await m.settle();
  expect(mailsTo(m, 'sme').at(-1)).toContain('다른 곳에 독점 허락됨');
  const second = await interested(m, listing);
  expect(second.id).not.toBe(first.id);
  expect((await act(m, 'sme', second.id, 'decline', { reason: 'budget' })).body).toMatchObject({ state: 'declined' });
  await m.settle();
  expect(mailsTo(m, 'office').at(-1)).toContain('예산 부족');
});

test('two have one deal about a technology at a time, and nobody deals with themselves', async () => {
  m = await cast();
  const listing = await technologyOf(m);
  await interested(m, listing);
  const again = await as(m, 'sme').post<{ code: string }>('/deals', { listingId: listing.id, text: '다시 한번' });
  expect([again.status, again.body.code]).toEqual([409, 'deal.exists']);
  const own = await as(m, 'office').post<{ code: string }>('/deals', { listingId: listing.id, text: '우리 기술' });
  expect([own.status, own.body.code]).toEqual([403, 'deal.ownListing']);
});

test('a foreign deal answers like a missing one, and the lists show each side its own', async () => {
  m = await cast();
  const deal = await interested(m);
  expect((await as(m, 'buyer').get(`/deals/${deal.id}`)).status).toBe(404);
  const boxes = async (who: string, box: string) =>
    (await as(m, who).get<{ items: Deal[] }>(`/deals?box=${box}`)).body.items.map((d) => d.id);
  expect(await boxes('office', 'selling')).toEqual([deal.id]);
  expect(await boxes('sme', 'buying')).toEqual([deal.id]);
  expect(await boxes('buyer', 'buying')).toEqual([]);
});

test('an unanswered interest is reminded of after five business days and sleeps after ten, and wakes where it slept', async () => {
  m = await cast({ now: '2026-11-23T10:00+09:00' });
  const { id } = await interested(m);
  const at = async (time: string) => {
    m.at(time);
    await m.run('clock');
    return (await dealSeenBy(m, 'sme', id)).state;
  };
  expect(await at('2026-11-30T09:59+09:00')).toBe('interest');
  expect(mailsTo(m, 'office')).toHaveLength(1);
  expect(await at('2026-11-30T10:00+09:00')).toBe('interest');
  expect(mailsTo(m, 'office').at(-1)).toContain('다음 단계를 기다립니다');
  expect(mailsTo(m, 'operator').at(-1)).toContain('아직 답하지 않은 관심 표명');
  expect(await at('2026-12-07T09:59+09:00')).toBe('interest');
  expect(await at('2026-12-07T10:00+09:00')).toBe('dormant');
  expect(mailsTo(m, 'sme').at(-1)).toContain('휴면');
  expect((await act(m, 'sme', id, 'wake')).body).toMatchObject({ state: 'interest', waits: { for: 'seller' } });
});

test('a lapse holds the deal, tells both once, lets nothing move but leaving, and its end lets it go on', async () => {
  m = await cast({ now: '2026-11-23T10:00+09:00' });
  const { id } = await interested(m);
  const { stores } = m.world;
  const hold = async (verb: typeof holdForStatus) => {
    const [deal] = await stores.deals.about((await stores.deals.byId(id))?.listing.id ?? '');
    const move = deal && verb(deal, '등록료 미납으로 소멸', m.world.now());
    if (!move) return false;
    const w = work();
    stores.deals.record(w, move);
    await commit(stores.db, w);
    await m.settle();
    return true;
  };
  expect(await hold(holdForStatus)).toBe(true);
  expect(await hold(holdForStatus)).toBe(false);
  expect(mailsTo(m, 'sme').filter((s) => s.includes('보류'))).toHaveLength(1);
  expect(mailsTo(m, 'office').filter((s) => s.includes('보류'))).toHaveLength(1);
  const refused = await act(m, 'office', id, 'screen');
  expect([refused.status, (refused.body as unknown as { code: string }).code]).toEqual([409, 'deal.onHold']);
  expect((await dealSeenBy(m, 'office', id)).actions).toEqual(['decline', 'hold']);
  m.at('2027-03-01T10:00+09:00');
  await m.run('clock');
  expect(await dealSeenBy(m, 'office', id)).toMatchObject({ state: 'interest', holds: ['legal_status'] });
  expect(await hold(releaseForStatus)).toBe(true);
  expect((await act(m, 'office', id, 'screen')).body.state).toBe('screened');
});
