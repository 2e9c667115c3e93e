import type { Both, Text } from './views.ts';

interface Face {
  readonly id?: string;
  readonly name: Text;
}

export interface ConditionView {
  readonly name: string;
  readonly label: Both;
  readonly verdict: 'met' | 'not_met' | 'unknown';
  readonly reason: string;
  readonly wanted: Both;
  readonly offered?: Both;
}

export interface MatchView {
  readonly listing: {
    readonly id: string;
    readonly kind: string;
    readonly title: Text;
    readonly owner: Face;
    readonly demo: boolean;
  };
  readonly score: number;
  readonly fits: boolean;
  readonly words: readonly { readonly asked: string; readonly found?: string }[];
  readonly conditions: readonly ConditionView[];
  readonly feedback?: { readonly verdict: 'useful' | 'not_useful'; readonly reason?: string };
}

/** What answers a need in one kind: the best of those that fit or are near. */
export interface MatchGroup {
  readonly kind: string;
  readonly label: Both;
  readonly fitting: number;
  readonly near: number;
  readonly items: readonly MatchView[];
}

export interface NeedView {
  readonly id: string;
  readonly version: number;
  readonly title: Text;
  readonly state: string;
  readonly reason?: string;
  readonly until: string;
  readonly owner?: Face;
  readonly anonymous: boolean;
  readonly broker?: Face;
  readonly queue?: {
    readonly since: string;
    readonly dueAt: string;
    readonly late: boolean;
    readonly broker?: Face;
    readonly mine: boolean;
  };
  readonly proposals: readonly {
    readonly offer: { readonly id: string; readonly title: Text };
    readonly broker?: Face;
    readonly note: string;
    readonly at: string;
  }[];
  readonly side: 'owner' | 'broker' | 'operator';
  readonly actions: readonly string[];
  readonly demo: boolean;
}

export interface CountView {
  readonly fitting: number;
  readonly near: number;
  readonly best: readonly MatchView[];
}
