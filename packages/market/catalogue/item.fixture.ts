import { Currency } from '@sandan/kernel/money';
import fc from 'fast-check';
import { incotermRules } from '../incoterm/incoterm.ts';
import { orderUnit } from '../listing/kinds/options.ts';
import { CatalogueItem } from './item.ts';
import { claimSubjects, modes, payments, periods, rightKinds, sampleCharges } from './labels.ts';

/** Any items that the market can hold, for tests of what takes them out and brings them back. */
const among = <T extends string>(named: Readonly<Record<T, unknown>>) => fc.constantFrom(...(Object.keys(named) as T[]));
const word = (max: number) =>
  fc
    .string({ minLength: 1, maxLength: max, unit: fc.constantFrom(...'abZ09 ;|\\=,:&<>"\'밸브ü㎜'.split('')) })
    .map((text) => text.trim())
    .filter((text) => text !== '');
const sku = fc.stringMatching(/^[A-Z]{1,4}-\d{1,6}$/);
const localized = (max: number) =>
  fc.dictionary(fc.constantFrom('ko', 'en', 'de', 'zh-Hant'), word(max), { minKeys: 1, maxKeys: 3 });
const both = (max: number) => fc.dictionary(fc.constantFrom('ko', 'en'), word(max), { minKeys: 1, maxKeys: 2 });
const date = fc
  .integer({ min: 0, max: 4000 })
  .map((n) => new Date(Date.UTC(2024, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));
const country = fc.constantFrom('KR', 'DE', 'US', 'JP', 'VN');
const some = <T>(one: fc.Arbitrary<T>, maxLength = 3) => fc.array(one, { maxLength });
const count = fc.integer({ min: 1, max: 1_000_000 });
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const rising = (length: number) =>
  fc.uniqueArray(count, { minLength: 1, maxLength: length }).map((list) => list.sort((a, b) => a - b));
const ladder = rising(4).chain((froms) =>
  fc
    .array(count, { minLength: froms.length, maxLength: froms.length })
    .map((minors) => minors.sort((a, b) => b - a).map((minor, i) => ({ from: froms[i] ?? 1, minor }))),
);
const gtins = ['4006381333931', '96385074', '036000291452'];
const variants = fc.uniqueArray(
  fc.record({
    sku,
    name: maybe(both(20)),
    options: fc.dictionary(word(8), word(10), { maxKeys: 2, noNullPrototype: true }),
    gtin: maybe(fc.constantFrom(...gtins)),
  }),
  { maxLength: 3, selector: (v) => v.sku },
);

const tidy = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, v]) => (v === undefined ? [] : [[key, tidy(v)]])));
};

export const items: fc.Arbitrary<CatalogueItem> = fc
  .record({
    sku,
    title: localized(60),
    summary: maybe(localized(200)),
    codes: fc.constantFrom(
      [],
      [{ scheme: 'hs', code: '848180' }],
      [
        { scheme: 'hs', code: '848180' },
        { scheme: 'ksic', code: '29133' },
      ],
    ),
    keywords: fc.uniqueArray(word(20), { maxLength: 3 }),
    attributes: fc.record({
      model: maybe(fc.uniqueArray(word(20), { minLength: 1, maxLength: 2, selector: (w) => w.toLowerCase() })),
      features: maybe(localized(100)),
      pressure: maybe(
        fc.constantFrom(
          { min: 0, max: 35, unit: 'MPa' },
          { min: 10, unit: 'bar' },
          { max: 2.5, unit: 'MPa' },
          { min: -0.1, max: 1, unit: 'MPa' },
        ),
      ),
      temperature: maybe(fc.constantFrom({ min: -40, max: 180, unit: 'Cel' })),
      mass: maybe(fc.constantFrom({ value: 12.5, unit: 'kg' }, { value: 900, unit: 'g' })),
      minimumOrder: maybe(count),
      orderMultiple: maybe(count),
      unitOfOrder: maybe(among(orderUnit)),
      incoterms: maybe(fc.uniqueArray(fc.constantFrom(...incotermRules), { minLength: 1, maxLength: 3 })),
      samples: maybe(fc.boolean()),
      guidePrice: maybe(fc.record({ currency: fc.constantFrom(...Currency.options), minor: count })),
    }),
    supply: fc.record({
      gtin: maybe(fc.constantFrom(...gtins)),
      variants,
      lead: rising(3).map((froms) => froms.map((from) => ({ from, min: 7, max: 21 }))),
      terms: some(fc.record({ rule: fc.constantFrom(...incotermRules), place: word(20).filter((p) => p.length > 1) })),
      modes: fc.uniqueArray(among(modes)),
      payments: fc.uniqueArray(among(payments)),
      shipFrom: maybe(fc.record({ country, city: maybe(word(20)) })),
      capacity: maybe(fc.record({ quantity: count, unit: among(orderUnit), per: among(periods) })),
      sample: maybe(
        fc.record({
          charge: among(sampleCharges),
          price: maybe(fc.record({ currency: fc.constantFrom(...Currency.options), minor: count })),
          most: maybe(fc.integer({ min: 1, max: 100 })),
          days: maybe(fc.integer({ min: 0, max: 90 })),
        }),
      ),
      packing: maybe(fc.record({ quantity: count, net: maybe(count), gross: maybe(count), length: maybe(fc.constant(400)) })),
      origin: maybe(country),
      preferences: some(fc.record({ agreement: word(20), rule: word(20), reference: maybe(word(20)), expires: maybe(date) })),
      national: fc.constantFrom(
        [],
        [
          { country: 'KR', code: '8481801010' },
          { country: 'DE', code: '84818081' },
        ],
      ),
      certificates: some(
        fc.record({
          name: word(20),
          number: maybe(word(20)),
          body: maybe(word(20)),
          countries: fc.uniqueArray(country),
          issued: maybe(date),
          expires: maybe(date),
        }),
      ),
      claims: some(
        fc.record({
          subject: among(claimSubjects),
          statement: both(40),
          basis: maybe(word(20)),
          stated: maybe(date),
          expires: date,
        }),
      ),
      rights: some(fc.record({ kind: among(rightKinds), number: word(20), country })),
      awards: some(fc.record({ name: word(20), year: maybe(fc.integer({ min: 1990, max: 2030 })) })),
      videos: fc.constantFrom([], ['https://video.example/watch?v=1&t=2']),
    }),
    prices: fc.uniqueArray(fc.record({ variant: maybe(sku), currency: fc.constantFrom(...Currency.options), ladder }), {
      maxLength: 4,
      selector: (p) => `${p.variant} ${p.currency}`,
    }),
    withdrawn: maybe(fc.record({ on: maybe(date) })),
    images: fc.uniqueArray(fc.constantFrom('https://pictures.example/a.png', 'b one;two.jpg', 'c.webp'), { maxLength: 3 }),
  })
  .map((item) => {
    const order = (p: { currency: string; variant?: string | undefined }) =>
      Currency.options.indexOf(p.currency as Currency) * 1000;
    return CatalogueItem.parse(tidy({ ...item, prices: item.prices.toSorted((a, b) => order(a) - order(b)) }));
  });
