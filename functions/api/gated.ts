import type { Localized } from '@sandan/kernel/text';
import type { ApprovalSubject } from '@sandan/market/company/approval-rule';
import type { PurchaseCategory } from '@sandan/market/company/purchase-category';
import type { Inquiry } from '@sandan/market/deal/inquiry';
import type { Offtake } from '@sandan/market/offtake/offtake';
import { yearlyValue } from '@sandan/market/offtake/value';
import { totalOf } from '@sandan/market/order/terms';
import type { Quote, QuoteVersion } from '@sandan/market/quote/quote';
import { orderTermsOf } from '@sandan/market/quote/terms';
import type { Resale } from '@sandan/market/resale/resale';
import { isFree, type Sample } from '@sandan/market/sample/sample';
import type { ServiceRequest } from '@sandan/market/service/request';
import type { Gated } from './approving.ts';

/** What is bought, under a category, for no more than an amount. */
export const buying = (
  category: PurchaseCategory,
  amount: ApprovalSubject['amount'],
  programme?: Localized,
): ApprovalSubject => ({
  kind: 'purchase',
  category,
  ...(amount ? { amount: { currency: amount.currency, minor: amount.minor } } : {}),
  ...(programme ? { programme } : {}),
});

/** Text after a number, in each of its languages. */
const numbered = (number: string, text: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(text).map(([language, words]) => [language, `${number} ${words}`]));

/** To make a deal of an inquiry, whatever comes of it. */
export const gatedInquiry = ({ id, number, listing, responder }: Inquiry): Gated => ({
  organisationId: responder.organisationId,
  subject: { kind: 'sign', category: listing.kind },
  about: { kind: 'inquiry', id },
  title: numbered(number, listing.title),
});

/** To buy at the price of a version. */
export const gatedQuote = ({ id, buyer, rfq }: Quote, { number, terms }: QuoteVersion): Gated => ({
  organisationId: buyer.organisationId,
  subject: buying('goods', totalOf(orderTermsOf(terms))),
  about: { kind: 'quote', id, number },
  title: numbered(rfq.number, { ko: rfq.title, en: rfq.title }),
});

/** To take a sample at the price of its last offer; nothing where it is free. */
export const gatedSample = (sample: Sample): Gated | undefined => {
  const { id, number, title, buyer, offer, course } = sample;
  if (!offer || isFree(sample)) return undefined;
  return {
    organisationId: buyer.organisationId,
    subject: buying('sample', offer),
    about: { kind: 'sample', id, number: course.filter((s) => s.action === 'offer').length },
    title: numbered(number, title),
  };
};

/** To have a service done at its quote, with or without a programme that bears a share of it. */
export const gatedService = (
  { id, number, user, wish, quote }: ServiceRequest,
  paying?: { readonly applicationId: string; readonly programme: Localized },
): Gated | undefined =>
  quote && {
    organisationId: user.organisationId,
    subject: buying('service', { currency: quote.currency, minor: quote.price }, paying?.programme),
    about: {
      kind: 'service',
      id,
      number: quote.number,
      ...(paying ? { applicationId: paying.applicationId } : {}),
    },
    title: numbered(number, { ko: wish.title, en: wish.title }),
  };

/** To pay for a by-product, or to be rid of it, for at least a year's worth. Who pays is asked, whoever offers and whoever accepts. */
export const gatedOfftake = ({ id, terms, supplierId, takerId }: Offtake, title: Record<string, string>): Gated | undefined => {
  const amount = yearlyValue(terms);
  if (amount.minor === 0) return undefined;
  return {
    organisationId: terms.payer === 'taker' ? takerId : supplierId,
    subject: buying('byproduct', amount),
    about: { kind: 'offtake', id },
    title,
  };
};

/**
 * To buy a used machine for no more than an amount: its price, what was proposed, or how far a bid goes. What clears a higher bid in the
 * same auction clears a lower one.
 */
export const gatedResale = (
  { id, number, title, round }: Resale,
  organisationId: string,
  amount: NonNullable<ApprovalSubject['amount']>,
): Gated => ({
  organisationId,
  subject: buying('machine', amount),
  about: { kind: 'resale', id, number: round, minor: amount.minor },
  title: numbered(number, title),
});
