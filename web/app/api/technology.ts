import type { RightsView } from './rights.ts';
import type { ContentView, Text } from './views.ts';

/** A co-owner as its listing's side sees it. */
export interface CoOwnerView {
  readonly id: string;
  readonly version: number;
  readonly state: 'asked' | 'given' | 'refused' | 'removed';
  readonly name: string;
  readonly email?: string;
  readonly organisationId?: string;
  readonly share?: number;
  readonly answer?: { readonly name: string; readonly position: string; readonly note?: string; readonly at: string };
}

/** What a co-owner is asked. */
export interface ConsentView {
  readonly state: CoOwnerView['state'];
  readonly name: string;
  readonly share?: number;
  readonly owner: Text;
  readonly listing: { readonly id: string; readonly title: Text; readonly summary?: Text };
  readonly signIn: boolean;
  readonly answer?: CoOwnerView['answer'];
}

/** A number that was asked about, in a list. */
export interface LookupLine {
  readonly id: string;
  readonly version: number;
  readonly state: 'asked' | 'found' | 'unknown' | 'failed' | 'drafted';
  readonly number: string;
  readonly sources: readonly {
    readonly source: string;
    readonly outcome: 'found' | 'none' | 'noKey' | 'fault';
    readonly at: string;
  }[];
  readonly listingId?: string;
  readonly createdAt: string;
}

/** What the sources said of a patent. */
export interface LookupView extends LookupLine {
  readonly content?: ContentView;
  readonly rights?: RightsView;
  readonly knownAs?: string;
}
