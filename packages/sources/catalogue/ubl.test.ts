import { canonical } from '@sandan/kernel/canonical';
import { ublCatalogue } from '@sandan/market/catalogue/channel/ubl';
import { items } from '@sandan/market/catalogue/item.fixture';
import { itemOfRow } from '@sandan/market/catalogue/row';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ublRows } from './ubl.ts';

const head = { id: 'CAT-1', issued: '2026-11-27', seller: 'Haneul & Co <Valves>' };

test('items go out as a UBL catalogue and come back as they were, after which stands what was taken back', () => {
  fc.assert(
    fc.property(fc.array(items, { minLength: 1, maxLength: 3 }), (list) => {
      const rows = ublRows(new TextEncoder().encode(ublCatalogue(list, head, ['GONE-1'])));
      expect(rows.at(-1)).toEqual({ sku: 'GONE-1', availability: 'withdrawn' });
      expect(rows.slice(0, -1).map((row) => canonical(itemOfRow(row)))).toEqual(list.map((item) => canonical(item)));
    }),
    { numRuns: 40 },
  );
});

test('a catalogue without a line is none', () => {
  expect(ublCatalogue([], head)).toBeUndefined();
});

test('a catalogue of another maker is read by the fields of UBL alone', () => {
  const xml = `<Catalogue xmlns="urn:oasis:names:specification:ubl:schema:xsd:Catalogue-2" xmlns:a="urn:a" xmlns:b="urn:b">
    <b:ID>1</b:ID>
    <a:CatalogueLine><b:ID>1</b:ID>
      <a:RequiredItemLocationQuantity><b:MinimumQuantity>10</b:MinimumQuantity><a:Price><b:PriceAmount currencyID="EUR">9.50</b:PriceAmount></a:Price></a:RequiredItemLocationQuantity>
      <a:Item><b:Name>Pump</b:Name><a:SellersItemIdentification><b:ID>P-1</b:ID></a:SellersItemIdentification></a:Item>
    </a:CatalogueLine></Catalogue>`;
  const [row = {}] = ublRows(new TextEncoder().encode(xml));
  expect(itemOfRow(row)).toMatchObject({
    sku: 'P-1',
    title: { en: 'Pump' },
    prices: [{ currency: 'EUR', ladder: [{ from: 10, minor: 950 }] }],
  });
});
