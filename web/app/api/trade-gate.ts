import type { ClassificationResult, classificationBases } from '@sandan/market/classification/result';
import type { GateReason, LineOutcome } from '@sandan/market/gate/reason';
import type { ExporterView } from './exporters.ts';
import type { Text } from './views.ts';

type Transfer = 'goods' | 'technology';

export interface ClassificationView {
  readonly id: string;
  readonly version: number;
  readonly transfer: Transfer;
  readonly listingId?: string;
  readonly name: string;
  readonly hs?: string;
  readonly result: ClassificationResult;
  readonly controlNumber?: string;
  readonly basis: (typeof classificationBases)[number];
  readonly grounds: string;
  readonly rulingNumber?: string;
  readonly classifier: string;
  readonly classifiedOn: string;
  readonly until: string;
  readonly licence?: { readonly number: string; readonly countries: readonly string[]; readonly until: string };
  readonly state: 'in_force' | 'expired' | 'withdrawn' | 'replaced';
  readonly demo: boolean;
}

export interface GateRecordView {
  readonly id: string;
  readonly process: string;
  readonly subject: string;
  readonly transfer: Transfer;
  readonly destination: string;
  readonly outcome: 'passed' | 'held';
  readonly reasons: readonly GateReason[];
  readonly lines: readonly {
    readonly name: string;
    readonly listingId?: string;
    readonly hs?: string;
    readonly outcome: LineOutcome;
    readonly candidates: readonly string[];
  }[];
  readonly by: { readonly at: string };
}

export interface HitView {
  readonly party: string;
  readonly source: string;
  readonly list: string;
  readonly type: string;
  readonly asked: string;
  readonly name: string;
  readonly score: number;
  readonly reasons: readonly string[];
  readonly programmes: readonly string[];
  readonly countries: readonly string[];
}

export interface ScreeningView {
  readonly id: string;
  readonly version: number;
  readonly party: { readonly organisationId?: string; readonly names: readonly string[]; readonly country?: string };
  readonly state: 'clear' | 'open' | 'cleared' | 'confirmed';
  readonly hits: readonly HitView[];
  readonly overrides: readonly {
    readonly party: string;
    readonly reason: string;
    readonly note: string;
    readonly until: string;
    readonly by: { readonly at: string };
  }[];
  readonly confirmed?: { readonly reason: string; readonly note: string; readonly by: { readonly at: string } };
  readonly lists: { readonly builtAt: string; readonly parties: number };
  readonly screenedAt: string;
  readonly openedAt?: string;
  readonly unanswered: number;
  readonly actions: readonly ('clear' | 'confirm')[];
  readonly demo: boolean;
}

export interface AppealView extends Pick<ExporterView, 'organisationId' | 'version' | 'exports' | 'certificates' | 'band' | 'demo'> {
  readonly name: Text;
  readonly country: string;
  readonly score: number;
  readonly text: string;
  readonly at: string;
}
