import { type TradeDocumentKind, tradeDocuments } from '@sandan/market/trade-document/kind';
import { maxPackings } from '@sandan/market/trade-document/packing';
import type { Sheet } from '../api/form.server.ts';
import type { PackingView, TradeDocumentsView, TradeDocumentView } from '../api/trade-document.ts';

/** The papers of an order as the page lists them, the newest first. */
export const papersOf = ({ items }: TradeDocumentsView) =>
  items.toReversed().map(({ code, stands, ubl, content: { kind, number, issuedOn } }) => ({
    code,
    stands,
    ubl,
    kind,
    number,
    issuedOn,
  }));

/** One row of the packing, as its fields show it. */
const rowOf = ({ type, count, holds, netKg, grossKg, cm }: PackingView) => ({
  type,
  count: String(count),
  holds,
  netKg: String(netKg),
  grossKg: String(grossKg),
  cm: cm?.join(' × ') ?? '',
});
export type PackingRow = ReturnType<typeof rowOf>;

const blank: PackingRow = { type: 'carton', count: '', holds: '', netKg: '', grossKg: '', cm: '' };
/** Rows that are offered at first, and that each wish for more adds. */
const rowsAtFirst = 3;
const spare = 2;

const newest = <T>(items: readonly TradeDocumentView[], pick: (content: TradeDocumentView['content']) => T | undefined) =>
  items.map(({ content }) => pick(content)).findLast((value) => value !== undefined);

/**
 * The form of the next paper of a kind, filled with what the newest papers of the order say, so that nothing is typed twice.
 * @param wanted how many rows of packing were asked for
 */
export const documentForm = ({ items }: TradeDocumentsView, kind: TradeDocumentKind, wanted: number) => {
  const { asks, packed } = tradeDocuments[kind];
  const same = items.filter(({ content }) => content.kind === kind);
  const packing = newest(items, (content) => (content.packing.length > 0 ? content.packing : undefined)) ?? [];
  const rows = Math.min(maxPackings, Math.max(rowsAtFirst, packing.length + spare, wanted || 0));
  return {
    kind,
    fields: asks.map((name) => ({
      name,
      stored: newest(name === 'note' ? same : items, (content) => content[name]) ?? (name === 'origin' ? 'KR' : ''),
    })),
    rows: packed ? Array.from({ length: rows }, (_, i) => (packing[i] ? rowOf(packing[i]) : blank)) : [],
    more: packed && rows < maxPackings ? Math.min(maxPackings, rows + rowsAtFirst) : undefined,
  };
};
export type DocumentForm = ReturnType<typeof documentForm>;

const numberOf = (text: string): number | undefined => (text ? Number(text.replaceAll(',', '')) : undefined);
const measuresOf = (text: string): number[] =>
  text
    .split(/[^\d.]+/)
    .filter(Boolean)
    .map(Number);

const packingOf = (sheet: Sheet) => {
  const text = (row: number, name: string) => sheet.text(`packing.${row}.${name}`);
  const filled = (row: number) => ['count', 'holds', 'netKg', 'grossKg', 'cm'].some((name) => text(row, name));
  const last = Array.from({ length: maxPackings }, (_, row) => row).findLast(filled) ?? -1;
  return Array.from({ length: last + 1 }, (_, row) => ({
    type: text(row, 'type'),
    count: numberOf(text(row, 'count')),
    holds: text(row, 'holds') || undefined,
    netKg: numberOf(text(row, 'netKg')),
    grossKg: numberOf(text(row, 'grossKg')),
    ...(text(row, 'cm') ? { cm: measuresOf(text(row, 'cm')) } : {}),
  }));
};

/** What a form of a paper says, as the API takes it. Rows after the last filled one are left out. */
export const documentEntry = (sheet: Sheet, kind: string) => {
  const asks = Object.entries(tradeDocuments).find(([name]) => name === kind)?.[1].asks ?? [];
  const said = asks.filter((name) => sheet.text(name)).map((name) => [name, sheet.text(name)]);
  const given: Record<string, string> = Object.fromEntries(said);
  const origin = given.origin ? { origin: given.origin.toUpperCase() } : {};
  return { kind, ...given, ...origin, packing: packingOf(sheet) };
};
