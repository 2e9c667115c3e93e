/** A six-digit code that goods of a name may have, with the names that say so; `of` is whose name it is: its own or its heading's. */
export interface Suggestion {
  readonly code: string;
  readonly reasons: readonly { readonly name: string; readonly of: string }[];
}

/** Codes for a product's name in either language or both, the likeliest first; none where nothing of the name is known. */
export type Suggest = (name: string, limit: number) => Suggestion[];

/** Words that say nothing of the goods. */
const empty = new Set(
  [
    'a an and any as at be by for from in into is its kind least more nes not of on only or other than that the thereof this to used',
    'whether which with without 것 것으로 그 밖의 기타 따로 또는 및 상관없다 않은 외의 이상 이하 있는 중 포함한다 한정한다',
  ]
    .join(' ')
    .split(' '),
);

const singular = (word: string): string =>
  word.length < 4 || /(?:ss|us|is)$/.test(word)
    ? word
    : word
        .replace(/ies$/, 'y')
        .replace(/(ch|sh|x|z|ss)es$/, '$1')
        .replace(/s$/, '');

const grams = (word: string, length: number): string[] =>
  Array.from({ length: Math.max(0, word.length - length + 1) }, (_, i) => word.slice(i, i + length));

/** What one word is compared by: itself whole, two and three Korean syllables in a row, four letters in a row of others. */
const featuresOfWord = (word: string): string[] =>
  /^[가-힣]/.test(word) ? [` ${word}`, ...grams(word, 2), ...grams(word, 3)] : [` ${word}`, ...grams(`<${word}>`, 4)];

/** How much a feature counts by what it is. */
const kindOf = (feature: string): number => (feature.startsWith(' ') ? 1 : /^[가-힣]/.test(feature) ? 0.6 : 0.4);

/** What names are compared by, each once; words that come again are taken apart once. Models and sizes, which have digits, say nothing. */
const comparing = () => {
  const known = new Map<string, readonly string[]>();
  const ofWord = (part: string): readonly string[] => {
    const had = known.get(part);
    if (had) return had;
    const features = empty.has(part) || /\d/.test(part) ? [] : featuresOfWord(singular(part));
    known.set(part, features);
    return features;
  };
  return (text: string): ReadonlySet<string> =>
    new Set(
      (
        text
          .normalize('NFKC')
          .toLowerCase()
          .match(/[가-힣]+|[a-z\d]+/g) ?? []
      ).flatMap(ofWord),
    );
};

/** What an applicant or a maker writes after the goods themselves: a brand, a model, an origin. */
const afterwards = /[;:]/;

/** Found by trial on other names than those that `npm run bench -- hs` asks for; the nearest name of a code counts one. */
const share = {
  otherNames: 0.4,
  heading: 0.25,
  covered: 0.5,
  coveredByHeading: 0.25,
  coveredWithTitle: 0.3,
  unknown: 0.3,
  length: 0.3,
  afterwards: 0.4,
};
const namesRead = 400;

/** What is asked for, and how much each of it counts: what stands first says what the goods are. */
const inParts = (asked: string): ReadonlyMap<string, number> => {
  const featuresOf = comparing();
  const [first = '', ...rest] = asked.split(afterwards);
  const all = new Map<string, number>();
  for (const feature of featuresOf(rest.join(' '))) all.set(feature, share.afterwards);
  for (const feature of featuresOf(first)) all.set(feature, 1);
  return all;
};

interface Name {
  readonly name: string;
  readonly of: string;
  /** The sum of the weights of its features. */
  size: number;
}

interface Near {
  readonly name: Name;
  readonly near: number;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The nearest first, each counting less than the one before. */
const fading = (list: readonly Near[], most: number): number =>
  list.slice(0, most).reduce((sum, one, i) => sum + one.near / (i + 1), 0);

/**
 * Learns the names of a list of goods: the titles of chapters, headings and codes, and what goods of a code are called, one to a line.
 * A code is as likely as its nearest name is near and as much of what is asked as its names hold, alone and together with the title of
 * its heading, with the other codes of the heading as background.
 */
export const suggester = (
  titles: ReadonlyMap<string, readonly [ko: string, en: string]>,
  words: ReadonlyMap<string, string>,
): Suggest => {
  const names: Name[] = [];
  const holding = new Map<string, Name[]>();
  const under = new Map<string, string[]>();
  const learnt = comparing();
  for (const [code, [ko, en]] of titles) {
    if (code.length < 4) continue;
    const heading = code.slice(0, 4);
    const below = under.get(heading) ?? [];
    if (code.length === 6) below.push(code);
    under.set(heading, below);
    for (const text of new Set([ko, en, ...(words.get(code) ?? '').split('\n')].filter(Boolean))) {
      const name = { name: text, of: code, size: 0 };
      names.push(name);
      for (const feature of learnt(text)) {
        const holders = holding.get(feature);
        if (holders) holders.push(name);
        else holding.set(feature, [name]);
      }
    }
  }
  const rarity = (holders: number): number => Math.log(1 + names.length / holders) ** 2;
  for (const [feature, holders] of holding) {
    const weight = rarity(holders.length) * kindOf(feature);
    for (const name of holders) name.size += weight;
  }

  return (asked, limit) => {
    const shared = new Map<Name, number>();
    const held = new Map<string, number>();
    let whole = 0;
    for (const [feature, said] of inParts(asked)) {
      const holders = holding.get(feature);
      const weight = rarity(holders?.length ?? 1) * kindOf(feature) * said;
      whole += holders ? weight : weight * share.unknown;
      const holdingCodes = new Set<string>();
      for (const name of holders ?? []) {
        shared.set(name, (shared.get(name) ?? 0) + weight);
        holdingCodes.add(name.of).add(`under ${name.of.slice(0, 4)}`);
        for (const code of name.of.length === 4 ? (under.get(name.of) ?? []) : [name.of]) holdingCodes.add(`titled ${code}`);
      }
      for (const code of holdingCodes) held.set(code, (held.get(code) ?? 0) + weight);
    }
    const nearest = [...shared]
      .map(([name, both]): Near => ({ name, near: (both / whole) * (whole / name.size) ** share.length }))
      .sort((a, b) => b.near - a.near || order(a.name.of, b.name.of))
      .slice(0, namesRead);
    const byCode = Map.groupBy(nearest, (one) => one.name.of);
    const found = [...Map.groupBy(nearest, (one) => one.name.of.slice(0, 4))].flatMap(([heading, all]) => {
      const background = share.heading * fading(all, 8) + (share.coveredByHeading * (held.get(`under ${heading}`) ?? 0)) / whole;
      return (under.get(heading) ?? []).map((code) => {
        const own = byCode.get(code) ?? [];
        const score =
          (own[0]?.near ?? 0) +
          share.otherNames * fading(own.slice(1), 3) +
          (share.covered * (held.get(code) ?? 0)) / whole +
          (share.coveredWithTitle * (held.get(`titled ${code}`) ?? 0)) / whole +
          background;
        return { code, score, because: [...own, ...(byCode.get(heading) ?? [])].slice(0, 2) };
      });
    });
    return found
      .filter((one) => one.because.length > 0)
      .sort((a, b) => b.score - a.score || order(a.code, b.code))
      .slice(0, limit)
      .map(({ code, because }) => ({ code, reasons: because.map(({ name }) => ({ name: name.name, of: name.of })) }));
  };
};
