import { bidderNews, proposalNews, resaleNews } from '@sandan/market/notice/resale-news';
import type { Follow } from './told.ts';

/** A proposal concerns the bidder it is made to; every other step the two sides of the sale. */
export const resale: Follow = async ({ stores: { resales } }, { before, after }) => {
  if (!after) return undefined;
  const is = resales.parse(after);
  const was = before && resales.parse(before);
  const proposals = proposalNews(was, is);
  const ownerId = is.seller.organisationId;
  if (proposals.length > 0 && is.proposal) return { news: proposals, subject: { ownerId, deal: { buyer: is.proposal } } };
  const buyer = is.buyer ?? was?.buyer;
  return { news: resaleNews(was, is), subject: { ownerId, ...(buyer ? { deal: { buyer } } : {}) } };
};

export const bidder: Follow = async ({ stores: { resales } }, { before, after }) => {
  if (!after) return undefined;
  const is = resales.bidders.parse(after);
  const found = await resales.byId(is.resaleId);
  if (!found) return undefined;
  const news = bidderNews(before && resales.bidders.parse(before), is);
  return { news, subject: { ownerId: found.seller.organisationId, deal: { buyer: is } } };
};
