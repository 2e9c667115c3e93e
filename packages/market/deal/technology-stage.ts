import type { Stage } from '../listing/attribute.ts';
import { secretUntilNow, type TechnologyDeal } from './technology.ts';

const beforeTeaser = ['interest', 'screened', 'declined', 'dormant', 'expired', 'terminated'];

/**
 * The stage of disclosure that a deal opens to the buyer at a moment (N7). It follows from the deal alone: whoever declined, sleeps, or
 * whose agreement has run out or was replaced sees no more than before.
 */
export const stageOfDeal = (deal: TechnologyDeal, now: Date): Stage => {
  if (beforeTeaser.includes(deal.state) || deal.holds.some((h) => h.reason === 'control')) return 'public';
  if (!secretUntilNow(deal, now)) return 'qualified';
  return deal.roomOpened ? 'room' : 'nda';
};
