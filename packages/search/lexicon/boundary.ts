import type { Links } from './align.ts';
import { least, type Phrase } from './phrase.ts';
import type { Evidence } from './weigh.ts';

/** Places between terms at which a word ends and the next begins. */
export const edgesOf = (words: readonly (readonly string[])[]): ReadonlySet<number> => {
  let at = 0;
  return new Set([0, ...words.map((parts) => (at += parts.length))]);
};

/** So much is seen of a word that is known to stand by itself. */
const standing = 1;

/**
 * Korean phrases that stand by themselves, each with what it is called only inside other words: 자동 is in 자동차, a motor vehicle, and
 * is no motor.
 */
export const falseFriends = (seen: Evidence, apart: Evidence): (readonly [ko: string, en: string])[] =>
  [...apart]
    .filter(([, row]) => Math.max(...row.values()) >= standing)
    .flatMap(([ko, row]) => [...(seen.get(ko)?.keys() ?? [])].filter((en) => !row.has(en)).map((en) => [ko, en] as const));

/** Whether a phrase begins or ends within a word the rest of which stands for nothing: 나노 of 나노섬유 is no nanofiber. */
export const isTorn = ({ ko: [from, to] }: Phrase, edges: ReadonlySet<number>, links: Links): boolean => {
  const means = (at: number) => (links[at] ?? []).some((p) => p >= least);
  let [first, last] = [from, to];
  while (!edges.has(first)) first--;
  while (!edges.has(last)) last++;
  const rest = [...links.keys()].slice(first, last).filter((at) => at < from || at >= to);
  return rest.length > 0 && !rest.some(means);
};
