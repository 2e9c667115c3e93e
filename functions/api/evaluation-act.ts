import { missing } from '@sandan/kernel/fault';
import type { Clearance } from '@sandan/kernel/process';
import { textIn } from '@sandan/kernel/text';
import { type Evaluation, EvaluationText, WrittenProtocol, WrittenReport } from '@sandan/market/evaluation/evaluation';
import { evaluationReasonNames } from '@sandan/market/evaluation/evaluation-names';
import { type EvaluationSide, evaluationProcess } from '@sandan/market/evaluation/process';
import {
  actOnEvaluation,
  amendProtocol,
  consentTo,
  reportEvaluation,
  sendEvaluation,
  shipSamples,
  startEvaluation,
} from '@sandan/market/evaluation/verbs';
import * as z from 'zod';
import { clearing } from './clearing.ts';
import type { Call } from './endpoint.ts';
import { evaluationSideOf } from './evaluation-view.ts';
import { passGate } from './gate.ts';
import { sha256 } from './service-act.ts';

const text = EvaluationText.optional();
const samples = z.int().min(1).max(100_000);

export const EvaluationAct = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('amend'), protocol: WrittenProtocol }),
  z.strictObject({ action: z.enum(['send', 'consent', 'withhold']) }),
  z.strictObject({ action: z.enum(['agree', 'accept', 'uphold']), text }),
  z.strictObject({ action: z.enum(['giveBack', 'contest']), reason: z.enum(evaluationReasonNames), text: EvaluationText }),
  z.strictObject({ action: z.enum(['decline', 'close']), reason: z.enum(evaluationReasonNames), text }),
  z.strictObject({ action: z.literal('ship'), samples, carrier: z.string().trim().min(1).max(200).optional() }),
  z.strictObject({ action: z.literal('start'), samples }),
  z.strictObject({ action: z.literal('report'), ...WrittenReport.shape }),
]);
export type EvaluationAct = z.infer<typeof EvaluationAct>;

type Acting = Pick<Call<unknown, unknown, unknown>, 'world' | 'work' | 'caller' | 'now'>;

/** Samples are goods that leave: they pass the trade gate (N10). @throws Fault conflict `gate.held` */
const shipped = async (
  { world, work, caller, now }: Acting,
  evaluation: Evaluation,
  ship: (clearance: Clearance | undefined) => Evaluation,
): Promise<Evaluation> => {
  const { moved } = await clearing(ship, async () => {
    const [from, to, listing] = await Promise.all([
      world.stores.organisations.byId(evaluation.supplier.organisationId),
      world.stores.organisations.byId(evaluation.hostId),
      world.stores.listings.byId(evaluation.listingId),
    ]);
    if (!from || !to) throw missing('organisation');
    const hs = listing?.content.codes.find((code) => code.scheme === 'hs')?.code;
    const line = { name: textIn(evaluation.listing, 'ko').slice(0, 400), listingId: evaluation.listingId, ...(hs ? { hs } : {}) };
    const what = { process: evaluationProcess.name, action: 'ship', subject: evaluation.id, transfer: 'goods' as const };
    return passGate(world, work, { ...what, from, to, lines: [line] }, caller.actor, now);
  });
  return moved;
};

/** One step of an evaluation, with the gate where samples leave. */
export const evaluationActed = async (call: Acting, evaluation: Evaluation, body: EvaluationAct): Promise<Evaluation> => {
  const { world, work, caller, now } = call;
  const hand = { actor: caller.actor, now };
  const side: EvaluationSide = evaluationSideOf(evaluation, caller);
  const next = async (): Promise<Evaluation> => {
    switch (body.action) {
      case 'amend':
        return amendProtocol(evaluation, body.protocol, side, hand);
      case 'send':
        return sendEvaluation(evaluation, side, hand);
      case 'ship':
        return shipped(call, evaluation, (clearance) => shipSamples(evaluation, body, clearance, side, hand));
      case 'start':
        return startEvaluation(evaluation, body.samples, side, hand);
      case 'report': {
        const { action: _, ...written } = body;
        return reportEvaluation(evaluation, written, sha256, side, hand);
      }
      case 'consent':
      case 'withhold':
        return consentTo(evaluation, body.action, side, hand);
      default:
        return actOnEvaluation(
          evaluation,
          body.action,
          side,
          { text: body.text, ...('reason' in body ? { reason: body.reason } : {}) },
          hand,
        );
    }
  };
  const after = await next();
  world.stores.evaluations.write(work, after);
  return after;
};
