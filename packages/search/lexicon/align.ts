/** A pair in terms, by number. */
export interface Bitext {
  readonly ko: readonly number[];
  readonly en: readonly number[];
  readonly trust: number;
}

/** How likely each term of a pair (rows Korean, columns English) stands for each other, 0 to 1. */
export type Links = readonly Float32Array[];

const rounds = 6;
/** What a term of its own counts that has no fellow on the other side. */
const alone = 0.02;

/** IBM Model 1 one way: the share of each `from` term in each `to` term of the pair. */
const share = (table: ReadonlyMap<number, number>, key: (i: number, j: number) => number, rows: number, columns: number) => {
  const out = Array.from({ length: rows }, () => new Float32Array(columns));
  for (let j = 0; j < columns; j++) {
    let sum = alone;
    for (let i = 0; i < rows; i++) sum += table.get(key(i, j)) ?? 0;
    for (let i = 0; i < rows; i++) {
      const row = out[i];
      if (row) row[j] = (table.get(key(i, j)) ?? 0) / sum;
    }
  }
  return out;
};

/**
 * Word alignment by agreement (Liang, Taskar, Klein 2006): two IBM Models 1, one each way, are trained together by expectation
 * maximisation, and a link counts by the product of what both say of it. `prior` is a first guess of how well two terms fit, 1 for
 * nothing known. Terms are numbers below 2^20.
 */
export const align = (texts: readonly Bitext[], prior: (ko: number, en: number) => number): Links[] => {
  const size = 2 ** 20;
  let toEn = new Map<number, number>();
  let toKo = new Map<number, number>();
  for (const { ko, en } of texts)
    for (const k of ko)
      for (const e of en) {
        const key = k * size + e;
        if (toEn.has(key)) continue;
        const guess = prior(k, e);
        toEn.set(key, guess);
        toKo.set(key, guess);
      }
  const linksOf = ({ ko, en }: Bitext): Float32Array[] => {
    const down = share(toEn, (i, j) => (ko[i] ?? 0) * size + (en[j] ?? 0), ko.length, en.length);
    const up = share(toKo, (j, i) => (ko[i] ?? 0) * size + (en[j] ?? 0), en.length, ko.length);
    return down.map((row, i) => row.map((p, j) => p * (up[j]?.[i] ?? 0)));
  };
  for (let round = 0; round < rounds; round++) {
    const counts = new Map<number, number>();
    const koSums = new Map<number, number>();
    const enSums = new Map<number, number>();
    for (const text of texts) {
      const links = linksOf(text);
      for (const [i, k] of text.ko.entries())
        for (const [j, e] of text.en.entries()) {
          const p = (links[i]?.[j] ?? 0) * text.trust;
          if (p < 1e-6) continue;
          const key = k * size + e;
          counts.set(key, (counts.get(key) ?? 0) + p);
          koSums.set(k, (koSums.get(k) ?? 0) + p);
          enSums.set(e, (enSums.get(e) ?? 0) + p);
        }
    }
    toEn = new Map([...counts].map(([key, c]) => [key, c / (koSums.get(Math.floor(key / size)) ?? 1)]));
    toKo = new Map([...counts].map(([key, c]) => [key, c / (enSums.get(key % size) ?? 1)]));
  }
  return texts.map(linksOf);
};
