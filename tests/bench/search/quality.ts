import type { Figure, Goal } from '../figure.ts';
import { type Way, ways } from './ingredient.ts';
import { hasJudged, icecat, type JudgedSet, koreanPages, ownTitles, patents } from './judged.ts';
import { type Quality, quality } from './measure.ts';
import { plainBm25 } from './plain.ts';
import { withSlip } from './slip.ts';

/** So many answers are looked at, for those of the first ten that were judged. */
const deep = 100;

/** The first ids for a text, out of an index that holds the records of a set. */
const opened = async (way: Way, { records, language }: JudgedSet) => {
  const index = way.open();
  await index.apply(
    records.map((record) => ({ id: record.id, ownerId: record.owner.id, sequence: 1, record: way.seen(record) })),
  );
  const ranked = async (text: string): Promise<string[]> => {
    const found = await index.search({ text, language, facets: {}, ranges: {}, sort: 'relevance', page: 1, size: deep });
    return found.hits.map((hit) => hit.record.id);
  };
  return { ranked, close: () => index.close() };
};

const measured = async (way: Way, set: JudgedSet): Promise<Quality> => {
  const { ranked, close } = await opened(way, set);
  const found = await quality(set.queries, ranked);
  await close();
  return found;
};

const percent = (name: string, share: number, goal?: Goal): Figure => ({
  name: `search.${name}`,
  value: Math.round(share * 1000) / 10,
  unit: '%',
  ...(goal ? { goal } : {}),
});

/** Graded questions: the goal is a ratio to plain BM25. */
const graded = async (set: JudgedSet, all: Readonly<Record<string, Way>>): Promise<Figure[]> => {
  const plain = await quality(set.queries, plainBm25(set.records, deep));
  const figures = [percent(`${set.name}.ndcg10.plain`, plain.ndcg), percent(`${set.name}.recall10.plain`, plain.recall)];
  for (const [name, way] of Object.entries(all)) {
    const ours = await measured(way, set);
    if (name !== 'whole') figures.push(percent(`${set.name}.ndcg10.${name}`, ours.ndcg));
    else
      figures.push(percent(`${set.name}.ndcg10`, ours.ndcg), percent(`${set.name}.recall10`, ours.recall), {
        name: `search.${set.name}.ratio`,
        value: ours.ndcg / plain.ndcg,
        unit: 'x',
        goal: { op: '>=', number: 1.1 },
      });
  }
  return figures;
};

/** A title of one language asks for the record of the other. */
const across = async (set: JudgedSet, all: Readonly<Record<string, Way>>): Promise<Figure[]> => {
  const plain = await quality(set.queries, plainBm25(set.records, deep));
  const figures = [percent(`${set.name}.hit10.plain`, plain.hit10)];
  for (const [name, way] of Object.entries(all)) {
    const ours = await measured(way, set);
    if (name !== 'whole') figures.push(percent(`${set.name}.hit10.${name}`, ours.hit10));
    else
      figures.push(
        percent(`${set.name}.hit10`, ours.hit10, { op: '>=', number: 60 }),
        percent(`${set.name}.hit1`, ours.hit1),
        percent(`${set.name}.mrr`, ours.mrr),
      );
  }
  return figures;
};

/** What is still found after one slip of the keyboard, of what the same words find without it. */
const slips = async (set: JudgedSet, all: Readonly<Record<string, Way>>): Promise<Figure[]> => {
  const slipped = set.queries
    .map((judged, at) => ({ clean: judged, slip: { ...judged, query: withSlip(judged.query, at + 1) } }))
    .filter(({ clean, slip }) => clean.query !== slip.query);
  const figures: Figure[] = [];
  for (const [name, way] of Object.entries(all)) {
    if (name !== 'whole' && name !== 'without.correction') continue;
    const { ranked, close } = await opened(way, set);
    const clean = await quality(
      slipped.map((q) => q.clean),
      ranked,
    );
    const typed = await quality(
      slipped.map((q) => q.slip),
      ranked,
    );
    await close();
    const label = name === 'whole' ? '' : `.${name}`;
    const goal = name === 'whole' ? ({ op: '>=', number: 90 } as const) : undefined;
    figures.push(percent(`slip.${set.name}${label}`, typed.recall / clean.recall, goal));
    if (name === 'whole') figures.push(percent(`slip.${set.name}.clean`, clean.recall));
  }
  return figures;
};

/**
 * What is found on every judged set, beside plain BM25 of the same run and with each ingredient left out in turn. Nothing if the
 * sets do not lie beside the project.
 */
export const judgedQuality = async ({ quick }: { quick: boolean }): Promise<Figure[]> => {
  if (!hasJudged()) {
    console.log('the judged sets are not at ../shared/data/judged: quality is not measured');
    return [];
  }
  const { whole, ...others } = await ways();
  if (!whole) return [];
  const all = quick ? { whole } : { whole, ...others };
  return [
    ...(await graded(icecat(), all)),
    ...(await graded(koreanPages(), all)),
    ...(await across(patents('en'), all)),
    ...(await across(patents('ko'), all)),
    ...(await slips(icecat(), all)),
    ...(await slips(ownTitles('en'), all)),
    ...(await slips(ownTitles('ko'), all)),
  ];
};
