import type { TradeDocumentKind } from '@sandan/market/trade-document/kind';
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
  readonly demo: boolean;
}
