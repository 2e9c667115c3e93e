import type { ChosenBand, ExporterBand } from '@sandan/market/exporter/band';
import type { RuleResult } from '@sandan/market/exporter/band-rule';
import type { SchemeResult } from '@sandan/market/exporter/band-scheme';
import type { ExporterNews } from '@sandan/market/exporter/news';
import type { CriterionName } from '@sandan/market/exporter/readiness';
import type { RecommendedMarket } from '@sandan/market/exporter/recommended';
import type { CompanySize, Sector } from '@sandan/market/exporter/size';
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
    readonly direct?: number;
    readonly indirect?: number;
    readonly sales?: number;
    readonly research?: number;
    readonly countries: readonly string[];
  }[];
  readonly certificates: readonly { readonly name: string; readonly number?: string; readonly until: string }[];
  readonly hs: readonly string[];
  readonly capacity?: string;
  readonly languages: readonly string[];
  readonly size?: CompanySize;
  readonly sector?: Sector;
  readonly arrears?: boolean;
  readonly defaults?: boolean;
  readonly chosen?: readonly { readonly band: ChosenBand; readonly year: number }[];
  readonly consent: { readonly agencies: boolean; readonly buyers: boolean };
  readonly appeal?: { readonly state: 'open' | 'upheld' | 'dismissed'; readonly text: string; readonly answer?: string };
  readonly demo: boolean;
  readonly news: readonly ExporterNews[];
  readonly goods: readonly ExporterGoods[];
  readonly proofs: readonly ExporterProof[];
  readonly standing: ExporterStanding;
  readonly inputs: {
    readonly exports: readonly [number | null, number | null];
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
  readonly recommended: {
    readonly items: readonly RecommendedMarket[];
    readonly sources: readonly {
      readonly source: string;
      readonly title: Text;
      readonly home?: string;
      readonly checkedAt?: string;
      readonly stale: boolean;
      readonly demo: boolean;
    }[];
  };
}

interface Named {
  readonly id: string;
  readonly title: Text;
}
interface ExporterGoods {
  readonly hs: string;
  readonly listings: readonly Named[];
}
interface ExporterProof {
  readonly name: string;
  readonly number?: string;
  readonly until?: string;
  readonly listing?: Named;
}
export interface ExporterStanding {
  readonly band?: ExporterBand;
  readonly year: number;
  readonly chosen?: { readonly band: ChosenBand; readonly until: string };
  readonly schemes: readonly (Pick<SchemeResult, 'scheme' | 'rules'> & { readonly result: RuleResult })[];
  readonly rate?: { readonly won: string; readonly on: string; readonly source: string };
}

/** An exporter as agencies or buyers see it. */
export interface ExporterProfile
  extends Pick<ExporterView, 'organisationId' | 'goods' | 'proofs' | 'capacity' | 'languages' | 'demo'>,
    Partial<Pick<ExporterView, 'standing' | 'inputs' | 'readiness' | 'state'>> {
  readonly name: Text;
  readonly country: string;
  readonly region?: string;
  readonly reader: 'agencies' | 'buyers';
  readonly markets: readonly string[];
}

export interface ExporterLine {
  readonly organisationId: string;
  readonly name: Text;
  readonly country: string;
  readonly region?: string;
  readonly band?: ExporterBand;
  readonly state?: ExporterState;
  readonly hs: readonly string[];
  readonly markets: readonly string[];
  readonly certificates: number;
  readonly score?: number;
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
