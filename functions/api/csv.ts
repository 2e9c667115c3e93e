export type Cell = string | number | undefined;

/** A cell that no spreadsheet takes for a formula, full-width signs and those after blanks included (RFC 4180; OWASP on CSV injection). */
const written = (value: Cell): string => {
  const text = String(value ?? '');
  const harmless = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/** Rows under a line of names, each on a line of its own (CRLF). */
export const csv = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [columns, ...rows].map((row) => `${row.map(written).join(',')}\r\n`).join('');
