import { Fault, invalidField, missing } from '@sandan/kernel/fault';
import type { ApprovalAbout } from '@sandan/market/company/approval';
import type { ApprovalSubject } from '@sandan/market/company/approval-rule';
import type { Inquiry } from '@sandan/market/deal/inquiry';
import { totalOf } from '@sandan/market/order/terms';
import type { Quote, QuoteVersion } from '@sandan/market/quote/quote';
import { unsealed } from '@sandan/market/quote/quote-verbs';
import { orderTermsOf } from '@sandan/market/quote/terms';
import { cleared } from './approving.ts';
import type { Caller } from './caller.ts';
import { relationToInquiry } from './inquiry-view.ts';
import type { World } from './world.ts';

/** Category under which an organisation's rules speak of goods that are bought by quotation. */
export const goodsCategory = 'goods';

/** What approval is asked for: to make a deal of an inquiry, whatever comes of it. */
export const inquirySubject = ({ listing }: Inquiry): ApprovalSubject => ({ kind: 'sign', category: listing.kind });

/** What approval is asked for: to buy at the price of a version. */
export const quoteSubject = ({ terms }: QuoteVersion): ApprovalSubject => ({
  kind: 'purchase',
  category: goodsCategory,
  amount: totalOf(orderTermsOf(terms)),
});

/**
 * Lets the acceptance of a version through where the rules of the buyer ask no approval for it, or it is given to this very version. Whoever
 * accepts: what the buyer proposed binds them too. @throws Fault conflict `approval.required`, for the seller `approval.others`
 */
export const purchaseCleared = async (
  world: World,
  { id, buyer: { organisationId } }: Quote,
  version: QuoteVersion,
  side: 'buyer' | 'seller',
): Promise<void> => {
  try {
    await cleared(world, organisationId, quoteSubject(version), { kind: 'quote', id, number: version.number });
  } catch (fault) {
    if (side === 'seller' && fault instanceof Fault && fault.code === 'approval.required')
      throw new Fault('conflict', 'approval.others', 'the buyer has not approved it', { cause: fault });
    throw fault;
  }
};

/**
 * What is asked for where a request is about something of the market: what that is, not what its requester writes, or a small request would
 * clear a large thing. @throws Fault missing where the caller has no part in it; conflict `quote.stale` of a version that is not the last
 */
export const subjectAbout = async (world: World, about: ApprovalAbout, caller: Caller): Promise<ApprovalSubject> => {
  if (about.kind === 'inquiry') {
    const inquiry = await world.stores.inquiries.byId(about.id);
    if (!inquiry || relationToInquiry(inquiry, caller) === 'other') throw missing('inquiry');
    return inquirySubject(inquiry);
  }
  if (about.kind === 'terms') throw invalidField('/about', 'approval.about');
  const quote = await world.stores.quotes.byId(about.id);
  if (!quote || quote.buyer.organisationId !== caller.organisation?.id) throw missing('quote');
  const [rfq, last] = await Promise.all([
    world.stores.rfqs.byId(quote.rfq.id),
    world.stores.quotes.version(quote.id, quote.number),
  ]);
  if (rfq) unsealed(rfq);
  if (!last || last.number !== about.number) throw new Fault('conflict', 'quote.stale');
  return quoteSubject(last);
};
