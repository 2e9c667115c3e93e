import type { ShownInvoice } from './licences.ts';
import type { Text } from './views.ts';

interface Party {
  readonly organisationId: string;
  readonly name: Text;
}

export interface UsageInvoiceLine {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly month: string;
  readonly currency: string;
  readonly net: number;
  readonly vat: number;
  readonly support: number;
  readonly state: string;
  readonly reason?: string;
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly demo: boolean;
  readonly owner: Party;
  readonly user: Party;
  readonly side: 'owner' | 'user' | 'operator';
  readonly owed: number;
  readonly owedByProgrammes: number;
  readonly late: boolean;
}

export interface UsageInvoiceView extends UsageInvoiceLine {
  readonly lines: readonly {
    readonly chargeId: string;
    readonly bookingId: string;
    readonly bookingNumber: string;
    readonly resource: Text;
    readonly start: string;
    readonly zone?: string;
    readonly net: number;
    readonly vat: number;
    readonly support: number;
    readonly projects: readonly { readonly name: string; readonly minor: number }[];
  }[];
  readonly credits: readonly {
    readonly number: string;
    readonly chargeId: string;
    readonly cause: 'correction' | 'compensation';
    readonly net: number;
    readonly vat: number;
    readonly why: string;
    readonly on: string;
  }[];
  readonly payments: readonly {
    readonly key: string;
    readonly from: 'user' | 'programme';
    readonly minor: number;
    readonly on: string;
    readonly reference: string;
    /** The payment by card that it came by. */
    readonly cardId?: string;
    /** Of it, what the bank of the card took back for good. */
    readonly lost?: number;
  }[];
  /** What the owner has sent back of what was paid too much. */
  readonly refunds: readonly {
    readonly key: string;
    readonly minor: number;
    readonly on: string;
    readonly reference: string;
    readonly cardId?: string;
  }[];
  readonly cards: ShownInvoice['cards'];
  readonly toSend?: number;
  readonly mayPay: boolean;
  /** What can go back to a card of what was paid too much. */
  readonly refundable?: number;
  readonly actions: readonly string[];
}

export interface CostBooking {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly start: string;
  readonly end: string;
  readonly sides: readonly string[];
  readonly use?: { readonly started?: string; readonly ended?: string };
}

export interface ChargeView {
  readonly part: number;
  readonly start: string;
  readonly end: string;
  readonly zone: string;
  readonly resourceId: string;
  readonly resource: Text;
  readonly state: string;
  readonly currency: string;
  readonly priceClass: string;
  readonly lines: readonly {
    readonly kind: string;
    /** Of a consumable. */
    readonly key?: string;
    readonly quantity?: number;
    readonly percent?: number;
    readonly minor: number;
  }[];
  readonly net: number;
  readonly vat: number;
  readonly support: number;
  readonly own: number;
  /** What the owner owes for a time that was taken: `percent` of what is not paid of `of`. */
  readonly compensation?: { readonly percent: number; readonly of: number; readonly minor: number };
  /** The line of the log by which it is due; none where nobody logged it in time. */
  readonly logged?: { readonly place: number };
  readonly payers?: {
    readonly applicationId?: string;
    readonly projects: readonly { readonly name: string; readonly weight: number }[];
  };
  readonly projects?: readonly { readonly name: string; readonly minor: number }[];
}

export interface AdjustmentView {
  readonly id: string;
  readonly part: number;
  readonly version: number;
  readonly state: string;
  readonly wanted: { readonly kind: string; readonly start?: string; readonly end?: string };
  readonly messages: readonly {
    readonly side: 'user' | 'owner';
    readonly text: string;
    readonly by: { readonly at: string };
  }[];
}

export interface BookingCharges {
  readonly charges: readonly ChargeView[];
  readonly adjustments: readonly AdjustmentView[];
}
