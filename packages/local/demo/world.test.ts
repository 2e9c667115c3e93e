import { readdirSync } from 'node:fs';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { sha256 } from '@sandan/documents/hash';
import { canonical } from '@sandan/kernel/canonical';
import { isUnanswered } from '@sandan/market/deal/inquiry';
import { isShown } from '@sandan/market/evaluation/evaluation';
import { ListingState } from '@sandan/market/listing/listing';
import { lastNoticeAt } from '@sandan/market/notice/notice';
import { erase } from '@sandan/market/privacy/erase';
import { type RecordRule, retention } from '@sandan/market/privacy/retention';
import type { PrivacySubject, Stored } from '@sandan/market/privacy/subject';
import type { Database } from '@sandan/store/database';
import { everyItem } from '@sandan/store/every';
import { walk } from '@sandan/store/privacy';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Market, market } from '../fixture.ts';
import { demoChannelIds } from './channels.ts';
import { catalogue } from './content.ts';
import { dealId, demoDeals } from './deals.ts';
import { demoJourneyId } from './equipment/journey.ts';
import { demoSeriesId } from './equipment/series.ts';
import { demoEvaluationIds } from './evaluations.ts';
import { listingId } from './histories.ts';
import { demoLicenceId } from './licences.ts';
import { demoNoteIds } from './notes.ts';
import { demoOfftakeIds } from './offtakes.ts';
import { organisationKeys } from './organisations.ts';
import { people } from './people.ts';
import { pictureOf } from './pictures.ts';
import { demoExportProgrammeId } from './programmes.ts';
import { organisationId } from './setting.ts';
import { conversations, seed } from './world.ts';

const now = new Date('2026-11-23T02:00:00Z');
let at: Market;

beforeAll(async () => {
  at = await market({ now });
  await seed(at.world);
});
afterAll(() => at.close());

const json = async (person: string, path: string) => {
  const response = await at.request(`/api/v1${path}`, { headers: { authorization: `Bearer ${await at.token(person)}` } });
  expect(response.status, path).toBe(200);
  return (await response.json()) as Record<string, never> & { items: Record<string, never>[] };
};

test('every organisation, person and listing is there, marked as invented', async () => {
  const { stores } = at.world;
  for (const key of organisationKeys) expect(await stores.organisations.byId(organisationId(key))).toMatchObject({ demo: true });
  const memberships = await Promise.all(organisationKeys.map((key) => stores.memberships.inOrganisation(organisationId(key))));
  expect(memberships.flat()).toHaveLength(people.length);
  const listings = await Promise.all(catalogue.map((l) => stores.listings.byId(listingId(l.key))));
  expect(listings.filter((l) => l?.demo)).toHaveLength(catalogue.length);
  const states = new Set(listings.map((l) => l?.state));
  for (const state of ListingState.options) expect(states.has(state), state).toBe(true);
  expect(listings.filter((l) => l?.revision).length).toBeGreaterThan(2);
});

test('pictures of the demo world are its own drawings: each is used, and light enough for a list', async () => {
  const shown = catalogue.flatMap((l) => pictureOf(l, listingId(l.key)) ?? []);
  expect(shown.length).toBeGreaterThan(120);
  const drawings = readdirSync(new URL('./pictures/', import.meta.url));
  expect(new Set(shown.map(({ media }) => media.name))).toEqual(new Set(drawings.filter((name) => name.endsWith('.webp'))));
  for (const { media, bytes } of shown) {
    expect(media.bytes, media.name).toBeLessThan(30_000);
    expect(drawings).toContain(media.name.replace('.webp', '.svg'));
    expect(bytes.subarray(8, 12).toString(), media.name).toBe('WEBP');
  }
});

test('a demo account finds itself in its organisation, with listings and letters of its own', async () => {
  expect(await json('sme', '/me')).toMatchObject({
    person: { name: '김나래' },
    organisations: [{ name: { ko: '가온기어테크' }, demo: true }],
  });
  const mine = await json('sme', `/organisations/${organisationId('gaon')}/listings?limit=100`);
  expect(new Set(mine.items.map((l) => String(l.state))).size).toBeGreaterThan(3);
  for (const person of ['sme', 'office']) {
    const received = await json(person, '/inquiries?box=received');
    expect(received.items.length).toBeGreaterThan(3);
  }
  expect((await json('sme', '/inquiries?box=sent')).items.length).toBeGreaterThan(0);
  expect((await json('buyer', '/inquiries?box=sent')).items.length).toBeGreaterThan(1);
});

test('what happened long ago is read; only the last two days are news', async () => {
  const { person } = (await json('sme', '/me')) as unknown as { person: { id: string } };
  const mark = await at.world.stores.notices.mark(person.id);
  expect(mark?.until).toBe(lastNoticeAt('2026-11-21T02:00:00Z'));
});

test('conversations stand in every state, some close to their term and some brought to the operator', async () => {
  const found = (
    await Promise.all(organisationKeys.map((key) => at.world.stores.inquiries.received(organisationId(key), { limit: 100 })))
  ).flatMap((page) => page.items);
  expect(found.filter((i) => !i.origin)).toHaveLength(conversations.length);
  expect(found.flatMap((i) => i.origin?.withdrawn ?? [])).toEqual([true]);
  expect(new Set(found.map((i) => i.state))).toEqual(
    new Set(['new', 'assigned', 'answered', 'qualified', 'converted', 'closed']),
  );
  const soon = new Date(now.getTime() + 24 * 3_600_000).toISOString();
  expect(
    found.filter((i) => isUnanswered(i) && i.term.answerBy > now.toISOString() && i.term.answerBy < soon).length,
  ).toBeGreaterThan(1);
  expect((await at.world.stores.inquiries.escalatedToOperator({ limit: 10 })).items.length).toBeGreaterThan(0);
  for (const i of found) {
    expect(i.created.at <= i.changed.at && i.changed.at <= now.toISOString(), i.number).toBe(true);
    expect(await at.world.stores.inquiries.entries.of(i.id)).toHaveLength(i.version);
  }
});

test('a need is wanted by a day to come, and its budget is for members', async () => {
  const path = `/listings/${listingId('needs/gear-noise')}`;
  const open = (await (await at.request(`/api/v1${path}`)).json()) as Record<string, { attributes: Record<string, unknown> }>;
  expect(open.content?.attributes).toMatchObject({ neededBy: '2027-07-21', readiness: 6 });
  expect(open.content?.attributes.budget).toBeUndefined();
  expect((await json('office', path)).content).toMatchObject({ attributes: { budget: { currency: 'KRW', minor: 60_000_000 } } });
});

test('a seeding that is repeated changes nothing, whatever the time', async () => {
  const before = await at.world.stores.listings.byId(listingId('valves/ball/HB3-050'));
  at.at('2026-12-24T02:00:00Z');
  await seed(at.world);
  expect(await at.world.stores.listings.byId(listingId('valves/ball/HB3-050'))).toEqual(before);
  at.at(now);
});

test('instruments of several owners can be booked, and bookings stand at several steps', async () => {
  const { stores } = at.world;
  const owners = ['haneulmaru', 'saebyeol', 'ieum', 'neoul'] as const;
  for (const key of owners)
    expect((await stores.resources.ownedBy(organisationId(key), { limit: 100 })).items.length, key).toBeGreaterThan(1);
  const pages = await Promise.all(organisationKeys.map((key) => stores.bookings.booked(organisationId(key), { limit: 100 })));
  const states = new Set(pages.flatMap((page) => page.items).map((b) => b.state));
  for (const state of ['requested', 'confirmed', 'completed', 'cancelled', 'declined'])
    expect(states.has(state as never), state).toBe(true);
});

test('values of its parts stand on a log of the market, on a line of a demand company whose mark ends soon, and on a log that was corrected', async () => {
  const marks = async (key: string, names: readonly string[]) => {
    const { proofs } = await json('sme', `/listings/${listingId(key)}`);
    return names.map((name) => (proofs as unknown as Record<string, { basis: string; until: string }>)[name]);
  };
  const bases = async (key: string, ...names: string[]) => (await marks(key, names)).map((mark) => mark?.basis);
  expect(await bases('parts/db-6206-zz', 'bore', 'outside', 'width', 'dynamicLoad')).toEqual([
    'verified',
    'verified',
    'verified',
    undefined,
  ]);
  expect(await bases('parts/db-6004-zz', 'bore', 'width')).toEqual(['withdrawn', 'withdrawn']);
  const [tried] = await marks('parts/db-6205-llu', ['bore']);
  expect(tried?.basis).toBe('third_party');
  expect(tried?.until && Date.parse(tried.until) - now.getTime()).toBeLessThan(30 * 86_400_000);
  const [{ id }] = (await json('sme', `/parts?category=ball-bearing&must.bore=30%20mm`)).hits as unknown as [{ id: string }];
  expect(id).toBe(listingId('parts/db-6206-zz'));
});

test('a demand company has tried a part, which both sides show, and is asked to try it elsewhere', async () => {
  const [tried, asked] = await at.world.stores.evaluations
    .many(demoEvaluationIds)
    .then((found) => found.toSorted((a, b) => a.id.localeCompare(b.id)));
  expect(tried && isShown(tried)).toBe(true);
  expect(tried?.reports[0]).toMatchObject({ verdict: 'pass', results: [{ min: 24.999, max: 25.005 }, {}, {}] });
  expect(asked?.state).toBe('requested');
  const answer = await at.request(`/api/v1/parts?${new URLSearchParams({ category: 'ball-bearing', 'must.bore': '25 mm' })}`);
  const { hits } = (await answer.json()) as { hits: { id: string; conditions: { basis?: string }[] }[] };
  expect(hits.find((h) => h.id === tried?.listingId)?.conditions[0]?.basis).toBe('third_party');
});

test('an overseas note stands in its second edition, another is out of date, and a third waits for the desk', async () => {
  const { notes } = at.world.stores;
  const states = await Promise.all(demoNoteIds.map(async (id) => (await notes.of(id)).map(({ state }) => state)));
  expect(states).toEqual([['superseded', 'published'], ['published', 'draft'], ['submitted']]);
});

test('a company opens a market, with an order that is counted, and an agency asks to open another', async () => {
  const { channels } = at.world.stores;
  const [own, asked] = await Promise.all(demoChannelIds.map((id) => channels.byId(id)));
  expect(own?.targets.map(({ state }) => state)).toEqual(['won', 'meeting', 'lost']);
  const order = await at.world.stores.orders.byId(own?.targets[0]?.links[0]?.id ?? '');
  expect(order?.seller.organisationId).toBe(own?.ownerId);
  expect([asked?.state, asked?.consentedAt]).toEqual(['planned', undefined]);
});

test('a weekly series has a time left out and another proposed, and a journey over several owners stands as one booking', async () => {
  const { stores } = at.world;
  const series = await stores.series.byId(demoSeriesId);
  expect(series?.times.map((t) => Boolean(t.bookingId))).toEqual([true, false, true, true, true]);
  expect(series?.times[1]).toMatchObject({ code: 'booking.taken', proposal: { local: expect.stringContaining('T14:00') } });
  const journey = await stores.bookings.byId(demoJourneyId);
  expect(journey?.state).toBe('confirmed');
  expect(new Set(journey?.parts.map((p) => p.ownerId)).size).toBeGreaterThan(1);
  const gaps = journey?.journey?.legs.map((l) => l.gap * 60_000) ?? [];
  for (const [i, part] of (journey?.parts ?? []).entries())
    expect(Date.parse(part.start)).toBeGreaterThanOrEqual(
      Date.parse(journey?.parts[i - 1]?.end ?? '2026-01-01T00:00:00Z') + (gaps[i] ?? 0),
    );
});

test('a support programme is open, another pays for a company, and the use of equipment is billed', async () => {
  const open = await json('sme', '/programmes');
  expect(open.items.map((p) => p.state).sort()).toEqual(['published', 'published', 'running']);
  const { findings } = await json('sme', `/programmes/${demoExportProgrammeId}/eligibility`);
  expect(findings).toContainEqual(expect.objectContaining({ result: 'met', found: 'promising' }));
  const [mine] = (await json('sme', '/applications')).items;
  expect(mine).toMatchObject({ state: 'active', grant: 60_000_000 });
  const budget = await json('agency', `/applications/${mine?.id}/budget`);
  expect(budget.stand).toEqual({
    available: 45_360_000,
    reserved: 4_500_000,
    committed: 3_300_000,
    settled: 6_840_000,
    claim: 0,
  });
  expect((await json('sme', '/usage-invoices')).items.map((i) => i.state).sort()).toEqual(['issued', 'paid']);
});

test('a public broker finds what it earned of a licence beside a private one, and its party what it owes both', async () => {
  const [earned] = (await json('agency', '/credits')).items as unknown as { parts: { mine: boolean; earned?: number }[] }[];
  const own = earned?.parts.find((p) => p.mine);
  expect(own?.earned).toBeGreaterThan(0);
  expect(earned?.parts.filter((p) => p.earned === undefined)).toHaveLength(1);
  const [owed] = (await json('office', '/credits?box=owed')).items as unknown as { state: string; parts: { earned: number }[] }[];
  expect(owed).toMatchObject({ state: 'agreed' });
  expect(owed?.parts.every((p) => p.earned > 0)).toBe(true);
  const waiting = (await json('sme', '/mandates?box=given')).items as unknown as { state: string; actions: string[] }[];
  expect(waiting).toMatchObject([{ state: 'offered', actions: ['accept', 'decline'] }]);
});

test('a by-product goes out by agreement, with lorries confirmed, contested and waiting, and another is offered', async () => {
  const items = (await json('sme', '/offtakes?box=taken')).items as unknown as { id: string; state: string; actions: string[] }[];
  expect(items.map((o) => [o.state, o.actions])).toEqual([
    ['offered', ['accept', 'decline']],
    ['agreed', ['end']],
  ]);
  const books = (await json('sme', `/offtakes/${demoOfftakeIds.running}`)) as unknown as {
    weighings: { state: string; net: number }[];
    money: object;
    permits: object;
    avoided: object;
  };
  expect(books.weighings.map((w) => w.state)).toEqual([
    ...['recorded', 'confirmed', 'contested', 'confirmed', 'confirmed', 'confirmed'],
  ]);
  expect(books.money).toMatchObject({ charged: 98_728_000, paid: 50_000_000, owed: 48_728_000 });
  expect(books.permits).toMatchObject({ discharge: { issuer: '시흥시' }, recycling: { issuer: '안산시' } });
  expect(books.avoided).toMatchObject({ grams: 401_800_000, factor: { grams: 7000, year: 2026 } });
});

test('one sample has passed and waits for its order, another was asked for yesterday', async () => {
  const received = await json('sme', '/samples?box=received');
  expect(received.items.map((s) => String(s.state)).sort()).toEqual(['asked', 'passed']);
});

test('one used machine is being bid for, another was won, and a third has a fixed price', async () => {
  const bidding = await json('sme', '/resales?box=bidding');
  expect(bidding.items.map((r) => String(r.state)).sort()).toEqual(['listed', 'reserved']);
  const selling = await json('sme', '/resales?box=selling');
  expect(selling.items.map((r) => String(r.state))).toEqual(['listed']);
});

test('deals stand at every stage, one with the pen at the office, one waiting for a signature, one with a licence in its second period', async () => {
  const { stores } = at.world;
  const deals = await Promise.all(demoDeals.map(({ key }) => stores.deals.byId(dealId(key))));
  expect(deals.map((d) => d?.demo)).toEqual(demoDeals.map(() => true));
  expect(Object.fromEntries(demoDeals.map(({ key }, i) => [key, deals[i]?.state]))).toEqual({
    interest: 'interest',
    agreement: 'nda_pending',
    room: 'room_open',
    terms: 'terms_negotiating',
    contract: 'contract_negotiating',
    licence: 'reporting',
    held: 'teaser_shared',
    declined: 'declined',
  });
  for (const deal of deals) expect(await stores.deals.entries.of(deal?.id ?? '')).toHaveLength(deal?.version ?? 0);

  expect((await stores.rooms.questions.of(dealId('room'))).map((q) => q.answer !== undefined).toSorted()).toEqual([false, true]);
  expect(await json('office', `/deals/${dealId('terms')}/terms`)).toMatchObject({ number: 2, pen: ['seller'], writes: true });
  const paper = (await json('sme', `/deals/${dealId('contract')}/contract`)) as { actions?: string[]; state?: string };
  expect(paper).toMatchObject({ state: 'signed_by_seller', signatures: [{ side: 'seller' }] });
  expect(paper.actions).toContain('sign');
  const contract = await stores.contracts.of(dealId('licence'));
  expect(contract).toMatchObject({ state: 'effective', licenceId: demoLicenceId, demo: true });
  for (const key of ['contract', 'licence']) {
    const { issue } = (await stores.contracts.of(dealId(key))) ?? {};
    const file = await at.world.objects.get(issue?.key ?? '');
    expect(sha256(Buffer.from(await new Response(file).arrayBuffer()))).toBe(issue?.pdf);
  }
  const books = await stores.licences.books(demoLicenceId);
  expect(books?.licence).toMatchObject({ dealId: dealId('licence'), licenseeId: organisationId('gaon'), demo: true });
  expect(books?.periods.map((p) => p.state).toSorted()).toEqual(['distributed', 'open', 'statement_due']);
});

async function* everything({ client, tableName }: Database): AsyncGenerator<Stored> {
  let from: Record<string, unknown> | undefined;
  do {
    const page = await client.send(new ScanCommand({ TableName: tableName, ...(from ? { ExclusiveStartKey: from } : {}) }));
    yield* (page.Items ?? []) as Stored[];
    from = page.LastEvaluatedKey;
  } while (from);
}

type Reader = (item: Stored) => unknown;

/** How the nouns of the store are read, wherever they lie among the stores. */
const readersIn = (within: unknown, depth = 0): Reader[] => {
  if (within === null || typeof within !== 'object' || depth > 4) return [];
  const { parse } = within as { parse?: Reader };
  const inner = Object.values(within).flatMap((one) => readersIn(one, depth + 1));
  return typeof parse === 'function' ? [parse, ...inner] : inner;
};

const read = (reader: Reader, item: Stored): object | undefined => {
  try {
    return reader(item) as object;
  } catch {
    return undefined;
  }
};

/** The readers of a record: those that take it, and lose nothing of it. */
const readersOf = (all: readonly Reader[], item: Stored): Reader[] => {
  const names = Object.keys(item.body as object)
    .sort()
    .join();
  return all.filter((reader) => {
    const found = read(reader, item);
    return found !== undefined && Object.keys(found).sort().join() === names;
  });
};

test('whatever person or organisation is erased, each record that stays can be read as before', async () => {
  const { stores } = at.world;
  const subjects: PrivacySubject[] = organisationKeys.map((key) => ({ is: 'organisation', id: organisationId(key) }));
  for await (const { body } of everyItem(stores.db, 'person')) subjects.push({ is: 'person', id: (body as { id: string }).id });
  const none = { ids: new Set<string>(), conversations: new Set<string>(), addresses: [], names: [], kept: new Set<string>() };
  const broken = new Set<string>();
  const changed = new Set<string>();
  const all = readersIn(stores);
  const own = new Map<string, Reader[]>();
  for await (const item of everything(stores.db)) {
    if (!(retention as Record<string, RecordRule>)[item.type]?.words?.length) continue;
    const text = JSON.stringify(item.body);
    const named = subjects.filter(({ id }) => text.includes(id));
    if (named.length === 0) continue;
    const known = own.get(item.type)?.filter((reader) => read(reader, item)) ?? [];
    const readers = known.length > 0 ? known : readersOf(all, item);
    if (known.length === 0) own.set(item.type, [...(own.get(item.type) ?? []), ...readers]);
    for (const subject of readers.length > 0 ? named : []) {
      const left = erase(item, { subject, ...none });
      if (left?.do !== 'put') continue;
      changed.add(item.type);
      if (!readers.some((reader) => read(reader, left.item))) broken.add(item.type);
    }
  }
  expect([...broken]).toEqual([]);
  for (const type of ['channelProject', 'resale', 'evaluation', 'inquiry', 'order', 'organisation'])
    expect([...changed]).toContain(type);
});

test('a clock that is fired a month late, then twice at once, then an hour back, comes to one end', {
  timeout: 120_000,
}, async () => {
  const records = async () => {
    const found: string[] = [];
    let from: Record<string, string> | undefined;
    do {
      const page = await walk(at.world.stores.db, from, 1000);
      found.push(...page.items.map(canonical));
      from = page.next;
    } while (from);
    return found;
  };
  const late = now.getTime() + 30 * 86_400_000;
  at.at(new Date(late));
  for (let turn = 1; turn <= 3; turn++) await at.run('clock');
  const known = new Set(await records());
  await Promise.all([at.run('clock'), at.run('clock')]);
  at.at(new Date(late - 3_600_000));
  await at.run('clock');
  const changed = (await records()).filter((one) => !known.has(one)).map((one) => JSON.parse(one) as Stored);
  expect(changed.map(({ pk, sk }) => `${pk} ${sk}`)).toEqual([]);
});
