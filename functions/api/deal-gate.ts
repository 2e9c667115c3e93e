import { textIn } from '@sandan/kernel/text';
import { type DealAction, type DealSide, type TechnologyDeal, technologyDealProcess } from '@sandan/market/deal/technology';
import { type DealMove, moveDeal } from '@sandan/market/deal/technology-verbs';
import type { Work } from '@sandan/store/work';
import type { Caller } from './caller.ts';
import { clearing, endsOf } from './clearing.ts';
import { passGate } from './gate.ts';
import type { World } from './world.ts';

/**
 * Takes a move of a deal; its knowledge passes the trade gate (N10) before it is opened to the other side or licensed to it.
 * @throws Fault conflict `gate.held`, and whatever the move throws
 */
export const clearedDealMove = async (
  world: World,
  work: Work,
  deal: TechnologyDeal,
  action: DealAction,
  side: DealSide,
  caller: Caller,
  now: Date,
  said: { readonly reason?: string | undefined; readonly text?: string | undefined } = {},
): Promise<DealMove> => {
  const { moved } = await clearing(
    (clearance) => moveDeal(deal, action, side, caller.actor, now, { ...said, clearance }),
    async () => {
      const passing = {
        process: technologyDealProcess.name,
        action,
        subject: deal.id,
        transfer: 'technology' as const,
        ...(await endsOf(world, deal)),
        lines: [{ name: textIn(deal.listing.title, 'ko').slice(0, 400), listingId: deal.listing.id }],
      };
      return passGate(world, work, passing, caller.actor, now);
    },
  );
  return moved;
};
