import { basisOf, lineNamed, type Proof, type ProofBasis, verifies } from '@sandan/market/specification/proof';
import type { SearchRecord } from '@sandan/search/record';
import type { World } from './world.ts';

/** Lines of logs that are looked up at most for an answer to a member, and to anybody; what lies beyond stands as measured. */
export const mostLooked = { member: 24, anybody: 8 };

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
  const read = await Promise.all(
    distinct.map(async ({ resourceId, place }) => {
      const lines = await stores.usageLog.from(resourceId, place);
      const line = lines.find((l) => l.place === place);
      const corrected = lines.some((l) => l.corrects === place);
      return [keyOf(resourceId, place), line && { ...line, corrected }] as const;
    }),
  );
  const lines = new Map(read);
  const today = now.toISOString().slice(0, 10);
  return ({ specification, owner }, property) => {
    const proof = specification?.proofs?.[property];
    const at = proof && lineNamed(proof);
    const line = at && lines.get(keyOf(at.resourceId, at.place));
    const basis = basisOf(proof, proof !== undefined && verifies(line, proof, owner.id), today);
    return { basis, ...(proof ? { proof } : {}) };
  };
};
