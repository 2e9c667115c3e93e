import type { Judged } from './judged.ts';

/** Ids in the order in which they were answered, as many as there are up to a hundred. */
export type Ranked = (query: string) => Promise<readonly string[]> | readonly string[];

const gain = (grade: number): number => 2 ** grade - 1;
const discounted = (grades: readonly number[]): number => grades.reduce((sum, g, at) => sum + gain(g) / Math.log2(at + 2), 0);

/** Normalised discounted cumulative gain of the first ten; what nobody judged counts as not relevant. */
export const ndcg = (answer: readonly string[], { grades }: Judged): number => {
  const best = discounted([...grades.values()].sort((a, b) => b - a).slice(0, 10));
  return best === 0 ? 0 : discounted(answer.slice(0, 10).map((id) => grades.get(id) ?? 0)) / best;
};

/** The share of the relevant (at most ten) that are among the first ten. */
export const recall = (answer: readonly string[], { grades }: Judged): number => {
  const relevant = [...grades].filter(([, g]) => g > 0).map(([id]) => id);
  const found = relevant.filter((id) => answer.slice(0, 10).includes(id)).length;
  return relevant.length === 0 ? 0 : found / Math.min(10, relevant.length);
};

export interface Quality {
  readonly ndcg: number;
  /** The same over the judged records of the answer alone: what the judges never saw neither helps nor harms. */
  readonly condensed: number;
  readonly recall: number;
  readonly hit1: number;
  readonly hit10: number;
  /** Mean reciprocal rank within the first ten. */
  readonly mrr: number;
}

/** Means over all queries, each 0 to 1. */
export const quality = async (queries: readonly Judged[], ranked: Ranked): Promise<Quality> => {
  const sum = { ndcg: 0, condensed: 0, recall: 0, hit1: 0, hit10: 0, mrr: 0 };
  for (const judged of queries) {
    const answer = await ranked(judged.query);
    const first = answer.slice(0, 10).findIndex((id) => (judged.grades.get(id) ?? 0) > 0);
    sum.ndcg += ndcg(answer, judged);
    sum.condensed += ndcg(
      answer.filter((id) => judged.grades.has(id)),
      judged,
    );
    sum.recall += recall(answer, judged);
    sum.hit1 += first === 0 ? 1 : 0;
    sum.hit10 += first >= 0 ? 1 : 0;
    sum.mrr += first >= 0 ? 1 / (first + 1) : 0;
  }
  const n = Math.max(1, queries.length);
  return {
    ndcg: sum.ndcg / n,
    condensed: sum.condensed / n,
    recall: sum.recall / n,
    hit1: sum.hit1 / n,
    hit10: sum.hit10 / n,
    mrr: sum.mrr / n,
  };
};
