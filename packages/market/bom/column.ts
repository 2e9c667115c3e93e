import { bareHeading } from '@sandan/kernel/text';

export const bomColumns = {
  reference: { ko: '참조 기호', en: 'Reference' },
  name: { ko: '품명', en: 'Name' },
  quantity: { ko: '수량', en: 'Quantity' },
  unit: { ko: '단위', en: 'Unit' },
  category: { ko: '분류', en: 'Category' },
  specification: { ko: '규격', en: 'Specification' },
  manufacturer: { ko: '제조사', en: 'Manufacturer' },
  partNumber: { ko: '제조사 품번', en: 'Manufacturer part number' },
  notes: { ko: '비고', en: 'Notes' },
} as const;
export type BomColumn = keyof typeof bomColumns;
export const bomColumnNames = Object.keys(bomColumns) as BomColumn[];

/** Headings under which the programs of designers and buyers have the same columns. */
const also: Readonly<Record<BomColumn, string>> = {
  reference: 'ref, ref des, reference designator, designator, position, pos, 참조, 위치, 도면 번호',
  name: 'description, part name, item name, item, component, 부품명, 명칭, 자재명, 품목명, 내역',
  quantity: 'qty, qty per, quantity per, amount, count, 소요량, 소요 수량, 개수',
  unit: 'uom, um, unit of measure',
  category: 'part category, class, type, 부품 분류, 종류',
  specification: 'spec, specs, specifications, value, 사양, 규격 사양',
  manufacturer: 'mfr, mfg, maker, brand, vendor, 메이커, 제조업체',
  partNumber: 'mpn, part number, part no, p/n, pn, mfr part number, mfr p/n, manufacturer p/n, 품번, 부품 번호, 모델명, model',
  notes: 'note, remark, remarks, comment, comments, 메모, 참고',
};

const named = new Map(
  bomColumnNames
    .flatMap((column) =>
      [column, bomColumns[column].ko, bomColumns[column].en, ...also[column].split(',')].map(
        (name) => [bareHeading(name), column] as const,
      ),
    )
    .reverse(),
);

/** The column that a heading names, in Korean, in English or as other programs write it. */
export const bomColumnOf = (heading: string): BomColumn | undefined => named.get(bareHeading(heading.split('\n')[0] ?? ''));
