import { missing } from '@sandan/kernel/fault';
import { acceptWithinDays, evaluationNext } from '@sandan/market/evaluation/clock';
import { Evaluation, EvaluationReport, isShown, resultOf } from '@sandan/market/evaluation/evaluation';
import { evaluationActions } from '@sandan/market/evaluation/guard';
import { marksOf } from '@sandan/market/evaluation/mark';
import type { EvaluationSide } from '@sandan/market/evaluation/process';
import { sealOf } from '@sandan/market/evaluation/protocol';
import { allows, type Relation } from '@sandan/market/policy';
import * as z from 'zod';
import { Party, Text } from './answers.ts';
import { house } from './between.ts';
import type { Caller } from './caller.ts';
import type { Call } from './endpoint.ts';
import { sha256 } from './service-act.ts';
import type { World } from './world.ts';

export const EvaluationLine = Evaluation.pick({
  id: true,
  version: true,
  number: true,
  state: true,
  reason: true,
  listingId: true,
  listing: true,
  demo: true,
})
  .extend({
    title: z.string(),
    supplier: Party,
    host: Party,
    side: z.enum(['supplier', 'host', 'operator']),
    verdict: EvaluationReport.shape.verdict.optional(),
    /** Everybody may see the result. */
    shown: z.boolean(),
    /** When the clock acts next: on what nobody answers, sends or contests. */
    dueAt: z.iso.datetime().optional(),
    changedAt: z.iso.datetime(),
  })
  .meta({ id: 'EvaluationLine' });

const Sealed = EvaluationReport.extend({
  /** The seal is what is reckoned from the report as it stands now. */
  intact: z.boolean(),
});

export const EvaluationView = EvaluationLine.extend({
  protocol: Evaluation.shape.protocol,
  sent: Evaluation.shape.sent,
  received: Evaluation.shape.received,
  reports: z.array(Sealed),
  consents: Evaluation.shape.consents,
  acceptWithinDays: z.int(),
  /** What the supplier writes behind values of the listing, so that they stand on this evaluation while both sides show it. */
  marks: z.array(z.object({ property: z.string(), name: z.string(), text: Text })),
  course: Evaluation.shape.course,
  actions: z.array(z.string()),
}).meta({ id: 'EvaluationView' });

/** What everybody sees of an evaluation that both sides show: what was tested by whom, and what came of it. */
export const ShownEvaluation = z
  .object({
    id: z.string(),
    number: z.string(),
    title: z.string(),
    host: Party,
    protocol: Evaluation.shape.protocol.omit({ method: true }),
    report: Sealed.omit({ text: true }),
    demo: z.boolean(),
  })
  .meta({ id: 'ShownEvaluation' });

/** How the caller stands to it: of the supplier, of the host, or of neither. The host sees nothing before it is asked. */
export const relationToEvaluation = (evaluation: Evaluation | undefined, caller: Caller): Relation => {
  const id = caller.organisation?.id;
  if (!evaluation || !id) return 'other';
  if (id === evaluation.supplier.organisationId) return 'organisation';
  return id === evaluation.hostId && evaluation.asked ? 'counterpart' : 'other';
};

const sides = { organisation: 'supplier', counterpart: 'host' } as const;

export const evaluationSideOf = (evaluation: Evaluation, caller: Caller): Exclude<EvaluationSide, 'clock'> => {
  const relation = relationToEvaluation(evaluation, caller);
  return relation === 'organisation' || relation === 'counterpart' ? sides[relation] : 'operator';
};

/** An evaluation for whoever may do this with it; the operator sees what the host was asked. @throws Fault missing */
export const evaluationFor = async (
  { permit, caller, world, saw }: Pick<Call<unknown, unknown, unknown>, 'permit' | 'caller' | 'world' | 'saw'>,
  id: string,
): Promise<Evaluation> => {
  const evaluation = await world.stores.evaluations.byId(id);
  const relation = relationToEvaluation(evaluation, caller);
  permit(relation);
  if (!evaluation || (relation === 'other' && !evaluation.asked)) throw missing('evaluation');
  if (relation === 'other') saw(`evaluations/${id}`, evaluation.supplier.organisationId);
  return evaluation;
};

export const evaluationLine = async (world: World, e: Evaluation, caller: Caller): Promise<z.infer<typeof EvaluationLine>> => {
  const { id, version, number, state, reason, listingId, listing, demo } = e;
  const [supplier, host] = await Promise.all([house(world, e.supplier.organisationId), house(world, e.hostId)]);
  const dueAt = evaluationNext(e);
  const verdict = resultOf(e)?.verdict;
  return {
    ...{ id, version, number, state, listingId, listing, demo, supplier, host },
    ...(reason ? { reason } : {}),
    ...(verdict ? { verdict } : {}),
    title: e.protocol.title,
    side: evaluationSideOf(e, caller),
    shown: isShown(e),
    ...(dueAt ? { dueAt } : {}),
    changedAt: e.changed.at,
  };
};

const sealed = (e: Evaluation, report: EvaluationReport): z.infer<typeof Sealed> => {
  const { seal, ...said } = report;
  return { ...report, intact: sealOf(e, said, sha256) === seal };
};

export const evaluationView = async (
  world: World,
  e: Evaluation,
  caller: Caller,
  now: Date,
): Promise<z.infer<typeof EvaluationView>> => {
  const line = await evaluationLine(world, e, caller);
  const acts = allows('evaluations.act', caller.actor, relationToEvaluation(e, caller));
  const english = marksOf(e, 'en');
  return {
    ...line,
    protocol: e.protocol,
    ...(e.sent ? { sent: e.sent } : {}),
    ...(e.received === undefined ? {} : { received: e.received }),
    reports: e.reports.map((report) => sealed(e, report)),
    consents: e.consents,
    acceptWithinDays,
    marks:
      line.side === 'supplier'
        ? marksOf(e, 'ko').map(({ text, ...mark }, at) => ({ ...mark, text: { ko: text, en: english[at]?.text ?? text } }))
        : [],
    course: e.course,
    actions: acts ? evaluationActions(e, line.side, now) : [],
  };
};

/** What everybody may see of it, if anything. */
export const shownEvaluation = async (world: World, e: Evaluation): Promise<z.infer<typeof ShownEvaluation> | undefined> => {
  const report = resultOf(e);
  if (!report || !isShown(e)) return undefined;
  const { method: _, ...protocol } = e.protocol;
  const { text: __, ...told } = sealed(e, report);
  return {
    id: e.id,
    number: e.number,
    title: protocol.title,
    host: await house(world, e.hostId),
    protocol,
    report: told,
    demo: e.demo,
  };
};
