import type { Vault } from '@sandan/fn-api/vault';
import type { Objects } from '@sandan/objects/objects';
import type { Stores } from '@sandan/store/stores';

/** Who is forgotten, as places beyond the table know them. */
export interface Forgotten {
  /** OpenID subject, `issuer#sub`. */
  readonly subject: string;
  readonly ids: readonly string[];
  readonly addresses: readonly string[];
}

/** All that the keeper of privacy touches outside itself. */
export interface PrivacyWorld {
  readonly stores: Stores;
  readonly objects: Pick<Objects, 'get' | 'put' | 'purge' | 'list'>;
  /** Opens what lies sealed in a record, for the export of whose it is. */
  readonly vault: Pick<Vault, 'open'>;
  /** Places beyond the table that hold something of people: the sign-in, records that were given up. */
  readonly beyond: readonly ((who: Forgotten) => Promise<void>)[];
  /** Where the market's pages are; what leads to them is in the export. */
  readonly siteUrl: string;
  readonly now: () => Date;
  /** Ms that one run may take; then the next goes on. */
  readonly runMs: number;
  /** Structured log line; never given personal data. */
  readonly log: (line: Record<string, unknown>) => void;
}

export const privacyActor = { kind: 'service', name: 'privacy' } as const;
