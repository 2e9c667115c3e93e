import { currencies, shown, written } from '@sandan/market/company/amount';
import { entryKinds } from '@sandan/market/ledger/entry';
import { agreements } from '@sandan/market/licence/licence';
import { invoiceKinds } from '@sandan/market/royalty/invoice';
import { disputeReasons } from '@sandan/market/royalty/period';
import { percentOf, share } from '@sandan/market/royalty/share';
import { deductions } from '@sandan/market/royalty/terms';
import type { Sheet } from '../api/form.server.ts';
import type { ShareView, StatedLineView, StatementView } from '../api/licences.ts';
import type { Language } from '../api/views.ts';

type Named = Readonly<Record<string, { readonly ko: string; readonly en: string }>>;
const inOne = (all: Named, language: Language): Record<string, string> =>
  Object.fromEntries(Object.entries(all).map(([key, text]) => [key, text[language]]));

/** Names of what the trade keeps as codes, in one language. */
export const licenceNames = (language: Language) => ({
  agreements: inOne(agreements, language),
  invoices: inOne(invoiceKinds, language),
  deductions: inOne(deductions, language),
  reasons: inOne(disputeReasons, language),
  entries: inOne(entryKinds, language),
});

export const rate = (parts: number): string => `${percentOf(parts)}%`;

const decimal = (minor: number, currency: string): string => {
  const known = currencies.find((c) => c === currency);
  return known ? shown({ currency: known, minor }) : String(minor);
};

/** One row of the form of a statement, as its fields show it. */
export interface StatementRow {
  readonly product: string;
  readonly country: string;
  readonly currency: string;
  readonly gross: string;
  readonly less: Readonly<Record<string, string>>;
  readonly rate?: { readonly rate: string; readonly on: string; readonly source: string };
}

const rowOf = ({ product, country, currency, gross, deductions: less, rate: dated }: StatedLineView): StatementRow => ({
  product,
  country,
  currency,
  gross: decimal(gross, currency),
  less: Object.fromEntries(less.map((d) => [d.name, decimal(d.minor, currency)])),
  ...(dated ? { rate: dated } : {}),
});

/** The statement as a form shows it. */
export const statementRows = (statement: StatementView | undefined, currency: string) => ({
  rows: (statement?.lines ?? []).map(rowOf),
  paidToOthers: statement?.paidToOthers === undefined ? '' : decimal(statement.paidToOthers, currency),
  note: statement?.note ?? '',
});

/** Rows that the form offers beyond those that are filled. */
const spare = 2;
export const rowsShown = (filled: number): number => Math.min(filled + spare, 200);

/** The statement that was entered; `places` say in which row of the form each line stands. */
export const statementIn = (sheet: Sheet, allowed: readonly string[], terms: string) => {
  const places = Array.from({ length: Math.min(Number(sheet.text('rows')) || 0, 200) }, (_, i) => i).filter((i) =>
    [`product.${i}`, `gross.${i}`].some((name) => sheet.text(name) !== ''),
  );
  const lines = places.map((i) => {
    const currency = sheet.text(`currency.${i}`);
    const [dated, on, source] = [sheet.text(`rate.${i}`), sheet.text(`rateOn.${i}`), sheet.text(`rateSource.${i}`)];
    return {
      product: sheet.text(`product.${i}`),
      country: sheet.text(`country.${i}`),
      currency,
      gross: written(sheet.text(`gross.${i}`), currency)?.minor,
      deductions: allowed.flatMap((name) => {
        const minor = written(sheet.text(`less.${i}.${name}`), currency)?.minor;
        return minor === undefined || minor === 0 ? [] : [{ name, minor }];
      }),
      ...(dated && currency !== terms ? { rate: { rate: dated, on, source } } : {}),
    };
  });
  const others = written(sheet.text('paidToOthers'), terms)?.minor;
  const note = sheet.text('note');
  return {
    places,
    statement: { lines, ...(others === undefined ? {} : { paidToOthers: others }), ...(note ? { note } : {}) },
  };
};

/** The fields that a refused statement points at; its lines follow one another, whatever rows were left empty between them. */
export const statementFields = ({ places, statement }: ReturnType<typeof statementIn>): Record<string, string> => ({
  '/paidToOthers': 'paidToOthers',
  '/note': 'note',
  ...Object.fromEntries(
    places.flatMap((row, i) => [
      [`/lines/${i}`, `product.${row}`],
      [`/lines/${i}/product`, `product.${row}`],
      [`/lines/${i}/country`, `country.${row}`],
      [`/lines/${i}/currency`, `currency.${row}`],
      [`/lines/${i}/gross`, `gross.${row}`],
      [`/lines/${i}/deductions`, `gross.${row}`],
      ...(statement.lines[i]?.deductions ?? []).map(({ name }, n) => [`/lines/${i}/deductions/${n}`, `less.${row}.${name}`]),
      [`/lines/${i}/rate`, `rate.${row}`],
      [`/lines/${i}/rate/on`, `rateOn.${row}`],
      [`/lines/${i}/rate/source`, `rateSource.${row}`],
    ]),
  ),
});

/** Rows of the form of shares in which somebody is named. */
const sharers = (sheet: Sheet): number[] => Array.from({ length: 12 }, (_, i) => i).filter((i) => sheet.text(`name.${i}`) !== '');

/** The fields that refused shares point at. */
export const shareFields = (sheet: Sheet): Record<string, string> => ({
  '/shares': 'share.0',
  ...Object.fromEntries(
    sharers(sheet).flatMap((row, i) => [
      [`/shares/${i}`, `share.${row}`],
      [`/shares/${i}/name`, `name.${row}`],
      [`/shares/${i}/kind`, `kind.${row}`],
    ]),
  ),
});

/** The shares that were entered: rows with a name and a per cent. */
export const sharesIn = (sheet: Sheet) =>
  sharers(sheet).map((i) => {
    let parts = Number.NaN;
    try {
      parts = share(sheet.text(`share.${i}`));
    } catch {
      // What cannot be read as a share is refused by the schema, at its field.
    }
    return { key: `b${i + 1}`, kind: sheet.text(`kind.${i}`), name: sheet.text(`name.${i}`), share: parts };
  });

export const shareRows = (shares: readonly ShareView[] | undefined) =>
  (shares ?? []).map((s) => ({ kind: s.kind as string, name: s.name, share: percentOf(s.share) }));

/** An amount that was entered, in minor units; NaN where it cannot be read. */
export const minorIn = (text: string, currency: string): number | undefined => written(text, currency)?.minor;
