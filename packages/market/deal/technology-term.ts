import { dueAfter, interestDays } from '../calendar/answer-term.ts';
import { workingDay } from '../calendar/business.ts';
import { type DealParty, type DealState, type DealTerm, isHeld, type TechnologyDeal } from './technology.ts';

interface Wait {
  readonly for: DealParty;
  /** Business days of that side until it is reminded, and until the deal sleeps; both from the last move. */
  readonly remind: number;
  readonly sleep: number;
}

/** Whose move it is in each state, and how long the market waits for it. */
export const waits: Readonly<Partial<Record<DealState, Wait>>> = {
  interest: { for: 'seller', ...interestDays },
  screened: { for: 'seller', remind: 5, sleep: 20 },
  teaser_shared: { for: 'buyer', remind: 10, sleep: 30 },
  nda_pending: { for: 'buyer', remind: 5, sleep: 30 },
  nda_in_force: { for: 'seller', remind: 5, sleep: 30 },
  room_open: { for: 'buyer', remind: 10, sleep: 60 },
  evaluating: { for: 'buyer', remind: 20, sleep: 120 },
  terms_negotiating: { for: 'buyer', remind: 10, sleep: 60 },
  terms_agreed: { for: 'seller', remind: 5, sleep: 60 },
  internal_approval: { for: 'seller', remind: 10, sleep: 60 },
  contract_negotiating: { for: 'seller', remind: 10, sleep: 60 },
};

const after = (deal: TechnologyDeal, side: DealParty, since: Date, days: number): string =>
  dueAfter(deal[side], since, days * workingDay.hours);

/** The term that begins with a move. `waitsFor` where the noun that moved knows better than the state whose turn it is. */
export const termOf = (deal: TechnologyDeal, now: Date, waitsFor?: DealParty): DealTerm | undefined => {
  const wait = waits[deal.state];
  if (!wait) return undefined;
  const side = waitsFor ?? wait.for;
  const term = { waitsFor: side, since: now.toISOString() };
  return isHeld(deal) ? term : { ...term, next: { step: 'remind', at: after(deal, side, now, wait.remind) } };
};

/** What follows a reminder, reckoned from the move, so that a late clock shifts nothing. */
export const reminded = (deal: TechnologyDeal, term: DealTerm): DealTerm => {
  const wait = waits[deal.state];
  const { next: _, ...rest } = term;
  return wait ? { ...rest, next: { step: 'sleep', at: after(deal, term.waitsFor, new Date(term.since), wait.sleep) } } : rest;
};
