import type { Vault } from '@sandan/fn-api/vault';
import type { Indicators } from '@sandan/market/slo/indicators';
import type { Ask } from '@sandan/sources/http/ask';
import type { Stores } from '@sandan/store/stores';

/** All that the webhooks touch outside themselves. */
export interface WebhooksWorld {
  readonly stores: Stores;
  /** Asks public addresses alone, once, within a few seconds. */
  readonly ask: Ask;
  /** Opens the signing secrets. */
  readonly vault: Pick<Vault, 'open'>;
  readonly siteUrl: string;
  /** Counts how soon receivers take what is due; absent where nothing is counted. */
  readonly indicators?: Indicators;
  readonly now: () => Date;
  /** Structured log line; never given personal data, addresses or secrets. */
  readonly log: (line: Record<string, unknown>) => void;
}

/** What one run did. */
export interface WebhooksReport {
  taken: number;
  failed: number;
  leftOut: number;
}
