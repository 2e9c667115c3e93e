import type { Counts } from './imports.ts';
import type { Text } from './views.ts';

export interface Shrunk {
  readonly list?: string;
  readonly read: number;
  readonly last: number;
}

export interface SourceLine {
  readonly id?: string;
  readonly version?: number;
  readonly source: string;
  readonly title: Text;
  readonly home?: string;
  readonly asks: boolean;
  readonly owned: boolean;
  readonly keys: readonly { readonly name: string; readonly present: boolean }[];
  readonly every?: number;
  readonly staleAfter?: number;
  readonly quota?: {
    readonly requests: number;
    readonly bytes?: number;
    readonly per: 'minute' | 'hour' | 'day' | 'week' | 'month';
    readonly used: { readonly requests: number; readonly bytes: number };
    readonly until: string;
    readonly said: readonly { readonly name: string; readonly used: number; readonly limit: number; readonly at: string }[];
  };
  readonly state: 'idle' | 'good' | 'stale' | 'paused';
  readonly followed: boolean;
  readonly running: boolean;
  readonly outdated: boolean;
  readonly owner?: { readonly id: string; readonly name: Text };
  readonly params: Readonly<Record<string, string>>;
  readonly lastGoodAt?: string;
  readonly staleSince?: string;
  readonly dueAt?: string;
  readonly wantedAt?: string;
  readonly counts?: Counts;
  readonly fault?: string;
  readonly single: boolean;
  readonly shrunken?: { readonly run: number; readonly at: string; readonly counts: readonly Shrunk[] };
  readonly accepted?: {
    readonly counts: readonly Shrunk[];
    readonly reason: string;
    readonly by: { readonly at: string };
    readonly takenBy?: number;
  };
}

export interface SourceRun {
  readonly n: number;
  readonly by: 'schedule' | 'operator' | 'command' | 'files' | 'single';
  readonly startedAt: string;
  readonly endedAt?: string;
  readonly outcome: 'running' | 'good' | 'part' | 'failed';
  readonly counts?: Counts;
  readonly reasons?: Readonly<Record<string, number>>;
  readonly requests: number;
  readonly bytes: number;
  readonly fault?: string;
}

export interface SourceError {
  readonly n: number;
  readonly at: string;
  readonly code: string;
  readonly detail: string;
  readonly document?: string;
  readonly status?: number;
  readonly headers?: string;
  readonly answer?: string;
}

export interface SourceView extends SourceLine {
  readonly runs: readonly SourceRun[];
  readonly errors: readonly SourceError[];
}
