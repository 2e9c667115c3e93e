import type { Language } from './views.ts';

/** What was said as it reads in the other language. */
export interface RenderingView {
  readonly language: Language;
  readonly by: 'machine' | 'words';
  readonly text?: string;
  readonly refused?: {
    readonly why: 'lost' | 'doubled' | 'moved' | 'added' | 'empty';
    readonly words: readonly string[];
  };
  readonly terms: readonly { readonly ko: string; readonly en: string }[];
  readonly figures: readonly { readonly text: string; readonly means: string }[];
}

/** What stands beside a text that somebody wrote. */
export interface Said {
  readonly text?: string;
  readonly language?: string;
  readonly rendering?: RenderingView;
}

export interface GlossaryView {
  readonly caseId: string;
  readonly version: number;
  readonly pairs: readonly {
    readonly id: string;
    readonly ko: string;
    readonly en: string;
    readonly at: string;
    readonly own: boolean;
  }[];
}

export interface ConversationView {
  readonly bilingual: boolean;
  readonly glossary: GlossaryView;
}
