import { numberIn, ungrouped } from '@sandan/market/company/amount';
import { type TradeDocumentKind, tradeDocuments } from '@sandan/market/trade-document/kind';
import type { Sheet } from '../api/form.server.ts';
import type { PackingView, TradeDocumentsView, TradeDocumentView } from '../api/trade-document.ts';
import { packingName, rowsFilled } from './packing.ts';

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
const rowOf = ({ type, count, holds, netKg, grossKg, cm }: Pick<PackingView, 'type' | 'holds'> & Partial<PackingView>) => ({
  type,
  count: String(count ?? ''),
  holds,
  netKg: String(netKg ?? ''),
  grossKg: String(grossKg ?? ''),
  cm: cm?.join(' × ') ?? '',
});
export type PackingRow = ReturnType<typeof rowOf>;

const newest = <T>(items: readonly TradeDocumentView[], pick: (content: TradeDocumentView['content']) => T | undefined) =>
  items.map(({ content }) => pick(content)).findLast((value) => value !== undefined);

/**
 * The form of the next paper of a kind, filled with what the newest papers of the order say, and before there is one with what the contract
 * and the products' pages say, so that nothing is typed twice.
 */
export const documentForm = ({ items, proposal }: TradeDocumentsView, kind: TradeDocumentKind) => {
  const { asks, packed } = tradeDocuments[kind];
  const same = items.filter(({ content }) => content.kind === kind);
  const before = newest(items, (content) => (content.packing.length > 0 ? content.packing : undefined));
  const packing = before ?? proposal?.packing ?? [];
  return {
    kind,
    fields: asks.map((name) => ({
      name,
      stored:
        newest(name === 'note' ? same : items, (content) => content[name]) ??
        (name === 'origin' ? (proposal?.origin ?? 'KR') : ''),
    })),
    packing: packed ? packing.map(rowOf) : undefined,
    /** Whether the rows are those of the products' pages, which nobody has looked at for this order yet. */
    proposed: !before && packing.length > 0,
  };
};
export type DocumentForm = ReturnType<typeof documentForm>;

const measuresOf = (text: string): number[] => (text.match(/\d[\d.,]*/g) ?? []).map((n) => Number(ungrouped(n)));

const packingOf = (sheet: Sheet) =>
  rowsFilled(sheet.values).map((row) => {
    const text = (field: string) => sheet.text(packingName(row, field));
    return {
      type: text('type'),
      count: numberIn(text('count')),
      holds: text('holds') || undefined,
      netKg: numberIn(text('netKg')),
      grossKg: numberIn(text('grossKg')),
      ...(text('cm') ? { cm: measuresOf(text('cm')) } : {}),
    };
  });

/** What a form of a paper says, as the API takes it; rows of packing in which nothing stands are left out. */
export const documentEntry = (sheet: Sheet, kind: string) => {
  const asks = Object.entries(tradeDocuments).find(([name]) => name === kind)?.[1].asks ?? [];
  const said = asks.filter((name) => sheet.text(name)).map((name) => [name, sheet.text(name)]);
  const given: Record<string, string> = Object.fromEntries(said);
  const origin = given.origin ? { origin: given.origin.toUpperCase() } : {};
  return { kind, ...given, ...origin, packing: packingOf(sheet) };
};
