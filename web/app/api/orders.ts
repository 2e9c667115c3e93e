import type { TrackingKind } from '@sandan/market/order/tracking';
import type { ConversationView, Said } from './conversation.ts';
import type { Text } from './views.ts';

interface Party {
  readonly organisationId: string;
  readonly name: Text;
}

interface InstalmentView {
  readonly key: string;
  readonly minor: number;
  readonly due: string;
  readonly days: number;
  readonly dueOn?: string;
  readonly paid: number;
  readonly late: boolean;
}

export interface OrderLine {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly state: string;
  readonly reason?: string;
  readonly purchaseId: string;
  readonly total: { readonly currency: string; readonly minor: number };
  readonly payment: string;
  readonly readyBy?: string;
  readonly demo: boolean;
  readonly seller: Party;
  readonly buyer: Party;
  readonly side: 'seller' | 'buyer' | 'operator';
  readonly title: string;
  readonly more: number;
  readonly next?: InstalmentView;
  readonly placedAt: string;
  readonly changedAt: string;
}

interface Brought {
  readonly files?: readonly { readonly id: string; readonly name: string; readonly bytes: number }[];
}

export interface DisputeView {
  readonly id: string;
  readonly state: string;
  readonly reason: string;
  readonly criterion: { readonly kind: string; readonly line?: number };
  readonly claim: Brought & { readonly minor: number; readonly text: string };
  readonly evidence: readonly (Brought & { readonly side: string; readonly text: string; readonly at: string })[];
  readonly proposals: readonly (Brought & {
    readonly side: string;
    readonly minor: number;
    readonly text?: string;
    readonly at: string;
  })[];
  readonly until?: string;
  readonly agreed?: number;
  readonly openedAt: string;
  readonly actions: readonly string[];
}

/** What was ordered, as it would be ordered today; minor units. */
export interface OrderAgainView {
  readonly number: string;
  readonly currency: string;
  readonly seller: { readonly organisationId: string; readonly name: Text };
  readonly sellerActive: boolean;
  readonly rule: string;
  readonly place?: string;
  readonly lines: readonly {
    readonly line: number;
    readonly name: string;
    readonly state: 'offered' | 'unlisted' | 'gone';
    readonly quantity: { readonly value: number; readonly unit: string };
    readonly unitPrice: number;
    readonly per: number;
    readonly today?: number;
    readonly next?: number;
    readonly why?: string;
  }[];
  readonly short?: string;
}

export interface OrderView extends OrderLine {
  readonly quote: { readonly id: string; readonly version: number; readonly rfqId?: string };
  readonly terms: {
    readonly currency: string;
    readonly lines: readonly {
      readonly name: string;
      readonly spec?: string;
      readonly hs?: string;
      readonly quantity: { readonly value: number; readonly unit: string };
      readonly unitPrice: number;
      readonly per: number;
      readonly origin?: string;
      readonly pack?: { readonly value: number; readonly unit: string };
      readonly certificates?: readonly string[];
    }[];
    readonly incoterm: { readonly rule: string; readonly place: string };
    readonly payment: { readonly kind: string };
    readonly leadDays: number;
    readonly inspectDays: number;
    readonly note?: string;
  };
  readonly lineTotals: readonly number[];
  readonly contentHash: string;
  readonly credits: readonly { readonly sampleId: string; readonly minor: number }[];
  readonly instalments: readonly InstalmentView[];
  readonly unpaid: number;
  readonly held: number;
  readonly credit: number;
  readonly change?: { readonly leadDays: number; readonly note: string };
  readonly cancelAsked?: { readonly side: 'seller' | 'buyer' };
  readonly dispatch?: {
    readonly on: string;
    readonly carrier: string;
    readonly tracking?: string;
    readonly vessel?: string;
    readonly arrivesOn?: string;
  };
  readonly tracking: readonly (Brought & {
    readonly id: string;
    readonly kind: TrackingKind;
    readonly at: string;
    readonly zone: string;
    readonly place: { readonly name: string; readonly country: string; readonly locode?: string };
    readonly reference?: string;
    readonly note?: string;
    readonly arrivesOn?: string;
    readonly receivedBy?: string;
    readonly whole?: boolean;
  })[];
  readonly expectedOn?: string;
  readonly payments: readonly {
    readonly id: string;
    readonly method: string;
    readonly state: string;
    readonly amount: { readonly currency: string; readonly minor: number };
    readonly captured: number;
    readonly beyond: number;
    readonly refunded: number;
    readonly refunding: number;
    readonly released: number;
    readonly held: number;
    readonly on?: string;
    readonly reference?: string;
  }[];
  readonly disputes: readonly DisputeView[];
  readonly actions: readonly string[];
  readonly may: {
    readonly say: boolean;
    readonly track: boolean;
    readonly receive: boolean;
    readonly giveBack: boolean;
    readonly release: boolean;
    readonly pay: boolean;
    readonly payee: boolean;
    readonly dispute: boolean;
  };
  readonly conversation: ConversationView;
  readonly history: readonly (Said & {
    readonly id: string;
    readonly side: string;
    readonly action: string;
    readonly to: string;
    readonly reason?: string;
    readonly amount?: { readonly currency: string; readonly minor: number };
    readonly attachments?: readonly { readonly id: string; readonly name: string; readonly bytes: number }[];
    readonly at: string;
    readonly by: { readonly name: string } | null;
    readonly organisation: { readonly id: string; readonly name: Text } | null;
  })[];
}

/** Where the money of an order goes. */
export interface PayeeView {
  readonly account?: { readonly holder: string; readonly currency: string; readonly bic?: string } & (
    | { readonly by: 'iban'; readonly iban: string }
    | { readonly by: 'kr'; readonly bank: string; readonly number: string }
  );
  readonly activeSince?: string;
  readonly holderMatches?: boolean;
  readonly changing: boolean;
  readonly reference: string;
}
