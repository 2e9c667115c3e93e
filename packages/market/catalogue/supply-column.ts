import { decimalOf } from '@sandan/kernel/money';
import { orderUnit } from '../listing/kinds/options.ts';
import { cellOf, cellOfRecords, entriesOf, partsOf, recordsOf } from './cell.ts';
import { CellFault, optionOf, priced, said, stepsOf, whole } from './cell-value.ts';
import type { Column } from './column.ts';
import { modes, payments, periods, sampleCharges } from './labels.ts';

/** A column of what is said in a product's supply record. */
export const supplied = (
  key: string,
  label: Column['label'],
  more: Omit<Column, 'key' | 'label' | 'at' | 'read'> & { key?: string; of: (cell: string) => unknown },
): Column => {
  const { of, ...rest } = more;
  const read: Column['read'] = (cell, draft) => {
    draft.supply[key] = of(cell);
  };
  return { key, label, at: `/supply/${key}`, read, ...rest };
};

/** The columns of how a product is supplied. */
export const supplyColumns: readonly Column[] = [
  supplied(
    'gtin',
    { ko: '바코드(GTIN)', en: 'GTIN' },
    { also: ['Barcode', '바코드'], of: (cell) => cell.trim(), write: ({ supply }) => supply.gtin ?? '' },
  ),
  supplied(
    'variants',
    { ko: '옵션', en: 'Variants' },
    {
      hint: { ko: '코드|국문|영문|GTIN|이름=값|이름=값; …', en: 'code|Korean|English|GTIN|name=value|name=value; …' },
      example: 'BV-50-S|스테인리스|Stainless||body=SUS316',
      of: (cell) =>
        recordsOf(cell).map(([sku, ko, en, gtin, ...options]) => ({
          sku,
          ...(ko || en ? { name: said({ ko, en }) } : {}),
          ...(gtin ? { gtin } : {}),
          options: Object.fromEntries(
            options
              .filter((o) => o !== undefined)
              .map((o) => partsOf(o, '='))
              .map(([name = '', value = '']) => [name, value]),
          ),
        })),
      write: ({ supply }) =>
        cellOfRecords(
          supply.variants.map(({ sku, name, gtin, options }) => [
            sku,
            name?.ko,
            name?.en,
            gtin,
            ...Object.entries(options).map((pair) => cellOf(pair, '=')),
          ]),
        ),
    },
  ),
  supplied(
    'lead',
    { ko: '수량별 납기(일)', en: 'Lead time by quantity (days)' },
    {
      example: '1: 14~21; 500: 30~45',
      of: (cell) =>
        stepsOf(cell).map(({ from, value }) => {
          const [min, max = min] = value.split(/[~-]/);
          return { from, min: whole(min), max: whole(max) };
        }),
      write: ({ supply }) => supply.lead.map(({ from, min, max }) => `${from}: ${min}~${max}`).join('; '),
    },
  ),
  supplied(
    'terms',
    { ko: '인도 조건(장소)', en: 'Delivery terms with place' },
    {
      example: 'FOB Busan; CIF Hamburg',
      of: (cell) =>
        entriesOf(cell).map((entry) => {
          const [, rule = '', place = ''] = /^([A-Za-z]{3})\s+(.+)$/s.exec(entry) ?? [];
          if (place === '') throw new CellFault('cell.place', { value: entry.slice(0, 40) });
          return { rule: rule.toUpperCase(), place };
        }),
      write: ({ supply }) =>
        cellOf(
          supply.terms.map(({ rule, place }) => `${rule} ${place}`),
          ';',
        ),
    },
  ),
  ...(
    [
      ['modes', { ko: '운송 수단', en: 'Transport' }, modes, ['운송방법']],
      ['payments', { ko: '결제 조건', en: 'Payment' }, payments, ['결제방법', 'Payment terms']],
    ] as const
  ).map(([key, label, options, also]) =>
    supplied(key, label, {
      also,
      of: (cell) => entriesOf(cell).map((one) => optionOf(options, one)),
      write: ({ supply }) => supply[key].join('; '),
    }),
  ),
  supplied(
    'shipFrom',
    { ko: '출고지', en: 'Ships from' },
    {
      also: ['Ship from', '출하지'],
      example: 'KR|Changwon',
      of: (cell) => {
        const [[country, city] = []] = recordsOf(cell);
        return said({ country: country?.toUpperCase(), city });
      },
      write: ({ supply }) => (supply.shipFrom ? cellOfRecords([[supply.shipFrom.country, supply.shipFrom.city]]) : ''),
    },
  ),
  supplied(
    'capacity',
    { ko: '생산 능력', en: 'Capacity' },
    {
      also: ['Supply ability', '생산능력', 'Production capacity'],
      example: '10000 H87/month',
      of: (cell) => {
        const [, quantity, unit = '', per = ''] = /^([\d,]+)\s*(.+?)\s*\/\s*(\S+)$/.exec(cell.trim()) ?? [];
        return { quantity: whole(quantity), unit: optionOf(orderUnit, unit), per: optionOf(periods, per) };
      },
      write: ({ supply: { capacity } }) => (capacity ? `${capacity.quantity} ${capacity.unit}/${capacity.per}` : ''),
    },
  ),
  supplied(
    'sample',
    { ko: '샘플 조건', en: 'Sample terms' },
    {
      key: 'sample_terms',
      hint: { ko: 'free·paid·credited|가격|최대 개수|일수', en: 'free, paid or credited|price|most|days' },
      example: 'credited|USD 50.00|2|7',
      of: (cell) => {
        const [[charge, price, most, days] = []] = recordsOf(cell);
        return said({
          charge: optionOf(sampleCharges, charge ?? ''),
          price: price && priced(price),
          most: most && whole(most),
          days: days && whole(days),
        });
      },
      write: ({ supply: { sample } }) =>
        sample
          ? cellOfRecords([
              [
                sample.charge,
                sample.price && `${sample.price.currency} ${decimalOf(sample.price)}`,
                sample.most?.toString(),
                sample.days?.toString(),
              ],
            ])
          : '',
    },
  ),
  supplied(
    'packing',
    { ko: '포장', en: 'Packing' },
    {
      hint: { ko: '수량|순중량 g|총중량 g|가로|세로|높이(mm)', en: 'quantity|net g|gross g|length|width|height (mm)' },
      example: '10|12000|12600|400|300|200',
      of: (cell) => {
        const [fields = []] = recordsOf(cell);
        const [quantity, net, gross, length, width, height] = fields.map((field) =>
          field === undefined ? undefined : whole(field),
        );
        return said({ quantity, net, gross, length, width, height });
      },
      write: ({ supply: { packing } }) =>
        packing
          ? cellOfRecords([
              [packing.quantity, packing.net, packing.gross, packing.length, packing.width, packing.height].map((n) =>
                n?.toString(),
              ),
            ])
          : '',
    },
  ),
  supplied(
    'origin',
    { ko: '원산지 국가', en: 'Origin country' },
    {
      key: 'origin_country',
      also: ['원산지코드', 'Country of origin code'],
      example: 'KR',
      of: (cell) => cell.trim().toUpperCase(),
      write: ({ supply }) => supply.origin ?? '',
    },
  ),
];
