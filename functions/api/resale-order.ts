import { contentHash } from '@sandan/documents/hash';
import type { Actor } from '@sandan/kernel/actor';
import { placeOrder } from '@sandan/market/order/place';
import type { Resale } from '@sandan/market/resale/resale';
import { orderTermsOf } from '@sandan/market/resale/selling';
import type { Work } from '@sandan/store/work';
import type { World } from './world.ts';

/**
 * Places the order that a sale stands for, in the transaction that reserves the machine: its money and its goods are the order's from then
 * on. The order follows from the version of the sale in which it was reserved, so that one reservation has one order.
 */
export const orderOfResale = async (
  { stores }: Pick<World, 'stores'>,
  work: Work,
  resale: Resale,
  gateId: string | undefined,
  actor: Actor,
  now: Date,
): Promise<void> => {
  const { buyer, soldFor, orderId, seller } = resale;
  if (!buyer || !soldFor || !orderId) throw new Error(`${resale.id} is not reserved`);
  const country = (await stores.organisations.byId(buyer.organisationId))?.country;
  const terms = orderTermsOf(resale, soldFor, country);
  const accepted = {
    quoteId: `${resale.id}.${resale.version}`,
    quoteVersion: resale.version,
    terms,
    contentHash: contentHash(terms),
    seller,
    buyer,
    demo: resale.demo,
  };
  stores.orders.place(work, placeOrder(accepted, { id: orderId, ...(gateId ? { gateId } : {}) }, actor, now));
};
