import { offtakeNews, permitNews, weighingNews } from '@sandan/market/offtake/news';
import type { Offtake } from '@sandan/market/offtake/offtake';
import type { Follow } from './told.ts';

/** Whom a write by one side is told: the other; what neither wrote, both. */
const othersOf = ({ supplierId, takerId }: Offtake, organisationId: string | null) => {
  if (organisationId === supplierId) return { ownerId: takerId, others: [] };
  return organisationId === takerId ? { ownerId: supplierId, others: [] } : { ownerId: supplierId, others: [takerId] };
};

export const offtake: Follow = async ({ stores }, { before, after }) => {
  if (!after) return undefined;
  const is = stores.offtakes.parse(after);
  const was = before && stores.offtakes.parse(before);
  if (was?.state === is.state) return undefined;
  const listing = await stores.listings.byId(is.listingId);
  return { news: offtakeNews(was, is, listing?.content.title ?? {}), subject: othersOf(is, is.changed.organisationId) };
};

export const weighing: Follow = async ({ stores }, { before, after }) => {
  if (!after) return undefined;
  const is = stores.offtakes.parseWeighing(after);
  const under = await stores.offtakes.byId(is.offtakeId);
  return (
    under && {
      news: weighingNews(before && stores.offtakes.parseWeighing(before), is),
      subject: othersOf(under, is.changed.organisationId),
    }
  );
};

export const wastePermit: Follow = async ({ stores: { wastePermits } }, { before, after }) => {
  if (!after) return undefined;
  const is = wastePermits.parse(after);
  return { news: permitNews(before && wastePermits.parse(before), is), subject: { ownerId: is.organisationId, others: [] } };
};
