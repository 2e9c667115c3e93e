import type { LandedCosts } from '@sandan/market/landed/costs';
import type { Leg } from '@sandan/market/landed/incoterm';
import type { CellFlag, QuoteFlag } from '@sandan/market/quote/comparison';
import type { QuoteTerms } from '@sandan/market/quote/terms';
import type { RfqContent, RfqLine } from '@sandan/market/rfq/content';
import type { ConversationView, RenderingView, Said } from './conversation.ts';
import type { Text } from './views.ts';

interface Amount {
  readonly currency: string;
  readonly minor: number;
}
interface House {
  readonly organisationId: string;
  readonly name: Text;
  readonly country: string;
}
type RfqSide = 'buyer' | 'supplier' | 'operator' | 'clock';

export interface RfqRow {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly state: string;
  readonly reason?: string;
  readonly title: string;
  readonly language: string;
  readonly lines: number;
  readonly place?: string;
  readonly deadline?: string;
  readonly sealed: boolean;
  readonly visibility: string;
  readonly buyer: House;
  readonly side: RfqSide;
  readonly changedAt: string;
  readonly demo: boolean;
}

export interface RfqView extends Omit<RfqRow, 'lines'> {
  readonly content: RfqContent;
  readonly completeness?: {
    readonly score: number;
    readonly least: number;
    readonly publishable: boolean;
    readonly questions: readonly { readonly pointer: string; readonly code: string; readonly must: boolean }[];
  };
  readonly reached?: number;
  readonly ordered?: number;
  readonly quoteId?: string;
  readonly mayQuote: boolean;
  readonly files: readonly { readonly id: string; readonly line: number; readonly name: string; readonly bytes: number }[];
  readonly actions: readonly string[];
  readonly questions: readonly {
    readonly id: string;
    readonly at: string;
    readonly text: string;
    readonly language?: string;
    readonly rendering?: RenderingView;
    readonly mine: boolean;
    readonly answer?: Said & { readonly text: string; readonly at: string };
  }[];
  readonly history: readonly {
    readonly id: string;
    readonly side: RfqSide;
    readonly action: string;
    readonly reason?: string;
    readonly text?: string;
    readonly at: string;
  }[];
}

type QuoteSide = 'seller' | 'buyer' | 'operator' | 'clock';

export interface QuoteRow {
  readonly id: string;
  readonly version: number;
  readonly reference: string;
  readonly rfq: { readonly id: string; readonly number: string; readonly title: string };
  readonly state: string;
  readonly reason?: string;
  readonly seller: House;
  readonly buyer: House;
  readonly side: QuoteSide;
  readonly pen?: 'seller' | 'buyer';
  readonly number: number;
  readonly sealed: boolean;
  readonly total?: Amount;
  readonly validUntil?: string;
  readonly changedAt: string;
  readonly demo: boolean;
}

export interface QuoteView extends QuoteRow {
  readonly rfqState: string;
  readonly writes: boolean;
  readonly actions: readonly string[];
  readonly draft?: QuoteTerms;
  readonly accepted?: { readonly number: number; readonly by: string; readonly hash: string; readonly orderId: string };
  readonly versions: readonly {
    readonly number: number;
    readonly side: 'seller' | 'buyer';
    readonly terms: QuoteTerms;
    readonly total: Amount;
    readonly hash: string;
    readonly note?: string;
    readonly language?: string;
    readonly rendering?: RenderingView;
    readonly at: string;
    readonly changes: readonly { readonly path: string; readonly before?: unknown; readonly after?: unknown }[];
  }[];
  readonly messages: readonly {
    readonly id: string;
    readonly side: 'seller' | 'buyer';
    readonly text: string;
    readonly language: string;
    readonly translation?: { readonly language: string; readonly text: string };
    readonly rendering?: RenderingView;
    readonly at: string;
  }[];
  readonly history: readonly {
    readonly id: string;
    readonly side: QuoteSide;
    readonly action: string;
    readonly number: number;
    readonly reason?: string;
    readonly text?: string;
    readonly language?: string;
    readonly rendering?: RenderingView;
    readonly at: string;
    readonly by: { readonly id: string; readonly name: string } | null;
  }[];
  readonly conversation: ConversationView;
}

export interface ComparisonView {
  /** Of the costs; 0 while there are none. */
  readonly version: number;
  readonly currency: string;
  readonly on: string;
  readonly lines: readonly RfqLine[];
  readonly costs?: LandedCosts;
  readonly columns: readonly {
    readonly quoteId: string;
    readonly number: number;
    readonly seller: { readonly organisationId: string; readonly name: Text; readonly closed: number; readonly upheld: number };
    readonly state: string;
    readonly terms: Pick<QuoteTerms, 'delivery' | 'payment' | 'leadDays' | 'validUntil' | 'currency' | 'orderMinimum'>;
    readonly total: Amount;
    readonly converted?: Amount;
    readonly flags: readonly QuoteFlag[];
    readonly landed?: {
      readonly known: Amount;
      readonly total?: Amount;
      readonly days?: number;
      readonly beyond: readonly Leg[];
      readonly needs: readonly {
        readonly leg: Leg | 'price' | 'arrival';
        readonly code: string;
        readonly params?: Readonly<Record<string, string | number>>;
      }[];
      readonly rows: readonly {
        readonly leg: Leg | 'price';
        readonly state: 'priced' | 'held' | 'added' | 'spared' | 'unknown';
        readonly amount?: Amount;
        readonly formula?: string;
        readonly source?: string;
      }[];
    };
    readonly arrives?: string;
    readonly best: boolean;
    readonly cells: readonly {
      readonly line: number;
      readonly quantity?: number;
      readonly unitPrice?: string;
      readonly atAsked?: string;
      readonly minimum?: number;
      readonly multiple?: number;
      readonly next?: number;
      readonly flags: readonly CellFlag[];
      readonly best: boolean;
    }[];
  }[];
}
