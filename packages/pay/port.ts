import type { Currency, Money } from '@sandan/kernel/money';
import type { ProviderFacts } from '@sandan/market/payment/facts';

/** The page of the provider on which one payment is made. */
export interface Page {
  readonly sessionId: string;
  readonly url: string;
  /** ISO instant after which the page is gone. */
  readonly until: string;
}

export interface Asked {
  /** Names the payment at the provider; the same id never makes a second page. */
  readonly paymentId: string;
  readonly amount: Money;
  /** What is paid for, as the payer reads it. */
  readonly title: string;
  /** Groups the charge with the transfers that follow from it. */
  readonly group: string;
  readonly email?: string;
  readonly language: 'ko' | 'en';
  readonly paidUrl: string;
  readonly backUrl: string;
  readonly now: Date;
}

/** What became of a transfer, a refund or a reversal; one that `failed` without an `id` was refused, and nothing was begun. */
export interface Done {
  readonly id: string;
  readonly state: 'done' | 'pending' | 'failed';
  readonly failure?: string;
}

/** The account of a seller at the provider. */
export interface AccountStanding {
  readonly id: string;
  readonly enabled: boolean;
  /** What the provider still wants to know. */
  readonly wants: readonly string[];
}

interface Leg {
  /** Names what is asked for, so that a repetition does nothing. */
  readonly key: string;
  /** It was asked for before and may have been done: what was done under the key is looked for first, for the provider forgets keys after a day. */
  readonly again: boolean;
  readonly minor: number;
  readonly currency: Currency;
}

/** What the market asks of a provider of card payments. Every verb may be repeated with the same key. @throws Fault limited `payment.provider` */
export interface PayPort {
  page(asked: Asked): Promise<Page>;
  /** What the provider says of the payment of a page, read anew; undefined if it knows none. */
  facts(sessionId: string): Promise<ProviderFacts | undefined>;
  /** Closes a page, so that nobody pays there any more; one that was paid, is being paid or has run out stays what it is. */
  close(sessionId: string): Promise<void>;
  transfer(leg: Leg & { readonly account: string; readonly chargeId: string; readonly group: string }): Promise<Done>;
  refund(leg: Leg & { readonly intentId: string }): Promise<Done>;
  refundState(id: string): Promise<Done>;
  reverse(leg: Leg & { readonly transferId: string }): Promise<Done>;
  openAccount(of: { readonly organisationId: string; readonly country: string; readonly email?: string }): Promise<string>;
  accountPage(of: { readonly account: string; readonly doneUrl: string; readonly againUrl: string }): Promise<string>;
  account(id: string): Promise<AccountStanding>;
  /** The market's balance by currency, in minor units of ISO 4217, available or under way. */
  balance(): Promise<Readonly<Record<string, number>>>;
}
