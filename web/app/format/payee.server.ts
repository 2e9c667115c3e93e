import { koreanBanks } from '@sandan/market/bank/bank-code';
import type { PayeeView } from '../api/orders.ts';
import type { Language } from '../api/views.ts';

/** The account as the page shows it: the bank by its name, numbers in groups. */
export const payeeOf = ({ account, ...rest }: PayeeView, language: Language) => {
  if (!account) return rest;
  const { holder, currency, bic } = account;
  const place =
    account.by === 'iban'
      ? { iban: account.iban.replace(/(.{4})(?=.)/g, '$1 ') }
      : { bank: koreanBanks[account.bank]?.[language] ?? account.bank, number: account.number };
  return { ...rest, account: { holder, currency, ...(bic ? { bic } : {}), ...place } };
};
export type PayeeShown = {
  readonly account?: Readonly<Partial<Record<'iban' | 'bank' | 'number' | 'bic', string>>> & {
    readonly holder: string;
    readonly currency: string;
  };
} & Omit<PayeeView, 'account'>;
