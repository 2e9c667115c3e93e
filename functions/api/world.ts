import type { Codes } from '@sandan/codes/codes';
import type { Objects } from '@sandan/objects/objects';
import type { SearchPort } from '@sandan/search/port';
import type { Stores } from '@sandan/store/stores';

/** Who a bearer token speaks for, once it is verified. */
export interface Claims {
  readonly issuer: string;
  readonly subject: string;
  readonly name?: string;
  readonly email?: string;
  readonly language?: string;
}

/** All that the API touches outside itself; made in `lambda.ts`, in the local stack and in the tests' fixture. */
export interface World {
  readonly stores: Stores;
  readonly search: SearchPort;
  readonly codes: Codes;
  /** Absent where no file is handled (the function `api`). */
  readonly objects?: Objects;
  /** Verifies a bearer token. @throws Fault unauthenticated `access.token` */
  readonly verify: (token: string) => Promise<Claims>;
  readonly now: () => Date;
  readonly siteUrl: string;
  /** Secret behind one-click stop links. */
  readonly stopSecret: string;
  /** How long the public face of an organisation may be served from memory, in ms; 0 in tests. */
  readonly faceMs: number;
  /** Structured log line; never given personal data. */
  readonly log: (line: Record<string, unknown>) => void;
}
