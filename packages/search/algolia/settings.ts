import { kinds } from '@sandan/market/listing/kinds/registry';
import type { IndexSettings, Rule, SynonymHit } from 'algoliasearch';
import { facetNames, rangeFields } from '../field.ts';
import { spellingSets, synonymSets } from '../synonyms.ts';
import { specifiedNumbers } from './specified.ts';

/** Pages end here; Algolia's own limit of one query. */
export const window = 1000;

/** Orders other than relevance are replicas, each sorted before all else. */
export const replicas = {
  newest: 'desc(record.publishedAt)',
  oldest: 'asc(record.publishedAt)',
  confirmed: 'desc(record.confirmedAt)',
} as const;

export const facetAttribute = (name: string): string => `record.facets.${name}`;

const ranking = ['typo', 'geo', 'words', 'filters', 'proximity', 'attribute', 'exact', 'custom'] as const;
const ranges = Object.keys(rangeFields);

/** The settings of the index, as code. Korean stands first, as Algolia asks of languages without blanks. */
export const settings: IndexSettings = {
  searchableAttributes: [
    'record.identifiers',
    'record.title.ko,record.title.en',
    'record.words',
    'record.owner.name.ko,record.owner.name.en',
    'unordered(record.summary.ko),unordered(record.summary.en)',
    'unordered(record.body.ko),unordered(record.body.en)',
    'unordered(record.machine.title.ko),unordered(record.machine.title.en)',
    'unordered(record.machine.summary.ko),unordered(record.machine.summary.en)',
    'unordered(gloss.ko),unordered(gloss.en)',
    'unordered(record.codeTitles.ko),unordered(record.codeTitles.en)',
  ],
  attributesForFaceting: [
    'filterOnly(gone)',
    'filterOnly(ownerId)',
    'filterOnly(specified)',
    ...facetNames.map(facetAttribute),
    ...ranges.flatMap((name) => [`low.${name}`, `high.${name}`]),
  ],
  numericAttributesForFiltering: [
    'goneAt',
    ...specifiedNumbers,
    ...ranges.flatMap((name) => [`least.${name}`, `greatest.${name}`]),
  ],
  unretrievableAttributes: [],
  disableTypoToleranceOnAttributes: ['record.identifiers'],
  ranking: [...ranking],
  customRanking: ['desc(quality)', 'desc(confirmedMonth)', 'desc(record.publishedAt)'],
  indexLanguages: ['ko', 'en'],
  queryLanguages: ['ko', 'en'],
  advancedSyntax: true,
  advancedSyntaxFeatures: ['exactPhrase', 'excludeWords'],
  ignorePlurals: ['en'],
  removeWordsIfNoResults: 'allOptional',
  attributesToHighlight: ['record.title.ko', 'record.title.en'],
  attributesToSnippet: ['record.summary.ko:30', 'record.summary.en:30'],
  maxValuesPerFacet: 100,
  sortFacetValuesBy: 'count',
  paginationLimitedTo: window,
};

export const replicaSettings = (order: string): IndexSettings => ({ ...settings, ranking: [order, ...ranking] });

const hitsOf = (name: string, sets: readonly (readonly string[])[]): SynonymHit[] =>
  sets.map((words, at) => ({ objectID: `${name}-${at}`, type: 'synonym' as const, synonyms: [...words] }));

/**
 * Sets of the trade's own words, and of the spellings of workshops, which mean the same without doubt; what the lexicon only thinks likely
 * goes in as gloss, which bridges languages and no spellings.
 */
export const synonyms: readonly SynonymHit[] = [...hitsOf('trade', synonymSets), ...hitsOf('workshop', spellingSets)];

/** Who names a kind of listing (기술, technology) sees listings of that kind before others that match as well. */
export const rules: readonly Rule[] = Object.entries(kinds).flatMap(([name, { label }]) =>
  [label.ko, label.en.toLowerCase()].map((word, at) => ({
    objectID: `kind-${name}-${at === 0 ? 'ko' : 'en'}`,
    conditions: [{ pattern: word, anchoring: 'contains' as const }],
    consequence: { params: { optionalFilters: [`${facetAttribute('kind')}:${name}`] } },
    enabled: true,
  })),
);
