import type { Text } from './views.ts';

interface Both {
  readonly ko: string;
  readonly en: string;
}

export type Side = 'seller' | 'buyer';
export type MethodName = 'register' | 'documents' | 'domain' | 'bank' | 'site_visit' | 'third_party';

export interface GrantView {
  readonly level: number;
  readonly since: string;
  readonly until: string;
  readonly methods: readonly { readonly method: MethodName; readonly at: string }[];
}
export type StandingView = Readonly<Partial<Record<Side, GrantView>>>;

type State =
  | 'unverified'
  | 'submitted'
  | 'in_review'
  | 'changes_requested'
  | 'verified'
  | 'expiring'
  | 'lapsed'
  | 'suspended'
  | 'rejected';
export type VerificationAction =
  | 'submit'
  | 'review'
  | 'request_changes'
  | 'propose'
  | 'decline'
  | 'verify'
  | 'reject'
  | 'suspend'
  | 'reinstate'
  | 'remind'
  | 'lapse';

interface Applicant {
  readonly id: string;
  readonly name: Text;
  readonly type: string;
  readonly country: string;
  readonly website?: string;
  readonly demo: boolean;
}

export interface PaperView {
  readonly id: string;
  readonly requirement: string;
  readonly file: { readonly id: string; readonly name: string; readonly type: string; readonly bytes: number };
  readonly issued?: string;
  readonly expires?: string;
  readonly state: 'waiting' | 'given' | 'accepted' | 'remarked';
  readonly remark?: string;
}

export interface RequirementView {
  readonly name: string;
  readonly label: Both;
  readonly proves: Both;
  readonly accepts: readonly Both[];
  readonly level: number;
  readonly ages: 'none' | 'stated' | 'issued';
  readonly maxAgeDays?: number;
  readonly optional?: true;
  readonly state: 'missing' | 'given' | 'accepted' | 'remarked' | 'outdated' | 'optional';
  readonly documents: readonly PaperView[];
}

export interface VerificationView {
  readonly organisation: Applicant;
  readonly side: Side;
  readonly version: number;
  readonly state: State;
  readonly wanted: number;
  readonly demo: boolean;
  readonly submittedAt?: string;
  readonly dueAt?: string;
  readonly grant?: GrantView;
  readonly suspendedAt?: string;
  readonly levels: readonly {
    readonly level: number;
    readonly label: Both;
    readonly says: Both;
    readonly fourEyes: boolean;
    readonly by: readonly MethodName[];
  }[];
  readonly requirements: readonly RequirementView[];
  readonly history: readonly {
    readonly action: VerificationAction;
    readonly to: State;
    readonly at: string;
    readonly by: 'owner' | 'operator' | 'clock';
    readonly name?: string;
    readonly level?: number;
    readonly reason?: string;
    readonly note?: string;
  }[];
  readonly proposal?: {
    readonly level: number;
    readonly methods: readonly MethodName[];
    readonly at: string;
    readonly name: string;
    readonly own: boolean;
  };
  readonly actions: readonly VerificationAction[];
}

export interface VerificationLine {
  readonly organisation: Omit<Applicant, 'website'>;
  readonly side: Side;
  readonly state: State;
  readonly wanted: number;
  readonly dueAt?: string;
  readonly businessHoursLeft: number;
  readonly proposed: boolean;
}

export type SchemeName = 'kr_business_number' | 'gln' | 'lei' | 'duns' | 'foreign_registration';

export interface EvidenceView {
  readonly identifiers: readonly { readonly scheme: SchemeName; readonly value: string; readonly since: string }[];
  readonly business?: {
    readonly number: string;
    readonly state?: 'active' | 'suspended' | 'closed' | 'unregistered';
    readonly tax?: string;
    readonly closed?: string;
    readonly fetchedAt?: string;
  };
  readonly domains: readonly {
    readonly domain: string;
    readonly state: 'waiting' | 'proved' | 'failed' | 'lost';
    readonly by?: 'dns' | 'file';
    readonly provedAt?: string;
    readonly checkedAt?: string;
    readonly record?: { readonly name: string; readonly value: string };
    readonly file?: { readonly url: string; readonly value: string };
  }[];
  readonly mail: readonly { readonly domain: string; readonly proved: boolean }[];
}
