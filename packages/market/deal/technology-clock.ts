import { isHeld, isOpen, type TechnologyDeal } from './technology.ts';
import { clockActor, type DealMove, moveDeal } from './technology-verbs.ts';

/** What the clock does to a deal in which nobody moved: reminds, and later lets it sleep. Nothing if no step is due. */
export const passTime = (deal: TechnologyDeal, now: Date): DealMove | undefined => {
  const due = deal.term?.next;
  if (!deal.term || !due || !isOpen(deal) || isHeld(deal) || due.at > now.toISOString()) return undefined;
  return moveDeal(deal, due.step, 'clock', clockActor, now);
};
