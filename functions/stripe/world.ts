import type { World } from '@sandan/fn-api/world';
import type { PayPort } from '@sandan/pay/port';

/** All that the function of card payments touches: what the API touches, and the provider. */
export interface StripeWorld extends World {
  readonly pay?: PayPort;
  /** Secrets that sign the provider's messages, with spaces between; `none` where there is no provider. */
  readonly paySecret: string;
  /** Whether the key is one of real money; messages of the other kind are not believed. */
  readonly payLive: boolean;
}

/** What one run did. */
export interface StripeReport {
  done: number;
  tried: number;
  converged: number;
  failed: number;
}

export const stripeActor = { kind: 'service', name: 'stripe' } as const;
