import type { Mailer } from '@sandan/mail/mailer';
import type { Post } from '@sandan/mail/templates';
import type { Stores } from '@sandan/store/stores';

/** All that the clock touches outside itself. */
export interface ClockWorld extends Post {
  readonly stores: Stores;
  readonly mailer: Mailer;
  readonly now: () => Date;
  /** Structured log line; never given personal data. */
  readonly log: (line: Record<string, unknown>) => void;
}

/** What one run of the clock did; `failed` names what it could not do and left for the next. */
export interface ClockReport {
  escalated: number;
  closed: number;
  reminded: number;
  archived: number;
  /** Verifications that were reminded of or ended. */
  verifications: number;
  digests: number;
  /** What was offered or asked and not answered in its term, and listings whose permit ran out. */
  expired: number;
  /** Keys and clients told of or ended. */
  credentials: number;
  failed: { id: string; message: string }[];
}
