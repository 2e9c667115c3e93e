import { type Currency, decimalOf } from '@sandan/kernel/money';
import type { Localized } from '@sandan/kernel/text';
import type { Attribute } from '../listing/attribute.ts';
import { product } from '../listing/kinds/product.ts';
import { cellOf, entriesOf } from './cell.ts';
import { flag, optionOf, priced, whole } from './cell-value.ts';
import type { Column } from './column.ts';

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

/** The columns of what the kind says of a product. */
export const productColumns = (tags: readonly string[]): readonly Column[] =>
  Object.entries(product.attributes).flatMap(([name, attribute]) =>
    attributeColumns(name, attribute, tags).map((column) => ({ ...column, ...beside[name] })),
  );
