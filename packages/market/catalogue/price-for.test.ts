import type { Currency } from '@sandan/kernel/money';
import { expect, test } from 'vitest';
import { type Because, priceFor, publicAgreements } from './price-for.ts';
import { id, kunde, list, lists, other, owner, prices, terms } from './price-list.fixture.ts';

interface Golden {
  readonly who?: string;
  readonly country?: string;
  readonly quantity?: number;
  readonly currency?: Currency;
  readonly variant?: string;
  readonly today?: string;
  readonly only?: readonly number[];
  readonly bare?: true;
  /** unit, total, minimum, multiple, next, from where the price comes, faults. */
  readonly is: readonly [
    unit: number | undefined,
    total: number | undefined,
    minimum: number,
    multiple: number,
    next: number,
    from: string | undefined,
    ...faults: string[],
  ];
}

const golden: Readonly<Record<string, Golden>> = {
  'a visitor at the first step': { quantity: 10, is: [1000, 10_000, 10, 5, 10, 'public', 'moq.value'] },
  'a visitor just above the order minimum': { quantity: 60, is: [1000, 60_000, 10, 5, 60, 'public'] },
  'a visitor exactly at the order minimum': { quantity: 50, is: [1000, 50_000, 10, 5, 50, 'public'] },
  'a visitor one multiple below it': { quantity: 45, is: [1000, 45_000, 10, 5, 45, 'public', 'moq.value'] },
  'a visitor below the first step': { quantity: 4, is: [undefined, undefined, 10, 5, 10, undefined, 'moq.below'] },
  'a visitor off the multiple': { quantity: 52, is: [1000, 52_000, 10, 5, 55, 'public', 'moq.multiple'] },
  'a visitor at the second step': { quantity: 100, is: [900, 90_000, 10, 5, 100, 'public'] },
  'a visitor just below the second step': { quantity: 95, is: [1000, 95_000, 10, 5, 95, 'public'] },
  'a visitor at the third step': { quantity: 1000, is: [800, 800_000, 10, 5, 1000, 'public'] },
  'a visitor far above': { quantity: 1_000_000, is: [800, 800_000_000, 10, 5, 1_000_000, 'public'] },
  'a visitor of one piece': { quantity: 1, is: [undefined, undefined, 10, 5, 10, undefined, 'moq.below'] },
  'a visitor who says a country is still a visitor': { country: 'DE', quantity: 100, is: [900, 90_000, 10, 5, 100, 'public'] },
  'a visitor in won': { currency: 'KRW', quantity: 8, is: [15_000, 120_000, 8, 5, 10, 'public', 'moq.multipleUp'] },
  'a visitor in won at the listing’s minimum': { currency: 'KRW', quantity: 10, is: [15_000, 150_000, 8, 5, 10, 'public'] },
  'a visitor in yen has no price': { currency: 'JPY', quantity: 10, is: [undefined, undefined, 8, 5, 10, undefined] },
  'a visitor in euro has no price': { currency: 'EUR', quantity: 10, is: [undefined, undefined, 8, 5, 10, undefined] },
  'a visitor of a variant': { variant: 'XL', quantity: 100, is: [1100, 110_000, 10, 5, 100, 'public'] },
  'a visitor of a variant at its first step': { variant: 'XL', quantity: 45, is: [1200, 54_000, 10, 5, 45, 'public'] },
  'a visitor of a variant without a price of its own': { variant: 'S', quantity: 100, is: [900, 90_000, 10, 5, 100, 'public'] },
  'a member': { who: other, quantity: 100, is: [880, 88_000, 10, 5, 100, 'members'] },
  'a member at the first step': { who: other, quantity: 60, is: [980, 58_800, 10, 5, 60, 'members'] },
  'a member above the last step of its list': { who: other, quantity: 1000, is: [880, 880_000, 10, 5, 1000, 'members'] },
  'a member off the multiple of the public list': {
    who: other,
    quantity: 61,
    is: [980, 59_780, 10, 5, 65, 'members', 'moq.multiple'],
  },
  'a member of a variant gets the nearest price, be it not the variant’s': {
    who: other,
    variant: 'XL',
    quantity: 100,
    is: [880, 88_000, 10, 5, 100, 'members'],
  },
  'a member in a country without an agreement': {
    who: other,
    country: 'FR',
    quantity: 100,
    is: [880, 88_000, 10, 5, 100, 'members'],
  },
  'a member in won': { who: other, currency: 'KRW', quantity: 10, is: [15_000, 150_000, 8, 5, 10, 'public'] },
  'a German organisation': { who: other, country: 'DE', quantity: 100, is: [950, 95_000, 40, 5, 100, 'country'] },
  'an Austrian organisation': { who: other, country: 'AT', quantity: 200, is: [850, 170_000, 40, 5, 200, 'country'] },
  'a German organisation below its minimum': {
    who: other,
    country: 'DE',
    quantity: 30,
    is: [950, 28_500, 40, 5, 40, 'country', 'moq.below'],
  },
  'a German organisation below the first step': {
    who: other,
    country: 'DE',
    quantity: 10,
    is: [undefined, undefined, 40, 5, 40, undefined, 'moq.below'],
  },
  'a German organisation below the order’s least worth': {
    who: other,
    country: 'DE',
    quantity: 50,
    is: [950, 47_500, 40, 5, 50, 'country', 'moq.value'],
  },
  'a German organisation off the multiple': {
    who: other,
    country: 'DE',
    quantity: 201,
    is: [850, 170_850, 40, 5, 205, 'country', 'moq.multiple'],
  },
  'a German organisation in won keeps its minimum': {
    who: other,
    country: 'DE',
    currency: 'KRW',
    quantity: 10,
    is: [15_000, 150_000, 40, 5, 40, 'public', 'moq.below'],
  },
  'a Japanese organisation in yen': {
    who: other,
    country: 'JP',
    currency: 'JPY',
    quantity: 10,
    is: [1300, 13_000, 8, 5, 10, 'country'],
  },
  'a Japanese organisation in dollars': { who: other, country: 'JP', quantity: 100, is: [880, 88_000, 10, 5, 100, 'members'] },
  'the customer': { who: kunde, country: 'DE', quantity: 100, is: [700, 70_000, 40, 1, 100, 'customer'] },
  'the customer keeps the minimum of its country': {
    who: kunde,
    country: 'DE',
    quantity: 15,
    is: [700, 10_500, 40, 1, 40, 'customer', 'moq.below'],
  },
  'the customer elsewhere': { who: kunde, country: 'FR', quantity: 15, is: [700, 10_500, 10, 1, 15, 'customer'] },
  'the customer below its own least worth': {
    who: kunde,
    country: 'FR',
    quantity: 14,
    is: [700, 9800, 10, 1, 14, 'customer', 'moq.value'],
  },
  'the customer is free of the multiple': { who: kunde, country: 'FR', quantity: 17, is: [700, 11_900, 10, 1, 17, 'customer'] },
  'the customer of a variant has that variant’s minimum': {
    who: kunde,
    country: 'DE',
    variant: 'XL',
    quantity: 15,
    is: [700, 10_500, 12, 1, 15, 'customer'],
  },
  'the customer of a variant below its minimum': {
    who: kunde,
    country: 'DE',
    variant: 'XL',
    quantity: 11,
    is: [700, 7700, 12, 1, 12, 'customer', 'moq.below'],
  },
  'the customer in won': { who: kunde, country: 'FR', currency: 'KRW', quantity: 9, is: [15_000, 135_000, 8, 1, 9, 'public'] },
  'the customer in yen': {
    who: kunde,
    country: 'FR',
    currency: 'JPY',
    quantity: 9,
    is: [undefined, undefined, 8, 1, 9, undefined],
  },
  'the customer while its old agreement held': {
    who: kunde,
    country: 'FR',
    today: '2026-06-30',
    only: [1, 8],
    quantity: 100,
    is: [500, 50_000, 8, 5, 100, 'customer'],
  },
  'the customer on the day after': {
    who: kunde,
    country: 'FR',
    today: '2026-07-01',
    only: [1, 8],
    quantity: 100,
    is: [900, 90_000, 10, 5, 100, 'public'],
  },
  'the customer before the next agreement': {
    who: kunde,
    today: '2026-12-31',
    only: [4, 9],
    quantity: 100,
    is: [700, 70_000, 10, 1, 100, 'customer'],
  },
  'the customer on the first day of the next agreement': {
    who: kunde,
    today: '2027-01-01',
    only: [4, 9],
    quantity: 100,
    is: [600, 60_000, 8, 1, 100, 'customer'],
  },
  'another’s agreement says nothing': { who: other, only: [4], quantity: 10, is: [undefined, undefined, 8, 2, 10, undefined] },
  'a draft says nothing': { who: kunde, only: [6], quantity: 10, is: [undefined, undefined, 8, 2, 10, undefined] },
  'what has ended says nothing': { who: kunde, only: [7], quantity: 10, is: [undefined, undefined, 8, 2, 10, undefined] },
  'no list at all': { only: [], quantity: 8, is: [undefined, undefined, 8, 2, 8, undefined] },
  'no list, below the listing’s minimum': { only: [], quantity: 3, is: [undefined, undefined, 8, 2, 8, undefined, 'moq.below'] },
  'no list, off the listing’s multiple': {
    only: [],
    quantity: 9,
    is: [undefined, undefined, 8, 2, 10, undefined, 'moq.multiple'],
  },
  'no list and no terms': { only: [], bare: true, quantity: 1, is: [undefined, undefined, 1, 1, 1, undefined] },
  'a price and no terms': { only: [5], bare: true, currency: 'KRW', quantity: 1, is: [15_000, 15_000, 1, 1, 1, 'public'] },
  'members’ list alone is not a visitor’s': { only: [2], quantity: 10, is: [undefined, undefined, 8, 2, 10, undefined] },
  'members’ list alone for a member': { who: other, only: [2], quantity: 10, is: [980, 9800, 10, 2, 10, 'members'] },
  'members’ list begins above what is wanted': {
    who: other,
    only: [2],
    quantity: 8,
    is: [undefined, undefined, 10, 2, 10, undefined, 'moq.below'],
  },
  'the country alone for the customer': {
    who: kunde,
    country: 'DE',
    only: [3],
    quantity: 40,
    is: [950, 38_000, 40, 2, 40, 'country'],
  },
  'the multiple lifts the minimum': { only: [1], quantity: 11, is: [1000, 11_000, 10, 5, 15, 'public', 'moq.multiple'] },
  'the owner looks at its own public price': { who: owner, only: [1], quantity: 100, is: [900, 90_000, 10, 5, 100, 'public'] },
};

test.each(Object.entries(golden))(
  '%s',
  (_name, { who, country, quantity = 1, currency = 'USD', variant, today, only, bare, is }) => {
    const held = only
      ? lists.filter((_, n) => only.includes(n + 1))
      : lists.filter(({ id: at }) => at !== id('prl', 8) && at !== id('prl', 9));
    const answer = priceFor({
      lists: held,
      prices,
      terms: bare ? {} : terms,
      buyer: { ...(who ? { organisationId: who } : {}), ...(country ? { country } : {}) },
      quantity,
      currency,
      today: today ?? '2026-11-27',
      ...(variant ? { variant } : {}),
    });
    const from = answer.because.find(({ field }) => field === 'unitPrice')?.nearness;
    expect([
      answer.unit,
      answer.total,
      answer.minimum,
      answer.multiple,
      answer.next,
      from,
      ...answer.faults.map((f) => f.code),
    ]).toEqual(is);
  },
);

test('there are sixty cases', () => expect(Object.keys(golden).length).toBeGreaterThanOrEqual(60));

test('everybody is told of the lists that hold today alone, of each currency the one that began last first', () => {
  const open = { kind: 'public' } as const;
  const others = [
    list(11, open, { state: 'ended' }),
    list(12, open, { until: '2026-11-26' }),
    list(13, open, { from: '2026-11-28' }),
    list(14, open, { from: '2026-11-01', until: '2026-11-27' }),
    list(15, open, { state: 'draft' }),
  ];
  const held = publicAgreements([...lists, ...others], '2026-11-27').filter(({ currency }) => currency === 'USD');
  expect(held.map((one) => one.id)).toEqual([id('prl', 14), id('prl', 1)]);
});

test('each field says which agreement it comes from', () => {
  const { because, lead, term, orderMinimum } = priceFor({
    lists,
    prices,
    terms,
    buyer: { organisationId: kunde, country: 'DE' },
    quantity: 40,
    currency: 'USD',
    today: '2026-11-27',
  });
  const at = (n: number, nearness: Because['nearness'], field: Because['field']) => ({ field, nearness, listId: id('prl', n) });
  expect(because).toEqual([
    { ...at(4, 'customer', 'unitPrice'), step: 10 },
    at(3, 'country', 'minimum'),
    at(1, 'public', 'lead'),
    at(3, 'country', 'term'),
    at(4, 'customer', 'orderMinimum'),
  ]);
  expect([lead, term, orderMinimum]).toEqual([{ min: 10, max: 20 }, { rule: 'CIF', place: 'Hamburg' }, 10_000]);
});
