import type { OrderLine } from './orders.ts';
import type { Text } from './views.ts';

interface Party {
  readonly organisationId: string;
  readonly name: Text;
}

interface Standing {
  readonly open: number;
  readonly overdue: number;
  readonly credit: number;
}

export interface PurchaseStatement {
  readonly balances: readonly (Standing & {
    readonly seller: Party;
    readonly currency: string;
    readonly orders: number;
    readonly ordered: number;
  })[];
  readonly items: readonly (Standing & {
    readonly id: string;
    readonly number: string;
    readonly state: string;
    readonly seller: Party;
    readonly total: { readonly currency: string; readonly minor: number };
    readonly lines: readonly {
      readonly key: string;
      readonly on: string;
      readonly kind: string;
      readonly owed: number;
      readonly credit: number;
    }[];
  })[];
  readonly next?: string;
}

export interface PurchaseView {
  readonly id: string;
  readonly rfq?: { readonly id: string; readonly number: string; readonly title: string };
  readonly orders: readonly (OrderLine & {
    readonly unpaid: number;
    readonly dispatch?: { readonly on: string; readonly carrier: string; readonly arrivesOn?: string };
    readonly invoice?: { readonly number: string; readonly issuedOn: string };
  })[];
  readonly totals: readonly { readonly currency: string; readonly minor: number; readonly paid: number }[];
}
