import { expect, test } from 'vitest';
import type { Supply } from '../catalogue/supply.ts';
import type { OrderLine } from '../order/terms.ts';
import { proposalOf } from './proposal.ts';

const supply = (listingId: string, more: Partial<Supply>): Supply => ({ listingId, ...more }) as Supply;
const line = (value: number, unit: string, more: Partial<OrderLine> = {}): OrderLine => ({
  name: 'Valve',
  quantity: { value, unit },
  unitPrice: 1,
  per: 1,
  ...more,
});
const of = (lines: OrderLine[], supplies: Supply[] = []) =>
  proposalOf({ terms: { lines } } as unknown as Parameters<typeof proposalOf>[0], supplies);

const valve = supply('v', {
  origin: 'KR',
  packing: { quantity: 12, net: 6000, gross: 6600, length: 400, width: 300, height: 255 },
});

test('pieces fill packages of the product, and the last one weighs what is in it', () => {
  const cm = [40, 30, 25.5];
  expect(of([line(30, 'H87', { listingId: 'v' })], [valve])).toEqual({
    origin: 'KR',
    packing: [
      { type: 'carton', count: 2, holds: '12 pcs', netKg: 12, grossKg: 13.2, cm },
      { type: 'carton', count: 1, holds: '6 pcs', netKg: 3, grossKg: 3.6, cm },
    ],
  });
  expect(of([line(2, 'DZN', { listingId: 'v' })], [valve]).packing).toMatchObject([{ count: 2, netKg: 12 }]);
});

test('packages that are counted are what the contract says is in them', () => {
  const drums = line(4, 'XDR', { pack: { value: 200, unit: 'KGM' } });
  expect(of([drums])).toEqual({ packing: [{ type: 'drum', count: 4, holds: '200 kg', netKg: 800 }] });
  expect(of([line(3, 'XCT')])).toEqual({ packing: [{ type: 'carton', count: 3, holds: '' }] });
});

test('packages take weight and size from the page only where it tells of the same package', () => {
  const carton = (pack?: OrderLine['pack'], unit = 'XCT') =>
    of([line(3, unit, { listingId: 'v', ...(pack ? { pack } : {}) })], [valve]).packing[0];
  const cm = [40, 30, 25.5];
  expect(carton()).toEqual({ type: 'carton', count: 3, holds: '', netKg: 18, grossKg: 19.8, cm });
  expect(carton({ value: 1, unit: 'DZN' })).toEqual({ type: 'carton', count: 3, holds: '1 doz', netKg: 18, grossKg: 19.8, cm });
  expect(carton({ value: 6000, unit: 'GRM' })).toMatchObject({ netKg: 18, grossKg: 19.8, cm });
  // Another content is another package, and a pallet holds many: what it weighs with all its wood is not what one carton does.
  expect(carton({ value: 24, unit: 'H87' })).toEqual({ type: 'carton', count: 3, holds: '24 pcs' });
  expect(carton({ value: 25, unit: 'KGM' })).toEqual({ type: 'carton', count: 3, holds: '25 kg', netKg: 75 });
  expect(carton({ value: 20, unit: 'LTR' })).toEqual({ type: 'carton', count: 3, holds: '20 L' });
  expect(carton(undefined, 'XPX')).toEqual({ type: 'pallet', count: 3, holds: '' });
});

test('counts of pieces are exact in every unit that counts them', () => {
  const counts = (value: number, unit: string) =>
    of([line(value, unit, { listingId: 'v' })], [valve]).packing.map((p) => `${p.count} × ${p.holds}`);
  expect(counts(1.1, 'MIL')).toEqual(['91 × 12 pcs', '1 × 8 pcs']);
  expect(counts(0.29, 'CEN')).toEqual(['2 × 12 pcs', '1 × 5 pcs']);
  expect(counts(12, '{pcs}')).toEqual(['1 × 12 pcs']);
  expect(counts(7.5, 'H87')).toEqual([]);
  expect(counts(2, 'SET')).toEqual([]);
});

test('what nobody said is left open: bulk, lengths, pieces without packing', () => {
  expect(of([line(2.5, 'TNE'), line(80, 'MTR'), line(10, 'H87', { listingId: 'gone' })])).toEqual({ packing: [] });
});

test('the origin is that of the contract before that of the page, and none where lines differ', () => {
  expect(of([line(1, 'H87', { listingId: 'v', origin: 'JP' })], [valve]).origin).toBe('JP');
  expect(of([line(1, 'H87', { listingId: 'v' }), line(1, 'H87', { origin: 'JP' })], [valve])).not.toHaveProperty('origin');
  expect(of([line(1, 'H87', { listingId: 'v' }), line(1, 'H87')], [valve])).not.toHaveProperty('origin');
});
