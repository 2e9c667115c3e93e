import type { Mailer } from '@sandan/mail/mailer';
import type { Post } from '@sandan/mail/templates';
import type { Indicators } from '@sandan/market/slo/indicators';
import type { Stores } from '@sandan/store/stores';

/** All that the notifier touches outside itself. */
export interface NotifierWorld extends Post {
  readonly stores: Stores;
  readonly mailer: Mailer;
  /** Counts inquiries that were answered in time; absent where nothing is counted. */
  readonly indicators?: Indicators;
  readonly now: () => Date;
  /** Structured log line; never given personal data. */
  readonly log: (line: Record<string, unknown>) => void;
}
