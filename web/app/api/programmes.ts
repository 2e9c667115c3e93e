import type { Text } from './views.ts';

interface Party {
  readonly organisationId: string;
  readonly name: Text;
}

export interface ProgrammeLine {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly title: Text;
  readonly supports: readonly string[];
  readonly state: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly endsOn: string;
  readonly total: number;
  readonly grantMin: number;
  readonly grantMax: number;
  readonly demo: boolean;
  readonly agency: Party;
  readonly open: boolean;
}

export interface RuleView {
  readonly fact: string;
  readonly oneOf?: readonly string[];
  readonly atLeast?: number;
  readonly atMost?: number;
}

export interface ProgrammeView extends ProgrammeLine {
  readonly summary: Text;
  readonly rules: readonly RuleView[];
  readonly ownShares: readonly { readonly upToEmployees?: number; readonly share: number }[];
  readonly scoring: {
    readonly criteria: readonly { readonly key: string; readonly name: Text; readonly points: number }[];
    readonly reviewers: number;
    readonly trimmed: boolean;
    readonly passAt: number;
  };
  readonly burn?: { readonly share: number; readonly by: string; readonly warnDays: number };
  readonly mine: boolean;
  readonly granted?: number;
  readonly reviewers?: readonly string[];
  readonly actions: readonly string[];
}

export interface FindingView {
  readonly rule: RuleView;
  readonly result: 'met' | 'failed' | 'unknown';
  readonly found?: string | number | boolean;
}

export interface EligibilityView {
  readonly open: boolean;
  readonly eligible: boolean;
  readonly findings: readonly FindingView[];
  readonly ownShare: number;
}

export interface ApplicationLine {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly programmeId: string;
  readonly programme: Text;
  readonly applicant: Party;
  readonly title: string;
  readonly state: string;
  readonly reason?: string;
  readonly asked: number;
  readonly grant: number;
  readonly score?: number;
  readonly demo: boolean;
  readonly side: 'applicant' | 'agency' | 'operator';
}

export interface ApplicationView extends ApplicationLine {
  readonly purpose: string;
  readonly declared: {
    readonly employees?: number;
    readonly revenue?: number;
    readonly foundedOn?: string;
    readonly arrears?: boolean;
  };
  readonly plan: readonly {
    readonly support: string;
    readonly what: string;
    readonly price: number;
    readonly performer?: Text;
  }[];
  readonly findings?: readonly FindingView[];
  readonly ownShare?: number;
  readonly note?: string;
  readonly warnedOn?: string;
  readonly reviews: readonly {
    readonly reviewerId?: string;
    readonly points?: Readonly<Record<string, number>>;
    readonly comment?: string;
  }[];
  readonly conflicts?: readonly { readonly reviewerId: string; readonly why: string }[];
  readonly criteria: readonly { readonly key: string; readonly name: Text; readonly points: number }[];
  readonly reviewing: boolean;
  readonly actions: readonly string[];
}

export interface BudgetView {
  readonly stand: Readonly<Record<'available' | 'reserved' | 'committed' | 'settled' | 'claim', number>>;
  readonly burnt: number;
  readonly burn?: { readonly share: number; readonly by: string; readonly warnedOn?: string; readonly deadline?: string };
  readonly uses: readonly {
    readonly subjectId: string;
    readonly performer: Text;
    readonly kind: string;
    readonly what: string;
    readonly state: string;
    readonly price: number;
    readonly support: number;
    readonly own: number;
    readonly settledOn?: string;
  }[];
}

export interface RankedView {
  readonly id: string;
  readonly place: number;
  readonly score: number;
  readonly grant: number;
  readonly decision: 'select' | 'keep' | 'reject';
}

export interface PerformerView {
  readonly organisationId: string;
  readonly name: Text;
  readonly open: number;
  readonly settled: number;
  readonly rate?: number;
  readonly support: number;
}
