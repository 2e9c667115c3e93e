import type { Listing } from '@sandan/market/listing/listing';
import { findingOf } from '@sandan/market/patent/finding';
import { invent, learn } from '@sandan/market/patent/invention';
import type { LegalEvent, Statement } from '@sandan/market/patent/statement';
import { commit, work } from '@sandan/store/work';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as, checklist, type Shown } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { technologyOf } from '../inquiry/story.ts';

let m: Cast;
beforeAll(async () => {
  m = await cast();
  for (const who of ['office', 'sme', 'operator']) await as(m, who).get('/me');
});
afterAll(() => m.close());

const granted: LegalEvent = { date: '2021-03-01', code: 'GRNT', description: { en: 'Grant' } };
const sold = (date: string): LegalEvent => ({ date, code: 'ST27-4-R10', description: { ko: '권리의 전부이전' } });
const said = (number: string, events: LegalEvent[], day: string): Statement => ({
  source: 'epo',
  fetchedAt: new Date(`${day}T00:00:00Z`).toISOString(),
  subject: { stage: 'application', document: { office: 'KR', number } },
  facts: { filed: '2019-02-01', events },
});

const asked = async (title: string, rest: Partial<Listing> = {}) => {
  const made = await technologyOf(m, title);
  const content = {
    ...made.content,
    summary: { ko: `${title} 공정` },
    codes: [{ scheme: 'ipc' as const, code: 'H01M 10/0525' }],
    attributes: { readiness: 6, ownership: 'sole', publicFunding: 'none' },
  };
  const listing: Listing = { ...made, content, ...rest, version: 2 };
  await m.world.stores.listings.save(listing);
  return listing;
};
/** Sources know the right of a listing, and then that it was assigned. */
const assign = async (listing: Listing, number: string, on: string): Promise<void> => {
  const { db, inventions } = m.world.stores;
  const known = await inventions.of(listing.id);
  const w = work();
  const before =
    known ?? invent(listing.id, listing.ownerId, [said(number, [granted], '2026-01-01')].map(findingOf), m.world.now());
  if (!known) {
    inventions.create(w, before);
    await commit(db, w);
  }
  const again = work();
  inventions.put(again, learn(before, [said(number, [granted, sold(on)], '2026-07-01')].map(findingOf), m.world.now()).invention);
  await commit(db, again);
  await m.settle();
};
type Refusable = Shown & { code?: string; reason?: string; transfer?: { on: string; cleared?: { by: string } } };
const resume = (who: string, { id, version }: { id: string; version: number }) =>
  as(m, who).post<Refusable>(`/listings/${id}/actions`, { action: 'resume' }, { seen: version });
const seen = async (id: string) => (await as(m, 'office').get<Refusable>(`/listings/${id}`)).body;
/** The office asks the other company for its consent as a co-owner: the secret part of the link. */
const askedForConsent = async (id: string): Promise<string> => {
  await as(m, 'office').post(`/listings/${id}/co-owners`, { name: '새권리', organisationId: m.organisations.sme });
  await m.settle();
  const notice = (await as(m, 'sme').get<{ items: { link: string }[] }>('/notices')).body.items[0]?.link ?? '';
  return /\/consents\/([\w.-]+)/.exec(notice)?.[1] ?? '';
};
const consent = (token: string) =>
  as(m, 'sme').post(`/consents/${token}`, { name: '김새롬', position: '대표이사', action: 'give' });

test('a recorded assignment stops a resting listing from coming back until its new owner confirms', async () => {
  const resting = await asked('양도된 분리막', { state: 'suspended', reason: 'owner' });
  expect((await seen(resting.id)).actions).toContain('resume');
  await assign(resting, '1020190000002', '2026-06-20');
  const noted = await seen(resting.id);
  expect([noted.state, noted.reason, noted.transfer?.on]).toEqual(['suspended', 'owner', '2026-06-20']);
  expect(noted.actions).not.toContain('resume');
  expect((await resume('office', noted)).body.code).toBe('listing.rightMoved');

  const token = await askedForConsent(resting.id);
  expect((await consent(token)).status).toBe(200);
  const confirmed = await seen(resting.id);
  expect(confirmed.transfer?.cleared?.by).toBe('new_owner');
  const back = (await resume('office', confirmed)).body;
  expect(back.state).toBe('published');

  // What the desk suspends later is not lifted by the word that was given before.
  const held = await as(m, 'operator').post<Refusable>(
    `/listings/${resting.id}/actions`,
    { action: 'suspend', reason: 'report' },
    { seen: back.version },
  );
  expect(held.body.state).toBe('suspended');
  expect((await seen(resting.id)).actions).not.toContain('resume');
  expect((await resume('office', held.body)).body.state).toBeUndefined();
});

test('a consent that was asked before the assignment was reported does not confirm it', async () => {
  const resting = await asked('먼저 동의를 구한 분리막', { state: 'suspended', reason: 'owner' });
  m.at(new Date(m.world.now().getTime() + 60_000));
  const token = await askedForConsent(resting.id);
  m.at(new Date(m.world.now().getTime() + 60_000));
  await assign(resting, '1020190000005', '2026-06-22');
  expect((await consent(token)).status).toBe(200);
  const noted = await seen(resting.id);
  expect([noted.transfer?.on, noted.transfer?.cleared]).toEqual(['2026-06-22', undefined]);
  expect((await resume('office', noted)).body.code).toBe('listing.rightMoved');
});

test('what was public is suspended by an assignment, and comes back by the desk, which answers for it', async () => {
  const listing = await asked('양도된 촉매');
  await assign(listing, '1020190000003', '2026-06-21');
  const closed = await seen(listing.id);
  expect([closed.state, closed.reason, closed.transfer?.on]).toEqual(['suspended', 'legal_status', '2026-06-21']);
  expect((await resume('office', closed)).body.code).toBe('listing.rightMoved');
  expect((await resume('operator', closed)).body).toMatchObject({ state: 'published' });
  expect((await seen(listing.id)).transfer?.cleared?.by).toBe('desk');
});

test('an office does not publish on its own word what was assigned while it was a draft', async () => {
  const { reason: _, publishedAt: __, ...draft } = await asked('초안 중에 양도', { state: 'draft' });
  await assign(draft, '1020190000004', '2026-06-22');
  const { version } = await seen(draft.id);
  const order = { listings: [{ id: draft.id, version }], checklist };
  const answer = await as(m, 'office').post<{ results: { result: string; code?: string }[] }>('/portfolio/publish', order);
  expect(answer.body.results?.[0] ?? answer.body).toMatchObject({ result: 'refused', code: 'listing.rightMoved' });
});
