import { importListings } from '@sandan/fn-sources/import';
import { newId } from '@sandan/kernel/id';
import type { Arrival } from '@sandan/market/import/arrival';
import { applicationOf, publicationOf } from '@sandan/market/patent/document';
import type { Facts, Statement } from '@sandan/market/patent/statement';
import { arrivalsOf } from '@sandan/sources/patents';
import { afterAll, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { cast } from '../cast.ts';
import { actor, anOffice, office } from '../import/office.ts';
import { emptyTable, stopEngine } from '../store/database.ts';

afterAll(stopEngine);

const at = new Date('2026-11-22T00:00:00Z');
const application = (officeCode: string, number: string) =>
  applicationOf({ office: officeCode, number }) ?? { office: officeCode, number };
const said = (number: string, facts: Partial<Facts>): Statement => {
  const [, officeCode = '', digits = '', kind] = /^([A-Z]{2})(\w*?\d)([A-Z]\d?)?$/.exec(number) ?? [];
  const document = publicationOf({ office: officeCode, number: digits, kind });
  if (!document) throw new Error(number);
  return { source: 'epo', fetchedAt: at.toISOString(), subject: { stage: 'publication', document }, facts };
};
const arriving = (...groups: Statement[][]): Arrival[] =>
  arrivalsOf(
    'epo',
    'made-up.xml',
    groups.map((statements, i) => ({ id: String(i), statements })),
    at,
  );

const kr = said('KR20180042000A', {
  application: application('KR', '20160138184'),
  title: { ko: '밸브', en: 'Valve' },
  filed: '2016-10-24',
});
const us = said('US2018012345A1', {
  application: application('US', '201715000001'),
  filed: '2017-10-20',
  title: { en: 'Valve' },
  priorities: [application('KR', '20160138184')],
});
const ep = said('EP3000001A1', {
  application: application('EP', '17000001'),
  filed: '2017-10-20',
  title: { en: 'Other words' },
  familyId: '61000001',
  priorities: [application('KR', '20160138184')],
});
const stranger = said('EP3000002A1', { application: application('EP', '17000002'), title: { en: 'Valve' } });
const untitled = said('JP2018100001A', { familyId: '61000001' });

const importing = async () => {
  const { world, owner } = await anOffice(await emptyTable());
  const run = (arrivals: Arrival[], ownerId = owner.id) =>
    importListings(
      { ...world, now: () => at },
      {
        ownerId,
        actor,
        records: (async function* () {
          yield arrivals;
        })(),
      },
    );
  return {
    world,
    owner,
    run,
    listings: async (id = owner.id) => (await world.stores.listings.ofOwner(id, { limit: 100 })).items,
  };
};

test('one invention at four offices is one technology, in whatever order it comes, and any of its numbers leads to it', async () => {
  for (const order of [
    [[untitled], [ep], [us], [kr], [stranger]],
    [[kr], [us], [stranger], [ep], [untitled]],
  ]) {
    const { world, owner, run, listings } = await importing();
    const report = await run(arriving(...order));
    expect(report.counts).toMatchObject({ read: 5, created: 2, refused: 0 });
    const all = await listings();
    const valve = all.find((l) => l.content.title.ko === '밸브');
    expect(valve?.content.attributes).toMatchObject({
      applicationNumber: ['10-2016-0138184', 'EP 17000001', 'US 15/000,001'],
      protectedIn: ['EP', 'KR', 'US'],
    });
    const { identities } = world.stores;
    const led = await Promise.all([
      identities.of(owner.id, '1020160138184'),
      identities.of(owner.id, 'US15000001'),
      identities.of(owner.id, 'EP3000001', 'publication'),
      identities.of(owner.id, 'JP2018100001', 'publication'),
      identities.of(owner.id, '61000001', 'family'),
    ]);
    expect(led.map((i) => i?.listingId)).toEqual(Array.from({ length: 5 }, () => valve?.id));
    expect((await run(arriving(...order))).counts).toMatchObject({ unchanged: 5, created: 0, updated: 0, refused: 0 });
  }
});

test('two listings of one owner are never made one silently: the record that joins them is refused, and both stay', async () => {
  const { run, listings } = await importing();
  await run(arriving([kr], [stranger]));
  const report = await run(arriving([kr, stranger, { ...ep, facts: { ...ep.facts, familyId: '9' } }]));
  expect(report.refused).toMatchObject([{ code: 'patent.familySplit' }]);
  expect(await listings()).toHaveLength(2);
});

test('the same invention with two owners is a listing of each', async () => {
  const { world, run, listings } = await importing();
  const other = office(newId('organisation'));
  await world.stores.organisations.save(other);
  await run(arriving([kr]));
  expect((await run(arriving([us, kr]), other.id)).counts).toMatchObject({ created: 1 });
  expect([await listings(), await listings(other.id)].map((all) => all.length)).toEqual([1, 1]);
});

test('a document that no record gives a title is refused when all others are taken', async () => {
  const { run } = await importing();
  expect((await run(arriving([untitled]))).refused).toMatchObject([{ code: 'patent.untitled' }]);
});

test('the rights are public with their listing, and say that they are an estimate', async () => {
  const m = await cast();
  try {
    const owner = await as(m, 'office').get<{ active: string }>('/me');
    await importListings(m.world, {
      ownerId: owner.body.active,
      actor,
      publish: true,
      records: (async function* () {
        yield arriving([{ ...kr, facts: { ...kr.facts, abstract: { ko: '밸브에 관한 것이다.' }, ipc: ['F16K 1/00'] } }, us, ep]);
      })(),
    });
    const [listing] = (await m.world.stores.listings.ofOwner(owner.body.active, { limit: 10 })).items.filter(
      (l) => l.content.title.ko === '밸브',
    );
    const path = `/listings/${listing?.id}/rights`;
    const seen = listing?.state === 'published' ? as(m, null) : as(m, 'office');
    const answer = await seen.get<{
      members: { office: string; standing: { status: string; expires?: string } }[];
      familyIds: string[];
      estimate: { ko: string };
    }>(path);
    expect(answer.status).toBe(200);
    expect(answer.body.familyIds).toEqual(['61000001']);
    expect(answer.body.members.map((member) => member.office)).toEqual(['KR', 'EP', 'US']);
    expect(answer.body.members[0]?.standing).toMatchObject({ status: 'pending', expires: '2036-10-24' });
    expect(answer.body.estimate.ko).toContain('추정');
    expect((await as(m, null).get(`/listings/${newId('listing')}/rights`)).status).toBe(404);
  } finally {
    await m.close();
  }
});
