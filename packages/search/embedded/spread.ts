import type { Ranked } from './ranked.ts';
import { nearlyAsWell, perOwner, spreadOver } from './weights.ts';

/**
 * The same records, but among the first places no owner takes more than a few while others match nearly as well. A record that
 * comes forward is given what it took to come there.
 */
export const spread = (ranked: readonly Ranked[], ownerOf: (row: number) => number): readonly Ranked[] => {
  const left = [...ranked];
  const first: Ranked[] = [];
  const taken = new Map<number, number>();
  const full = (r: Ranked) => (taken.get(ownerOf(r.row)) ?? 0) >= perOwner;
  while (first.length < spreadOver && left.length > 0) {
    const [leading] = left as [Ranked];
    const other = full(leading) ? left.findIndex((r) => !full(r) && r.score >= nearlyAsWell * leading.score) : 0;
    const [chosen] = left.splice(Math.max(0, other), 1) as [Ranked];
    const owner = ownerOf(chosen.row);
    taken.set(owner, (taken.get(owner) ?? 0) + 1);
    first.push(other > 0 ? { ...chosen, spread: leading.score - chosen.score, score: leading.score } : chosen);
  }
  return [...first, ...left];
};
