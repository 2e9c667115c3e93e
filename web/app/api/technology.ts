import type { Text } from './views.ts';

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
