import { koreanDay } from '@sandan/market/calendar/date';
import { bearsOut, evaluationNamed } from '@sandan/market/evaluation/mark';
import { basisOf, lineNamed, type Proof, type ProofBasis, verifies } from '@sandan/market/specification/proof';
import { isCategory, templateOf } from '@sandan/market/specification/templates/registry';
import type { SearchRecord } from '@sandan/search/record';
import type { World } from './world.ts';

/**
 * Lines of logs, and evaluations, that are looked up at most for an answer to a member, and to anybody; what lies beyond stands as
 * measured. All of them are one read each, and what was corrected in each log is another, however long the log is.
 */
export const mostLooked = { member: 24, anybody: 7 };

const keyOf = (resourceId: string, place: number): string => `${resourceId}/${place}`;

/**
 * On whose word each value of these records stands. What a log of the market or an evaluation says is read when it is asked for: a line
 * that is corrected verifies nothing from that instant, and what one side no longer shows bears nothing out.
 */
export const basesFor = async (
  { stores }: World,
  records: readonly SearchRecord[],
  now: Date,
  most: number = mostLooked.member,
): Promise<(record: SearchRecord, property: string) => { basis: ProofBasis; proof?: Proof }> => {
  const proofs = records.flatMap(({ specification }) => Object.values(specification?.proofs ?? {}));
  const named = proofs.flatMap((proof) => lineNamed(proof) ?? []);
  const distinct = [...new Map(named.map((line) => [keyOf(line.resourceId, line.place), line])).values()].slice(0, most);
  const logs = [...new Set(distinct.map(({ resourceId }) => resourceId))];
  const tried = [...new Set(proofs.flatMap((proof) => evaluationNamed(proof) ?? []))].slice(0, most);
  const [found, corrected, evaluated] = await Promise.all([
    stores.usageLog.many(distinct),
    Promise.all(logs.map(async (id) => [id, await stores.usageLog.corrected(id)] as const)).then((read) => new Map(read)),
    stores.evaluations.many(tried),
  ]);
  const evaluations = new Map(evaluated.map((e) => [e.id, e]));
  const lines = new Map(
    found.map((line) => {
      const { resourceId, place } = line;
      return [keyOf(resourceId, place), { ...line, corrected: corrected.get(resourceId)?.has(place) ?? true }] as const;
    }),
  );
  const today = koreanDay(now);
  const vouched = ({ id, owner, specification }: SearchRecord, name: string, proof: Proof) => {
    const at = lineNamed(proof);
    if (at && verifies(lines.get(keyOf(at.resourceId, at.place)), proof, owner.id)) return 'verified';
    const evaluation = evaluations.get(evaluationNamed(proof) ?? '');
    const property =
      evaluation && specification && isCategory(specification.category)
        ? templateOf(specification.category).properties[name]
        : undefined;
    const marked = property && { listingId: id, ownerId: owner.id, property, value: specification?.values[name] };
    return marked && bearsOut(evaluation, proof, marked) ? 'third_party' : undefined;
  };
  return (record, property) => {
    const proof = record.specification?.proofs?.[property];
    const basis = basisOf(proof, proof && vouched(record, property, proof), today);
    return { basis, ...(proof ? { proof } : {}) };
  };
};
