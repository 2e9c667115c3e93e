import { koreanDay } from '@sandan/market/calendar/date';
import { resultOf } from '@sandan/market/evaluation/evaluation';
import { bearsOut, evaluationNamed } from '@sandan/market/evaluation/mark';
import {
  basisOf,
  daysOf,
  lineNamed,
  type MeasuredDays,
  misdated,
  type Proof,
  provenUntil,
  type Vouching,
  verifies,
} from '@sandan/market/specification/proof';
import type { ProofBasis } from '@sandan/market/specification/proof-basis';
import type { ProofRefusal, Specification } from '@sandan/market/specification/specification';
import { isCategory, templateOf } from '@sandan/market/specification/templates/registry';
import type { World } from './world.ts';

/**
 * Lines of logs, and evaluations, that are looked up at most for an answer to a member, to anybody, and for the page of one part to anybody;
 * what names a line beyond stands as a claim. All of them are one read each.
 */
export const mostLooked = { member: 24, anybody: 7, page: 5 };

const keyOf = (resourceId: string, place: number): string => `${resourceId}/${place}`;

/** What has values: a record of the index, or a listing. */
interface Saying {
  readonly id: string;
  readonly owner: { readonly id: string };
  readonly specification?: Pick<Specification, 'category' | 'values' | 'proofs'> | undefined;
}

/**
 * On whose word each value of these records stands, and the report that it names with its last day. What a log of the market or an evaluation says is read when it is asked for: a line
 * that is corrected verifies nothing from that instant, and what one side no longer shows bears nothing out.
 */
export const basesFor = async (
  { stores }: World,
  records: readonly Saying[],
  now: Date,
  most: number = mostLooked.member,
): Promise<(record: Saying, property: string) => { basis: ProofBasis; proof?: Required<Proof> }> => {
  const proofs = records.flatMap(({ specification }) => Object.values(specification?.proofs ?? {}));
  const named = proofs.flatMap((proof) => lineNamed(proof) ?? []);
  const distinct = [...new Map(named.map((line) => [keyOf(line.resourceId, line.place), line])).values()].slice(0, most);
  const tried = [...new Set(proofs.flatMap((proof) => evaluationNamed(proof) ?? []))].slice(0, most);
  const [found, evaluated] = await Promise.all([stores.usageLog.many(distinct), stores.evaluations.many(tried)]);
  const evaluations = new Map(evaluated.map((e) => [e.id, e]));
  const lines = new Map(found.map((line) => [keyOf(line.resourceId, line.place), line]));
  const today = koreanDay(now);
  const vouched = ({ id, owner, specification }: Saying, name: string, proof: Proof): Vouching | undefined => {
    const property =
      specification && isCategory(specification.category) ? templateOf(specification.category).properties[name] : undefined;
    const value = specification?.values[name];
    const at = lineNamed(proof);
    if (at) {
      const line = lines.get(keyOf(at.resourceId, at.place));
      if (line?.corrected) return 'withdrawn';
      return property && verifies(line, proof, { makerId: owner.id, property, value }) ? 'verified' : 'unproven';
    }
    const marked = property && { listingId: id, ownerId: owner.id, property, value };
    return marked && bearsOut(evaluations.get(evaluationNamed(proof) ?? ''), proof, marked) ? 'third_party' : undefined;
  };
  return (record, property) => {
    const proof = record.specification?.proofs?.[property];
    const basis = basisOf(proof, proof && vouched(record, property, proof), today);
    return { basis, ...(proof ? { proof: { ...proof, until: provenUntil(proof) } } : {}) };
  };
};

/**
 * Which reports of its values a maker may not name today. Of the days of measurements only those are looked at that the maker had made
 * itself: of others' it is told nothing, and theirs bear nothing out.
 */
export const refusalOf = async (
  { stores }: World,
  makerId: string,
  specification: Pick<Specification, 'proofs'> | undefined,
  now: Date,
): Promise<ProofRefusal> => {
  const proofs = Object.values(specification?.proofs ?? {});
  const [lines, evaluations] = await Promise.all([
    stores.usageLog.many(proofs.flatMap((proof) => lineNamed(proof) ?? []).slice(0, mostLooked.member)),
    stores.evaluations.many([...new Set(proofs.flatMap((proof) => evaluationNamed(proof) ?? []))].slice(0, mostLooked.member)),
  ]);
  const days = new Map<string, MeasuredDays>();
  for (const { resourceId, place, userId, use } of lines) if (userId === makerId) days.set(keyOf(resourceId, place), daysOf(use));
  for (const evaluation of evaluations) {
    const on = resultOf(evaluation)?.measuredOn;
    if (on && evaluation.supplier.organisationId === makerId) days.set(evaluation.id, { first: on, last: on });
  }
  return (proof) => misdated(proof, koreanDay(now), days.get(proof.report));
};
