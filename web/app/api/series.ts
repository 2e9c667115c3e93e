import type { Text } from './views.ts';

/** How a booking may be repeated, as the form names it. */
export const repeats = ['daily', 'workdays', 'weekly', 'fortnightly', 'monthly'] as const;
export type Repeat = (typeof repeats)[number];

/** What becomes of times that cannot be had. */
export const conflictModes = ['fail', 'skip', 'propose'] as const;
export type ConflictMode = (typeof conflictModes)[number];

/** Of which times of a series something is changed. */
export const seriesScopes = ['one', 'following', 'all'] as const;
export type SeriesScope = (typeof seriesScopes)[number];

export interface SeriesTimeView {
  readonly local: string;
  readonly start?: string;
  readonly bookingId?: string;
  readonly state?: string;
  readonly code?: string;
  /** What stood in its way. */
  readonly text?: string;
  readonly proposal?: { readonly start: string; readonly end: string; readonly local: string };
}

export interface SeriesCheck {
  readonly rule: string;
  readonly times: readonly SeriesTimeView[];
}

export interface SeriesView extends SeriesCheck {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly name: Text;
  readonly start: { readonly local: string; readonly zone: string };
  readonly minutes: number;
  readonly mode: ConflictMode;
  readonly actions: readonly string[];
}

/** One time as a page shows it: from and to by the clocks of the resource. */
export interface ShownTime extends SeriesTimeView {
  readonly wall: readonly [string, string];
  readonly instead?: readonly [string, string];
}
