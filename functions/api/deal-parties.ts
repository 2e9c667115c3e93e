import { Fault, missing } from '@sandan/kernel/fault';
import { isHeld, type TechnologyDeal } from '@sandan/market/deal/technology';
import type { Relation } from '@sandan/market/policy';
import type { Caller } from './caller.ts';
import { relationToDeal } from './deal-view.ts';
import type { World } from './world.ts';

/** The deal of a call about its terms or its contract; who is of neither side is answered as if there were none. */
export const dealOf = async (
  world: World,
  id: string,
  caller: Caller,
  permit: (relation: Relation) => void,
): Promise<TechnologyDeal> => {
  const deal = await world.stores.deals.byId(id);
  permit(relationToDeal(deal, caller));
  if (!deal) throw missing('deal');
  return deal;
};

/** @throws Fault conflict `deal.onHold` */
export const moving = (deal: TechnologyDeal): void => {
  if (isHeld(deal)) throw new Fault('conflict', 'deal.onHold');
};
