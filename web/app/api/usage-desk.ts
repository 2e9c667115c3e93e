import type { Text } from './views.ts';

interface PeakView {
  readonly weekdays: readonly number[];
  readonly from: string;
  readonly to: string;
  readonly percent: number;
}

export interface ConsumableView {
  readonly key: string;
  readonly name: Text;
  readonly unit: Text;
  readonly each: number;
}

/** What the use of a resource costs now. */
export interface UsagePriceView {
  readonly version: number;
  readonly currency: string;
  readonly hourly: Readonly<Record<string, number>>;
  readonly staffHourly?: number;
  readonly setup?: number;
  readonly minimumMinutes: number;
  readonly peaks: readonly PeakView[];
  readonly consumables: readonly ConsumableView[];
  readonly basis: string;
  readonly vat: number;
  readonly mayChange: boolean;
  /** Of each consumable that is counted, what can still be booked. */
  readonly left: Readonly<Record<string, number>>;
}

/** What there is of a consumable of a resource. */
export interface StockView {
  readonly key: string;
  readonly version: number;
  readonly name?: Text;
  readonly unit?: Text;
  readonly onHand: number;
  readonly setAside: number;
  readonly free: number;
  readonly counted: boolean;
  readonly reorderAt?: number;
  readonly low?: string;
}

export interface StockMoveView {
  readonly place: number;
  readonly kind: string;
  readonly delta: { readonly onHand: number; readonly setAside: number };
  readonly after: { readonly onHand: number; readonly setAside: number };
  readonly why?: string;
  readonly bookings?: readonly string[];
  readonly stamp: { readonly at: string };
}

interface UsageLineView {
  readonly place: number;
  readonly bookingId?: string;
  readonly use: {
    readonly start: string;
    readonly end: string;
    readonly operator: string;
    readonly settings: Readonly<Record<string, string>>;
    readonly samples: readonly string[];
    readonly results: readonly { readonly name: string }[];
    readonly staffMinutes: number;
    readonly consumables: Readonly<Record<string, number>>;
    readonly note?: string;
  };
  readonly corrects?: number;
  readonly hash: string;
}

export interface UsageLogView {
  readonly items: readonly UsageLineView[];
  readonly next?: string;
  readonly broken?: number;
}

export interface IncidentView {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly at: string;
  readonly said: string;
  readonly downMinutes: number;
  readonly state: string;
  readonly resolution?: string;
}
