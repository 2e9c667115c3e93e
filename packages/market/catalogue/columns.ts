import { type Currency, exponents } from '@sandan/kernel/money';
import type { Localized } from '@sandan/kernel/text';
import { productColumns } from './attribute-column.ts';
import { availabilityColumn } from './availability-column.ts';
import { cellOf, entriesOf } from './cell.ts';
import type { Column } from './column.ts';
import { priceColumn } from './price-column.ts';
import { proofColumns } from './proof-column.ts';
import { supplyColumns } from './supply-column.ts';

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
  availabilityColumn,
  ...productColumns(tags),
  ...Object.keys(exponents).map((currency) => priceColumn(currency as Currency)),
  ...supplyColumns,
  ...proofColumns,
  {
    key: 'images',
    label: { ko: '사진', en: 'Images' },
    also: ['Image', '이미지', 'Main image', '대표이미지'],
    hint: {
      ko: '사진의 인터넷 주소를 세미콜론(;)으로 나누어 적으면 가져옵니다. 압축 파일(ZIP)로 올리면 파일 이름을 적거나, 파일 이름을 자체 코드로(BV-50.jpg, 두 번째는 BV-50__2.jpg) 지어 주세요. PNG, JPEG, WebP, GIF, 한 장에 10MB까지.',
      en: 'addresses of pictures, with semicolons between, which are fetched; in a ZIP their file names, or name the files by the own code (BV-50.jpg, the second BV-50__2.jpg). PNG, JPEG, WebP, GIF, up to 10 MB each',
    },
    at: '/images',
    read: (cell, draft) => {
      draft.images = entriesOf(cell);
    },
    write: ({ images }) => cellOf(images, ';'),
  },
];
