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

test('a recorded assignment stops a resting listing from coming back until its new owner confirms', async () => {
  const resting = await asked('양도된 분리막', { state: 'suspended', reason: 'owner' });
  expect((await seen(resting.id)).actions).toContain('resume');
  await assign(resting, '1020190000002', '2026-06-20');
  const noted = await seen(resting.id);
  expect([noted.state, noted.reason, noted.transfer?.on]).toEqual(['suspended', 'owner', '2026-06-20']);
  expect(noted.actions).not.toContain('resume');
  expect((await resume('office', noted)).body.code).toBe('listing.rightMoved');

  const owner = { name: '새권리', organisationId: m.organisations.sme };
  await as(m, 'office').post(`/listings/${resting.id}/co-owners`, owner);
  await m.settle();
  const notice = (await as(m, 'sme').get<{ items: { link: string }[] }>('/notices')).body.items[0]?.link ?? '';
  const token = /\/consents\/([\w.-]+)/.exec(notice)?.[1];
  const answer = { name: '김새롬', position: '대표이사', action: 'give' };
  expect((await as(m, 'sme').post(`/consents/${token}`, answer)).status).toBe(200);
  const confirmed = await seen(resting.id);
  expect(confirmed.transfer?.cleared?.by).toBe('new_owner');
  expect((await resume('office', confirmed)).body.state).toBe('published');
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
