import type { Text } from './views.ts';

interface Party {
  readonly organisationId: string;
  readonly name: Text;
}

interface Money {
  readonly currency: string;
  readonly minor: number;
}

export interface SampleView {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly state: string;
  readonly reason?: string;
  readonly listingId: string;
  readonly title: Text;
  readonly seller: Party;
  readonly buyer: Party;
  readonly side: 'seller' | 'buyer' | 'operator';
  readonly wish: {
    readonly quantity: number;
    readonly unit: string;
    readonly shipTo: string;
    readonly purpose?: string;
    readonly criteria: readonly string[];
  };
  readonly offer?: Money & {
    readonly credited: boolean;
    readonly anyOrder?: boolean;
    readonly leadDays: number;
    readonly validUntil: string;
    readonly text?: string;
  };
  readonly paid?: { readonly on: string; readonly reference: string };
  readonly dispatch?: { readonly on: string; readonly carrier: string; readonly tracking?: string; readonly arrivesOn?: string };
  readonly verdict?: { readonly met: readonly boolean[]; readonly text?: string };
  readonly orderId?: string;
  readonly advance?: Money;
  readonly course: readonly {
    readonly action: string;
    readonly side: string;
    readonly reason?: string;
    readonly text?: string;
    readonly at: string;
  }[];
  readonly actions: readonly string[];
  readonly mayPay: boolean;
  readonly dueAt?: string;
  readonly demo: boolean;
}
