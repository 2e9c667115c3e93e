import type { Understand } from '@sandan/search/asked';
import type { Analyse } from '@sandan/search/word';
import type { Stores } from '@sandan/store/stores';

/** How texts are taken apart and queries read: as the search itself does. */
export interface Reading {
  readonly analyse: Analyse;
  readonly understand: Understand;
}

/** All that the alerts touch outside themselves. */
export interface AlertsWorld {
  readonly stores: Stores;
  /** Made once, in about a second. */
  readonly reading: () => Promise<Reading>;
  readonly now: () => Date;
  /** Structured log line; never given personal data. */
  readonly log: (line: Record<string, unknown>) => void;
}
