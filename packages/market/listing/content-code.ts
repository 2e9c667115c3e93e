import type { Code } from './listing.ts';

/** IPC symbols as offices write them: `H01M 10/0525`, `H01M10/0525 (2010.01)`, and the padded `H01M0010052500` of ST.8. */
const ipc = (text: string): string | undefined => {
  const bare = text
    .toUpperCase()
    .replace(/\([^)]*\)/g, '')
    .replace(/\s+/g, '');
  const padded = /^([A-H]\d{2}[A-Z])(\d{4})(\d{6})$/.exec(bare);
  if (padded) return `${padded[1]} ${Number(padded[2])}/${(padded[3] ?? '').replace(/0+$/, '').padEnd(2, '0')}`;
  if (/^[A-H](\d{2}[A-Z]?)?$/.test(bare)) return bare;
  const symbol = /^([A-H]\d{2}[A-Z])[-:]?0*(\d{1,4})\/(\d{2,6})$/.exec(bare);
  return symbol ? `${symbol[1]} ${symbol[2]}/${symbol[3]}` : undefined;
};

/** HS chapter, heading or six digits; of a national code of ten digits the first six: `8481.80-1010` is `848180`. */
const hs = (text: string): string | undefined => {
  const digits = text.replace(/^HSK?\s*/i, '').replace(/[.\s-]/g, '');
  return /^\d+$/.test(digits) && [2, 4, 6, 8, 10].includes(digits.length) ? digits.slice(0, 6) : undefined;
};

/** KSIC section (`C`) or two to five digits; a leading section letter is dropped: `C29133` is `29133`. */
const ksic = (text: string): string | undefined => {
  const bare = text.toUpperCase().replace(/[.\s-]/g, '');
  return /^[A-U]$/.test(bare) ? bare : /^[A-U]?(\d{2,5})$/.exec(bare)?.[1];
};

const readers = { ipc, hs, ksic };

/** A code in the one form in which it is kept, or undefined if it cannot be one of its scheme. */
export const normalCode = (scheme: Code['scheme'], text: string): string | undefined =>
  text.length > 40 ? undefined : readers[scheme](text.normalize('NFKC').trim());

/** The code that stands above one in its classification; none above a section or chapter of HS. KSIC sections are not in its digits. */
export const codeAbove = (scheme: Code['scheme'], code: string): string | undefined => {
  if (scheme === 'hs') return code.length > 2 ? code.slice(0, -2) : undefined;
  if (scheme === 'ksic') return code.length > 2 ? code.slice(0, -1) : undefined;
  if (code.includes('/')) return code.slice(0, 4);
  if (code.length === 4) return code.slice(0, 3);
  return code.length === 3 ? code.slice(0, 1) : undefined;
};
