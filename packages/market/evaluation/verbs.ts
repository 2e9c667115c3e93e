import { stamp } from '@sandan/kernel/actor';
import { Fault, invalidField } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { type Clearance, step } from '@sandan/kernel/process';
import { koreanDay } from '../calendar/date.ts';
import type { Kind } from '../listing/kind.ts';
import type { Listing } from '../listing/listing.ts';
import type { Hand } from '../programme/hand.ts';
import type { Sha256 } from '../usage/log.ts';
import { evaluationNext } from './clock.ts';
import { type Evaluation, evaluationNumber, type WrittenProtocol, type WrittenReport } from './evaluation.ts';
import type { EvaluationReason } from './evaluation-names.ts';
import { guarded } from './guard.ts';
import { type EvaluationAction, type EvaluationSide, evaluationProcess } from './process.ts';
import { measure, readProtocol, samplesNeeded, sealOf } from './protocol.ts';

/** Whether others can be asked to try it on their line. */
export const canBeEvaluated = ({ state }: Pick<Listing, 'state'>, kind: Pick<Kind, 'evaluated'>): boolean =>
  kind.evaluated === true && state === 'published';

interface Subject {
  readonly listing: Pick<Listing, 'id' | 'state'>;
  readonly title: Evaluation['listing'];
  readonly category: string | undefined;
  readonly kind: Pick<Kind, 'evaluated'>;
}

/**
 * Drafts a request, seen by its supplier alone until it is sent.
 * @throws Fault conflict `evaluation.notOffered`; forbidden `evaluation.own`; invalid at the items of the protocol
 */
export const draftEvaluation = (
  { listing, title, category, kind }: Subject,
  supplier: Evaluation['supplier'],
  hostId: string,
  protocol: WrittenProtocol,
  { actor, now }: Hand,
  { id = newId('evaluation', now.getTime()), demo = false } = {},
): Evaluation => {
  if (!canBeEvaluated(listing, kind)) throw new Fault('conflict', 'evaluation.notOffered');
  if (hostId === supplier.organisationId) throw new Fault('forbidden', 'evaluation.own');
  const by = stamp(actor, now);
  return {
    id,
    version: 1,
    number: evaluationNumber(id, koreanDay(now)),
    state: evaluationProcess.initial,
    supplier,
    hostId,
    listingId: listing.id,
    listing: title,
    ...(category ? { category } : {}),
    protocol: readProtocol(protocol, category),
    reports: [],
    consents: {},
    course: [],
    asked: false,
    since: by.at,
    demo,
    created: by,
    changed: by,
  };
};

interface Said {
  readonly reason?: string | undefined;
  readonly text?: string | undefined;
  readonly clearance?: Clearance | undefined;
}

const moved = (
  evaluation: Evaluation,
  action: EvaluationAction,
  side: EvaluationSide,
  { actor, now }: Hand,
  { reason, text, clearance }: Said = {},
  change: Partial<Evaluation> = {},
): Evaluation => {
  const to = step(evaluationProcess, evaluation.state, action, side, reason, clearance, evaluation.id);
  guarded(evaluation, action, side, now);
  const by = stamp(actor, now);
  const why = reason as EvaluationReason | undefined;
  const line = { action, side, to, ...(why ? { reason: why } : {}), ...(text ? { text } : {}), at: by.at };
  return {
    ...evaluation,
    ...change,
    state: to,
    ...(to === 'closed' && why ? { reason: why } : {}),
    // A draft that is changed, however often, leaves no line.
    course: action === 'amend' ? evaluation.course : [...evaluation.course, line],
    since: to === evaluation.state ? evaluation.since : by.at,
    version: evaluation.version + 1,
    changed: by,
  };
};

/** Writes the protocol of a draft anew. @throws Fault invalid at the items */
export const amendProtocol = (evaluation: Evaluation, protocol: WrittenProtocol, side: EvaluationSide, hand: Hand): Evaluation =>
  moved(evaluation, 'amend', side, hand, {}, { protocol: readProtocol(protocol, evaluation.category) });

/** Asks the host. @throws Fault conflict `evaluation.past` once the day of the report is over, `evaluation.tooLong` */
export const sendEvaluation = (evaluation: Evaluation, side: EvaluationSide, hand: Hand): Evaluation =>
  moved(evaluation, 'send', side, hand, {}, { asked: true });

interface Shipped {
  readonly samples: number;
  readonly carrier?: string | undefined;
}

/** The samples leave. @throws Fault invalid `evaluation.samples` for fewer than are needed; conflict `gate.required` */
export const shipSamples = (
  evaluation: Evaluation,
  { samples, carrier }: Shipped,
  clearance: Clearance | undefined,
  side: EvaluationSide,
  hand: Hand,
): Evaluation => {
  const wanted = samplesNeeded(evaluation.protocol);
  const sent = { samples, on: koreanDay(hand.now), ...(carrier ? { carrier } : {}) };
  const next = moved(evaluation, 'ship', side, hand, { clearance }, { sent });
  if (samples < wanted) throw invalidField('/samples', 'evaluation.samples', { wanted });
  return next;
};

/** The samples are there, and the line runs. @throws Fault invalid `evaluation.samples` for fewer than the items need */
export const startEvaluation = (evaluation: Evaluation, samples: number, side: EvaluationSide, hand: Hand): Evaluation => {
  const wanted = Math.max(...evaluation.protocol.items.map((item) => item.samples));
  const next = moved(evaluation, 'start', side, hand, {}, { received: samples });
  if (samples < wanted) throw invalidField('/samples', 'evaluation.samples', { wanted });
  return next;
};

/**
 * Reports what was measured: every reading is held against its limits, and all of it is sealed.
 * @throws Fault invalid at the readings, `evaluation.future`; conflict `evaluation.reportsUsed`
 */
export const reportEvaluation = (
  evaluation: Evaluation,
  written: WrittenReport,
  sha256: Sha256,
  side: EvaluationSide,
  hand: Hand,
): Evaluation => {
  const { text } = written;
  const next = moved(evaluation, 'report', side, hand, { text });
  if (written.measuredOn > koreanDay(hand.now)) throw invalidField('/measuredOn', 'evaluation.future');
  const report = {
    number: evaluation.reports.length + 1,
    measuredOn: written.measuredOn,
    line: written.line,
    ...measure(evaluation.protocol, written),
    ...(text ? { text } : {}),
    at: hand.now.toISOString(),
  };
  return { ...next, reports: [...evaluation.reports, { ...report, seal: sealOf(evaluation, report, sha256) }] };
};

/** The steps that need nothing but a word, with a reason where the table asks for one. */
export const actOnEvaluation = (
  evaluation: Evaluation,
  action: 'agree' | 'giveBack' | 'decline' | 'accept' | 'contest' | 'uphold' | 'close',
  side: EvaluationSide,
  said: Pick<Said, 'reason' | 'text'>,
  hand: Hand,
): Evaluation => moved(evaluation, action, side, hand, said);

/** A side lets everybody see the result, or takes that back; it is seen while both do. @throws Fault conflict for the operator */
export const consentTo = (
  evaluation: Evaluation,
  action: 'consent' | 'withhold',
  side: EvaluationSide,
  hand: Hand,
): Evaluation => {
  const own = side === 'host' ? 'host' : 'supplier';
  const { [own]: _, ...others } = evaluation.consents;
  const consents = action === 'consent' ? { ...others, [own]: hand.now.toISOString() } : others;
  return moved(evaluation, action, side, hand, {}, { consents });
};

const clock = { kind: 'service', name: 'clock' } as const;

/** What the clock does to an evaluation whose time has come; nothing before. */
export const passEvaluation = (evaluation: Evaluation, now: Date): Evaluation | undefined => {
  if ((evaluationNext(evaluation) ?? '~') > now.toISOString()) return undefined;
  const hand = { actor: clock, now };
  if (evaluation.state === 'reported') return actOnEvaluation(evaluation, 'accept', 'clock', {}, hand);
  return actOnEvaluation(
    evaluation,
    'close',
    'clock',
    { reason: evaluation.state === 'requested' ? 'no_answer' : 'no_samples' },
    hand,
  );
};
