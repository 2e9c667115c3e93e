import type { Stores } from '@sandan/store/stores';

/** All that the events touch outside themselves. */
export interface EventsWorld {
  readonly stores: Stores;
  readonly now: () => Date;
  /** Structured log line; never given personal data. */
  readonly log: (line: Record<string, unknown>) => void;
}
