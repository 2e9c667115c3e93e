import { type FieldFault, invalidFields } from '@sandan/kernel/fault';
import type { Localized } from '@sandan/kernel/text';
import { electronicFormatIBAN, isValidBIC, isValidIBAN } from 'ibantools';
import * as z from 'zod';
import { koreanBanks } from './bank-code.ts';

const shared = {
  /** The holder as the bank writes it. */
  holder: z.string().trim().min(2).max(140),
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** ISO 9362; who pays from abroad into an account in Korea needs it too. */
  bic: z.string().max(11).optional(),
};

/** Where money is sent: by IBAN and BIC (ISO 13616, ISO 9362), or by a Korean bank and number. */
export const BankDetails = z
  .discriminatedUnion('by', [
    z.strictObject({ by: z.literal('iban'), iban: z.string().max(50), ...shared }),
    z.strictObject({ by: z.literal('kr'), bank: z.string().regex(/^\d{3}$/), number: z.string().max(40), ...shared }),
  ])
  .meta({ id: 'BankDetails' });
export type BankDetails = z.infer<typeof BankDetails>;

/**
 * Details in the form in which they are kept.
 * @throws Fault invalid with all fields that are wrong: `bank.iban`, `bank.bic`, `bank.unknown`, `bank.number`
 */
export const readBankDetails = ({ bic: written, ...given }: BankDetails): BankDetails => {
  const bic = written?.replace(/\s/g, '').toUpperCase();
  const wrong: FieldFault[] = bic && !isValidBIC(bic) ? [{ pointer: '/bic', code: 'bank.bic' }] : [];
  const kept = <T extends BankDetails>(details: T): T => {
    if (wrong.length > 0) throw invalidFields(wrong);
    return bic ? { ...details, bic } : details;
  };
  if (given.by === 'iban') {
    const iban = electronicFormatIBAN(given.iban) ?? '';
    if (!isValidIBAN(iban)) wrong.unshift({ pointer: '/iban', code: 'bank.iban' });
    return kept({ ...given, iban });
  }
  const number = given.number.normalize('NFKC').replace(/[\s‐-―−-]/g, '');
  if (!/^\d{10,16}$/.test(number)) wrong.unshift({ pointer: '/number', code: 'bank.number' });
  if (!Object.hasOwn(koreanBanks, given.bank)) wrong.unshift({ pointer: '/bank', code: 'bank.unknown' });
  return kept({ ...given, number });
};

/** What of an account may be shown to those who do not pay into it. */
export const MaskedBank = z
  .object({
    by: z.enum(['iban', 'kr']),
    country: z.string(),
    bank: z.string().optional(),
    last: z.string(),
    currency: z.string(),
  })
  .meta({ id: 'MaskedBank' });
export type MaskedBank = z.infer<typeof MaskedBank>;

export const masked = (details: BankDetails): MaskedBank =>
  details.by === 'iban'
    ? { by: 'iban', country: details.iban.slice(0, 2), last: details.iban.slice(-4), currency: details.currency }
    : { by: 'kr', country: 'KR', bank: details.bank, last: details.number.slice(-4), currency: details.currency };

/** Legal forms and marks that a bank may write or leave out. */
const forms =
  /주식회사|유한회사|\(주\)|㈜|\(유\)|산학협력단|\b(?:co|company|corp|corporation|inc|ltd|limited|llc|gmbh|ag|kg|jsc|pvt|ltda|sa|bv|oy|ab|plc|sp z o o)\b/gu;

const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[.,]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/㈜/g, '(주)')
    .replace(forms, ' ')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Whether the holder is one of the names of the organisation, legal forms, spaces and marks aside. */
export const holderMatches = (holder: string, names: Localized): boolean => {
  const plain = plainName(holder);
  return plain !== '' && Object.values(names).some((name) => plainName(name) === plain);
};
