import { Fault, type FieldFault } from '@sandan/kernel/fault';
import { ungrouped } from '../company/amount.ts';
import type { Template } from '../specification/attribute.ts';
import { propertyMeant } from '../specification/specification.ts';
import { templates } from '../specification/templates/registry.ts';
import { type BomColumn, bomColumnOf } from './column.ts';
import { coverageHeadings } from './labels.ts';
import { BomLine, conditionsOf } from './line.ts';
import { unitMeant } from './unit.ts';

/** What was not taken: the row as its sheet counts it, from 1, the heading of its column, and of the cell what cannot be read. */
export interface BomRefusal {
  readonly row: number;
  readonly column: string;
  readonly written: string;
  readonly code: string;
  readonly params?: FieldFault['params'];
}

export interface BomReading {
  readonly lines: BomLine[];
  /** Of rows that were left out, every cell that is wrong. */
  readonly refused: BomRefusal[];
  /** Headings above something that nobody read: neither of a bill, nor a property of a category in it. */
  readonly unread: string[];
  readonly rows: number;
}

/** A table that may hold a bill; a sheet of a workbook has a name. */
export interface BomTable {
  readonly name?: string;
  readonly rows: readonly (readonly string[])[];
}

/** Lines above the headings that are passed over: titles, dates, blanks. */
const mostAbove = 20;
/** Columns that the market itself adds to a bill that is taken out. */
const verdictHeadings: ReadonlySet<string> = new Set(Object.values(coverageHeadings).flat());
/** Letters of a cell that are shown of what is refused. */
const mostWritten = 80;

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/g, '');

const categoryMeant = (text: string): Template | undefined =>
  templates.find(({ category, label }) => [category, label.ko, label.en].some((name) => folded(name) === folded(text)));

/** A cell of several properties, one a line: `;` parts them where the name of a property follows. */
const propertiesIn = (cell: string, template: Template | undefined): string[] => {
  const found: string[] = [];
  for (const row of cell.split(/\r?\n/))
    for (const [at, piece] of row.split(';').entries()) {
      const name = /^(.+?)\s*[:=]/.exec(piece.trim())?.[1];
      const begins = at === 0 || (name !== undefined && template && propertyMeant(template, name) !== undefined);
      if (begins) found.push(piece.trim());
      else found.push(`${found.pop()}; ${piece.trim()}`);
    }
  return found.filter(Boolean);
};

interface Headings {
  readonly columns: readonly (BomColumn | undefined)[];
  readonly names: readonly string[];
}

const headingsOf = (row: readonly string[]): Headings | undefined => {
  const columns = row.map((heading, at) => {
    const column = bomColumnOf(heading);
    return row.slice(0, at).some((before) => bomColumnOf(before) === column) ? undefined : column;
  });
  const has = (column: BomColumn) => columns.includes(column);
  return has('quantity') && (has('name') || has('partNumber')) ? { columns, names: row.map((name) => name.trim()) } : undefined;
};

/** `10`, `1,200`, `2.5 kg`; the noise that a sum of a sheet has behind its digits goes (`0.30000000000000004`). A unit may stand in its own column too, but no other one: what can be read in two ways is not read. */
const quantityOf = (cell: string, unit: string): BomLine['quantity'] | { code: string; column: BomColumn; value: string } => {
  const [, digits = '', word = ''] = /^([\d.,]*(?:\s+[\d.,]+)*)\s*(.*)$/s.exec(cell.normalize('NFKC').trim()) ?? [];
  const plain = ungrouped(digits);
  const value = Math.round(Number(plain) * 1000) / 1000;
  const unread = { code: cell.trim() === '' ? 'bom.quantityAbsent' : 'bom.quantity', column: 'quantity', value: cell } as const;
  if (!/^\d*\.?\d+$/.test(plain) || !(value > 0) || value > 1e9 || Math.abs(Number(plain) - value) > 1e-6) return unread;
  const [own, said] = [unit.trim(), unit.trim() || word];
  const code = said === '' ? 'H87' : unitMeant(said);
  if (!code) return { code: 'bom.unit', column: own ? 'unit' : 'quantity', value: said };
  return own && word && unitMeant(word) !== code ? unread : { value, unit: code };
};

const lineOf = (
  row: readonly string[],
  { columns, names }: Headings,
): ({ line: BomLine } | { faults: Omit<BomRefusal, 'row'>[] }) & { own: string[] } => {
  const cell = (column: BomColumn): string => (row[columns.indexOf(column)] ?? '').trim();
  const heading = (column: BomColumn): string => names[columns.indexOf(column)] ?? column;
  const faults: Omit<BomRefusal, 'row'>[] = [];
  const said = cell('category');
  const template = said === '' ? undefined : categoryMeant(said);
  if (said !== '' && !template)
    faults.push({
      column: heading('category'),
      written: said,
      code: 'specification.category',
      params: { category: said.slice(0, 60) },
    });
  const quantity = quantityOf(cell('quantity'), cell('unit'));
  if ('code' in quantity)
    faults.push({
      column: heading(quantity.column),
      written: quantity.value,
      code: quantity.code,
      params: { value: quantity.value.slice(0, 40) },
    });
  // A column may be one property of the category itself: its heading is the name, its cell the value.
  const own = template
    ? names.flatMap((name, at) => {
        const value = (row[at] ?? '').trim();
        return value !== '' && columns[at] === undefined && propertyMeant(template, name)
          ? [{ name, text: `${name}: ${value}` }]
          : [];
      })
    : [];
  const written = cell('specification');
  const inCell = written === '' ? [] : propertiesIn(written, template);
  for (const { name, text } of template
    ? [...own, ...inCell.map((one) => ({ name: heading('specification'), text: one }))]
    : []) {
    const read = conditionsOf({ category: template?.category, specification: text });
    if ('faults' in read)
      for (const { code, params } of read.faults)
        faults.push({ column: name, written: text, code, ...(params ? { params } : {}) });
  }
  // Without a category nobody can say what its words mean: they stay beside the line as they are.
  const loose = template ? '' : written;
  const notes = [cell('notes'), loose].filter(Boolean).join(' · ');
  const some = (name: string, text: string) => (text === '' ? {} : { [name]: text });
  const parsed = BomLine.safeParse({
    ...some('reference', cell('reference')),
    name: cell('name') || cell('partNumber'),
    quantity: 'code' in quantity ? { value: 1, unit: 'H87' } : quantity,
    ...(template ? { category: template.category } : {}),
    ...(template ? some('specification', [...own.map(({ text }) => text), ...inCell].join('\n')) : {}),
    ...some('manufacturer', cell('manufacturer')),
    ...some('partNumber', cell('partNumber')),
    ...some('notes', notes),
  });
  if (!parsed.success)
    for (const { path, code } of parsed.error.issues) {
      const column = String(path[0]) as BomColumn;
      const absent = column === 'name' && cell('name') === '' && cell('partNumber') === '';
      faults.push({
        column: columns.includes(column) ? heading(column) : column,
        written: cell(column),
        code: absent ? 'field.required' : `field.${code}`,
      });
    }
  const read = { own: own.map(({ name }) => name) };
  return parsed.success && faults.length === 0 ? { line: parsed.data, ...read } : { faults, ...read };
};

const headedAt = (rows: BomTable['rows']): number => rows.slice(0, mostAbove).findIndex((row) => headingsOf(row) !== undefined);

/**
 * The lines of a sheet by the headings of its columns, in any order. Good rows are kept, the others are named with every cell that is
 * wrong. @throws Fault invalid `bom.headings` if no row names a quantity and a name or part number, `source.empty`
 */
export const readBomSheet = (rows: readonly (readonly string[])[]): BomReading => {
  const at = headedAt(rows);
  const headings = headingsOf(rows[at] ?? []);
  if (!headings) throw new Fault('invalid', 'bom.headings', 'no headings');
  const reading: BomReading & { rows: number } = { lines: [], refused: [], unread: [], rows: 0 };
  const below = rows.slice(at + 1);
  const unread = new Set(
    headings.names.filter(
      (name, n) =>
        name !== '' &&
        headings.columns[n] === undefined &&
        !verdictHeadings.has(name) &&
        below.some((row) => (row[n] ?? '').trim() !== ''),
    ),
  );
  for (const [n, row] of below.entries()) {
    if (row.every((cell) => cell.trim() === '')) continue;
    reading.rows += 1;
    const read = lineOf(row, headings);
    for (const name of read.own) unread.delete(name);
    if ('line' in read) reading.lines.push(read.line);
    else
      for (const { written, ...fault } of read.faults)
        reading.refused.push({ row: at + n + 2, ...fault, written: written.slice(0, mostWritten) });
  }
  if (reading.rows === 0) throw new Fault('invalid', 'source.empty', 'no rows in it');
  return { ...reading, unread: [...unread] };
};

/**
 * The bill in a file: a workbook often has a cover or a list of changes before it, so it is the first sheet with the headings of a bill. Further
 * sheets that have them too are named (`sheets`), and not read. @throws as `readBomSheet`
 */
export const readBomFile = (tables: readonly BomTable[]): BomReading & { readonly sheet?: string; readonly sheets: string[] } => {
  const [bill, ...further] = tables.filter(({ rows }) => headedAt(rows) >= 0);
  const reading = readBomSheet(bill?.rows ?? []);
  const name = tables.length > 1 ? bill?.name : undefined;
  return { ...reading, ...(name ? { sheet: name } : {}), sheets: further.flatMap((table) => table.name ?? []) };
};
