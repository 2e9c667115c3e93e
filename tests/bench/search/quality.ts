import type { SearchPort } from '@sandan/search/port';
import type { Figure } from '../figure.ts';
import { hasJudged, icecat, type JudgedSet, koreanPages, patents } from './judged.ts';
import { quality } from './measure.ts';
import { plainBm25 } from './plain.ts';

/** Opens an empty index. */
export type Open = () => Promise<SearchPort>;

/** Ids of the first ten for a text, out of an index that holds the records of a set. */
export const rankedBy = async (open: Open, { records, language }: JudgedSet) => {
  const index = await open();
  await index.apply(records.map((record) => ({ id: record.id, ownerId: record.owner.id, sequence: 1, record })));
  const ranked = async (text: string): Promise<string[]> => {
    const found = await index.search({ text, language, facets: {}, ranges: {}, sort: 'relevance', page: 1, size: 10 });
    return found.hits.map((hit) => hit.record.id);
  };
  return { ranked, close: () => index.close() };
};

const percent = (share: number): number => Math.round(share * 1000) / 10;

const judged = async (open: Open, set: JudgedSet): Promise<Figure[]> => {
  const plain = await quality(set.queries, plainBm25(set.records));
  const { ranked, close } = await rankedBy(open, set);
  const ours = await quality(set.queries, ranked);
  await close();
  const name = `search.${set.name}`;
  return [
    { name: `${name}.ndcg10`, value: percent(ours.ndcg), unit: '%' },
    { name: `${name}.ndcg10.plain`, value: percent(plain.ndcg), unit: '%' },
    { name: `${name}.ndcg10.ratio`, value: ours.ndcg / plain.ndcg, unit: 'x', goal: { op: '>=', number: 1.1 } },
    { name: `${name}.recall10`, value: percent(ours.recall), unit: '%' },
    { name: `${name}.recall10.plain`, value: percent(plain.recall), unit: '%' },
  ];
};

const known = async (open: Open, set: JudgedSet): Promise<Figure[]> => {
  const plain = await quality(set.queries, plainBm25(set.records));
  const { ranked, close } = await rankedBy(open, set);
  const ours = await quality(set.queries, ranked);
  await close();
  const name = `search.${set.name}`;
  return [
    { name: `${name}.hit10`, value: percent(ours.hit10), unit: '%', goal: { op: '>=', number: 60 } },
    { name: `${name}.hit1`, value: percent(ours.hit1), unit: '%' },
    { name: `${name}.mrr`, value: percent(ours.mrr), unit: '%' },
    { name: `${name}.hit10.plain`, value: percent(plain.hit10), unit: '%' },
  ];
};

/** What is found, beside plain BM25, on every judged set. Nothing if the sets do not lie beside the project. */
export const judgedQuality = async (open: Open): Promise<Figure[]> => {
  if (!hasJudged()) {
    console.log('the judged sets are not at ../shared/data/judged: quality is not measured');
    return [];
  }
  return [
    ...(await judged(open, icecat())),
    ...(await judged(open, koreanPages())),
    ...(await known(open, patents('en'))),
    ...(await known(open, patents('ko'))),
  ];
};
