import { kindNames } from '@sandan/market/listing/kinds/registry';
import type { Entry, Query } from '@sandan/search/port';
import type { SearchRecord } from '@sandan/search/record';
import fc from 'fast-check';

export const someQuery: Query = { text: '', language: 'ko', facets: {}, ranges: {}, sort: 'relevance', page: 1, size: 20 };

/** Words that neither engine takes for each other. */
export const words = ['quartz', 'lantern', 'harvest', 'juniper', 'velvet', 'octopus', 'marble', 'sunrise'];

const values = { material: ['oak', 'SUS 304', '-20℃ 고무', 'a:b "c"'], incoterms: ['FOB', 'CIF', 'EXW'], country: ['KR', 'DE'] };
const numbers = [-40, -0.001, 0, 0.0001, 0.00011, 1.5, 2, 250, 123456789, 4.7e12];

const span = fc
  .tuple(fc.constantFrom(...numbers), fc.constantFrom(...numbers), fc.constantFrom('both', 'least', 'greatest', 'none'))
  .map(([a, b, ends]): [number | null, number | null] | undefined =>
    ends === 'none' ? undefined : [ends === 'greatest' ? null : Math.min(a, b), ends === 'least' ? null : Math.max(a, b)],
  );

const defined = <T>(record: Record<string, T | undefined>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter((e): e is [string, T] => e[1] !== undefined));

/** A record of the given id with random words, facets and numbers. */
export const recordArbitrary = (id: string, at: number): fc.Arbitrary<SearchRecord> =>
  fc
    .record({
      id: fc.constant(id),
      version: fc.constant(1),
      ownerVersion: fc.constant(1),
      kind: fc.constantFrom(...kindNames),
      title: fc.subarray(words, { minLength: 1, maxLength: 3 }).map((w) => ({ en: w.join(' ') })),
      summary: fc.constant({}),
      body: fc.constant({}),
      words: fc.subarray(words, { maxLength: 1 }),
      identifiers: fc.constant([]),
      owner: fc.constantFrom('org_a', 'org_b').map((owner) => ({ id: owner, name: {}, type: 'exporter' as const })),
      facets: fc
        .record({
          material: fc.subarray(values.material),
          incoterms: fc.subarray(values.incoterms),
          country: fc.constantFrom(...values.country).map((c) => [c]),
        })
        .map((f) => defined(Object.fromEntries(Object.entries(f).map(([k, v]) => [k, v.length > 0 ? v : undefined])))),
      numbers: fc.record({ pressure: span, mass: span, power: span }).map((n) => defined(n)),
      place: fc.constant({ country: 'KR' }),
      facts: fc.constant({}),
      publishedAt: fc.constant(1_700_000_000_000 + at * 86_400_000),
      confirmedAt: fc.constant(1_800_000_000_000 - ((at * 7919) % 1009) * 86_400_000),
      demo: fc.constant(false),
    })
    .map((record): SearchRecord => ({ ...record, identifiers: [], facets: { ...record.facets, owner: [record.owner.id] } }));

export const idOf = (n: number): string => `lst_${String(n).padStart(26, '0')}`;

export const entryFor = (record: SearchRecord, sequence = 1_000_001): Entry => ({
  id: record.id,
  ownerId: record.owner.id,
  sequence,
  record,
});

export const catalogue = fc
  .integer({ min: 0, max: 40 })
  .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => recordArbitrary(idOf(i), i))));

const bounds = fc
  .tuple(fc.constantFrom(...numbers), fc.constantFrom(...numbers), fc.constantFrom('both', 'min', 'max'))
  .map(([a, b, ends]) => ({
    ...(ends === 'max' ? {} : { min: Math.min(a, b) }),
    ...(ends === 'min' ? {} : { max: Math.max(a, b) }),
  }));

/** A text that excludes a word or two in a row, with a word that is wanted or none. */
const excluding = fc
  .tuple(fc.constantFrom('', ...words), fc.constantFrom(...words), fc.constantFrom('', ...words), fc.boolean())
  .map(([wanted, one, other, first]) => {
    const shut = other ? `-"${one} ${other}"` : `-${one}`;
    return (first ? [shut, wanted] : [wanted, shut]).filter((part) => part !== '').join(' ');
  });

export const queryArbitrary: fc.Arbitrary<Query> = fc
  .record({
    text: fc.oneof(fc.constantFrom('', '', ...words), excluding),
    facets: fc.record(
      {
        material: fc.subarray([...values.material, 'unheard of']),
        incoterms: fc.subarray(values.incoterms),
        country: fc.subarray(values.country),
        owner: fc.subarray(['org_a', 'org_c']),
      },
      { requiredKeys: [] },
    ),
    ranges: fc.record({ pressure: bounds, mass: bounds }, { requiredKeys: [] }),
    sort: fc.constantFrom('relevance' as const, 'newest' as const, 'oldest' as const, 'confirmed' as const),
  })
  .map((q) => ({ ...someQuery, ...q, size: 100 }));
