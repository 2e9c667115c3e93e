import { currencies, written } from '@sandan/market/company/amount';
import { bareKinds, brokerKinds, commissionBases, mandateDeclines, mandateEnds } from '@sandan/market/mandate/mandate';
import { invoiceKinds } from '@sandan/market/royalty/invoice';
import { percentOf, share } from '@sandan/market/royalty/share';
import type { Sheet } from '../api/form.server.ts';
import type { CreditView, MandateView } from '../api/mandates.ts';
import type { Language } from '../api/views.ts';
import { countriesWritten } from './country.server.ts';
import { idIn } from './pasted.ts';

type Named = Readonly<Record<string, { readonly ko: string; readonly en: string }>>;
const inOne = (all: Named, language: Language): Record<string, string> =>
  Object.fromEntries(Object.entries(all).map(([key, text]) => [key, text[language]]));

/** Names of what mandates keep as codes, in one language. */
export const mandateNames = (language: Language) => ({
  kinds: inOne(brokerKinds, language),
  bases: inOne(commissionBases, language),
  declines: inOne(mandateDeclines, language),
  ends: inOne(mandateEnds, language),
  invoices: inOne(invoiceKinds, language),
  /** What bears no commission, whatever a mandate says. */
  bare: bareKinds.map((kind) => invoiceKinds[kind][language]).join(', '),
  currencies: [...currencies],
});
export type MandateNames = ReturnType<typeof mandateNames>;

/** A mandate, or a credit, with its shares as people write them. */
export const mandateShown = (mandate: MandateView) => ({ ...mandate, rate: percentOf(mandate.terms.rate) });
export type MandateShown = ReturnType<typeof mandateShown>;
export const creditShown = (credit: CreditView) => ({
  ...credit,
  parts: credit.parts.map((p) => ({ ...p, percent: percentOf(p.share), ...(p.terms ? { rate: percentOf(p.terms.rate) } : {}) })),
});
export type CreditShown = ReturnType<typeof creditShown>;

/** A per cent in parts per million; NaN, which no schema takes, of what is none. */
const partsIn = (percent: string): number => {
  try {
    return share(percent);
  } catch {
    return Number.NaN;
  }
};

/** What the form of an offer says. */
export const mandateIn = (sheet: Pick<Sheet, 'text'>) => {
  const currency = sheet.text('currency');
  const bound = (name: 'minimum' | 'cap') => {
    const amount = written(sheet.text(name), currency);
    return amount ? { [name]: amount } : {};
  };
  const [listingId, note] = [idIn(sheet.text('listingId'), 'lst'), sheet.text('note')];
  return {
    as: sheet.text('as'),
    otherId: idIn(sheet.text('otherId'), 'org'),
    terms: { rate: partsIn(sheet.text('rate')), on: sheet.text('on'), ...bound('minimum'), ...bound('cap') },
    territory: countriesWritten(sheet.text('territory')),
    from: sheet.text('from'),
    until: sheet.text('until'),
    ...(listingId ? { listingId } : {}),
    ...(note ? { note } : {}),
  };
};

/** The shares that were proposed, one for each part of the form. */
export const sharesIn = (sheet: Pick<Sheet, 'text' | 'texts'>) =>
  sheet.texts('mandateId').map((mandateId) => ({ mandateId, share: partsIn(sheet.text(`share-${mandateId}`)) }));

/** Commission that was paid out on a mandate. */
export const paymentIn = (sheet: Pick<Sheet, 'text'>, mandateId: string) => ({
  mandateId,
  minor: written(sheet.text('minor'), sheet.text('currency'))?.minor,
  on: sheet.text('on'),
  reference: sheet.text('reference'),
});
