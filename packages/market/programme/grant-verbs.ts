import { Fault } from '@sandan/kernel/fault';
import { moved } from './application-verbs.ts';
import { type BudgetChange, posted } from './budget-change.ts';
import { burntTooLittle } from './burn.ts';
import { type Hand, koreanDay } from './hand.ts';
import type { Programme } from './programme.ts';
import { type Budget, isOpenUse, standOf } from './support.ts';
import { nextUse } from './support-verbs.ts';

/** The agreement is in force: what was granted stands to be used. */
export const activate = (budget: Budget, hand: Hand): BudgetChange => {
  const application = moved(budget.application, 'activate', 'agency', hand);
  const { grant, id } = application;
  return {
    application,
    uses: [],
    entries: posted(
      budget,
      'grant',
      id,
      [
        ['available', grant],
        ['fund', -grant],
      ],
      hand,
    ),
  };
};

/** What was not used goes back to the agency, and the settlement is closed. @throws Fault conflict `support.open` */
export const close = (budget: Budget, hand: Hand): BudgetChange => {
  if (budget.uses.some(isOpenUse)) throw new Fault('conflict', 'support.open');
  const unused = standOf(budget).available;
  const moves = [
    ['fund', unused],
    ['available', -unused],
  ] as const;
  return {
    application: moved(budget.application, 'close', 'agency', hand),
    uses: [],
    entries: posted(budget, 'freed', `close#${budget.application.id}`, moves, hand),
  };
};

/**
 * The agency takes the grant back: what is not settled returns to it; unless too little was used, what was settled is claimed from the
 * applicant too.
 * @throws Fault conflict `support.notWarned`, `support.burntEnough`, `support.open` where too little use is the reason and it does not hold
 */
export const clawBack = (
  programme: Programme,
  budget: Budget,
  { reason, note }: { readonly reason: string; readonly note?: string },
  hand: Hand,
): BudgetChange => {
  const application = moved(budget.application, 'clawBack', 'agency', hand, note ? { note } : {}, reason);
  const burn = reason === 'burn';
  if (burn && budget.uses.some(isOpenUse)) throw new Fault('conflict', 'support.open');
  if (burn) burntTooLittle(programme, budget, koreanDay(hand.now));
  const stand = standOf(budget);
  const unsettled = stand.available + stand.reserved + stand.committed;
  const claimed = burn ? 0 : stand.settled;
  const moves = [
    ['fund', unsettled],
    ['available', -stand.available],
    ['reserved', -stand.reserved],
    ['committed', -stand.committed],
    ['claim', claimed],
    ['settled', -claimed],
  ] as const;
  const uses = budget.uses
    .filter((u) => isOpenUse(u) || (!burn && u.state === 'settled'))
    .map((u) => nextUse(u, 'clawBack', 'agency', hand));
  return { application, uses, entries: posted(budget, 'clawBack', application.id, moves, hand) };
};
