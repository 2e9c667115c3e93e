import { newId } from '@sandan/kernel/id';
import { expect, test } from 'vitest';
import type { Supply } from '../catalogue/supply.ts';
import { WrittenSupply } from '../catalogue/supply.ts';
import { type Listing, ListingContent } from '../listing/listing.ts';
import { besides, catalogueOf, certificatesOf, heldOf, hsOfExporter, knownOf } from './catalogue.ts';

const by = { actor: 'person', organisationId: null, at: '2026-11-01T00:00:00.000Z' } as Listing['created'];
const listing = (content: object, more: Partial<Listing> = {}): Listing => ({
  id: newId('listing'),
  version: 1,
  kind: 'product',
  ownerId: newId('organisation'),
  state: 'published',
  content: ListingContent.parse({ title: { ko: '밸브' }, ...content }),
  reviews: [],
  confirmedAt: by.at,
  demo: true,
  created: by,
  changed: by,
  ...more,
});
const supply = ({ id, ownerId }: Listing, certificates: object[]): Supply => ({
  listingId: id,
  ownerId,
  version: 1,
  ...WrittenSupply.parse({ certificates }),
  history: [],
  changed: by,
});
const hs = (code: string) => ({ codes: [{ scheme: 'hs', code }] });

test('goods and certificates come from what everybody may see, each once, with the longest last day and the listings', () => {
  const valve = listing({ ...hs('848180'), attributes: { certificates: ['ce', 'KC'] } });
  const other = listing(hs('848180'));
  const draft = listing(hs('848130'), { state: 'draft' });
  const wanted = listing(hs('730711'), { kind: 'need' });
  const closed = listing({
    ...hs('902620'),
    stages: { codes: 'nda', 'attributes.certificates': 'nda' },
    attributes: { certificates: ['UL'] },
  });
  const told = catalogueOf(
    [valve, other, draft, wanted, closed],
    [
      supply(valve, [{ name: 'CE', number: 'A-1', expires: '2027-01-01' }]),
      supply(other, [{ name: 'CE', expires: '2028-01-01' }]),
      supply(draft, [{ name: 'ATEX' }]),
    ],
  );
  expect(told.goods.map((g) => [g.hs, g.listings.length])).toEqual([['848180', 2]]);
  expect(told.proofs.map(({ name, number, until }) => [name, number, until])).toEqual([
    ['CE', 'A-1', '2028-01-01'],
    ['KC', undefined, undefined],
  ]);
});

test('what the catalogue says is not kept a second time, and what it does not say, or says shorter, is', () => {
  const known = { hs: ['848180'], certificates: [{ name: 'CE', number: '7', until: '2027-01-01' }, { name: 'KC' }] };
  const said = {
    hs: ['848180', '848340', '848340'],
    certificates: [
      { name: 'ce', until: '2026-12-31' },
      { name: 'CE', number: '8', until: '2026-12-31' },
      { name: 'CE', number: '7', until: '2029-01-01' },
      { name: 'KC', until: '2027-05-01' },
    ],
  };
  const kept = besides(said, known);
  expect(kept.hs).toEqual(['848340']);
  expect(kept.certificates.map(({ number, until }) => [number, until])).toEqual([
    ['8', '2026-12-31'],
    ['7', '2029-01-01'],
    [undefined, '2027-05-01'],
  ]);
  expect(hsOfExporter({ ...kept, catalogue: known })).toEqual(['848180', '848340']);
  expect(certificatesOf({ ...kept, catalogue: known }).map((c) => [c.name, c.number, c.until])).toEqual([
    ['CE', '7', '2029-01-01'],
    ['KC', undefined, '2027-05-01'],
    ['CE', '8', '2026-12-31'],
  ]);
});

test('goods that are listed name their listings, and those of the exporter’s own word stand beside them', () => {
  const valve = listing(hs('848180'));
  const held = heldOf({ hs: ['848180', '848340'], certificates: [] }, catalogueOf([valve], []));
  expect(held.goods.map((g) => [g.hs, g.listings.map(({ id }) => id)])).toEqual([
    ['848180', [valve.id]],
    ['848340', []],
  ]);
  expect(knownOf(held).hs).toEqual(['848180', '848340']);
});
