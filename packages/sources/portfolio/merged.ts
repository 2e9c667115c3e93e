import { Fault } from '@sandan/kernel/fault';
import { unzipSync } from 'fflate';
import { xmlReader } from '../xml.ts';

/** Cells that are merged downwards, counted from 0: what stands in the first of these rows stands for all of them. */
export interface Merged {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const mergedCell = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"/g;

const mergedIn = (sheet: Uint8Array | undefined): Merged[] => {
  const text = new TextDecoder().decode(sheet);
  return [...text.slice(text.lastIndexOf('sheetData')).matchAll(mergedCell)].map(([, column = '', first, last]) => ({
    column: columnOf(column),
    first: Number(first) - 1,
    last: Number(last) - 1,
  }));
};

const elements = (part: Uint8Array | undefined, name: string): Readonly<Record<string, string>>[] => {
  const found: Record<string, string>[] = [];
  if (!part) return found;
  const reader = xmlReader({
    open: (path, attributes) => {
      if (path.at(-1)?.split(':').at(-1) === name) found.push({ ...attributes });
    },
  });
  reader.write(part);
  reader.end();
  return found;
};

/** What each sheet of a workbook has merged downwards, in the order of its sheets. */
export const mergedDown = (bytes: Uint8Array): Merged[][] => {
  const parts = unzipSync(bytes, { filter: ({ name }) => /^xl\/(?:workbook\.xml|_rels\/|worksheets\/[^/]+\.xml)/.test(name) });
  const targets = new Map(
    elements(parts['xl/_rels/workbook.xml.rels'], 'Relationship').map(({ Id, Target = '' }) => [
      Id,
      Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`,
    ]),
  );
  return elements(parts['xl/workbook.xml'], 'sheet').map((sheet) => {
    const id = Object.entries(sheet).find(([name]) => name.endsWith(':id'))?.[1];
    return mergedIn(parts[targets.get(id) ?? '']).filter(({ first, last }) => last > first);
  });
};

const isNumber = (cell: unknown): boolean => typeof cell === 'number';

/** So many cells are filled of one sheet at most: far more than a table of people, and no more memory than the rest of it. */
export const mostFilled = 1_000_000;

/** Those that lie apart: cells cannot be merged twice, and a file that says so would have each filled again and again. */
const apart = (merged: readonly Merged[]): Merged[] => {
  const ends = new Map<number, number>();
  return merged
    .toSorted((a, b) => a.first - b.first)
    .filter(({ column, first, last }) => {
      if (first <= (ends.get(column) ?? -1)) return false;
      ends.set(column, last);
      return true;
    });
};

/**
 * Rows in which a text that was written over several of them stands in each. A number stays where it is: of a quantity over three lines nobody
 * can say whether each has it. @throws Fault invalid `source.tooLarge` where more than `mostFilled` cells would be filled
 */
export const filledDown = <Cell>(rows: readonly (readonly Cell[])[], merged: readonly Merged[]): Cell[][] => {
  const filled = rows.map((row) => [...row]);
  let cells = 0;
  for (const { column, first, last } of apart(merged)) {
    const cell = filled[first]?.[column];
    if (cell === undefined || cell === null || isNumber(cell)) continue;
    const below = filled.slice(first + 1, last + 1);
    cells += below.length;
    if (cells > mostFilled) throw new Fault('invalid', 'source.tooLarge', 'merged cells', { params: { max: mostFilled } });
    for (const row of below) row[column] ??= cell;
  }
  return filled;
};
