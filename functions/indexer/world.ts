import type { SearchPort } from '@sandan/search/port';
import type { Stores } from '@sandan/store/stores';

/** All that the indexer touches outside itself. */
export interface IndexerWorld {
  readonly stores: Stores;
  readonly search: SearchPort;
  readonly now: () => Date;
  /** Structured log line; never given personal data. */
  readonly log: (line: Record<string, unknown>) => void;
}
