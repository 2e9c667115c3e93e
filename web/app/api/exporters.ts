import type { ExporterBand } from '@sandan/market/exporter/band';
import type { CriterionName } from '@sandan/market/exporter/readiness';
import type { Text } from './views.ts';

export type ExporterState = 'preparing' | 'exporting' | 'asked' | 'dormant';

export interface ExporterView {
  readonly organisationId: string;
  readonly version: number;
  readonly state: ExporterState;
  readonly reason?: string;
  readonly lastOrderAt?: string;
  readonly exports: readonly {
    readonly year: number;
    readonly direct: number;
    readonly indirect: number;
    readonly countries: readonly string[];
  }[];
  readonly certificates: readonly { readonly name: string; readonly number?: string; readonly until: string }[];
  readonly hs: readonly string[];
  readonly capacity?: string;
  readonly languages: readonly string[];
  readonly consent: { readonly agencies: boolean; readonly buyers: boolean };
  readonly appeal?: { readonly state: 'open' | 'upheld' | 'dismissed'; readonly text: string; readonly answer?: string };
  readonly demo: boolean;
  readonly band: ExporterBand;
  readonly inputs: {
    readonly exports: readonly [number, number];
    readonly countries: number;
    readonly certificates: number;
    readonly products: number;
    readonly capacity: boolean;
    readonly languages: number;
    readonly answering?: number;
  };
  readonly readiness: {
    readonly score: number;
    readonly parts: readonly {
      readonly criterion: CriterionName;
      readonly share: number;
      readonly points: number;
      readonly of: number;
    }[];
    readonly next: readonly { readonly criterion: CriterionName; readonly points: number }[];
  };
  readonly recommended: readonly { readonly country: string; readonly hs: string; readonly score: number }[];
}

export interface ExporterLine {
  readonly organisationId: string;
  readonly name: Text;
  readonly country: string;
  readonly region?: string;
  readonly band: ExporterBand;
  readonly state: ExporterState;
  readonly hs: readonly string[];
  readonly markets: readonly string[];
  readonly certificates: number;
  readonly score: number;
  readonly demo: boolean;
}

type Weights = Readonly<Record<CriterionName, number>>;

export interface WeightsView {
  readonly usual: Weights;
  readonly versions: readonly {
    readonly version: number;
    readonly weights: Weights;
    readonly why: string;
    readonly by: { readonly at: string };
  }[];
}
