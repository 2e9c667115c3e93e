import type { Text } from './views.ts';

interface Party {
  readonly organisationId: string;
  readonly name: Text;
}

export interface LicenceLine {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly state: string;
  readonly title: Text;
  readonly agreement: string;
  readonly effectiveOn: string;
  readonly royaltiesUntil?: string;
  readonly dealId: string;
  readonly listingId: string;
  readonly demo: boolean;
  readonly licensor: Party;
  readonly licensee: Party;
  readonly side: 'licensor' | 'licensee' | 'operator';
}

interface InvoiceView {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly period?: string;
  readonly amount: { readonly currency: string; readonly minor: number };
  readonly state: string;
  readonly late: boolean;
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly outstanding: number;
  readonly payments: readonly {
    readonly key: string;
    readonly by: 'bank' | 'card' | 'credit';
    readonly minor: number;
    readonly beyond: number;
    readonly on: string;
    readonly reference?: string;
    readonly lost?: number;
  }[];
}

export interface ShownInvoice {
  readonly licence: LicenceLine;
  readonly invoice: InvoiceView;
  readonly cards: readonly {
    readonly id: string;
    readonly amount: { readonly currency: string; readonly minor: number };
    readonly state: string;
    readonly on?: string;
    readonly failure?: string;
    readonly refunded: number;
    readonly chargeback?: 'open' | 'won' | 'lost';
  }[];
  readonly toSend?: number;
  readonly mayRecord: boolean;
  readonly mayPay: boolean;
}

export interface MilestoneView {
  readonly key: string;
  readonly kind: string;
  readonly name: Text;
  readonly dueOn: string;
  readonly minor?: number;
  readonly state: string;
  readonly reachedOn?: string;
  readonly said?: string;
  readonly cureBy?: string;
}

export interface ShareView {
  readonly key: string;
  readonly kind: 'inventor' | 'pool';
  readonly name: string;
  readonly share: number;
}

interface TermsView {
  readonly currency: string;
  readonly upfront?: { readonly minor: number };
  readonly base: { readonly deductions: readonly string[]; readonly deductionsUpTo?: number };
  readonly tiers: readonly { readonly from: number; readonly rate: number }[];
  readonly stacking?: { readonly credited: number; readonly floor: number };
  readonly minimum?: {
    readonly steps: readonly { readonly fromYear: number; readonly minor: number }[];
    readonly carried: boolean;
  };
  readonly cap?: { readonly per: 'year' | 'licence'; readonly minor: number };
  readonly period: string;
  readonly statedWithinDays: number;
  readonly paidWithinDays: number;
}

export interface LicenceView extends LicenceLine {
  readonly territory: readonly string[];
  readonly sublicence: boolean;
  readonly rights: readonly {
    readonly number: string;
    readonly country: string;
    readonly expiresOn: string;
    readonly lapsedOn?: string;
  }[];
  readonly terms: TermsView;
  readonly milestones: readonly MilestoneView[];
  readonly shares?: readonly ShareView[];
  readonly currency: string;
  readonly periods: readonly {
    readonly from: string;
    readonly to: string;
    readonly state: string;
    readonly stateBy: string;
    readonly late: boolean;
    readonly netSales?: number;
    readonly due?: number;
  }[];
  readonly invoices: readonly InvoiceView[];
  readonly credit: number;
  readonly actions: readonly string[];
}

export interface StatedLineView {
  readonly product: string;
  readonly country: string;
  readonly currency: string;
  readonly gross: number;
  readonly deductions: readonly { readonly name: string; readonly minor: number }[];
  readonly rate?: { readonly rate: string; readonly on: string; readonly source: string };
}

export interface StatementView {
  readonly lines: readonly StatedLineView[];
  readonly paidToOthers?: number;
  readonly note?: string;
}

export interface ReckoningView {
  readonly lines: readonly { readonly taken: number; readonly net: number; readonly converted: number }[];
  readonly netSales: number;
  readonly steps: readonly { readonly rate: number; readonly base: number; readonly royalty: number }[];
  readonly scale: number;
  readonly stacked: number;
  readonly running: number;
  readonly minimum?: number;
  readonly shortfall: number;
  readonly credited: number;
  readonly capped: number;
  readonly due: number;
}

export interface PeriodView {
  readonly version: number;
  readonly from: string;
  readonly to: string;
  readonly currency: string;
  readonly state: string;
  readonly stateBy: string;
  readonly licence: LicenceLine;
  readonly base: TermsView['base'];
  readonly stacking: boolean;
  readonly statement?: StatementView;
  readonly reckoning?: ReckoningView;
  readonly dispute?: { readonly reason: string; readonly said: string; readonly at: string };
  readonly invoiceId?: string;
  readonly distribution?: readonly { readonly key: string; readonly name: string; readonly minor: number }[];
  readonly unshared?: PeriodView['distribution'];
  readonly corrections: number;
  readonly actions: readonly string[];
}

export interface LedgerView {
  readonly entries: readonly {
    readonly key: string;
    readonly kind: string;
    readonly on: string;
    readonly reverses?: string;
    readonly postings: readonly { readonly account: string; readonly currency: string; readonly minor: number }[];
  }[];
  readonly balances: readonly { readonly account: string; readonly currency: string; readonly minor: number }[];
}
