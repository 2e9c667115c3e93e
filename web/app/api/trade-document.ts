import type { TradeDocumentField, TradeDocumentKind } from '@sandan/market/trade-document/kind';
import type { Text } from './views.ts';

/** What whoever holds a paper of an order learns of it. */
export interface TradeDocumentFace {
  readonly code: string;
  readonly kind: TradeDocumentKind;
  readonly number: string;
  readonly issuedOn: string;
  readonly hash: string;
  readonly pdf: string;
  readonly seller: Text;
  readonly buyer: Text;
  readonly stands: boolean;
  readonly payee?: {
    readonly holder?: string;
    readonly bank?: string;
    readonly last?: string;
    readonly since?: string;
    readonly inUse: boolean;
  };
  readonly demo: boolean;
}

/** Packages of one sort, as a paper says them. */
export interface PackingView {
  readonly type: string;
  readonly count: number;
  readonly holds: string;
  readonly netKg: number;
  readonly grossKg: number;
  readonly cm?: readonly number[];
}

/** A paper of an order, for its sides. */
export interface TradeDocumentView {
  readonly code: string;
  readonly stands: boolean;
  readonly ubl: boolean;
  readonly content: { readonly [F in TradeDocumentField]?: string } & {
    readonly kind: TradeDocumentKind;
    readonly number: string;
    readonly issuedOn: string;
    readonly packing: readonly PackingView[];
  };
}

export interface TradeDocumentsView {
  readonly items: readonly TradeDocumentView[];
  readonly issuable: readonly TradeDocumentKind[];
  readonly unaddressed: readonly ('seller' | 'buyer')[];
  readonly proposal?: {
    readonly origin?: string;
    readonly packing: readonly (Pick<PackingView, 'type' | 'holds'> & Partial<PackingView>)[];
  };
}
