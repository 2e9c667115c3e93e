import type { Text } from './views.ts';

export interface ContactDetailsView {
  readonly name: string;
  readonly title?: Text;
  readonly email?: string;
  readonly phone?: string;
  readonly messenger?: string;
}

export interface ContactView {
  readonly id: string;
  readonly version: number;
  readonly about: Text;
  readonly languages: readonly string[];
  readonly details?: ContactDetailsView;
  readonly revealedUntil?: string;
}

export interface RevealLine {
  readonly contact: { readonly id: string; readonly about?: Text };
  readonly person: string;
  readonly organisation: { readonly id: string; readonly name?: Text };
  readonly at: string;
  readonly times: number;
}
