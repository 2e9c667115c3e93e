import type { Text } from './views.ts';

/** Views of the API about organisations, as the pages read them. */
export interface RoleView {
  readonly id: string;
  readonly name: { readonly ko: string; readonly en: string };
  readonly permissions: readonly string[];
}
export interface RolesView {
  readonly items: readonly RoleView[];
  readonly version: number;
}
interface Named {
  readonly id: string;
  readonly name: string;
}
export interface OwnershipView {
  readonly version: number;
  readonly state: 'offered' | 'accepted' | 'declined' | 'withdrawn' | 'expired' | 'named';
  readonly keep: boolean;
  readonly expiresAt: string;
  readonly from?: Named;
  readonly to: Named;
  readonly why?: string;
  readonly actions: readonly string[];
}
export interface BlockView {
  readonly id: string;
  readonly name: Text;
  readonly note?: string;
  readonly at: string;
}
export interface StandingView {
  readonly id: string;
  readonly version: number;
  readonly status: 'active' | 'suspended';
  readonly suspension?: { readonly reason: string; readonly note?: string; readonly by: { readonly at: string } };
  /** Whom the desk can name the owner, where no owner can act. */
  readonly heirs?: readonly Named[];
}
interface MoneyView {
  readonly currency: string;
  readonly minor: number;
}
type ApproverView = { readonly by: 'role'; readonly role: string } | { readonly by: 'person'; readonly personId: string };
export interface RuleView {
  readonly kind: 'purchase' | 'sign';
  readonly from?: MoneyView;
  readonly category?: string;
  readonly programme?: string;
  readonly approver: ApproverView;
  readonly deputyId?: string;
}
export interface RulesView {
  readonly version: number;
  readonly rules: readonly RuleView[];
  readonly hours: number;
}
interface DecidedView {
  readonly by: Named;
  readonly at: string;
  readonly verdict: 'approved' | 'refused';
}
export interface ApprovalView {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly note?: string;
  readonly subject: {
    readonly kind: 'purchase' | 'sign';
    readonly amount?: MoneyView;
    readonly category?: string;
    readonly programme?: string | Text;
  };
  readonly about?: {
    readonly kind: 'inquiry' | 'terms' | 'quote' | 'sample' | 'service' | 'offtake' | 'resale' | 'booking' | 'series';
    readonly id?: string;
    readonly resourceId?: string;
    readonly parts?: readonly { readonly resourceId: string }[];
  };
  readonly state: 'pending' | 'approved' | 'refused' | 'withdrawn' | 'expired';
  readonly dueAt: string;
  readonly reminded: boolean;
  readonly answer?: string;
  readonly demo: boolean;
  readonly requester: Named;
  readonly steps: readonly {
    readonly approver: ApproverView;
    readonly waitsFor: readonly Named[];
    readonly decided?: DecidedView;
  }[];
  readonly overruled?: DecidedView & { readonly why: string };
  readonly askedAt: string;
  readonly actions: readonly string[];
}
export interface CaseLine {
  readonly id: string;
  readonly version: number;
  readonly state: 'open' | 'in_review' | 'actioned' | 'dismissed';
  readonly target: { readonly kind: 'organisation' | 'listing' | 'message'; readonly id: string; readonly inquiryId?: string };
  readonly count: number;
  readonly dueAt: string;
  readonly late: boolean;
  readonly demo: boolean;
  readonly said: Text;
  readonly subject: { readonly id: string; readonly name: Text; readonly status: string };
  readonly reasons: readonly string[];
  readonly openedAt: string;
  readonly outcome?: string;
  readonly assignee?: Named;
}
export interface CaseView extends CaseLine {
  readonly reports: readonly {
    readonly reason: string;
    readonly note?: string;
    readonly at: string;
    readonly person: Named;
    readonly organisation?: Text;
  }[];
  readonly note?: string;
  readonly actions: readonly string[];
  readonly outcomes: readonly string[];
}
