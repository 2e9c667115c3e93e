import { Fault } from '@sandan/kernel/fault';
import { plusDays } from '../calendar/date.ts';
import type { Application } from './application.ts';
import type { BurnRule, Programme } from './programme.ts';
import { type Budget, standOf } from './support.ts';

/** What of a grant is used or bound, in parts per million of it. */
export const burnt = ({ application, entries }: Pick<Budget, 'application' | 'entries'>): number => {
  const { committed, settled } = standOf({ entries });
  return application.grant === 0 ? 0 : Math.floor(((committed + settled) * 1_000_000) / application.grant);
};

/** The day from which on one who uses too little is warned. */
export const warningDay = ({ by, warnDays }: BurnRule): string => plusDays(by, -warnDays);

/** The last day to reach the share: the day of the rule, or so many days after a later warning. Absent before any warning. */
export const burnDeadline = (rule: BurnRule, { warnedOn }: Pick<Application, 'warnedOn'>): string | undefined => {
  if (!warnedOn) return undefined;
  return [rule.by, plusDays(warnedOn, rule.warnDays)].sort().at(-1);
};

/** Whether a warning is due on a day: an active support that uses less than its share as its day draws near. */
export const warns = ({ burn }: Pick<Programme, 'burn'>, budget: Pick<Budget, 'application' | 'entries'>, day: string): boolean =>
  burn !== undefined &&
  budget.application.state === 'active' &&
  budget.application.warnedOn === undefined &&
  day >= warningDay(burn) &&
  burnt(budget) < burn.share;

/** Holds that a grant may be taken back for too little use. @throws Fault conflict `support.notWarned`, `support.burntEnough` */
export const burntTooLittle = (
  { burn }: Pick<Programme, 'burn'>,
  budget: Pick<Budget, 'application' | 'entries'>,
  day: string,
): void => {
  const deadline = burn && burnDeadline(burn, budget.application);
  if (!burn || !deadline || day <= deadline) throw new Fault('conflict', 'support.notWarned');
  if (burnt(budget) >= burn.share) throw new Fault('conflict', 'support.burntEnough');
};
