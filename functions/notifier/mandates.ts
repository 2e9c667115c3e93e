import { creditNews, mandateNews } from '@sandan/market/mandate/news';
import type { Follow } from './told.ts';

/** A move of one of the two is told to the other; the end of the term to both. */
export const mandate: Follow = async ({ stores }, { before, after }) => {
  if (!after) return undefined;
  const is = stores.mandates.parse(after);
  const [mandator, broker] = await Promise.all([
    stores.organisations.byId(is.mandatorId),
    stores.organisations.byId(is.brokerId),
  ]);
  const news = mandateNews(before && stores.mandates.parse(before), is, {
    mandator: mandator?.name ?? {},
    broker: broker?.name ?? {},
  });
  const { organisationId } = is.changed;
  const [ownerId, others] =
    organisationId === is.mandatorId
      ? [is.brokerId, []]
      : organisationId === is.brokerId
        ? [is.mandatorId, []]
        : [is.mandatorId, [is.brokerId]];
  return { news, subject: { ownerId, others } };
};

/** Shares that are proposed or agreed concern everyone who has a part in them. */
export const sharedCredit: Follow = async ({ stores }, { before, after }) => {
  if (!after) return undefined;
  const is = stores.sharedCredits.parse(after);
  const news = creditNews(before && stores.sharedCredits.parse(before), is);
  const others = [...new Set(is.parts.map((p) => p.brokerId))];
  return { news, subject: { ownerId: is.mandatorId, others } };
};
