import { canonical } from '@sandan/kernel/canonical';
import { Fault } from '@sandan/kernel/fault';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellOf, cellOfRecords, partsOf, recordsOf } from './cell.ts';
import { items } from './item.fixture.ts';
import { columnOf, columnsOf, headingsOf, itemOfRow, rowOf } from './row.ts';

test('a list of any words is read from its cell as it was written', () => {
  const words = fc.array(fc.string({ minLength: 1, unit: fc.constantFrom(' ', ';', '|', '\\', '=', 'a', '밸', '\n') }));
  fc.assert(
    fc.property(words, (list) => {
      if (list.length > 0) expect(partsOf(cellOf(list, ';'), ';')).toEqual(list);
      const records = list.map((word) => [word, undefined, word]);
      expect(recordsOf(cellOfRecords(records))).toEqual(records);
    }),
    { numRuns: 300 },
  );
});

test('an item is read from its row as it was written', () => {
  fc.assert(
    fc.property(items, (item) => {
      expect(canonical(itemOfRow(rowOf(item, columnsOf([item]))))).toBe(canonical(item));
    }),
    { numRuns: 150 },
  );
});

const faultsOf = (cells: Record<string, string>): string[] => {
  try {
    itemOfRow(cells);
    return [];
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    return fault.fields.map(({ pointer, code }) => `${pointer} ${code}`);
  }
};

test('each wrong cell is told by its column, and all at once', () => {
  const good = { sku: 'A1', title_ko: '밸브', hs: '848180' };
  expect(faultsOf(good)).toEqual([]);
  expect(faultsOf({})).toEqual(['/sku field.required', '/title_ko field.required']);
  expect(
    faultsOf({ ...good, minimum_order: 'many', price_usd: '10: twelve', pressure: '3 apples', terms: 'FOB' }).toSorted(),
  ).toEqual(['/minimum_order cell.whole', '/pressure quantity.unreadable', '/price_usd money.invalid', '/terms cell.place']);
  expect(faultsOf({ ...good, minimum_order: '1,5', price_eur: '10: 12,50' }).toSorted()).toEqual([
    '/minimum_order cell.whole',
    '/price_eur money.invalid',
  ]);
  expect(faultsOf({ ...good, price_usd: '100: 10.00; 10: 10.00' })).toEqual(['/price_usd ladder.order']);
  expect(faultsOf({ ...good, certificate_details: 'CE||||2025-13-01' })).toEqual(['/certificate_details field.invalid_format']);
  expect(faultsOf({ ...good, samples: 'perhaps', gtin: '4006381333932' })).toEqual(['/samples cell.flag', '/gtin gtin.invalid']);
});

test('cells are read as people write them', () => {
  const item = itemOfRow({
    sku: 'A1',
    title_ko: '밸브',
    keywords: 'valve, 밸브',
    minimum_order: '1,000',
    unit_of_order: '개',
    samples: '가능',
    price_usd: '$12.5',
    price_krw: '10~99: 15,000; 100+: 14,000\nXL | 10: 18,000',
    lead: '14',
    modes: '해상; Air',
    capacity: '10,000 개/월',
    national: '8481.80-1010',
    certificate_details: 'CE|||de, fr|2024.3.1|2027/02/28',
  });
  expect(item).toMatchObject({
    keywords: ['valve', '밸브'],
    attributes: { minimumOrder: 1000, unitOfOrder: 'H87', samples: true },
    prices: [
      { currency: 'USD', ladder: [{ from: 1, minor: 1250 }] },
      {
        currency: 'KRW',
        ladder: [
          { from: 10, minor: 15000 },
          { from: 100, minor: 14000 },
        ],
      },
      { variant: 'XL', currency: 'KRW', ladder: [{ from: 10, minor: 18000 }] },
    ],
    supply: {
      lead: [{ from: 1, min: 14, max: 14 }],
      modes: ['sea', 'air'],
      capacity: { quantity: 10_000, unit: 'H87', per: 'month' },
      national: [{ country: 'KR', code: '8481801010' }],
      certificates: [{ name: 'CE', countries: ['DE', 'FR'], issued: '2024-03-01', expires: '2027-02-28' }],
    },
  });
});

test('headings are known in both languages and as other portals write them', () => {
  expect(
    ['제품명(영문)', 'Product Name', 'HS CODE', 'MOQ', '원산지', 'title_de', 'FOB Price', '비고'].map((h) => columnOf(h)?.key),
  ).toEqual(['title_en', 'title_en', 'hs', 'minimum_order', 'origin', 'title_de', 'price_usd', undefined]);
  expect(headingsOf(['번호', '날짜'])).toBeUndefined();
  expect(headingsOf(['자체 코드', '제품명', '비고'])?.map((c) => c?.key)).toEqual(['sku', 'title_ko', undefined]);
});
