interface StatementCredit {
  readonly key: string;
  readonly currency: string;
  readonly minor: number;
  readonly on: string;
  readonly reference: string;
  readonly orderId?: string;
  readonly number?: string;
  readonly outcome: 'recorded' | 'matched' | 'known' | 'unmatched' | 'ambiguous' | 'currency' | 'twice' | 'refused';
  readonly code?: string;
}

export interface StatementView {
  readonly credits: readonly StatementCredit[];
}
