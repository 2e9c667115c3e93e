import type { Text } from './views.ts';

interface House {
  readonly organisationId: string;
  readonly name: Text;
}

export interface PermitView {
  readonly id: string;
  readonly version: number;
  readonly act: 'discharge' | 'recycling';
  readonly number: string;
  readonly issuer: string;
  readonly wasteCodes: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly state: string;
  readonly demo: boolean;
}
type PermitShown = Pick<PermitView, 'act' | 'number' | 'issuer' | 'until' | 'state'>;

/** Grams of CO₂e that a kilogram avoids, by which figure and where it is from. */
interface AvoidedFactor {
  readonly grams: number;
  readonly source: string;
  readonly year: number;
}

export interface OfftakeView {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly reason?: string;
  readonly wasteCode: string;
  readonly terms: {
    readonly per: 'month' | 'quarter';
    readonly kilograms: number;
    readonly tolerance: number;
    readonly perTonne: { readonly currency: string; readonly minor: number };
    readonly payer: 'supplier' | 'taker';
    readonly factor?: AvoidedFactor;
    readonly place: string;
    readonly from: string;
    readonly until: string;
    readonly note?: string;
  };
  readonly supplier: House;
  readonly taker: House;
  readonly listing: { readonly id: string; readonly title: Text };
  readonly side: 'supplier' | 'taker' | 'operator';
  readonly actions: readonly string[];
  readonly demo: boolean;
}

export interface WeighingView {
  readonly version: number;
  readonly state: string;
  readonly ticket: string;
  readonly vehicle: string;
  readonly at: string;
  readonly gross: number;
  readonly tare: number;
  readonly net: number;
  readonly recordedBy: 'supplier' | 'taker';
  readonly contest?: { readonly reason: string; readonly text?: string };
  readonly permits: readonly string[];
  readonly corrections: number;
  readonly actions: readonly string[];
}

export interface OfftakeBooksView extends OfftakeView {
  readonly periods: readonly {
    readonly from: string;
    readonly until: string;
    readonly agreed: number;
    readonly weighed: number;
    readonly waiting: number;
    readonly deliveries: number;
    readonly verdict?: string;
    readonly avoided?: number;
  }[];
  readonly weighings: readonly WeighingView[];
  readonly permits: { readonly discharge?: PermitShown; readonly recycling?: PermitShown };
  readonly money: {
    readonly charged: number;
    readonly paid: number;
    readonly owed: number;
    readonly entries: readonly {
      readonly on: string;
      readonly kind: string;
      readonly reference: string;
      readonly minor: number;
    }[];
  };
  readonly avoided?: {
    readonly grams: number;
    readonly factor: AvoidedFactor;
  };
  readonly mayWeigh: boolean;
  readonly mayPay: boolean;
}
