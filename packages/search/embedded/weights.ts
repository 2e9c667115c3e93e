/**
 * Every constant of the ranking. They were tried by hand on the dev halves of the judged sets and on the demo catalogue, few values
 * each (doubling and halving), and kept where both sets agreed or did not care; none depends on a word, a query or a record.
 */

/**
 * A field of a record as BM25F knows it: how much a word in it counts, and how far its length is held against it (0 to 1). The length is
 * measured by the mean of all records, or by so many words as are usual: a word among ten tells more than one among a hundred,
 * whatever else is listed.
 */
export interface FieldWeight {
  readonly weight: number;
  readonly b: number;
  readonly bit: number;
  readonly usualLength?: number;
}

export const fields = {
  title: { weight: 4, b: 0.4, bit: 1 },
  keyword: { weight: 2, b: 0.2, bit: 2 },
  owner: { weight: 1.5, b: 0.3, bit: 4 },
  ident: { weight: 6, b: 0, bit: 8 },
  summary: { weight: 3, b: 0.85, usualLength: 10, bit: 16 },
  body: { weight: 1, b: 0.85, bit: 32 },
  machine: { weight: 1, b: 0.6, bit: 64 },
  codes: { weight: 0.1, b: 0.6, bit: 128 },
} as const satisfies Readonly<Record<string, FieldWeight>>;
export type FieldName = keyof typeof fields;
export const fieldNames = Object.keys(fields) as FieldName[];

/** Saturation of BM25: how soon one more occurrence stops counting. */
export const k1 = 1.2;

/** A record is found by “most of what was asked” if it holds this share of the asked information (sum of idf); the next is tried if fewer than `enough` are. */
export const quorums = [0.6, 0.35, 0.15] as const;
export const enough = 10;
/** The share that is enough for a loose query. */
export const looseQuorum = 0.2;
/** Where fewer records hold all of what is asked, those that hold nearly all of it (the first of `quorums`) follow them. */
export const few = 5;
/** Another word counts at most so much of the word that was written, however surely it means the same. */
export const another = 0.85;
/** Another word of the same language counts only so much of its weight: who writes laptop means the laptop before the notebook. */
export const synonym = 0.5;
/** A part of what was asked as one (분리막 of 연료전지분리막) counts so much when the rest is missing. */
export const partial = 0.7;
/** What is said beside the thing asked for (supplier, 견적) counts only so much. */
export const aside = 0.25;
/** A figure (50A, 10) tells only so much of what its rarity says: many a thing has the same by chance, and none is called by it alone. */
export const figures = 0.5;
/** Exponent of the asked information that is found, in the score of a widened answer. */
export const coverage = 1.2;

/** So many candidates are read word by word. */
export const candidates = 200;

/** What words near each other, a title that says nothing else, and a title that ends in what was asked add, as shares of the text's score. */
export const nearness = 0.7;
export const nearnessInTitle = 0.15;
export const wholeTitle = 0.3;
export const titleHead = 0.08;
/** What a keyword that is the whole of what was asked adds. */
export const wholeKeyword = 0.4;
/** What a phrase keeps of its score where its words stand apart. */
export const apart = 0.6;
/** A record that writes what was asked in a second way too (smartwatch, and watch by itself) gets so much of that one's score beside. */
export const writtenTwice = 0.2;
/** Words of one phrase may stand so far from each other. */
export const reach = 4;

/** The most that a signal of the listing itself adds or takes, as a share of the score. */
export const signals = { freshness: 0.03, completeness: 0.03, answering: 0.03 } as const;
/** Days after which a confirmation counts half. */
export const freshDays = 180;

/** Of the first `spreadOver` places no owner takes more than `perOwner`, while others have this share of the score it would have. */
export const spreadOver = 10;
export const perOwner = 3;
export const nearlyAsWell = 0.8;
