import type { Mailer } from '@sandan/mail/mailer';
import type { Post } from '@sandan/mail/templates';
import type { Notice } from '@sandan/market/notice/notice';
import type { Indicators } from '@sandan/market/slo/indicators';
import type { Stores } from '@sandan/store/stores';
import type { Translator } from '@sandan/translate/translator';

/** All that the notifier touches outside itself. */
export interface NotifierWorld extends Post {
  readonly stores: Stores;
  readonly mailer: Mailer;
  /** Counts inquiries that were answered in time; absent where nothing is counted. */
  readonly indicators?: Indicators;
  /** Puts what is said in cases into the other language; absent where none is switched on for that. */
  readonly interpreter?: Translator;
  /** Ms for which an organisation and its members are kept once they were read; absent where nothing outlives its batch. */
  readonly keptMs?: number;
  /** Takes notices as they are once their mail has gone out, to be written together; absent where each is written at once. */
  readonly sent?: (notice: Notice) => void;
  readonly now: () => Date;
  /** Structured log line; never given personal data. */
  readonly log: (line: Record<string, unknown>) => void;
}
