/**
 * Lists in one cell of a spreadsheet. Parts are parted by a sign (`;` between entries, `|` within one); a part that holds the sign, or
 * begins or ends with a blank, is written with backslashes, so that every list can be read again as it was.
 */

/** The parts of a cell. Blanks around them fall away. */
export const partsOf = (cell: string, sign: string): string[] => {
  const parts: string[] = [];
  let part = '';
  let kept = 0;
  const end = () => {
    const body = part.slice(0, kept) + part.slice(kept).trimEnd();
    parts.push(body);
    part = '';
    kept = 0;
  };
  for (let i = 0; i < cell.length; i++) {
    const c = cell.charAt(i);
    if (c === '\\' && i + 1 < cell.length) {
      i += 1;
      part += cell.charAt(i);
      kept = part.length;
    } else if (c === sign) end();
    else if (part !== '' || !/\s/.test(c)) part += c;
  }
  end();
  return parts;
};

const escaped = (part: string, sign: string): string =>
  part
    .replaceAll('\\', '\\\\')
    .replaceAll(sign, `\\${sign}`)
    .replace(/^\s|\s$/g, (blank) => `\\${blank}`);

/** A cell of these parts. */
export const cellOf = (parts: readonly string[], sign: string): string =>
  parts.map((part) => escaped(part, sign)).join(sign === ';' ? '; ' : sign);

/** The entries of a cell that say something. */
export const entriesOf = (cell: string): string[] => partsOf(cell.replace(/\r\n?/g, '\n'), ';').filter((entry) => entry !== '');

/** Entries of several fields each (`CE|0123|TÜV`); an empty field is not there. */
export const recordsOf = (cell: string): (string | undefined)[][] =>
  entriesOf(cell).map((entry) => partsOf(entry, '|').map((field) => (field === '' ? undefined : field)));

/** A cell of entries of several fields; empty fields at the end are left out. */
export const cellOfRecords = (records: readonly (readonly (string | undefined)[])[]): string =>
  cellOf(
    records.map((fields) => {
      const last = fields.findLastIndex((field) => field !== undefined && field !== '');
      return cellOf(
        fields.slice(0, last + 1).map((field) => field ?? ''),
        '|',
      );
    }),
    ';',
  );
