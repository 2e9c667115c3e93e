import type { Place } from './reading.ts';
import { reach } from './weights.ts';

/** How the terms of a phrase stand in a record: one after the other, near each other in one run, or apart. */
export type Standing = 'row' | 'near' | 'apart';

/** Places of `next` that follow one of `before` within `distance`, in the same run. Both ascend. */
const following = (before: readonly Place[], next: readonly Place[], distance: number): Place[] => {
  let from = 0;
  return next.filter((place) => {
    while (from < before.length && (before[from] as Place).at < place.at - distance) from++;
    const one = before[from];
    return one !== undefined && one.at < place.at && one.run === place.run;
  });
};

/** The last places of all ways to read the terms in order, each at most `distance` after the one before. */
export const inOrder = (terms: readonly (readonly Place[])[], distance: number): readonly Place[] => {
  let [ends = []] = terms;
  for (const places of terms.slice(1)) ends = following(ends, places, distance);
  return ends;
};

export const standing = (terms: readonly (readonly Place[])[]): Standing => {
  if (terms.length < 2 || inOrder(terms, 1).length > 0) return 'row';
  return inOrder(terms, reach).length > 0 || inOrder(terms.toReversed(), reach).length > 0 ? 'near' : 'apart';
};
