import type { Ladder } from './ladder.ts';
import type { Price } from './price.ts';
import type { ListingTerms } from './price-for.ts';
import type { PriceList, PriceScope } from './price-list.ts';

const by = { actor: 'service:test', organisationId: null, at: '2026-01-01T00:00:00.000Z' };
export const id = (prefix: string, n: number) => `${prefix}_01KE5RAZ90MZE4V1XJCGH5R${String(n).padStart(3, '0')}`;
export const [owner, kunde, other] = [id('org', 1), id('org', 2), id('org', 3)];
export const listing = id('lst', 1);

export const list = (n: number, scope: PriceScope, more: Partial<PriceList> = {}): PriceList => ({
  id: id('prl', n),
  version: 1,
  ownerId: owner,
  state: 'active',
  name: `list ${n}`,
  scope,
  currency: 'USD',
  families: [],
  demo: false,
  created: by,
  changed: by,
  ...more,
});
export const price = (n: number, more: Partial<Price>): Price => ({
  listId: id('prl', n),
  ownerId: owner,
  listingId: listing,
  version: 1,
  changed: by,
  ...more,
});
export const steps = (...pairs: (readonly [from: number, minor: number])[]): Ladder =>
  pairs.map(([from, minor]) => ({ from, minor }));

/** One product: a price for all, one for members, one for Germany, one for a customer in Germany, and lists that do not hold. */
export const lists = [
  list(1, { kind: 'public' }, { orderMinimum: 50_000, term: { rule: 'FOB', place: 'Busan' } }),
  list(2, { kind: 'members' }),
  list(3, { kind: 'country', countries: ['DE', 'AT'] }, { term: { rule: 'CIF', place: 'Hamburg' } }),
  list(4, { kind: 'customer', organisationIds: [kunde] }, { orderMinimum: 10_000 }),
  list(5, { kind: 'public' }, { currency: 'KRW' }),
  list(6, { kind: 'customer', organisationIds: [kunde] }, { state: 'draft' }),
  list(7, { kind: 'customer', organisationIds: [kunde] }, { state: 'ended' }),
  list(8, { kind: 'customer', organisationIds: [kunde] }, { until: '2026-06-30' }),
  list(9, { kind: 'customer', organisationIds: [kunde] }, { from: '2027-01-01' }),
  list(10, { kind: 'country', countries: ['JP'] }, { currency: 'JPY' }),
];
export const prices = [
  price(1, { ladder: steps([10, 1000], [100, 900], [1000, 800]), multiple: 5, lead: [{ from: 1, min: 10, max: 20 }] }),
  price(1, { variant: 'XL', ladder: steps([10, 1200], [100, 1100]) }),
  price(2, { ladder: steps([10, 980], [100, 880]) }),
  price(3, { ladder: steps([20, 950], [200, 850]), minimum: 40 }),
  price(4, { ladder: steps([10, 700]), multiple: 1 }),
  price(4, { variant: 'XL', minimum: 12 }),
  price(5, { ladder: steps([1, 15_000]) }),
  price(6, { ladder: steps([1, 1]) }),
  price(7, { ladder: steps([1, 1]) }),
  price(8, { ladder: steps([1, 500]) }),
  price(9, { ladder: steps([1, 600]) }),
  price(10, { ladder: steps([1, 1300]) }),
];
export const terms: ListingTerms = { minimum: 8, multiple: 2, lead: [{ from: 1, min: 30, max: 45 }] };
