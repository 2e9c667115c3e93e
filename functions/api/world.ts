import type { Codes } from '@sandan/codes/codes';
import type { Views } from '@sandan/market/portfolio/views';
import type { Indicators } from '@sandan/market/slo/indicators';
import type { Objects } from '@sandan/objects/objects';
import type { PayPort } from '@sandan/pay/port';
import type { Finding } from '@sandan/search/port';
import type { Stores } from '@sandan/store/stores';
import type { Usage } from '@sandan/telemetry/usage';
import type { Limits } from './limit/limited.ts';
import type { Vault } from './vault.ts';

/** Who a bearer token speaks for, once it is verified. */
export interface Claims {
  readonly issuer: string;
  readonly subject: string;
  readonly name?: string;
  readonly email?: string;
  readonly language?: string;
  /** Whether the issuer has seen that the address is the person's. */
  readonly emailVerified: boolean;
  /** What names the sign-in and every token that follows from it; the digest of the token itself where the issuer names none. */
  readonly session: string;
  /** When the person signed in, in seconds since the epoch; a refresh does not change it. */
  readonly signedInAt: number;
}

/** All that the API touches outside itself; made in `lambda.ts`, in the local stack and in the tests' fixture. */
export interface World {
  readonly stores: Stores;
  readonly search: Finding;
  readonly codes: Codes;
  /** Absent where no file is handled (the function `api`). */
  readonly objects?: Objects;
  /** Absent where no card provider is set up, and in functions that do not talk to it. */
  readonly pay?: PayPort;
  /** Verifies a bearer token. @throws Fault unauthenticated `access.token` */
  readonly verify: (token: string) => Promise<Claims>;
  readonly now: () => Date;
  readonly siteUrl: string;
  /** Secret behind one-click stop links. */
  readonly stopSecret: string;
  /** Seals what nobody but the market may read, and signs what it hands out to be shown again. */
  readonly vault: Vault;
  /** With which our own edge and pages prove that they say from where a visitor comes. */
  readonly edgeSecret: string;
  readonly limits: Limits;
  /** How long the public face of an organisation may be served from memory, in ms; 0 in tests. */
  readonly faceMs: number;
  /** Counts what the objectives of service look at. */
  readonly indicators: Indicators;
  readonly views: Views;
  /** Told of each answered call what it used. */
  readonly used?: (operation: string, usage: Usage, status: number) => void;
  /** Structured log line; never given personal data. */
  readonly log: (line: Record<string, unknown>) => void;
}
