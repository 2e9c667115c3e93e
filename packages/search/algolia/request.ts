import type { SearchForHits } from 'algoliasearch';
import { type commonFacets, facetNames, rangeFields } from '../field.ts';
import type { Query } from '../port.ts';
import { rankOf } from './rank.ts';
import type { Asking } from './read.ts';
import { facetAttribute, type replicas } from './settings.ts';

/** Marks around what matched, in characters no text holds; turned into `<mark>` once the rest is escaped. */
export const marks = { open: '\ue000', close: '\ue001' } as const;

const counted = facetNames.filter((name) => name !== ('owner' satisfies (typeof commonFacets)[number]));
const ends = (name: string): string[] => [`low.${name}`, `high.${name}`];

const value = (text: string): string => (text.startsWith('-') ? `\\${text}` : text);

const facetFilters = (query: Query, without?: string): string[][] => [
  ['gone:false'],
  ...Object.entries(query.facets)
    .filter(([name, values]) => name !== without && values.length > 0)
    .map(([name, values]) => values.map((v) => `${facetAttribute(name)}:${value(v)}`)),
];

const numericFilters = (query: Query, without?: string): string[] =>
  Object.entries(query.ranges)
    .filter(([name]) => name !== without)
    .flatMap(([name, { min, max }]) => [
      `greatest.${name}>=${rankOf(min ?? Number.NEGATIVE_INFINITY)}`,
      `least.${name}<=${rankOf(max ?? Number.POSITIVE_INFINITY)}`,
    ]);

/** What is excluded comes first: the last word may be the beginning of one. */
const written = ({ excluding, text }: Asking): string => (excluding ? `${excluding} ${text}` : text);

/** The queries that answer one: the hits, and for everything that is filtered on its counts without that filter. */
export const requestsOf = (indexName: string, query: Asking): { readonly of: string; readonly request: SearchForHits }[] => {
  const name = query.sort === 'relevance' ? indexName : `${indexName}_${query.sort satisfies keyof typeof replicas}`;
  const shared = {
    query: written(query),
    queryLanguages: ['ko' as const, 'en' as const],
    ...(query.loose ? { optionalWords: query.text } : {}),
    ...(query.whole ? { removeWordsIfNoResults: 'none' as const, typoTolerance: false } : {}),
  };
  const request: SearchForHits = {
    ...shared,
    indexName: name,
    page: query.page - 1,
    hitsPerPage: query.size,
    facetFilters: facetFilters(query),
    numericFilters: numericFilters(query),
    facets: [...counted.map(facetAttribute), ...Object.keys(rangeFields).flatMap(ends)],
    attributesToRetrieve: ['record'],
    highlightPreTag: marks.open,
    highlightPostTag: marks.close,
    getRankingInfo: true,
  };
  const counts = (of: string, facets: string[]) => ({
    of,
    request: {
      ...shared,
      indexName,
      hitsPerPage: 0,
      facets,
      facetFilters: facetFilters(query, of),
      numericFilters: numericFilters(query, of),
    },
  });
  return [
    { of: '', request },
    ...Object.entries(query.facets)
      .filter(([facet, values]) => values.length > 0 && counted.includes(facet))
      .map(([facet]) => counts(facet, [facetAttribute(facet)])),
    ...Object.keys(query.ranges).map((range) => counts(range, ends(range))),
  ];
};

/** A query that only counts. */
export const countOf = (indexName: string, query: Asking): SearchForHits => ({
  indexName,
  query: written(query),
  hitsPerPage: 0,
  removeWordsIfNoResults: 'none',
  facetFilters: facetFilters(query),
  numericFilters: numericFilters(query),
});
