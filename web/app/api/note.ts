import type { Text } from './views.ts';

export interface NoteMoney {
  readonly currency: string;
  readonly minor: number;
}

export interface NoteStatement {
  readonly section: string;
  readonly text: Text;
  readonly country?: string;
  readonly name?: string;
  readonly number?: string;
  readonly price?: { readonly min: NoteMoney; readonly max?: NoteMoney; readonly per: string; readonly on: string };
  readonly figure?: { readonly value: number; readonly unit: string };
  readonly direction?: 'export' | 'import';
  readonly citations: readonly { readonly source: string; readonly url: string; readonly on: string }[];
  readonly listingId?: string;
}

export interface NoteLine {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly state: string;
  readonly title: Text;
  readonly summary?: Text;
  readonly subject: string;
  readonly codes: readonly { readonly scheme: string; readonly code: string }[];
  readonly countries: readonly string[];
  readonly reviewBy: string;
  readonly outdated: boolean;
  readonly author: { readonly organisationId: string; readonly name: Text };
  readonly publishedAt?: string;
  readonly changedAt: string;
  readonly demo: boolean;
}

export interface NoteView extends NoteLine {
  readonly reason?: string;
  readonly statements: readonly NoteStatement[];
  readonly author: { readonly organisationId: string; readonly name: Text; readonly person: string };
  readonly reviewer?: { readonly person: string };
  readonly editions: readonly { readonly number: number; readonly state: string; readonly publishedAt?: string }[];
  readonly course: readonly {
    readonly action: string;
    readonly side: string;
    readonly reason?: string;
    readonly text?: string;
    readonly at: string;
  }[];
  readonly actions: readonly string[];
  readonly own: boolean;
}
