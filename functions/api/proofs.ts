import { basisOf, lineNamed, type Proof, type ProofBasis, verifies } from '@sandan/market/specification/proof';
import type { SearchRecord } from '@sandan/search/record';
import type { World } from './world.ts';

/**
 * Lines of logs that are looked up at most for an answer to a member, and to anybody; what lies beyond stands as measured. All of them
 * are one read, and what was corrected in each log is another, however long the log is.
 */
export const mostLooked = { member: 24, anybody: 7 };

const keyOf = (resourceId: string, place: number): string => `${resourceId}/${place}`;

/**
 * On whose word each value of these records stands. What a log of the market says is read when it is asked for: a line that is corrected
 * verifies nothing from that instant.
 */
export const basesFor = async (
  { stores }: World,
  records: readonly SearchRecord[],
  now: Date,
  most: number = mostLooked.member,
): Promise<(record: SearchRecord, property: string) => { basis: ProofBasis; proof?: Proof }> => {
  const named = records.flatMap(({ specification }) =>
    Object.values(specification?.proofs ?? {}).flatMap((proof) => lineNamed(proof) ?? []),
  );
  const distinct = [...new Map(named.map((line) => [keyOf(line.resourceId, line.place), line])).values()].slice(0, most);
  const logs = [...new Set(distinct.map(({ resourceId }) => resourceId))];
  const [found, corrected] = await Promise.all([
    stores.usageLog.many(distinct),
    Promise.all(logs.map(async (id) => [id, await stores.usageLog.corrected(id)] as const)).then((read) => new Map(read)),
  ]);
  const lines = new Map(
    found.map((line) => {
      const { resourceId, place } = line;
      return [keyOf(resourceId, place), { ...line, corrected: corrected.get(resourceId)?.has(place) ?? true }] as const;
    }),
  );
  const today = now.toISOString().slice(0, 10);
  return ({ specification, owner }, property) => {
    const proof = specification?.proofs?.[property];
    const at = proof && lineNamed(proof);
    const line = at && lines.get(keyOf(at.resourceId, at.place));
    const basis = basisOf(proof, proof !== undefined && verifies(line, proof, owner.id), today);
    return { basis, ...(proof ? { proof } : {}) };
  };
};
