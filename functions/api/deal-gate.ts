import { type Clearance, step } from '@sandan/kernel/process';
import { textIn } from '@sandan/kernel/text';
import { type DealSide, type TechnologyDeal, technologyDealProcess } from '@sandan/market/deal/technology';
import type { Work } from '@sandan/store/work';
import type { Caller } from './caller.ts';
import { endsOf } from './clearing.ts';
import { passGate } from './gate.ts';
import type { World } from './world.ts';

/**
 * Brings the knowledge of a deal to the trade gate (N10), before it is opened to the other side or licensed to it.
 * @throws Fault conflict `gate.held`; `process.refused` where the deal could not move anyway, so that nothing is weighed in vain
 */
export const dealClearance = async (
  world: World,
  work: Work,
  deal: TechnologyDeal,
  action: 'open_room' | 'sign',
  side: DealSide,
  caller: Caller,
  now: Date,
): Promise<Clearance | undefined> => {
  try {
    step(technologyDealProcess, deal.state, action, side);
  } catch (fault) {
    if ((fault as { code?: string }).code !== 'gate.required') return undefined;
  }
  const lines = [{ name: textIn(deal.listing.title, 'ko').slice(0, 400), listingId: deal.listing.id }];
  const passing = {
    process: technologyDealProcess.name,
    action,
    subject: deal.id,
    transfer: 'technology' as const,
    ...(await endsOf(world, deal)),
    lines,
  };
  return passGate(world, work, passing, caller.actor, now);
};
