/** A payment that its bank has taken back while it looks into it; `fee` is what the provider takes for that. */
export interface ProviderDispute {
  readonly id: string;
  readonly minor: number;
  readonly fee: number;
  readonly outcome: 'open' | 'won' | 'lost';
}

/** What the provider says of one payment, read from it anew each time; amounts in minor units of ISO 4217. */
export interface ProviderFacts {
  readonly intentId: string;
  readonly status: 'open' | 'processing' | 'succeeded' | 'failed' | 'cancelled';
  readonly amount: number;
  readonly currency: string;
  readonly chargeId?: string;
  /** What the provider keeps of it. */
  readonly fee?: number;
  readonly failure?: string;
  readonly dispute?: ProviderDispute;
}
