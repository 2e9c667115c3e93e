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
