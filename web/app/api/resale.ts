import type { DueStep, PaymentKind } from '@sandan/market/payment/method';
import type { Text } from './views.ts';

interface Party {
  readonly organisationId: string;
  readonly name: Text;
}

interface Money {
  readonly currency: string;
  readonly minor: number;
}

export interface ResalePayment {
  readonly kind: PaymentKind;
  readonly instalments: readonly { readonly share: number; readonly due: DueStep; readonly days: number }[];
}

interface AuctionView {
  readonly opening: number;
  readonly ladder: readonly { readonly from: number; readonly step: number }[];
  readonly reserve?: { readonly from?: number; readonly to?: number };
  readonly reserveSaid: 'none' | 'below' | 'within' | 'met' | 'unmet';
  readonly announced: { readonly local: string; readonly zone: string };
  readonly closesAt: string;
  readonly extension: { readonly minutes: number; readonly times: number };
  readonly extended: number;
  readonly price: number;
  readonly bids: number;
  readonly leads?: number;
  readonly least: number;
  readonly ended?: { readonly at: string; readonly sold: boolean; readonly halted?: boolean };
  readonly latest: readonly {
    readonly bid: number;
    readonly number: number;
    readonly leads: number;
    readonly price: number;
    readonly extends: boolean;
    readonly at: string;
  }[];
}

export interface ResaleView {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly state: string;
  readonly listingId: string;
  readonly title: Text;
  readonly seller: Party;
  readonly buyer?: Party;
  readonly side: 'seller' | 'buyer' | 'bidder' | 'public' | 'operator';
  readonly inspections: readonly {
    readonly on: string;
    readonly by: string;
    readonly hours?: number;
    readonly grade: 'a' | 'b' | 'c' | 'd';
    readonly points: Readonly<Record<string, string>>;
    readonly text?: string;
  }[];
  readonly history: readonly {
    readonly on: string;
    readonly kind: string;
    readonly hours?: number;
    readonly text: string;
    readonly proof?: { readonly name: string; readonly sha256: string };
  }[];
  readonly tests: readonly {
    readonly on: string;
    readonly method: string;
    readonly verdict: string;
    readonly items: readonly { readonly name: string; readonly limits: string }[];
    readonly results: readonly { readonly verdict: string; readonly readings: readonly { readonly written: string }[] }[];
  }[];
  readonly conditions?: {
    readonly delivery: { readonly rule: string; readonly place: string };
    readonly payment: ResalePayment;
    readonly readyDays: number;
    readonly warrantyDays: number;
    readonly warranty?: string;
    readonly level: number;
  };
  readonly price?: Money;
  readonly auction?: AuctionView;
  readonly mine?: { readonly number: number; readonly state: string; readonly maximum?: number };
  readonly proposal?: { readonly minor: number; readonly until: string };
  readonly nextPrice?: number;
  readonly appraisal?: Money & { readonly by: string; readonly on: string };
  readonly orderId?: string;
  readonly soldFor?: Money;
  readonly warrantyUntil?: string;
  readonly claims: readonly {
    readonly number: number;
    readonly at: string;
    readonly text: string;
    readonly answer?: { readonly as: string; readonly text: string };
  }[];
  readonly actions: readonly string[];
  readonly mayBid: boolean;
  readonly mayReserve: boolean;
  readonly demo: boolean;
}
