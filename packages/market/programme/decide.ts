import { Fault } from '@sandan/kernel/fault';
import type { Application } from './application.ts';
import { moved } from './application-verbs.ts';
import { type Hand, koreanDay } from './hand.ts';
import type { Programme } from './programme.ts';
import { grantOf } from './programme-verbs.ts';
import { rank } from './score.ts';

/** A decision: the programme with what is granted of it, and the applications that it changes. */
export interface Decision {
  readonly programme: Programme;
  readonly applications: readonly Application[];
}

/** So many applications are decided in one step, for all of them are written at once. */
export const decidedAtOnce = 80;

const deciding: readonly Programme['state'][] = ['published', 'reviewing', 'running'];

const decides = ({ state, endsOn }: Programme, { now }: Hand): void => {
  if (!deciding.includes(state)) throw new Fault('conflict', 'programme.fixed');
  if (koreanDay(now) > endsOn) throw new Fault('conflict', 'support.over');
};

/**
 * Selects an application, with what it is granted.
 * @throws Fault conflict `programme.beyondBudget`, `programme.fixed`, `support.over` once the programme is over; invalid `application.grantAboveAsked`
 */
export const select = (programme: Programme, application: Application, grant: number, hand: Hand): Decision => {
  decides(programme, hand);
  const next = moved(application, 'select', 'agency', hand, { grant });
  if (grant > application.asked || grant <= 0)
    throw new Fault('invalid', 'request.invalid', 'grant above what was asked', {
      fields: [{ pointer: '/grant', code: 'application.grantAboveAsked' }],
    });
  return { programme: grantOf(programme, grant, hand), applications: [next] };
};

/** Decides every scored application by the ranking. @throws Fault conflict `programme.fixed`, `support.over`, `programme.nothingScored`, `programme.tooMany` */
export const decideAll = (programme: Programme, applications: readonly Application[], hand: Hand): Decision => {
  decides(programme, hand);
  const ranked = rank(applications, programme);
  if (ranked.length === 0) throw new Fault('conflict', 'programme.nothingScored');
  if (ranked.length > decidedAtOnce) throw new Fault('conflict', 'programme.tooMany');
  const changed = ranked.flatMap(({ id, decision, grant }) => {
    const application = applications.find((a) => a.id === id);
    if (!application) return [];
    const reason = decision === 'reject' ? 'score' : undefined;
    return [moved(application, decision, 'agency', hand, { grant }, reason)];
  });
  const granted = ranked.reduce((sum, r) => sum + r.grant, 0);
  return { programme: grantOf(programme, granted, hand), applications: changed };
};

/** The applicant withdraws; what it was to be granted is there for others. */
export const withdraw = (programme: Programme, application: Application, hand: Hand): Decision => {
  const next = moved(application, 'withdraw', 'applicant', hand, { grant: 0 });
  return { programme: application.grant > 0 ? grantOf(programme, -application.grant, hand) : programme, applications: [next] };
};
