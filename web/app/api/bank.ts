export interface BankAccountView {
  readonly id: string;
  readonly version: number;
  readonly state: 'proposed' | 'cooling' | 'active' | 'cancelled' | 'replaced';
  readonly shown: {
    readonly by: 'iban' | 'kr';
    readonly country: string;
    readonly bank?: string;
    readonly last: string;
    readonly currency: string;
  };
  readonly holderMatches: boolean;
  readonly proposedAt: string;
  readonly proposedBy: string;
  readonly own: boolean;
  readonly codeUntil?: string;
  readonly confirmed?: { readonly at: string; readonly how: 'second_person' | 'mail_code' };
  readonly nextAt?: string;
  readonly activeSince?: string;
}
