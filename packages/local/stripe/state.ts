/** Objects of the provider, in the shapes that its API publishes; only the fields that the market's client reads or sends. */
export interface Session {
  readonly id: string;
  readonly object: 'checkout.session';
  status: 'open' | 'complete' | 'expired';
  readonly amount_total: number;
  readonly currency: string;
  readonly client_reference_id: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  readonly intent_metadata: Readonly<Record<string, string>>;
  readonly transfer_group: string | null;
  readonly name: string;
  readonly success_url: string;
  readonly cancel_url: string;
  readonly expires_at: number;
  readonly url: string;
  payment_intent: string | null;
}
export interface Intent {
  readonly id: string;
  readonly object: 'payment_intent';
  status: 'requires_payment_method' | 'processing' | 'succeeded' | 'canceled';
  readonly amount: number;
  amount_received: number;
  readonly currency: string;
  readonly metadata: Readonly<Record<string, string>>;
  latest_charge: string | null;
  last_payment_error: { readonly code: string } | null;
}
export interface Entry {
  readonly id: string;
  readonly object: 'balance_transaction';
  readonly amount: number;
  readonly fee: number;
  readonly currency: string;
}
export interface Charge {
  readonly id: string;
  readonly object: 'charge';
  readonly amount: number;
  amount_refunded: number;
  readonly currency: string;
  readonly payment_intent: string;
  disputed: boolean;
  readonly balance_transaction: string;
}
export interface Dispute {
  readonly id: string;
  readonly object: 'dispute';
  readonly amount: number;
  readonly currency: string;
  readonly charge: string;
  readonly payment_intent: string;
  status: 'needs_response' | 'won' | 'lost';
  readonly balance_transactions: Entry[];
}
export interface Refund {
  readonly id: string;
  readonly object: 'refund';
  readonly amount: number;
  readonly currency: string;
  readonly payment_intent: string;
  readonly metadata: Readonly<Record<string, string>>;
  status: 'pending' | 'succeeded' | 'failed';
  failure_reason?: string;
}
export interface Transfer {
  readonly id: string;
  readonly object: 'transfer';
  readonly amount: number;
  amount_reversed: number;
  readonly currency: string;
  readonly destination: string;
  readonly transfer_group: string | null;
  readonly metadata: Readonly<Record<string, string>>;
}
export interface Reversal {
  readonly id: string;
  readonly object: 'transfer_reversal';
  readonly amount: number;
  readonly currency: string;
  readonly transfer: string;
  readonly metadata: Readonly<Record<string, string>>;
}
export interface Account {
  readonly id: string;
  readonly object: 'account';
  readonly country: string;
  payouts_enabled: boolean;
  capabilities: { transfers: 'active' | 'inactive' };
  requirements: { currently_due: string[] };
}

/** All that the provider holds. */
export interface State {
  count: number;
  readonly sessions: Record<string, Session>;
  readonly intents: Record<string, Intent>;
  readonly charges: Record<string, Charge>;
  readonly entries: Record<string, Entry>;
  readonly disputes: Record<string, Dispute>;
  readonly refunds: Record<string, Refund>;
  readonly transfers: Record<string, Transfer>;
  readonly reversals: Record<string, Reversal>;
  readonly accounts: Record<string, Account>;
  /** By idempotency key: what was asked, what was answered, and when (s); it is forgotten after a day. */
  readonly answered: Record<
    string,
    { readonly asked: string; readonly status: number; readonly body: unknown; readonly at: number }
  >;
  readonly balance: Record<string, number>;
}

export const emptyState = (): State => ({
  count: 0,
  sessions: {},
  intents: {},
  charges: {},
  entries: {},
  disputes: {},
  refunds: {},
  transfers: {},
  reversals: {},
  accounts: {},
  answered: {},
  balance: {},
});
