import type { Fault, FieldFault } from '@sandan/kernel/fault';
import { Currency, decimalOf, exponents, money } from '@sandan/kernel/money';
import type { Localized } from '@sandan/kernel/text';
import type { Attribute } from '../listing/attribute.ts';
import { orderUnit } from '../listing/kinds/options.ts';
import { product } from '../listing/kinds/product.ts';
import { cellOf, cellOfRecords, entriesOf, partsOf, recordsOf } from './cell.ts';
import type { CatalogueItem } from './item.ts';
import { claimSubjects, modes, payments, periods, rightKinds, sampleCharges } from './labels.ts';

/** An item that is being read; checked when every cell is. */
export type Draft = { [K in keyof CatalogueItem]: K extends 'supply' ? Record<string, unknown> : unknown };

/** What is wrong with a cell. */
export class CellFault extends Error {
  readonly code: string;
  readonly params: NonNullable<FieldFault['params']>;
  constructor(code: string, params: NonNullable<FieldFault['params']> = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

/** A column of the list of products: its headings, how its cell is read and how it is written. */
export interface Column {
  readonly key: string;
  readonly label: { readonly ko: string; readonly en: string };
  /** Other headings under which lists of other markets have it. */
  readonly also?: readonly string[];
  readonly hint?: { readonly ko: string; readonly en: string };
  readonly example?: string;
  readonly required?: true;
  /** JSON pointer of what it says; a fault below it is a fault of this column. */
  readonly at: string;
  readonly read: (cell: string, draft: Draft) => void;
  readonly write: (item: CatalogueItem) => string;
}

type Options = Readonly<Record<string, { readonly ko: string; readonly en: string }>>;

/** An option by its key or its name in either language. */
const optionOf = (options: Options, text: string): string => {
  const wanted = text.trim().toLowerCase();
  const found = Object.entries(options).find(([key, { ko, en }]) => [key, ko, en].some((name) => name.toLowerCase() === wanted));
  if (!found)
    throw new CellFault('cell.option', { value: text.slice(0, 40), options: Object.keys(options).slice(0, 12).join(', ') });
  return found[0];
};

const whole = (text: string | undefined): number => {
  const bare = (text ?? '').replaceAll(',', '').trim();
  if (!/^\d{1,10}$/.test(bare)) throw new CellFault('cell.whole', { value: (text ?? '').slice(0, 40) });
  return Number(bare);
};

const yes = /^(y|yes|o|true|예|가능|있음|1)$/i;
const no = /^(n|no|x|false|아니요|아니오|불가|없음|0)$/i;
const flag = (text: string): boolean => {
  if (yes.test(text.trim())) return true;
  if (no.test(text.trim())) return false;
  throw new CellFault('cell.flag', { value: text.slice(0, 40) });
};

const amount = (decimal: string, currency: Currency): number => {
  try {
    return money(decimal.replaceAll(',', '').trim(), currency).minor;
  } catch (fault) {
    throw new CellFault((fault as Fault).code, {});
  }
};

const priced = (text: string): { currency: Currency; minor: number } => {
  const [, code = '', decimal = ''] = /^([A-Za-z]{3})\s*([\d.,]+)$/.exec(text.trim()) ?? [];
  const currency = Currency.safeParse(code.toUpperCase());
  if (!currency.success) throw new CellFault('cell.money', { value: text.slice(0, 40) });
  return { currency: currency.data, minor: amount(decimal, currency.data) };
};

const dated = (text: string | undefined): string | undefined =>
  text
    ?.trim()
    .replace(/^(\d{4})[./](\d{1,2})[./](\d{1,2})\.?$/, (_, y, m, d) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`);

const said = <T extends Record<string, unknown>>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

/** Steps by quantity: `10: 12.50; 100: 11.00`, or one value for every quantity. `10~99` and `10+` say where a step begins too. */
const stepsOf = (cell: string): { from: number; value: string }[] =>
  entriesOf(cell).map((entry) => {
    const [, from, value] = /^([\d,]+)\s*(?:[~-]\s*[\d,]*|\+)?\s*[:=]\s*(.+)$/.exec(entry) ?? [];
    return from === undefined ? { from: 1, value: entry } : { from: whole(from), value: value ?? '' };
  });

/** A ladder as it is written in a cell: `10: 12.50; 100: 11.00`. */
export const ladderCell = (ladder: readonly { readonly from: number; readonly minor: number }[], currency: Currency): string =>
  ladder.map(({ from, minor }) => `${from}: ${decimalOf({ currency, minor })}`).join('; ');

const text = (name: 'title' | 'summary', tag: string, label: Column['label'], more: Partial<Column>): Column => ({
  key: `${name}_${tag}`,
  label,
  at: `/${name}/${tag}`,
  read: (cell, draft) => {
    draft[name] = { ...(draft[name] as Localized | undefined), [tag]: cell.trim() };
  },
  write: (item) => item[name]?.[tag] ?? '',
  ...more,
});

const supplied = (
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

const code = (scheme: 'hs' | 'ksic', label: Column['label'], more: Partial<Column>): Column => ({
  key: scheme,
  label,
  at: `/codes/${scheme}`,
  read: (cell, draft) => {
    const given = entriesOf(cell).map((one) => ({ scheme, code: one }));
    draft.codes = [
      ...((draft.codes as { scheme: string }[] | undefined) ?? []).filter((c) => c.scheme !== scheme),
      ...given,
    ].toSorted((a, b) => a.scheme.localeCompare(b.scheme));
  },
  write: ({ codes }) =>
    cellOf(
      codes.filter((c) => c.scheme === scheme).map((c) => c.code),
      ';',
    ),
  ...more,
});

const priceColumn = (currency: Currency): Column => ({
  key: `price_${currency.toLowerCase()}`,
  label: { ko: `단가 ${currency}`, en: `Price ${currency}` },
  also: currency === 'USD' ? ['Unit price', 'FOB price', '단가', '가격', 'Price', 'Price(USD)'] : [`Price(${currency})`],
  hint: {
    ko: '수량: 단가; 수량: 단가. 옵션별 단가는 새 줄에 ‘옵션 코드 | …’로 적습니다.',
    en: 'quantity: price; quantity: price. Prices of a variant stand on a line of their own as “code | …”.',
  },
  ...(currency === 'USD' ? { example: '10: 42.00; 100: 39.50' } : {}),
  at: `/prices/${currency}`,
  read: (cell, draft) => {
    const prices = cell
      .replace(/\r\n?/g, '\n')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => {
        const parts = partsOf(line, '|');
        const variant = parts.length > 1 ? parts[0] : undefined;
        const steps = parts.length > 1 ? parts.slice(1).join('|') : line;
        const ladder = stepsOf(steps).map(({ from, value }) => ({
          from,
          minor: amount(value.replace(new RegExp(`^(${currency}|[$€₩£¥])\\s*`, 'i'), ''), currency),
        }));
        return { ...(variant === undefined ? {} : { variant }), currency, ladder };
      });
    draft.prices = [
      ...((draft.prices as { currency: string }[] | undefined) ?? []).filter((p) => p.currency !== currency),
      ...prices,
    ];
  },
  write: ({ prices }) =>
    prices
      .filter((price) => price.currency === currency)
      .map(({ variant, ladder }) => {
        const steps = ladderCell(ladder, currency);
        return variant === undefined ? steps : `${cellOf([variant], '|')} | ${steps}`;
      })
      .join('\n'),
});

/** The columns of the attributes of a product, by their types. */
const attributeColumns = (name: string, attribute: Attribute, tags: readonly string[]): readonly Column[] => {
  const key = name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
  const one = (read: (cell: string) => unknown, write: (value: never) => string): Column => ({
    key,
    label: attribute.label,
    ...(attribute.hint ? { hint: attribute.hint } : {}),
    at: `/attributes/${name}`,
    read: (cell, draft) => {
      draft.attributes = { ...(draft.attributes as object), [name]: read(cell) };
    },
    write: ({ attributes }) => (attributes[name] === undefined ? '' : write(attributes[name] as never)),
  });
  switch (attribute.type) {
    case 'text':
      return tags.map((tag) => ({
        key: `${key}_${tag}`,
        label: { ko: `${attribute.label.ko}(${tag})`, en: `${attribute.label.en} (${tag})` },
        at: `/attributes/${name}/${tag}`,
        read: (cell, draft) => {
          const attributes = (draft.attributes ?? {}) as Record<string, Localized>;
          draft.attributes = { ...attributes, [name]: { ...attributes[name], [tag]: cell.trim() } };
        },
        write: ({ attributes }) => (attributes[name] as Localized | undefined)?.[tag] ?? '',
      }));
    case 'words':
      return [one(entriesOf, (list: readonly string[]) => cellOf(list, ';'))];
    case 'choice': {
      const of = (entry: string) => optionOf(attribute.options, entry);
      return attribute.many
        ? [
            one(
              (cell) => entriesOf(cell).map(of),
              (list: readonly string[]) => cellOf(list, ';'),
            ),
          ]
        : [one(of, (option: string) => option)];
    }
    case 'boolean':
      return [one(flag, (value: boolean) => (value ? 'Y' : 'N'))];
    case 'whole':
      return [one(whole, String)];
    case 'money':
      return [one(priced, (value: { currency: Currency; minor: number }) => `${value.currency} ${decimalOf(value)}`)];
    case 'quantity':
      return [
        one(
          (cell) => cell.trim(),
          ({ value, unit }: { value: number; unit: string }) => `${value} ${unit}`,
        ),
      ];
    case 'range':
      return [
        one(
          (cell) => cell.trim(),
          ({ min, max, unit }: { min?: number; max?: number; unit: string }) => {
            if (max === undefined) return `≥ ${min} ${unit}`;
            return min === undefined ? `≤ ${max} ${unit}` : `${min}~${max} ${unit}`;
          },
        ),
      ];
    default:
      return [one((cell) => cell.trim(), String)];
  }
};

const beside: Readonly<Record<string, Partial<Column>>> = {
  minimumOrder: { also: ['MOQ', '최소주문수량', 'Minimum order'], example: '10' },
  unitOfOrder: { also: ['MOQ unit', '단위', 'Unit'], example: 'H87' },
  leadTime: { also: ['납기(일)', 'Delivery lead time'], example: '14~21 d' },
  model: { also: ['Model', '모델명', 'Model No.'], example: 'BV-50' },
  pressure: { example: '0~35 MPa' },
  samples: { also: ['Sample', '샘플', 'Sample available'] },
  origin: { also: ['Country of Origin', 'Origin', '원산지'] },
  certificates: { also: ['Certification', '인증'] },
  incoterms: { also: ['Terms of delivery', '거래조건', 'Trade terms'] },
};

/** The columns for texts in these languages, in the order of the template. */
export const columnsFor = (tags: readonly string[] = ['ko', 'en']): readonly Column[] => [
  {
    key: 'sku',
    label: { ko: '자체 코드', en: 'Own code' },
    also: ['SKU', '자사코드', '제품코드', '상품코드', 'Item code', 'Product code', 'PID', 'Own product code'],
    hint: {
      ko: '제품마다 다른 코드. 같은 코드를 다시 올리면 그 제품이 바뀝니다.',
      en: 'One for each product; the same code again changes that product.',
    },
    example: 'BV-50',
    required: true,
    at: '/sku',
    read: (cell, draft) => {
      draft.sku = cell.trim();
    },
    write: ({ sku }) => sku,
  },
  ...tags.map((tag) =>
    text(
      'title',
      tag,
      { ko: tag === 'ko' ? '제품명(국문)' : tag === 'en' ? '제품명(영문)' : `제품명(${tag})`, en: `Product name (${tag})` },
      {
        ...(tag === 'en'
          ? { also: ['Product name', 'Name', '영문제품명', '제품명 영문', '상품명(영문)'], example: 'High-pressure ball valve' }
          : {}),
        ...(tag === 'ko' ? { also: ['제품명', '상품명', '국문제품명', '품명'], example: '고압 볼밸브' } : {}),
      },
    ),
  ),
  code(
    'hs',
    { ko: 'HS 코드', en: 'HS code' },
    {
      also: ['HS', 'HSCODE', 'HS부호', '세번'],
      example: '848180',
      hint: { ko: '6단위. 국가별 코드는 따로 적습니다.', en: 'Six digits; national codes have a column of their own.' },
    },
  ),
  code('ksic', { ko: '산업분류(KSIC)', en: 'Industry (KSIC)' }, { also: ['KSIC', '카테고리', 'Category'] }),
  ...tags.map((tag) =>
    text(
      'summary',
      tag,
      { ko: tag === 'ko' ? '설명(국문)' : tag === 'en' ? '설명(영문)' : `설명(${tag})`, en: `Description (${tag})` },
      {
        ...(tag === 'en' ? { also: ['Description', 'Summary', '상세설명(영문)'] } : {}),
        ...(tag === 'ko' ? { also: ['설명', '상세설명', '제품설명'] } : {}),
      },
    ),
  ),
  {
    key: 'keywords',
    label: { ko: '키워드', en: 'Keywords' },
    also: ['Keyword', '검색어'],
    at: '/keywords',
    read: (cell, draft) => {
      draft.keywords = entriesOf(cell.includes(';') ? cell : cell.replaceAll(',', ';'));
    },
    write: ({ keywords }) => {
      const cell = cellOf(keywords, ';');
      return cell.includes(',') && !cell.includes(';') ? `${cell};` : cell;
    },
  },
  ...Object.entries(product.attributes).flatMap(([name, attribute]) =>
    attributeColumns(name, attribute, tags).map((column) => ({ ...column, ...beside[name] })),
  ),
  ...Object.keys(exponents).map((currency) => priceColumn(currency as Currency)),
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
  supplied(
    'national',
    { ko: '국가별 HS 코드', en: 'National codes' },
    {
      also: ['HSK', 'HS 10단위'],
      example: 'KR 8481801010',
      of: (cell) =>
        entriesOf(cell).map((entry) => {
          const [, country = 'KR', digits = ''] = /^(?:([A-Za-z]{2})\s+)?([\d.\s-]+)$/.exec(entry) ?? [];
          return { country: country.toUpperCase(), code: digits.replace(/\D/g, '') };
        }),
      write: ({ supply }) => supply.national.map((n) => `${n.country} ${n.code}`).join('; '),
    },
  ),
  supplied(
    'preferences',
    { ko: 'FTA 특혜', en: 'Preferential origin' },
    {
      also: ['FTA', 'APTA'],
      hint: { ko: '협정|원산지 기준|근거|만료일; …', en: 'agreement|rule|reference|expires; …' },
      example: 'KOR-EU|CTH||2027-06-30',
      of: (cell) =>
        recordsOf(cell).map(([agreement, rule, reference, expires]) =>
          said({ agreement, rule, reference, expires: dated(expires) }),
        ),
      write: ({ supply }) => cellOfRecords(supply.preferences.map((p) => [p.agreement, p.rule, p.reference, p.expires])),
    },
  ),
  supplied(
    'certificates',
    { ko: '인증 상세', en: 'Certificate details' },
    {
      key: 'certificate_details',
      hint: { ko: '이름|번호|기관|국가,국가|발급일|만료일; …', en: 'name|number|body|country,country|issued|expires; …' },
      example: 'CE|0123-45|TÜV|DE,FR|2024-03-01|2027-02-28',
      of: (cell) =>
        recordsOf(cell).map(([name, number, body, countries, issued, expires]) =>
          said({
            name,
            number,
            body,
            countries: countries ? countries.split(',').map((c) => c.trim().toUpperCase()) : [],
            issued: dated(issued),
            expires: dated(expires),
          }),
        ),
      write: ({ supply }) =>
        cellOfRecords(supply.certificates.map((c) => [c.name, c.number, c.body, c.countries.join(','), c.issued, c.expires])),
    },
  ),
  supplied(
    'claims',
    { ko: '제품 진술', en: 'Statements' },
    {
      hint: { ko: '항목|국문|영문|근거|진술일|만료일; …', en: 'subject|Korean|English|basis|stated|expires; …' },
      example: 'rohs|10종 유해물질 기준 이하|Below the limits of RoHS|IEC 62321||2027-12-31',
      of: (cell) =>
        recordsOf(cell).map(([subject, ko, en, basis, stated, expires]) =>
          said({
            subject: optionOf(claimSubjects, subject ?? ''),
            statement: said({ ko, en }),
            basis,
            stated: dated(stated),
            expires: dated(expires),
          }),
        ),
      write: ({ supply }) =>
        cellOfRecords(supply.claims.map((c) => [c.subject, c.statement.ko, c.statement.en, c.basis, c.stated, c.expires])),
    },
  ),
  supplied(
    'rights',
    { ko: '특허·상표', en: 'Patents and trademarks' },
    {
      also: ['Patent', 'Trademark', '특허', '상표'],
      example: 'patent|10-1234567|KR',
      of: (cell) =>
        recordsOf(cell).map(([kind, number, country]) => ({
          kind: optionOf(rightKinds, kind ?? ''),
          number,
          country: country?.toUpperCase(),
        })),
      write: ({ supply }) => cellOfRecords(supply.rights.map((r) => [r.kind, r.number, r.country])),
    },
  ),
  supplied(
    'awards',
    { ko: '수상', en: 'Awards' },
    {
      also: ['Award', '수상경력'],
      example: 'World-Class Product|2024',
      of: (cell) => recordsOf(cell).map(([name, year]) => said({ name, year: year && whole(year) })),
      write: ({ supply }) => cellOfRecords(supply.awards.map((a) => [a.name, a.year?.toString()])),
    },
  ),
  supplied(
    'videos',
    { ko: '동영상 주소', en: 'Video addresses' },
    {
      also: ['Video', '동영상'],
      of: entriesOf,
      write: ({ supply }) => cellOf(supply.videos, ';'),
    },
  ),
  {
    key: 'images',
    label: { ko: '사진', en: 'Images' },
    also: ['Image', '이미지', 'Main image', '대표이미지'],
    hint: {
      ko: '주소 또는 함께 올린 압축 파일 속 이름; 최대 6개',
      en: 'addresses, or names in the archive that comes along; six at most',
    },
    at: '/images',
    read: (cell, draft) => {
      draft.images = entriesOf(cell);
    },
    write: ({ images }) => cellOf(images, ';'),
  },
];
