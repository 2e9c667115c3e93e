import type { Problem } from './views.ts';

/** The API's views of second factors and sessions, as the pages read them. */
export interface FactorView {
  readonly id: string;
  readonly kind: 'totp' | 'passkey';
  readonly name: string;
  readonly created: string;
  readonly lastUsed?: string;
}

export interface FactorsView {
  readonly items: readonly FactorView[];
  /** How many recovery codes are left. */
  readonly recoveryCodes: number;
}

export interface SessionView {
  readonly id: string;
  readonly agent: string;
  readonly began: string;
  readonly seen: string;
  readonly current: boolean;
}

export interface FactorBegun {
  readonly factor: { readonly id: string; readonly name: string };
  readonly totp?: { readonly secret: string; readonly uri: string };
  readonly passkey?: unknown;
}

/** What the page that asks for a second factor holds: what was being done, and what a passkey is to sign. */
export interface StepUpAsked {
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly passkey?: unknown;
  /** Why the factor was refused. */
  readonly problem?: Problem;
}
