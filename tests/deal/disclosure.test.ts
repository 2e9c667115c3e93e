import { newId } from '@sandan/kernel/id';
import type { Stage } from '@sandan/market/listing/attribute';
import type { Listing } from '@sandan/market/listing/listing';
import { stages } from '@sandan/market/listing/stage';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { technologyOf } from '../inquiry/story.ts';
import { act, bind, interested } from './story.ts';

/**
 * Nobody reads more of a technology than their stage (N7), whichever way they ask: four technologies, each with all that it says at one
 * of the four stages, read by the buyer at every moment of a deal, and by every other reader before it and while the room is open.
 */
let m: Cast;
let listings: Readonly<Record<Stage, { listing: Listing; deal: string }>>;

const codes: Readonly<Record<Stage, string>> = {
  public: 'F41A 3/00',
  qualified: 'F42B 1/00',
  nda: 'C06B 25/00',
  room: 'G21J 1/00',
};
const fees: Readonly<Record<Stage, number>> = { public: 700123451, qualified: 700123452, nda: 700123453, room: 700123454 };

const texts = ['problem', 'solution', 'advantage', 'knowHow'];
const words = ['applications', 'applicants', 'holder', 'fundingProgramme', 'applicationNumber', 'protectedIn'];
const fields = ['summary', 'keywords', 'codes', 'place', ...texts, ...words, 'expectedFee', 'measured', 'media'];

/** A word that stands nowhere else, for a field of the technology at a stage. */
const canary = (stage: Stage, field: string): string => {
  if (field === 'codes') return codes[stage];
  return field === 'expectedFee' ? String(fees[stage]) : `zqx${stage}${field.toLowerCase()}zqx`;
};

const secretive = async (stage: Stage): Promise<Listing> => {
  const listing = await technologyOf(m, `공개된 제목 ${stage}`);
  const said = (field: string) => ({ ko: canary(stage, field), en: canary(stage, field) });
  const attributes = {
    ...Object.fromEntries(texts.map((field) => [field, said(field)])),
    ...Object.fromEntries(words.map((field) => [field, [canary(stage, field)]])),
    expectedFee: { currency: 'KRW', minor: fees[stage] },
    measured: [
      { measure: said('measured'), alternative: said('measured'), ours: 1, theirs: 2, unit: 'g', better: 'less' as const },
    ],
  };
  const named = ['summary', 'keywords', 'codes', 'place', ...Object.keys(attributes).map((name) => `attributes.${name}`)];
  const changed: Listing = {
    ...listing,
    version: 2,
    content: {
      title: listing.content.title,
      summary: said('summary'),
      keywords: [canary(stage, 'keywords')],
      codes: [{ scheme: 'ipc', code: codes[stage] }],
      place: { country: 'KR', region: canary(stage, 'place') },
      attributes,
      stages: Object.fromEntries(named.map((field) => [field, stage])),
      media: [
        {
          id: newId('media'),
          kind: 'document',
          name: `${canary(stage, 'media')}.pdf`,
          type: 'application/pdf',
          bytes: 1,
          sha256: '0'.repeat(64),
          stage,
          key: `kept/${stage}`,
        },
      ],
    },
  };
  await m.world.stores.listings.save(changed);
  return changed;
};

/** Readers by the last stage that is open to them, whatever becomes of the deal of another. */
const readers: readonly (readonly [who: string | null, last: Stage])[] = [
  [null, 'public'],
  ['agency', 'public'],
  ['buyer', 'qualified'],
  ['deputy', 'room'],
  ['office', 'room'],
  ['operator', 'room'],
];

beforeAll(async () => {
  m = await cast({ now: '2026-11-23T10:00+09:00' });
  const { stores } = m.world;
  const agency = await stores.organisations.byId(m.organisations.agency ?? '');
  if (!agency) throw new Error('no agency');
  const { verification: _, ...unverified } = agency;
  await stores.organisations.save({ ...unverified, version: agency.version + 1 });
  const made: [Stage, { listing: Listing; deal: string }][] = [];
  for (const stage of stages) {
    const listing = await secretive(stage);
    made.push([stage, { listing, deal: (await interested(m, listing)).id }]);
  }
  listings = Object.fromEntries(made) as typeof listings;
  await m.settle();
});
afterAll(() => m.close());

const isOpen = (stage: Stage, last: Stage) => stages.indexOf(stage) <= stages.indexOf(last);
const told = (text: string, stage: Stage): string[] => fields.filter((field) => text.includes(canary(stage, field)));

/** Everything that the API says of a technology to a reader, but the page of the technology itself. */
const saidElsewhere = async (who: string | null, { listing, deal }: { listing: Listing; deal: string }): Promise<string> => {
  const title = encodeURIComponent(listing.content.title.ko ?? '');
  const paths = [
    `/search?q=${title}&explain=true`,
    `/search/citations/ris?q=${title}`,
    `/listings/${listing.id}/citations/bibtex`,
    `/organisations/${listing.ownerId}/listings`,
    `/deals/${deal}`,
    '/home',
    '/notices?limit=100',
  ];
  const api = await Promise.all(paths.map(async (path) => (await m.request(`/api/v1${path}`, await asked(who))).text()));
  return api.join('\n');
};
const asked = async (who: string | null): Promise<RequestInit> =>
  who ? { headers: { authorization: `Bearer ${await m.token(who)}` } } : {};

const readBy = async (sme: Stage, others: typeof readers) => {
  for (const [who, last] of [...others, ['sme', sme] as const])
    for (const stage of stages) {
      const at = `${who} reads what is kept for ${stage}, the deal being at ${sme}`;
      const open = isOpen(stage, last);
      const one = listings[stage];
      const page = await as(m, who).get(`/listings/${one.listing.id}`);
      expect(told(page.text, stage), at).toEqual(open ? fields : []);
      const file = await m.request(`/api/v1/listings/${one.listing.id}/media/${one.listing.content.media[0]?.id}`, {
        ...(await asked(who)),
        redirect: 'manual',
      });
      expect(file.status, at).toBe(open ? 302 : 404);
      if (!open) expect(told(await saidElsewhere(who, one), stage), at).toEqual([]);
    }
};

test('each reader sees every field of the stage that is open to them at the moment, and by no way one of a further stage', async () => {
  await readBy('qualified', readers);
  const each = async (what: (deal: string) => Promise<unknown>) => {
    for (const { deal } of Object.values(listings)) await what(deal);
  };
  await each((deal) => act(m, 'office', deal, 'share_teaser'));
  await each((deal) => bind(m, deal));
  await readBy('nda', []);
  await each((deal) => act(m, 'office', deal, 'open_room'));
  await readBy('room', readers);
  await each((deal) => act(m, 'sme', deal, 'decline', { reason: 'budget' }));
  await readBy('qualified', []);
});

test('the index knows the public stage alone: nothing else is found, by anyone', async () => {
  const worded = ['summary', 'keywords', 'solution', 'advantage', 'knowHow', 'applications'];
  for (const stage of stages)
    for (const field of worded)
      for (const who of [null, 'sme', 'office', 'operator']) {
        const found = await as(m, who).get(`/search?q=${canary(stage, field)}`);
        const there = found.text.includes(listings[stage].listing.id);
        expect(there, `${who} seeks ${field} of ${stage}`).toBe(stage === 'public');
      }
});
