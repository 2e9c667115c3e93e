import type { Nearness, ScopeKind } from '@sandan/market/catalogue/labels';
import type { ComparisonView } from './rfqs.ts';
import type { Text } from './views.ts';

export interface Step {
  readonly from: number;
  readonly minor: number;
}

export interface PriceListView {
  readonly id: string;
  readonly version: number;
  readonly state: 'draft' | 'active' | 'ended';
  readonly name: string;
  readonly scope: {
    readonly kind: ScopeKind;
    readonly countries?: readonly string[];
    readonly organisationIds?: readonly string[];
  };
  readonly currency: string;
  readonly from?: string;
  readonly until?: string;
  readonly term?: { readonly rule: string; readonly place: string };
  readonly orderMinimum?: number;
  readonly families: readonly unknown[];
  readonly actions: readonly ('publish' | 'recall' | 'end')[];
}

export interface PriceView {
  readonly listingId: string;
  readonly variant?: string;
  readonly version: number;
  readonly title: Text;
  readonly ladder?: readonly Step[];
  readonly minimum?: number;
  readonly multiple?: number;
  readonly lead?: readonly { readonly from: number; readonly min: number; readonly max: number }[];
  readonly term?: { readonly rule: string; readonly place: string };
}

export interface PriceAnswerView {
  readonly currency: string;
  readonly quantity: number;
  readonly unit?: number;
  readonly total?: number;
  readonly ladder?: readonly Step[];
  readonly lead?: { readonly min: number; readonly max: number };
  readonly term?: { readonly rule: string; readonly place: string };
  readonly currencies: readonly string[];
  readonly because: readonly { readonly field: string; readonly nearness: Nearness; readonly step?: number }[];
  readonly faults: readonly { readonly code: string; readonly detail: string }[];
  /** At the place that was named. */
  readonly landed?: NonNullable<ComparisonView['columns'][number]['landed']>;
}
