import type { LineStanding } from '@sandan/market/bom/coverage';
import type { Verdict, VerdictReason } from '@sandan/market/specification/verdict';
import type { NoteLine } from './note.ts';
import type { Both, ProofView } from './views.ts';

export interface BomHead {
  readonly id: string;
  readonly version: number;
  readonly state: 'draft' | 'released' | 'archived';
  readonly title: string;
  readonly about?: string;
  readonly lines: number;
  readonly actions: readonly string[];
  readonly changedAt: string;
  readonly demo: boolean;
}

export interface BomLineView {
  readonly number: number;
  readonly reference?: string;
  readonly name: string;
  readonly quantity: { readonly value: number; readonly unit: string };
  readonly category?: string;
  readonly specification?: string;
  readonly manufacturer?: string;
  readonly partNumber?: string;
  readonly notes?: string;
  readonly chosen?: string;
}

export interface BomView extends Omit<BomHead, 'lines'> {
  readonly lines: readonly BomLineView[];
}

export interface CandidateView {
  readonly id: string;
  readonly title: Readonly<Record<string, string>>;
  readonly owner: { readonly id: string; readonly name: Readonly<Record<string, string>> };
  readonly country: string;
  readonly named: boolean;
  readonly meets: boolean;
  readonly fit: number;
  readonly conditions: readonly {
    readonly name: string;
    readonly label: Partial<Both>;
    readonly verdict: Verdict;
    readonly reason: VerdictReason;
    readonly wanted: Partial<Both>;
    readonly offered?: Partial<Both>;
    readonly basis?: string;
    readonly proof?: Omit<ProofView, 'basis'>;
  }[];
  readonly demo: boolean;
}

export interface BomCoverage {
  readonly lines: readonly {
    readonly number: number;
    readonly standing: LineStanding;
    readonly candidates: readonly CandidateView[];
    readonly chosen?: CandidateView;
    readonly nearer?: string;
  }[];
  readonly summary: {
    readonly lines: number;
    readonly met: number;
    readonly percent: number;
    readonly unspecified: readonly number[];
    readonly singleSource: readonly number[];
    readonly singleCountry: readonly number[];
  };
}

export interface BomImported {
  readonly bom: BomHead;
  readonly rows: number;
  readonly kept: number;
  readonly refusedRows: number;
  readonly refused: readonly {
    readonly row: number;
    readonly column: string;
    readonly written: string;
    readonly detail: string;
  }[];
  readonly unread: readonly string[];
  readonly sheet?: string;
  readonly sheets: readonly string[];
}

interface SubstitutePart {
  readonly id: string;
  readonly title: Readonly<Record<string, string>>;
  readonly owner: { readonly id: string; readonly name: Readonly<Record<string, string>> };
  readonly country: string;
  readonly demo: boolean;
}

export interface BomSubstitutes {
  readonly chosen?: SubstitutePart;
  readonly withdrawn: boolean;
  readonly notes: readonly Pick<NoteLine, 'id' | 'title' | 'outdated'>[];
  readonly watch?: string;
  readonly substitutes: readonly (SubstitutePart & {
    readonly fit: number;
    readonly attributes: readonly {
      readonly name: string;
      readonly label: Partial<Both>;
      readonly chosen?: Partial<Both>;
      readonly offered?: Partial<Both>;
      readonly difference?: 'same' | 'within' | 'differs' | 'near' | 'untold' | 'unsaid';
      readonly standing?: string;
      readonly asked?: Partial<Both>;
      readonly basis: string;
      readonly proof?: Omit<ProofView, 'basis'>;
    }[];
    readonly missing: readonly string[];
  })[];
  readonly tests: readonly {
    readonly name: string;
    readonly label: Partial<Both>;
    readonly standard?: string;
    readonly measurable: boolean;
    readonly equipment: readonly {
      readonly id: string;
      readonly title: Readonly<Record<string, string>>;
      readonly owner: Readonly<Record<string, string>>;
      readonly access: { readonly firstFree?: { readonly from: string } };
      readonly price?: { readonly currency: string; readonly minor: number };
    }[];
  }[];
}
