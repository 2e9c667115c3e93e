import type { Objects } from '@sandan/objects/objects';
import type { Stores } from '@sandan/store/stores';
import type { AuditKeys } from './keys.ts';

/** All that the auditor touches outside itself. */
export interface AuditorWorld {
  readonly stores: Stores;
  readonly objects: Pick<Objects, 'put' | 'get'>;
  readonly auditKeys: AuditKeys;
  readonly now: () => Date;
  /** Structured log line; never given personal data. */
  readonly log: (line: Record<string, unknown>) => void;
}
