import type { Text } from './views.ts';

export interface DeskView {
  readonly queues: readonly {
    readonly name: string;
    readonly says: Text;
    readonly path: string;
    readonly count: number;
    readonly more: boolean;
    readonly late: number;
    readonly oldest?: string;
    readonly due?: string;
  }[];
  readonly drift?: number;
}

type FoundNoun =
  | 'organisation'
  | 'person'
  | 'listing'
  | 'inquiry'
  | 'deal'
  | 'rfq'
  | 'quote'
  | 'order'
  | 'sample'
  | 'resale'
  | 'booking'
  | 'serviceRequest'
  | 'evaluation'
  | 'offtake'
  | 'licence'
  | 'usageInvoice'
  | 'programme'
  | 'application'
  | 'resource'
  | 'case'
  | 'screening'
  | 'import'
  | 'impersonation';

export interface FoundThing {
  readonly noun: FoundNoun;
  readonly id: string;
  readonly name: Text;
  readonly state: string;
  readonly detail?: string;
  /** Where a person is a member, or who meets in it. */
  readonly organisations?: readonly { readonly id: string; readonly name: Text }[];
}

export interface FlagsView {
  readonly version: number;
  readonly items: readonly {
    readonly name: string;
    readonly says: Text;
    readonly operations: readonly string[];
    readonly state: 'on' | 'off' | 'some';
    readonly organisationIds: readonly string[];
    readonly percent: number;
    readonly reason: string;
    readonly changedAt?: string;
  }[];
}

export interface ImpersonationView {
  readonly id: string;
  readonly version: number;
  readonly state: 'active' | 'ended' | 'expired';
  readonly reason: string;
  readonly began: string;
  readonly until: string;
  readonly operator?: { readonly name: string };
  readonly person: { readonly id: string; readonly name: string };
  readonly organisation?: { readonly id: string; readonly name: Text };
}

export interface LookView {
  readonly at: string;
  readonly operation: string;
  readonly object: string;
  readonly status: number;
}

export interface AsideView {
  readonly id: string;
  readonly version: number;
  readonly by: string;
  readonly subject: { readonly pk: string; readonly sk: string };
  readonly cause: string;
  readonly at: string;
  readonly wanted?: string;
  readonly tried?: string;
}

interface OfOrder {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly seller: Text;
  readonly buyer: Text;
}

export interface DisputeWaiting {
  readonly id: string;
  readonly state: string;
  readonly reason: string;
  readonly order: OfOrder;
  readonly claim: { readonly currency: string; readonly minor: number };
  readonly since: string;
}

export interface ProviderTaskLine {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly amount: { readonly currency: string; readonly minor: number };
  readonly attempts: number;
  readonly failure?: string;
  /** What it is about: an order, a licence, or an invoice for equipment. */
  readonly order?: OfOrder;
  readonly licence?: {
    readonly id: string;
    readonly number: string;
    readonly title: Text;
    readonly licensor: Text;
    readonly licensee: Text;
  };
  readonly usage?: { readonly id: string; readonly number: string; readonly owner: Text; readonly user: Text };
  readonly since: string;
}
