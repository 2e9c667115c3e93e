import type { Language } from '@sandan/kernel/text';
import type { SearchResponse } from 'algoliasearch';
import { escapeHtml } from '../highlight.ts';
import { type Answer, asWritten, type FacetCount, type Hit, type Query, type Relaxed } from '../port.ts';
import type { SearchRecord } from '../record.ts';
import { numberOf, rankOf } from './rank.ts';
import { marks } from './request.ts';
import { facetAttribute, window } from './settings.ts';

type Found = SearchResponse<{ record: SearchRecord }>;

const html = (text: string): string => escapeHtml(text).replaceAll(marks.open, '<mark>').replaceAll(marks.close, '</mark>');

const marked = (tree: unknown, language: Language): string | undefined => {
  const texts = (tree ?? {}) as Record<string, { value?: string; matchLevel?: string } | undefined>;
  const other = language === 'ko' ? 'en' : 'ko';
  const shown = texts[language] ?? texts[other];
  return shown?.value && shown.matchLevel !== 'none' ? html(shown.value) : undefined;
};

const hitOf = (hit: Found['hits'][number], language: Language): Hit => {
  const highlighted = hit._highlightResult as { record?: { title?: unknown } } | undefined;
  const snippet = hit._snippetResult as { record?: { summary?: unknown } } | undefined;
  const title = marked(highlighted?.record?.title, language);
  const summary = marked(snippet?.record?.summary, language);
  return { record: hit.record, highlight: { ...(title ? { title } : {}), ...(summary ? { summary } : {}) } };
};

const counts = (found: Found | undefined, facet: string): FacetCount[] =>
  Object.entries(found?.facets?.[facetAttribute(facet)] ?? {})
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));

const relaxedBy = (found: Found): Relaxed => {
  if (found.queryAfterRemoval !== undefined) return 'someWords';
  const typos = found.hits.map((hit) => hit._rankingInfo?.nbTypos ?? 0);
  return typos.length > 0 && typos.every((n) => n > 0) ? 'typo' : 'none';
};

const span = (found: Found | undefined, name: string): { min: number; max: number } | undefined => {
  const [low, high] = [found?.facets_stats?.[`low.${name}`]?.min, found?.facets_stats?.[`high.${name}`]?.max];
  return low === undefined || high === undefined ? undefined : { min: numberOf(low), max: numberOf(high) };
};

/** The answer out of Algolia's: the first of `found` has the hits, the others count what is filtered on. */
export const answerOf = (
  query: Query,
  names: { facets: readonly string[]; ranges: readonly string[] },
  found: ReadonlyMap<string, Found>,
): Answer => {
  const main = found.get('') as Found;
  const of = (name: string) => found.get(name) ?? main;
  const facets = names.facets.flatMap((name) => {
    const values = counts(of(name), name);
    return values.length > 0 ? [[name, values] as const] : [];
  });
  const ranges = names.ranges.flatMap((name) => {
    const found = span(of(name), name);
    return found && rankOf(found.min) <= rankOf(found.max) ? [[name, found] as const] : [];
  });
  const total = main.nbHits ?? 0;
  return {
    hits: main.hits.map((hit) => hitOf(hit, query.language)),
    total,
    page: query.page,
    pages: Math.min(Math.ceil(total / query.size), Math.floor(window / query.size)),
    facets: Object.fromEntries(facets),
    ranges: Object.fromEntries(ranges),
    relaxed: relaxedBy(main),
    reading: asWritten,
    exact: { total: main.exhaustive?.nbHits ?? true, facets: main.exhaustive?.facetsCount ?? true },
    tookMs: main.processingTimeMS ?? 0,
  };
};
