import type { Actor } from '@sandan/kernel/actor';
import { plusDays } from '../calendar/date.ts';
import { startOf } from '../royalty/books.ts';
import type { Application } from './application.ts';
import { moved, nextApplication } from './application-verbs.ts';
import { warningDay, warns } from './burn.ts';
import { type Hand, koreanDay } from './hand.ts';
import type { Programme } from './programme.ts';
import { actOn, next } from './programme-verbs.ts';
import type { Budget } from './support.ts';

const clock: Actor = { kind: 'service', name: 'clock' };

const burnDay = ({ burn, burnSeenOn }: Programme): string | undefined => {
  if (!burn) return undefined;
  const first = warningDay(burn);
  const day = burnSeenOn && burnSeenOn >= first ? plusDays(burnSeenOn, 1) : first;
  return day <= burn.by ? day : undefined;
};

/** The instant of the next turn of a programme: the end of its call, the next look at what is used, or its end. */
export const programmeNext = (programme: Programme): string | undefined => {
  const { state, closesOn, endsOn } = programme;
  if (state === 'published') return startOf(plusDays(closesOn, 1));
  if (state !== 'running' && state !== 'reviewing') return undefined;
  const end = plusDays(endsOn, 1);
  const look = state === 'running' ? burnDay(programme) : undefined;
  return startOf(look && look < end ? look : end);
};

/** What the clock does to a programme and its applications as of `now`; nothing if nothing is due. */
export const passProgramme = (
  programme: Programme,
  budgets: readonly Pick<Budget, 'application' | 'entries'>[],
  now: Date,
): { readonly programme?: Programme; readonly applications: readonly Application[] } => {
  const hand: Hand = { actor: clock, now };
  const day = koreanDay(now);
  const due = programmeNext(programme);
  if (!due || due > startOf(day)) return { applications: [] };
  if (programme.state === 'published') return { programme: actOn(programme, 'close', 'clock', [], hand), applications: [] };
  if (programme.state !== 'running') return { applications: [] };
  const active = budgets.filter((b) => b.application.state === 'active');
  if (day > programme.endsOn) return { applications: active.map((b) => moved(b.application, 'finish', 'clock', hand)) };
  const warned = active
    .filter((b) => warns(programme, b, day))
    .map((b) => nextApplication(b.application, hand, { warnedOn: day }));
  return { programme: next(programme, hand, { burnSeenOn: day }), applications: warned };
};
