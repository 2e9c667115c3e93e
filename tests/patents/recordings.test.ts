import type { Document } from '@sandan/fn-sources/document';
import type { AnyFeed } from '@sandan/fn-sources/feed';
import { epo } from '@sandan/fn-sources/feeds/epo';
import { kiprisDetail } from '@sandan/fn-sources/feeds/kipris-detail';
import { uspto } from '@sandan/fn-sources/feeds/uspto';
import { Fault } from '@sandan/kernel/fault';
import type { ImportReport } from '@sandan/market/import/report';
import type { Listing } from '@sandan/market/listing/listing';
import { membersOf } from '@sandan/market/patent/member';
import type { Stores } from '@sandan/store/stores';
import { afterAll, expect, test } from 'vitest';
import { actor, anOffice, documentOf } from '../import/office.ts';
import { emptyTable, stopEngine } from '../store/database.ts';
import { absent, cassette, documentsIn, recorded, recording } from './recordings.ts';

afterAll(stopEngine);

const fetchedAt = new Date('2026-11-22T00:00:00Z');

interface Read {
  readonly good: Document[];
  readonly faulty: Record<string, number>;
}

/** Documents that can be read to their end, and why the others cannot. */
const sorted = async (feed: AnyFeed, documents: readonly Document[]): Promise<Read> => {
  const good: Document[] = [];
  const faulty: Record<string, number> = {};
  for (const document of documents)
    try {
      for await (const _ of feed.read(document, fetchedAt)) {
        // Read to the end.
      }
      good.push(document);
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault;
      faulty[fault.code] = (faulty[fault.code] ?? 0) + 1;
    }
  return { good, faulty };
};

const all = async (stores: Stores, ownerId: string): Promise<Listing[]> => [
  ...(await stores.listings.ofOwner(ownerId, { limit: 100 })).items,
];

const importing = async (feed: AnyFeed, documents: readonly Document[], stopAfter = Number.POSITIVE_INFINITY) => {
  const { world, owner } = await anOffice(await emptyTable());
  const run = (most = Number.POSITIVE_INFINITY): Promise<ImportReport> =>
    feed.sink(
      { ...world, now: () => fetchedAt },
      {
        ownerId: owner.id,
        actor,
        records: (async function* () {
          let read = 0;
          for (const document of documents)
            for await (const some of feed.read(document, fetchedAt)) {
              read += some.length;
              if (read > most) throw new Error('killed');
              yield some;
            }
        })(),
      },
    );
  if (stopAfter < Number.POSITIVE_INFINITY) await expect(run(stopAfter)).rejects.toThrow('killed');
  const first = await run();
  const second = await run();
  return { world, owner, first, second, listings: await all(world.stores, owner.id) };
};

const sum = ({ counts: { created, updated, unchanged, refused } }: ImportReport) => created + updated + unchanged + refused;

test.skipIf(!recorded)(
  `every recorded answer of the European office comes in with a report that adds up, once${absent}`,
  async () => {
    const { good, faulty } = await sorted(epo, documentsIn('epo_ops/demo/examples', /response\.(xml|bin)$/));
    expect(faulty).toEqual({ 'source.unexpected': 23, 'source.truncated': 1, 'source.malformed': 1 });
    expect(good).toHaveLength(16);
    const { world, first, second, listings } = await importing(epo, good);
    expect(sum(first)).toBe(first.counts.read);
    expect(first.counts).toMatchObject({ created: 5 });
    expect(new Set(first.refused.map((r) => r.code))).toEqual(new Set(['patent.untitled']));
    expect(second.counts).toMatchObject({ read: first.counts.read, created: 0, updated: 0, refused: first.counts.refused });
    expect(listings).toHaveLength(5);
    const bluetooth = listings.find((l) => l.content.title.en === 'BLUETOOTH NETWORKING');
    const invention = await world.stores.inventions.of(bluetooth?.id ?? '');
    const members = membersOf(invention?.findings ?? [], '2026-11-22');
    expect(members.map((m) => [m.office, m.standing.status])).toEqual([
      ['CA', 'withdrawn'],
      ['EP', 'in_force'],
      ['US', 'in_force'],
    ]);
    expect(members[1]?.parts.filter((p) => p.status === 'in_force').map((p) => p.country)).toEqual(['DE', 'FI', 'GB', 'SE']);
    expect(members[1]).toMatchObject({ claims: 15, standing: { expires: '2030-06-24' } });
  },
);

test.skipIf(!recorded)(`every recorded answer and grant of the American office comes in the same way${absent}`, async () => {
  const documents = documentsIn('uspto_odp', /(?:response\.json|grant_.*\.xml)$/);
  const { good, faulty } = await sorted(uspto, documents);
  expect(faulty).toEqual({ 'source.unexpected': 16 });
  const { first, second, listings, world } = await importing(uspto, good);
  expect(sum(first)).toBe(first.counts.read);
  expect(first.counts.created).toBe(3);
  expect(first.refused.map((r) => r.code).sort()).toEqual(['patent.number', 'patent.untitled', 'patent.untitled']);
  expect(second.counts).toMatchObject({ created: 0, updated: 0, refused: 3 });
  const battery = listings.find((l) => /seawater/i.test(l.content.title.en ?? ''));
  expect(battery?.content.attributes).toMatchObject({
    applicationNumber: ['US 17/248,024'],
    registrationNumber: ['US 11,646,472 B2'],
    publicationNumber: ['US 2021/0210819 A1'],
  });
  const [member] = membersOf((await world.stores.inventions.of(battery?.id ?? ''))?.findings ?? [], '2026-11-22');
  expect(member).toMatchObject({ claims: 17, standing: { status: 'expired', expires: '2025-02-12' } });
});

test.skipIf(!recorded)(`an import that ends in the middle goes on without loss or double${absent}`, async () => {
  const documents = [...(await sorted(epo, documentsIn('epo_ops/demo/examples', /response\.xml$/))).good];
  const { first, second, listings } = await importing(epo, documents, 9);
  expect(sum(first)).toBe(first.counts.read);
  expect(listings).toHaveLength(5);
  expect(second.counts).toMatchObject({ created: 0, updated: 0 });
});

test.skipIf(!recorded)(
  `the recorded detail of the Korean office, whose summary is nil, is a fault and no record${absent}`,
  async () => {
    const bytes = recording('kipris/detail/getBibliographyDetailInfoSearch_1020190100885.xml');
    const whole = bytes
      .toString('utf8')
      .replace(
        /<biblioSummaryInfo [^>]*\/>/,
        '<biblioSummaryInfo><applicationNumber>10-2019-0100885</applicationNumber><applicationDate>2019.08.19</applicationDate><inventionTitle>가상현실 장치</inventionTitle><registerStatus>거절</registerStatus></biblioSummaryInfo>',
      );
    const { good, faulty } = await sorted(kiprisDetail, [documentOf('nil.xml', bytes), documentOf('filled.xml', whole)]);
    expect(faulty).toEqual({ 'source.incomplete': 1 });
    const { world, first, second, listings } = await importing(kiprisDetail, good);
    expect([first.counts, second.counts]).toMatchObject([
      { read: 1, created: 1 },
      { read: 1, unchanged: 1 },
    ]);
    const [member] = membersOf((await world.stores.inventions.of(listings[0]?.id ?? ''))?.findings ?? [], '2026-11-22');
    expect(member).toMatchObject({ office: 'KR', claims: 2, standing: { status: 'refused', expires: '2039-08-19' } });
    expect(member?.events).toHaveLength(5);
  },
);

test.skipIf(!recorded)(
  `the bodies of the recorded cassettes are read or refused by name, fair use in its own shape${absent}`,
  async () => {
    const codes = async (path: string) => {
      const found: string[] = [];
      for (const { uri, body } of cassette(path))
        try {
          let read = 0;
          for await (const some of epo.read(documentOf(uri, body), fetchedAt)) read += some.length;
          found.push(`${read} read`);
        } catch (fault) {
          found.push((fault as Fault).code);
        }
      return found;
    };
    expect((await codes('epo_ops/fhg_vcr/epo_rate_limit_exceeded.yml')).slice(0, 2)).toEqual(['source.quota', 'source.quota']);
    expect(await codes('epo_ops/fhg_vcr/patent_application_requests.yml')).toContain('source.unexpected');
  },
);
