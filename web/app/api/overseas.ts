import type { Text } from './views.ts';

interface Told {
  readonly id: string;
  readonly source: string;
  readonly fetchedAt: string;
  readonly demo: boolean;
}

type Measure =
  | 'anti_dumping'
  | 'countervailing'
  | 'safeguard'
  | 'anti_dumping_circumvention'
  | 'countervailing_circumvention'
  | 'safeguard_circumvention'
  | 'other';
export type Exporter = 'domestic' | 'beginner' | 'promising' | 'growing';

interface RegulationView extends Told {
  readonly title?: Text;
  readonly by: string;
  readonly measure: Measure;
  readonly stage: 'in_force' | 'investigation';
  readonly targets: readonly string[];
  readonly korea: boolean;
  readonly from?: string;
  readonly until?: string;
  readonly tariff: readonly string[];
  readonly outcome?: string;
}

export interface SourceTold {
  readonly source: string;
  readonly title: Text;
  readonly home?: string;
  readonly checkedAt?: string;
  readonly stale: boolean;
  readonly demo: boolean;
}

export interface OverseasView {
  readonly hs?: string;
  readonly country?: string;
  readonly regulations: readonly RegulationView[];
  readonly recommended: readonly (Told & {
    readonly country?: string;
    readonly countryName: string;
    readonly exporter: Exporter;
    readonly score: number;
  })[];
  readonly trade: readonly (Told & {
    readonly country?: string;
    readonly countryName: string;
    readonly from: string;
    readonly to: string;
    readonly exportUsd: number;
    readonly importUsd: number;
  })[];
  readonly news: readonly (Told & {
    readonly title: Text;
    readonly url?: string;
    readonly on?: string;
    readonly summary?: string;
    readonly countries: readonly string[];
    readonly office?: string;
  })[];
  readonly exhibitions: readonly (Told & {
    readonly title: Text;
    readonly on?: string;
    readonly days: string;
    readonly city?: string;
    readonly country?: string;
  })[];
  readonly sources: readonly SourceTold[];
}

export interface RatesView {
  readonly date: string;
  readonly rates: readonly {
    readonly currency: string;
    readonly units: number;
    readonly won: string;
    readonly on: string;
    readonly source: string;
  }[];
  readonly sources: readonly SourceTold[];
}
