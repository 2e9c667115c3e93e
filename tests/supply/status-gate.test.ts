import { importListings } from '@sandan/fn-sources/import';
import { moveDeal } from '@sandan/market/deal/technology-verbs';
import { grantLicence } from '@sandan/market/licence/grant';
import { findingOf } from '@sandan/market/patent/finding';
import { invent } from '@sandan/market/patent/invention';
import { keysOf } from '@sandan/market/patent/keys';
import type { Statement } from '@sandan/market/patent/statement';
import { noTerms } from '@sandan/market/royalty/terms';
import { readDocuments } from '@sandan/sources/epo/documents';
import { arrivalsOf } from '@sandan/sources/patents';
import { commit, work } from '@sandan/store/work';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as, type Shown } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { dealSeenBy, interested } from '../deal/story.ts';
import { technologyOf } from '../inquiry/story.ts';
import { absent, recorded, recording } from '../patents/recordings.ts';

let m: Cast;
beforeAll(async () => {
  m = await cast();
});
afterAll(() => m.close());

const recordedAt = new Date('2026-11-20T00:00:00Z');
const actor = { kind: 'service', name: 'test' } as const;

/** What the European office recorded of the Canadian application of a family, whose abandonment is an event of it. */
const canada = (): Statement[] =>
  readDocuments(recording('epo_ops/demo/examples/get_family_with_legal/response.xml'), recordedAt).groups.flatMap(
    ({ statements }) => statements.filter(({ subject }) => subject.document.office === 'CA'),
  );
const before = (statements: readonly Statement[]): Statement[] =>
  statements.map(({ facts: { events: _, ...facts }, ...statement }) => ({ ...statement, facts }));

const report = async (statements: readonly Statement[]): Promise<void> => {
  const arrivals = arrivalsOf('epo', 'get_family_with_legal', [{ id: 'CA', statements: [...statements] }], recordedAt);
  const records = (async function* () {
    yield arrivals;
  })();
  const { counts } = await importListings(m.world, { records, ownerId: m.organisations.office ?? '', actor });
  expect(counts.refused).toBe(0);
  await m.settle();
};
const noticesOf = async (who: string, kind: string) =>
  (await as(m, who).get<{ items: { kind: string }[] }>('/notices?limit=50')).body.items.filter((n) => n.kind === kind);

test.skipIf(!recorded)(
  `a recorded lapse suspends the listing, holds the open deal, tells both sides once and ends the royalty; told twice it does nothing twice${absent}`,
  async () => {
    const listing = await technologyOf(m, '블루투스 망 연결');
    const statements = canada();
    const { db, inventions, identities, licences, deals } = m.world.stores;
    const w = work();
    inventions.create(w, invent(listing.id, listing.ownerId, before(statements).map(findingOf), recordedAt));
    for (const { scheme, number } of keysOf(statements.map(({ subject }) => ({ subject, facts: {} }))))
      identities.create(w, { version: 1, ownerId: listing.ownerId, scheme, number, listingId: listing.id });
    await commit(db, w);
    const deal = await interested(m, listing);
    await as(m, 'buyer').get('/me');
    const wish = { listingId: listing.id, text: 'We would like to hear more of it.', cooperation: ['non_exclusive'] };
    const asleep = (await as(m, 'buyer').post<{ id: string }>('/deals', wish)).body;
    const slept = await deals.byId(asleep.id);
    if (!slept) throw new Error('no deal');
    const sleeping = work();
    deals.record(sleeping, moveDeal(slept, 'sleep', 'clock', actor, m.world.now()));
    await commit(db, sleeping);
    const rights = [{ number: 'CA 2744162', country: 'CA', expiresOn: '2030-06-24' }];
    const licence = grantLicence(
      {
        dealId: deal.id,
        listingId: listing.id,
        licensorId: listing.ownerId,
        licenseeId: m.organisations.sme ?? '',
        agreement: 'non_exclusive',
        title: listing.content.title,
        territory: ['CA'],
        sublicence: false,
        effectiveOn: '2026-01-01',
        rights,
        terms: noTerms('KRW'),
      },
      true,
      actor,
      m.world.now(),
    );
    const granted = work();
    licences.create(granted, licence, actor, m.world.now());
    await commit(db, granted);
    expect(licence.royaltiesUntil).toBe('2030-06-24');
    await m.settle();

    /** Of each deal each side is told once; the office has two of them. */
    const held = async () =>
      Promise.all(['office', 'sme', 'buyer'].map(async (who) => (await noticesOf(who, 'deal.held')).length));
    await report(statements);
    const closed = (await as(m, 'office').get<Shown & { reason: string }>(`/listings/${listing.id}`)).body;
    expect([closed.state, closed.reason]).toEqual(['suspended', 'legal_status']);
    expect(closed.actions).not.toContain('resume');
    expect((await as(m, 'sme').get(`/listings/${listing.id}`)).status).toBe(404);
    const standing = await deals.byId(deal.id);
    expect(standing?.holds.map(({ reason }) => reason)).toEqual(['legal_status']);
    const still = await deals.byId(asleep.id);
    expect(still).toMatchObject({ state: 'dormant', sleptIn: 'interest', holds: [{ reason: 'legal_status' }] });
    const woken = await as(m, 'office').post<{ code: string }>(
      `/deals/${asleep.id}/actions`,
      { action: 'wake' },
      { seen: still?.version ?? 0 },
    );
    expect(woken.body.code).toBe('deal.onHold');
    const shown = await dealSeenBy(m, 'sme', deal.id);
    expect(shown.history.at(-1)).toMatchObject({
      action: 'hold',
      text: expect.stringMatching(/^CA 2744162: .*취하[\s\S]*withdrawn/),
    });
    expect((await licences.byId(licence.id))?.rights[0]?.lapsedOn).toBe('2017-08-06');
    expect((await licences.byId(licence.id))?.royaltiesUntil).toBe('2017-08-06');
    expect(await held()).toEqual([2, 1, 1]);
    expect(await noticesOf('office', 'listing.suspended')).toHaveLength(1);

    await report(statements);
    expect(await held()).toEqual([2, 1, 1]);
    expect((await deals.byId(deal.id))?.version).toBe(standing?.version);
    const resumed = await as(m, 'office').post<{ code: string }>(
      `/listings/${listing.id}/actions`,
      { action: 'resume' },
      { seen: closed.version },
    );
    expect(resumed.status).toBeGreaterThanOrEqual(403);

    // One that its owner let rest before the lapse does not come back as if its right lived; the desk looks at it first.
    const { listings } = m.world.stores;
    const resting = await listings.byId(listing.id);
    if (!resting) throw new Error('no listing');
    const version = resting.version + 1;
    await listings.save({ ...resting, reason: 'owner', version });
    const again = await as(m, 'office').post<{ code: string }>(
      `/listings/${listing.id}/actions`,
      { action: 'resume' },
      { seen: version },
    );
    expect(again.body.code).toBe('listing.rightOver');
  },
);
