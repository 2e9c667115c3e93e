import type { Held } from './held.ts';
import { type LapseReason, lapseOf } from './lapse.ts';
import { rankOf, type StageName, stageNames } from './stage.ts';

/** Bands of age in full years since filing, both within. */
const ageBands = [
  [0, 3],
  [4, 7],
  [8, 11],
  [12, 15],
  [16, 20],
] as const;

export interface Candidate {
  readonly held: Held;
  readonly reasons: readonly LapseReason[];
}

export interface Portfolio {
  readonly total: number;
  /** How many came at least so far, and how many stand there now with what they cost a year in won. */
  readonly funnel: readonly { stage: StageName; reached: number; here: number; won: number }[];
  readonly ages: readonly { from: number; to: number; count: number; interested: number; won: number }[];
  readonly inForce: number;
  /** Won of the coming year: of all, and of those in which nobody was interested so far. */
  readonly won: number;
  readonly wonWithoutInterest: number;
  /** Those to look at again: the more reasons and the dearer the first. */
  readonly candidates: readonly Candidate[];
  readonly wonOfCandidates: number;
  /** Offices with rights in force of which nobody said what they cost, with how many. */
  readonly uncosted: readonly { office: string; count: number }[];
}

const sum = (all: readonly Held[]): number => all.reduce((won, held) => won + held.won, 0);
const ageOf = ({ filed }: Held, today: string): number | undefined => {
  if (!filed) return undefined;
  const years = Number(today.slice(0, 4)) - Number(filed.slice(0, 4));
  return today.slice(5) < filed.slice(5) ? years - 1 : years;
};

/** An office's rights at a glance, as of a day. */
export const portfolioOf = (all: readonly Held[], today: string): Portfolio => {
  const candidates = all
    .map((held): Candidate => ({ held, reasons: lapseOf(held, today) }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort(
      (a, b) => b.reasons.length - a.reasons.length || b.held.won - a.held.won || (a.held.listingId < b.held.listingId ? -1 : 1),
    );
  const offices = new Map<string, number>();
  for (const office of all.flatMap(({ uncosted }) => uncosted)) offices.set(office, (offices.get(office) ?? 0) + 1);
  return {
    total: all.length,
    funnel: stageNames.map((stage) => {
      const here = all.filter((held) => held.stage === stage);
      const reached = all.filter((held) => rankOf(held.stage) >= rankOf(stage)).length;
      return { stage, reached, here: here.length, won: sum(here) };
    }),
    ages: ageBands.map(([from, to]) => {
      const here = all.filter((held) => {
        const age = ageOf(held, today);
        return age !== undefined && from <= age && age <= to;
      });
      return { from, to, count: here.length, interested: here.filter((h) => h.interest.count > 0).length, won: sum(here) };
    }),
    inForce: all.filter(({ inForce }) => inForce).length,
    won: sum(all),
    wonWithoutInterest: sum(all.filter(({ interest }) => interest.count === 0)),
    candidates,
    wonOfCandidates: sum(candidates.map(({ held }) => held)),
    uncosted: [...offices].map(([office, count]) => ({ office, count })).sort((a, b) => b.count - a.count),
  };
};
