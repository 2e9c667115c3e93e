import { Fault } from '@sandan/kernel/fault';
import { open } from '@sandan/kernel/process';
import { koreanDay } from '../calendar/date.ts';
import { type Evaluation, mostReports, mostSteps } from './evaluation.ts';
import { type EvaluationAction, type EvaluationSide, evaluationProcess } from './process.ts';

interface Guard {
  readonly code: string;
  readonly holds: (evaluation: Evaluation, side: EvaluationSide, today: string) => boolean;
}

const consents = ({ consents: given }: Evaluation, side: EvaluationSide): boolean =>
  (side === 'supplier' || side === 'host') && given[side] !== undefined;

const roomLeft: Guard = { code: 'evaluation.tooLong', holds: ({ course }) => course.length < mostSteps };

/** What must hold beside the state, by action and side; where nothing is named the table alone decides. */
const guards: Readonly<Record<string, readonly Guard[]>> = {
  'send supplier': [roomLeft, { code: 'evaluation.past', holds: ({ protocol }, _, today) => today <= protocol.reportBy }],
  'report host': [{ code: 'evaluation.reportsUsed', holds: ({ reports }) => reports.length < mostReports }],
  'close supplier': [
    {
      code: 'evaluation.notLate',
      holds: ({ state, protocol }, _, today) => (state !== 'shipped' && state !== 'running') || protocol.reportBy < today,
    },
  ],
  ...Object.fromEntries(
    ['supplier', 'host'].flatMap((side) => [
      [`consent ${side}`, [roomLeft, { code: 'evaluation.consented', holds: (e, by) => !consents(e, by) }]],
      [`withhold ${side}`, [{ code: 'evaluation.notConsented', holds: (e, by) => consents(e, by) }]],
    ]) as [string, Guard[]][],
  ),
};

const unmet = (evaluation: Evaluation, action: EvaluationAction, side: EvaluationSide, now: Date): Guard | undefined =>
  guards[`${action} ${side}`]?.find((guard) => !guard.holds(evaluation, side, koreanDay(now)));

/** @throws Fault conflict with the code of the guard that does not hold */
export const guarded = (evaluation: Evaluation, action: EvaluationAction, side: EvaluationSide, now: Date): void => {
  const guard = unmet(evaluation, action, side, now);
  if (guard) throw new Fault('conflict', guard.code);
};

/** What a side can do now. */
export const evaluationActions = (evaluation: Evaluation, side: EvaluationSide, now: Date): EvaluationAction[] => {
  const all = open(evaluationProcess, evaluation.state, side).map((t) => t.action);
  return [...new Set(all)].filter((action) => !unmet(evaluation, action, side, now));
};
