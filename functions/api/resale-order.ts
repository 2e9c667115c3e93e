import { contentHash } from '@sandan/documents/hash';
import type { Actor } from '@sandan/kernel/actor';
import { orderOfSale } from '@sandan/market/resale/order';
import type { Resale } from '@sandan/market/resale/resale';
import type { Work } from '@sandan/store/work';
import type { World } from './world.ts';

/** Places the order that a sale stands for, in the transaction that reserves the machine. */
export const orderOfResale = async (
  { stores }: Pick<World, 'stores'>,
  work: Work,
  resale: Resale,
  gateId: string | undefined,
  actor: Actor,
  now: Date,
): Promise<void> => {
  const organisation = resale.buyer && (await stores.organisations.byId(resale.buyer.organisationId));
  stores.orders.place(work, orderOfSale(resale, { organisation, gateId }, contentHash, actor, now));
};
