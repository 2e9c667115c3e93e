import type { AgreementName } from '@sandan/market/term-sheet/agreement';
import type { TermChange } from '@sandan/market/term-sheet/difference';
import type { Text } from './views.ts';

/** Views of the API about term sheets and contracts, as the pages read them. */
type Side = 'seller' | 'buyer';

export interface DealHead {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly side: Side;
  readonly listing: { readonly title: Text };
  readonly seller: { readonly name: Text };
  readonly buyer: { readonly name: Text };
}

interface VersionLine {
  readonly number: number;
  readonly side: Side;
  readonly by: { readonly name: string };
  readonly at: string;
  readonly note?: string;
}
export interface VersionView extends VersionLine {
  readonly terms: { readonly agreement: AgreementName };
  readonly against?: number;
  readonly changes: readonly TermChange[];
}
export interface TermSheetView {
  readonly version: number;
  readonly state: string;
  readonly number: number;
  readonly agreed?: number;
  readonly side: Side;
  readonly pen: readonly Side[];
  readonly writes: boolean;
  readonly actions: readonly ('accept' | 'withdraw' | 'reopen')[];
  readonly versions: readonly VersionLine[];
  readonly last?: VersionView;
}

/** The terms at which a technology can be taken as they are. */
export interface ExpressView {
  readonly listingId: string;
  readonly version: number;
  readonly terms: { readonly agreement: AgreementName };
}

interface Both {
  readonly ko: string;
  readonly en: string;
}
export interface PieceView {
  readonly text: string;
  readonly slot?: string;
  readonly locked?: string;
}
export interface ContractView {
  readonly version: number;
  readonly number: string;
  readonly state: string;
  readonly termsNumber: number;
  readonly edition: string;
  readonly side: Side;
  readonly seller: { readonly name: Both };
  readonly buyer: { readonly name: Both };
  readonly articles: readonly {
    readonly id: string;
    readonly number: number;
    readonly heading: Both;
    readonly paragraphs: readonly {
      readonly key: string;
      readonly ko: readonly PieceView[];
      readonly en: readonly PieceView[];
    }[];
  }[];
  readonly sentences: Readonly<Record<string, Both>>;
  readonly changes: readonly {
    readonly key: string;
    readonly text: Both;
    readonly before: Both;
    readonly side: Side;
    readonly state: 'open' | 'agreed' | 'refused';
    readonly at: string;
  }[];
  readonly issue?: { readonly code: string; readonly at: string; readonly content: string; readonly pdf: string };
  readonly signatures: readonly {
    readonly side: Side;
    readonly name: string;
    readonly at: string;
    readonly secondFactor: boolean;
    readonly factor?: 'totp' | 'passkey' | 'recovery';
  }[];
  readonly startsOn?: string;
  readonly effectiveOn?: string;
  readonly licenceId?: string;
  readonly actions: readonly string[];
}
export interface DocumentView {
  readonly code: string;
  readonly number: string;
  readonly issuedAt: string;
  readonly content: string;
  readonly pdf: string;
  readonly seller: Both;
  readonly buyer: Both;
  readonly state: string;
  readonly signatures: readonly {
    readonly side: Side;
    readonly at: string;
    readonly secondFactor: boolean;
    readonly factor?: 'totp' | 'passkey' | 'recovery';
    readonly genuine: boolean;
  }[];
  readonly effectiveOn?: string;
}
