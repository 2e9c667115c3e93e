import type { Indicators } from '@sandan/market/slo/indicators';
import type { SearchPort } from '@sandan/search/port';
import type { Stores } from '@sandan/store/stores';
import type { Translator } from '@sandan/translate/translator';

/** All that the indexer touches outside itself. */
export interface IndexerWorld {
  readonly stores: Stores;
  readonly search: SearchPort;
  /** Fills the language that a listing lacks; absent where it is switched off. */
  readonly translator?: Translator;
  /** Counts how soon changes are found; absent where nothing is counted. */
  readonly indicators?: Indicators;
  readonly now: () => Date;
  /** Structured log line; never given personal data. */
  readonly log: (line: Record<string, unknown>) => void;
}
