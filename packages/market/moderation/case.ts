import { type Actor, Stamp, stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { process, step } from '@sandan/kernel/process';
import { type Localized, localized } from '@sandan/kernel/text';
import * as z from 'zod';
import { addBusinessHours, workingDay } from '../calendar/business.ts';
import { calendarOf } from '../calendar/calendar.ts';

/** What a report can be about. */
export const targetKinds = ['organisation', 'listing', 'message'] as const;
export type TargetKind = (typeof targetKinds)[number];

/** Why somebody reports, with the words for people. */
export const reportReasons = {
  fraud: { ko: '사기·허위 업체 의심', en: 'Fraud or a false company' },
  rights: { ko: '특허·상표 등 권리 침해', en: 'Infringes patents, marks or other rights' },
  false: { ko: '사실과 다른 내용', en: 'Not true' },
  prohibited: { ko: '거래할 수 없는 품목', en: 'Goods that may not be traded' },
  spam: { ko: '광고·도배', en: 'Spam' },
  abuse: { ko: '욕설·부적절한 표현', en: 'Abusive' },
  other: { ko: '기타', en: 'Other' },
} as const;
export type ReportReason = keyof typeof reportReasons;
export const reportReasonNames = Object.keys(reportReasons) as [ReportReason, ...ReportReason[]];

/** What the desk can do about a case, with the words for people. */
export const outcomes = {
  warned: { ko: '경고', en: 'Warned' },
  removed: { ko: '공개 중지', en: 'Taken down' },
  suspended: { ko: '이용 정지', en: 'Suspended' },
  unfounded: { ko: '근거 없음', en: 'Unfounded' },
  settled: { ko: '이미 해결됨', en: 'Settled already' },
} as const;
export type CaseOutcome = keyof typeof outcomes;
const outcomeNames = Object.keys(outcomes) as [CaseOutcome, ...CaseOutcome[]];

/** What can be done about each kind of target: a listing alone can be taken down. */
export const outcomesFor: Readonly<Record<TargetKind, readonly CaseOutcome[]>> = {
  organisation: ['warned', 'suspended'],
  listing: ['warned', 'removed', 'suspended'],
  message: ['warned', 'suspended'],
};

/** Life of a moderation case. The desk has two business days; then the case is late, which stands beside the state. */
export const caseProcess = process({
  name: 'case',
  states: ['open', 'in_review', 'actioned', 'dismissed'],
  initial: 'open',
  final: ['actioned', 'dismissed'],
  transitions: [
    { from: 'open', action: 'take', by: 'operator', to: 'in_review' },
    {
      from: ['open', 'in_review'],
      action: 'decide',
      by: 'operator',
      to: 'actioned',
      reasons: ['warned', 'removed', 'suspended'],
    },
    { from: ['open', 'in_review'], action: 'dismiss', by: 'operator', to: 'dismissed', reasons: ['unfounded', 'settled'] },
    { from: 'open', action: 'escalate', by: 'clock', to: 'open', timer: 'decision' },
    { from: 'in_review', action: 'escalate', by: 'clock', to: 'in_review', timer: 'decision' },
  ],
});
export type CaseAction = (typeof caseProcess)['transitions'][number]['action'];
/** Actions of people; escalation is the clock's. */
export const caseActions = ['take', 'decide', 'dismiss'] as const satisfies CaseAction[];
export const CaseState = z.enum(caseProcess.states);

/** Business hours in which the desk decides, in the calendar of Korea. */
export const caseHours = 2 * workingDay.hours;
/** Reports that a person can make in a day. */
export const reportsPerDay = 20;
/** Reports kept with one case; those after them count and are not kept. */
const maxReports = 50;

export const Report = z.object({ reason: z.enum(reportReasonNames), note: z.string().trim().max(2000).optional(), by: Stamp });
export type Report = z.infer<typeof Report>;

export const Target = z.object({
  kind: z.enum(targetKinds),
  id: z.string().max(40),
  /** The inquiry that a message is part of. */
  inquiryId: idOf('inquiry').optional(),
});
export type Target = z.infer<typeof Target>;

export const Case = z
  .object({
    id: idOf('case'),
    version: z.int().positive(),
    state: CaseState,
    target: Target,
    /** The organisation that answers for the target. */
    subjectId: idOf('organisation'),
    /** What was reported, as it was then: a name, a title, or the words of a message. */
    said: localized(8000),
    reports: z.array(Report).min(1).max(maxReports),
    /** All that were made, also those not kept. */
    count: z.int().positive(),
    dueAt: z.iso.datetime(),
    late: z.boolean().default(false),
    assigneeId: idOf('person').optional(),
    outcome: z.enum(outcomeNames).optional(),
    /** What the desk says of its decision, to both sides. */
    note: z.string().trim().max(2000).optional(),
    demo: z.boolean().default(false),
    opened: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'Case' });
export type Case = z.infer<typeof Case>;

export const isDecided = ({ state }: Pick<Case, 'state'>): boolean => state === 'actioned' || state === 'dismissed';

/** Opens a case with its first report. */
export const openCase = (
  id: string,
  target: Target,
  about: { readonly subjectId: string; readonly said: Localized; readonly demo: boolean },
  report: Report,
): Case => ({
  id,
  version: 1,
  state: caseProcess.initial,
  target,
  ...about,
  reports: [report],
  count: 1,
  dueAt: addBusinessHours(new Date(report.by.at), caseHours, calendarOf({ country: 'KR', zone: 'Asia/Seoul' })).toISOString(),
  late: false,
  opened: report.by,
  changed: report.by,
});

/** Adds another report to a case that is not decided. @throws Fault conflict `report.already` from the same person */
export const addReport = (found: Case, report: Report): Case => {
  if (found.reports.some((r) => r.by.actor === report.by.actor)) throw new Fault('conflict', 'report.already');
  return {
    ...found,
    version: found.version + 1,
    reports: [...found.reports, report].slice(0, maxReports),
    count: found.count + 1,
    changed: report.by,
  };
};

/**
 * Takes one action of the process.
 * @throws Fault conflict `process.refused`; invalid `process.reason`, also for an outcome that does not fit the target
 */
export const moderate = (
  found: Case,
  action: CaseAction,
  by: 'operator' | 'clock',
  actor: Actor,
  now: Date,
  decision: { readonly outcome?: string | undefined; readonly note?: string | undefined } = {},
): Case => {
  const fits = action !== 'decide' || outcomesFor[found.target.kind].some((o) => o === decision.outcome);
  const state = step(caseProcess, found.state, action, by, fits ? decision.outcome : undefined);
  const outcome = outcomeNames.find((name) => name === decision.outcome);
  const decided = action === 'decide' || action === 'dismiss';
  return {
    ...found,
    state,
    version: found.version + 1,
    changed: stamp(actor, now),
    ...(action === 'take' && actor.kind === 'person' ? { assigneeId: actor.personId } : {}),
    ...(action === 'escalate' ? { late: true } : {}),
    ...(decided && outcome ? { outcome } : {}),
    ...(decided && decision.note ? { note: decision.note } : {}),
  };
};
