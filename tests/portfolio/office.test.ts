import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { as, checklist } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { askAbout, signIn } from '../inquiry/story.ts';
import { bookOf, csvOf, rowOf } from './list.ts';

interface Line {
  listingId: string;
  version: number;
  state: string;
  stage: string;
  won: number;
  reasons: string[];
  interest: { count: number };
}
interface Portfolio {
  total: number;
  inForce: number;
  won: number;
  wonWithoutInterest: number;
  candidates: number;
  funnel: { stage: string; reached: number; here: number; won: number }[];
  ages: { count: number; won: number }[];
  items: Line[];
  found: number;
  pages: number;
  upkeep: { version: number };
}
interface Results {
  results: { id: string; result: string; code?: string; fields?: { pointer: string; code: string }[] }[];
}
interface Begun {
  id: string;
  state: string;
  counts: Record<string, number>;
  upload: { url: string; fields: Record<string, string> };
}

let m: Cast;
beforeEach(async () => {
  m = await cast({ now: '2026-11-26T10:00+09:00' });
  await signIn(m);
});
afterEach(() => m.close());

const office = () => as(m, 'office');
const portfolio = async (query = ''): Promise<Portfolio> => (await office().get<Portfolio>(`/portfolio${query}`)).body;

/** What a person does on the page: chooses a file, looks at what it would bring, and takes it. */
const bring = async (fileName: string, bytes: Uint8Array): Promise<[Begun, Begun]> => {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const asked = { source: 'portfolio', dryRun: true, fileName, bytes: bytes.byteLength, sha256 };
  const begun = await office().post<Begun>('/imports', asked);
  const form = new FormData();
  for (const [name, value] of Object.entries(begun.body.upload.fields)) form.set(name, value);
  form.set('file', new Blob([Buffer.from(bytes)]));
  const sent = await fetch(begun.body.upload.url, { method: 'POST', body: form });
  if (!sent.ok) throw new Error(await sent.text());
  const dry = await office().post<Begun>(`/imports/${begun.body.id}/run`, undefined);
  const real = await office().post<Begun>(`/imports/${begun.body.id}/run?dryRun=false`, undefined);
  return [dry.body, real.body];
};

const answers = { ownership: 'sole', publicFunding: 'national', fundingDuties: ['report'] };
const publish = (lines: readonly { listingId: string; version: number }[], more = {}, options = {}) =>
  office().post<Results>(
    '/portfolio/publish',
    { listings: lines.map(({ listingId: id, version }) => ({ id, version })), answers, checklist, ...more },
    options,
  );
const tally = (results: Results['results']) =>
  Object.fromEntries(
    Map.groupBy(results, (r) => r.result)
      .entries()
      .map(([k, v]) => [k, v.length]),
  );

test('an office brings 800 patents, sees its funnel and what to let go, and publishes fifty at once', async () => {
  const rows = Array.from({ length: 800 }, (_, n) => rowOf(n));
  const [dry, real] = await bring('portfolio.xlsx', bookOf([...rows, rowOf(5), ['', '10-2016-9', '', '', '', '이름']]));
  const counts = { read: 802, created: 800, updated: 0, unchanged: 1, refused: 1 };
  expect(dry.counts).toEqual(counts);
  expect(real).toMatchObject({ state: 'done', counts });

  const before = await portfolio('?show=ready');
  expect(before).toMatchObject({ total: 800, found: 800, pages: 16 });
  expect(before.items).toHaveLength(50);
  expect(before.funnel.map(({ reached }) => reached)).toEqual([800, 0, 0, 0, 0, 0, 0]);
  expect(before.ages.reduce((sum, age) => sum + age.count, 0)).toBe(800);
  expect(before.ages.reduce((sum, age) => sum + age.won, 0)).toBe(before.won);
  // Every ninth has lapsed.
  expect(before.inForce).toBe(800 - 89);

  const { body } = await publish(before.items);
  expect(tally(body.results)).toEqual({ published: 50 });
  const after = await portfolio('?show=ready');
  expect(after.funnel.map(({ reached }) => reached).slice(0, 3)).toEqual([800, 50, 0]);
  expect(after.found).toBe(750);
  await m.settle();
  const found = await as(m, null).get<{ hits: { id: string }[] }>('/search?kind=technology&q=분리막');
  expect(found.body.hits.length).toBeGreaterThan(0);

  const lapse = await portfolio('?show=lapse');
  expect(lapse.candidates).toBe(lapse.found);
  expect(lapse.found).toBeGreaterThan(0);
  for (const line of lapse.items) expect(line.reasons).toContain('unpublished');
  const weight = lapse.items.map(({ reasons, won }) => reasons.length * 1e9 + won);
  expect(weight).toEqual(weight.toSorted((a, b) => b - a));
});

test('what cannot be published is said with its reason and stands in the way of no other', async () => {
  const incomplete = rowOf(3).with(10, '');
  await bring('list.csv', Buffer.from(csvOf([rowOf(1), rowOf(2), incomplete])));
  const { items } = await portfolio('?show=ready');
  const [one, two, three] = items as [Line, Line, Line];
  const stranger = { listingId: 'lst_01KE5RAZ90MZE4V1XJCGH5RPJ6', version: 1 };
  const { body } = await publish([one, { ...two, version: 7 }, three, stranger]);
  expect(body.results.map(({ result, code }) => [result, code])).toEqual([
    ['published', undefined],
    ['refused', 'listing.stale'],
    ['refused', 'listing.incomplete'],
    ['refused', 'object.missing'],
  ]);
  expect(body.results[2]?.fields).toEqual([{ pointer: '/content/summary', code: 'listing.summaryMissing' }]);
  expect(tally((await publish([one, two])).body.results)).toEqual({ unchanged: 1, published: 1 });
});

test('the same request twice publishes once, and the points of the review must be ticked', async () => {
  await bring('list.csv', Buffer.from(csvOf([rowOf(1), rowOf(2)])));
  const { items } = await portfolio('?show=ready');
  expect((await publish(items, { checklist: [] })).body.results.map(({ code }) => code)).toEqual([
    'listing.checklist',
    'listing.checklist',
  ]);
  expect((await publish(items, { answers: {} })).body.results.map(({ code }) => code)).toEqual([
    'listing.unanswered',
    'listing.unanswered',
  ]);
  const key = 'bulk-publish-0001';
  const first = await publish(items, {}, { key });
  const second = await publish(items, {}, { key });
  expect(second.body).toEqual(first.body);
  expect(tally(second.body.results)).toEqual({ published: 2 });
  const listing = await m.world.stores.listings.byId(items[0]?.listingId ?? '');
  expect(listing).toMatchObject({ version: 2, state: 'published', reviews: [{ decision: 'publish' }] });
});

test('an organisation that nobody verified has its listings reviewed', async () => {
  const own = await m.world.stores.organisations.byId(m.organisations.office ?? '');
  if (!own) throw new Error('no office');
  const { verification: _, ...unverified } = own;
  await m.world.stores.organisations.save({ ...unverified, version: own.version + 1 });
  await bring('list.csv', Buffer.from(csvOf([rowOf(1), rowOf(2)])));
  const { items } = await portfolio('?show=ready');
  expect(tally((await publish(items, { checklist: [] })).body.results)).toEqual({ submitted: 2 });
  expect(tally((await publish(items)).body.results)).toEqual({ unchanged: 2 });
});

test('interest moves a technology on, and what is kept elsewhere costs what the office says', async () => {
  await bring('list.csv', Buffer.from(csvOf([rowOf(1), rowOf(2)])));
  const { items } = await portfolio('?show=ready');
  await publish(items);
  await m.settle();
  const listing = await m.world.stores.listings.byId(items[0]?.listingId ?? '');
  if (!listing) throw new Error('no listing');
  await askAbout(m, listing);
  await as(m, 'sme').get(`/listings/${items[1]?.listingId}`);
  await office().get(`/listings/${items[1]?.listingId}`);
  m.at('2026-11-26T10:02+09:00');
  await as(m, null).get(`/listings/${items[1]?.listingId}`);
  await m.settle();
  expect((await portfolio('?show=viewed')).items).toMatchObject([{ listingId: items[1]?.listingId, seen: 2 }]);
  const after = await portfolio('?show=interest');
  expect(after.items).toMatchObject([{ listingId: listing.id, interest: { count: 1 } }]);
  expect(after.funnel.map(({ here }) => here)).toEqual([0, 0, 1, 1, 0, 0, 0]);
  expect(after.wonWithoutInterest).toBeLessThan(after.won);

  const said = { reduction: 50, offices: [{ office: 'US', won: 900_000 }] };
  const half = await office().put('/portfolio/upkeep', said, { seen: 0 });
  expect(half.status).toBe(200);
  expect((await office().put('/portfolio/upkeep', said, { seen: 0 })).body).toMatchObject({ code: 'upkeep.stale' });
  const { won } = await portfolio();
  expect([after.won, after.won - 1]).toContain(2 * won);
  const twice = {
    reduction: 0,
    offices: [
      { office: 'US', won: 1 },
      { office: 'US', won: 2 },
    ],
  };
  expect((await office().put('/portfolio/upkeep', twice, { seen: 1 })).status).toBe(422);
  expect((await as(m, null).get('/portfolio')).status).toBe(401);
});
