import { strToU8, zipSync } from 'fflate';

/** A cell as a spreadsheet keeps it: a text, a number, yes or no, or a formula with what it last came to, if it was ever worked out. */
export type BookCell =
  | string
  | number
  | boolean
  | null
  | { readonly formula: string; readonly value?: number; readonly error?: string };

export interface BookSheet {
  readonly name: string;
  /** By their numbers from 1; rows that are not there are blank. */
  readonly rows: Readonly<Record<number, readonly BookCell[]>>;
  readonly merged?: readonly string[];
}

const cellOf = (cell: BookCell, ref: string): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${ref}" t="b"><v>${Number(cell)}</v></c>`;
  if (typeof cell === 'string') return `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`;
  const { formula, value, error } = cell;
  const came = error ?? value;
  return `<c r="${ref}"${error ? ' t="e"' : ''}><f>${formula}</f>${came === undefined ? '' : `<v>${came}</v>`}</c>`;
};

const sheetOf = ({ rows, merged = [] }: BookSheet): string => {
  const data = Object.entries(rows).map(
    ([row, cells]) =>
      `<row r="${row}">${cells.map((cell, at) => cellOf(cell, `${String.fromCharCode(65 + at)}${row}`)).join('')}</row>`,
  );
  const over = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${data.join('')}</sheetData>${over && `<mergeCells count="${merged.length}">${over}</mergeCells>`}</worksheet>`;
};

const package_ = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const part = (of: string, id: number, target: string): string =>
  `<Relationship Id="rId${id}" Type="${office}/${of}" Target="${target}"/>`;
const relations = (list: readonly string[]): string =>
  `<Relationships xmlns="${package_}/relationships">${list.join('')}</Relationships>`;

/** A workbook as a spreadsheet program writes it. */
export const workbook = (...sheets: readonly BookSheet[]): Uint8Array => {
  const listed = sheets.map(({ name }, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('');
  const parts: Record<string, string> = {
    '_rels/.rels': relations([part('officeDocument', 1, 'xl/workbook.xml')]),
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets>${listed}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(sheets.map((_, at) => part('worksheet', at + 1, `worksheets/sheet${at + 1}.xml`))),
  };
  for (const [at, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${at + 1}.xml`] = sheetOf(sheet);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
};
