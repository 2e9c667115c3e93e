import type { Attribute, AttributeValue } from '@sandan/market/listing/attribute';
import type { StandingView } from './verification.ts';

/** The views of the API, as the pages read them. */
export type Language = 'ko' | 'en';
export type Text = Readonly<Record<string, string>>;
export interface Both {
  readonly ko: string;
  readonly en: string;
}
export interface Items<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[];
  /** Of `approval.required`: what to ask approval for. */
  readonly remedy?: { readonly title: Readonly<Record<string, string>>; readonly about: object };
}

interface Answers {
  readonly count: number;
  readonly rate?: number;
  readonly medianHours?: number;
}

export interface Me {
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly language: Language;
    readonly mail: 'each' | 'daily' | 'none';
    readonly watchMail: boolean;
    readonly version: number;
  };
  readonly organisations: readonly {
    readonly id: string;
    readonly name: Text;
    readonly type: string;
    readonly roles: readonly string[];
    readonly ownRoles: readonly { readonly id: string; readonly name: Text }[];
    /** The organisation, or the person in it, may start nothing for now. */
    readonly suspended: boolean;
    readonly demo: boolean;
  }[];
  readonly active: string | null;
  readonly roles: readonly string[];
  /** What the roles allow in the active organisation. */
  readonly permissions: readonly string[];
  /** `due`: when a signer without a second factor must have one. */
  readonly secondFactor: { readonly enrolled: boolean; readonly due?: string };
  readonly unread: number;
  /** Through which the desk sees the market as this person does. */
  readonly impersonation?: { readonly id: string; readonly version: number; readonly until: string; readonly reason: string };
}

export interface KindView {
  readonly name: string;
  readonly label: Both;
  readonly plural: Both;
  readonly schemaOrg: string;
  readonly schemes: readonly string[];
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly offeredBy?: readonly string[];
  readonly consents?: { readonly attribute: string; readonly is: string };
  readonly answerWithinHours: number;
  readonly anonymous?: true;
  /** It is used for a time, and can be booked. */
  readonly booked?: true;
  /** Attributes that offers are held against; present for a kind that seeks. */
  readonly conditions?: Readonly<Record<string, unknown>>;
  readonly fresh: { readonly remindAfterDays: number; readonly archiveAfterDays: number };
}

/** A kind as menus name it. */
export type KindName = Pick<KindView, 'name' | 'plural'>;

export interface CodeView {
  readonly scheme: string;
  readonly code: string;
  readonly name?: Both;
}

export interface SuggestedCodeView extends CodeView {
  readonly reasons: readonly { readonly name: string; readonly of: string }[];
}

/** What an organisation has brought to an end. */
export interface TrackView {
  readonly orders: { readonly closed: number; readonly unanswered: number };
  readonly disputes: { readonly agreed: number; readonly upheld: number; readonly dismissed: number; readonly withdrawn: number };
  readonly supports: { readonly settled: number; readonly ended: number; readonly rate?: number };
}

export interface OrganisationView {
  readonly id: string;
  readonly version: number;
  readonly type: string;
  readonly status?: 'active' | 'suspended';
  readonly name: Text;
  readonly about?: Text;
  readonly country: string;
  readonly region?: string;
  readonly complex?: string;
  /** For members alone. */
  readonly postal?: { readonly lines: Text; readonly city: Text; readonly postalCode?: string; readonly country: string };
  readonly website?: string;
  /** That the reader finds its profile as an exporter. */
  readonly exporter?: true;
  readonly demo: boolean;
  readonly answers: Answers;
  readonly track: TrackView;
  readonly verification: StandingView;
}

export interface MemberView {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly version: number;
  readonly since: string;
  /** Why the member may do nothing for now. */
  readonly suspended?: string;
  readonly away?: { readonly from: string; readonly until: string; readonly deputyId?: string };
}

export interface InvitationView {
  readonly id: string;
  readonly version: number;
  readonly email: string;
  readonly roles: readonly string[];
  readonly expiresAt: string;
  readonly state: string;
  readonly organisationId: string;
}

export interface MediaView {
  readonly id: string;
  readonly kind: 'image' | 'document';
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly stage: string;
  readonly alt?: Text;
}

export interface ContentView {
  readonly title?: Text;
  readonly summary?: Text;
  readonly codes?: readonly CodeView[];
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  readonly keywords?: readonly string[];
  readonly stages?: Readonly<Record<string, string>>;
  readonly media: readonly MediaView[];
  readonly place?: { readonly country: string; readonly region?: string };
  readonly anonymous?: boolean;
}

interface StampView {
  readonly actor: string;
  readonly at: string;
}

/** On whose word a value stands that names a report. */
export interface ProofView {
  readonly basis: string;
  readonly on: string;
  readonly until: string;
  readonly report: string;
}

export interface ListingView {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly state: string;
  readonly reason?: string;
  readonly owner?: Pick<OrganisationView, 'id' | 'name' | 'type' | 'country' | 'demo' | 'answers' | 'verification'>;
  readonly content: ContentView;
  readonly withheld: readonly { readonly field: string; readonly stage: string }[];
  readonly proofs?: Readonly<Record<string, ProofView>>;
  readonly codes: readonly CodeView[];
  readonly provenance?: { readonly source: string; readonly sourceId: string; readonly fetchedAt: string; readonly url?: string };
  readonly confirmedAt: string;
  readonly publishedAt?: string;
  readonly demo: boolean;
  readonly mine: boolean;
  readonly actions: readonly string[];
  readonly revision?: { readonly id: string; readonly submitted: StampView; readonly content: ContentView };
  readonly transfer?: { readonly on: string; readonly cleared?: { readonly by: string } };
  readonly reviews?: readonly { readonly by: StampView; readonly decision: string; readonly note?: string }[];
}

export interface ListingLine {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly state: string;
  readonly title: Text;
  readonly ownerId: string;
  readonly confirmedAt: string;
  readonly changedAt: string;
  readonly publishedAt?: string;
  readonly demo: boolean;
  readonly reason?: string;
  readonly pendingRevision?: boolean;
  readonly imported?: string;
}

export interface HitView {
  readonly id: string;
  readonly kind: string;
  readonly title: Text;
  readonly summary?: Text;
  /** What a machine made of title and summary in the language that they lack. */
  readonly machine?: { readonly title?: Text; readonly summary?: Text };
  readonly highlight?: { readonly title?: string; readonly summary?: string };
  /** Without an id where the owner is not to be known. */
  readonly owner: { readonly id?: string; readonly name: Text };
  readonly place?: { readonly country: string; readonly region?: string };
  readonly image?: { readonly id: string; readonly bytes?: number; readonly alt?: Text };
  readonly facts: readonly { readonly name: string; readonly label?: Both; readonly value: AttributeValue }[];
  readonly publishedAt: string | number;
  readonly demo: boolean;
  readonly why?: readonly { readonly of: string; readonly share: number; readonly asked?: string; readonly field?: string }[];
}

/** How a text was read. */
interface ReadingView {
  readonly readAs?: string;
  readonly conditions: readonly {
    readonly written: string;
    readonly name: string;
    readonly label: Both;
    readonly min?: number;
    readonly max?: number;
    readonly unit?: string;
  }[];
  readonly excluded?: readonly { readonly written: string; readonly words: readonly string[] }[];
  readonly through: readonly { readonly asked: string; readonly found: string; readonly by: string }[];
  readonly didYouMean?: string;
  readonly without: readonly { readonly of: string; readonly name: string; readonly label: Both; readonly total: number }[];
}

export interface FacetValue {
  readonly value: string;
  readonly label?: Both;
  readonly count: number;
}

export interface SearchView {
  readonly hits: readonly HitView[];
  readonly total: number;
  readonly exactTotal: boolean;
  readonly page: number;
  readonly pages: number;
  readonly facets: Readonly<Record<string, readonly FacetValue[]>>;
  readonly ranges: Readonly<Record<string, { readonly min: number; readonly max: number; readonly unit?: string }>>;
  readonly sort: string;
  readonly relaxed: string;
  readonly reading: ReadingView;
  readonly tookMs: number;
}

export interface HomeView {
  readonly counts: { readonly listings: Readonly<Record<string, number>>; readonly organisations: number };
  readonly newest: readonly HitView[];
  readonly answers: Answers;
}

export interface ChangeView {
  readonly path: string;
  readonly before?: unknown;
  readonly after?: unknown;
}
export interface RevisionView {
  readonly id: string;
  readonly submitted: StampView;
  readonly changes: readonly ChangeView[];
}
