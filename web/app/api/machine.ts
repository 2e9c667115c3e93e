/** A key or client as the API shows it. */
export interface CredentialView {
  readonly id: string;
  readonly version: number;
  readonly kind: 'key' | 'client';
  readonly name: string;
  readonly scopes: readonly string[];
  readonly effective: readonly string[];
  readonly networks: readonly string[];
  readonly state: 'active' | 'revoked' | 'expired';
  readonly secrets: readonly { readonly id: string; readonly hint: string; readonly at: string }[];
  readonly responsible: { readonly id: string; readonly name: string; readonly member: boolean };
  readonly expiresAt: string;
  readonly usedAt?: string;
  /** In the answer that makes it alone. */
  readonly secret?: string;
}

export interface UsageView {
  readonly plan: string;
  readonly perMinute: number;
  readonly perDay: number;
  readonly usedToday: number;
}
