import type { Grant, LicensedRight } from './licence.ts';

const last = (right: LicensedRight): string =>
  right.lapsedOn && right.lapsedOn < right.expiresOn ? right.lapsedOn : right.expiresOn;

/**
 * Last day on which royalties accrue: that of the right that lives longest, or the contract's own end if it comes first. Undefined for
 * a licence without rights and without end (know-how).
 */
export const royaltyEnd = ({ rights, endsOn }: Pick<Grant, 'rights' | 'endsOn'>): string | undefined => {
  const rightsEnd = rights.map(last).sort().at(-1);
  const ends = [rightsEnd, endsOn].filter((d) => d !== undefined).sort();
  return ends[0];
};
