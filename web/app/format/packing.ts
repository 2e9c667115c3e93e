import { maxPackings } from '@sandan/market/trade-document/packing';

/** What a row of the packing asks for besides the sort of package. */
export const packingFields = ['count', 'holds', 'netKg', 'grossKg', 'cm'] as const;

export const packingName = (row: number, field: string): string => `packing.${row}.${field}`;

/** Rows that are offered at first, and that each wish for more adds. */
export const rowsAtOnce = 3;
/** Empty rows after those that an earlier paper filled. */
const spare = 2;

/** How many rows of packing the form shows. */
export const rowsShown = (filled: number, wanted: string | undefined): number =>
  Math.min(maxPackings, Math.max(rowsAtOnce, filled + spare, Number(wanted) || 0));

/** The rows of a sent form in which something stands, in order: the place of each is its index in the packing of the paper. */
export const rowsFilled = (values: Readonly<Record<string, readonly string[]>>): number[] =>
  Array.from({ length: maxPackings }, (_, row) => row).filter((row) =>
    packingFields.some((field) => values[packingName(row, field)]?.[0]?.trim()),
  );
