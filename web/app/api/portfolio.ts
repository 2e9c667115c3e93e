import type { Text } from './views.ts';

interface HeldView {
  readonly listingId: string;
  readonly version: number;
  readonly state: string;
  readonly title: Text;
  readonly number?: string;
  readonly stage: string;
  readonly seen: number;
  readonly interest: { readonly count: number; readonly last?: string };
  readonly until?: string;
  readonly annuity?: { readonly year: number; readonly due: string; readonly won: number };
  readonly won: number;
  readonly reasons: readonly string[];
}

export interface PortfolioView {
  readonly total: number;
  readonly inForce: number;
  readonly won: number;
  readonly wonWithoutInterest: number;
  readonly candidates: number;
  readonly wonOfCandidates: number;
  readonly funnel: readonly {
    readonly stage: string;
    readonly label: Text;
    readonly reached: number;
    readonly here: number;
    readonly won: number;
  }[];
  readonly ages: readonly {
    readonly from: number;
    readonly to: number;
    readonly count: number;
    readonly interested: number;
    readonly won: number;
  }[];
  readonly uncosted: readonly { readonly office: string; readonly count: number }[];
  readonly upkeep: {
    readonly version: number;
    readonly terms: {
      readonly reduction: number;
      readonly offices: readonly { readonly office: string; readonly won: number }[];
    };
  };
  readonly fees: { readonly source: Text };
  readonly reasons: Readonly<Record<string, Text>>;
  readonly items: readonly HeldView[];
  readonly found: number;
  readonly page: number;
  readonly pages: number;
}

export interface PublishedView {
  readonly id: string;
  readonly result: 'published' | 'submitted' | 'unchanged' | 'refused';
  readonly code?: string;
  readonly fields?: readonly { readonly pointer: string; readonly code: string }[];
}
