import type { Wanted } from '@sandan/market/specification/condition';
import { wantedEnds, wordKey } from '@sandan/market/specification/condition';
import { standIns } from '@sandan/market/specification/grade';
import { templates } from '@sandan/market/specification/templates/registry';
import type { Span } from '@sandan/market/specification/value';
import type { SearchRecord } from '../record.ts';
import { rankOf } from './rank.ts';

type Ranks = Readonly<Record<string, number>>;

/** What of a specification Algolia filters by: words as `name=word`, both ends of numbers as ranks, open ends infinite. */
export interface SpecifiedItem {
  readonly specified: readonly string[];
  readonly specifiedMin: Ranks;
  readonly specifiedMax: Ranks;
}

const isSpan = (value: unknown): value is Span =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('parts' in value);

export const categoryWord = (category: string): string => `category=${category}`;

export const specifiedOf = (specification: SearchRecord['specification']): SpecifiedItem => {
  const values = Object.entries(specification?.values ?? {});
  const spans = values.filter((entry): entry is [string, Span] => isSpan(entry[1]));
  const ranks = (of: (span: Span) => number): Ranks => Object.fromEntries(spans.map(([name, span]) => [name, rankOf(of(span))]));
  return {
    specified: specification
      ? [
          categoryWord(specification.category),
          ...values.flatMap(([name, value]) =>
            Array.isArray(value)
              ? value.map((word: string) => `${name}=${wordKey(word)}`)
              : typeof value === 'boolean'
                ? [`${name}=${value}`]
                : [],
          ),
        ]
      : [],
    specifiedMin: ranks((span) => span.min ?? Number.NEGATIVE_INFINITY),
    specifiedMax: ranks((span) => span.max ?? Number.POSITIVE_INFINITY),
  };
};

const numbered = [
  ...new Set(
    templates.flatMap((t) =>
      Object.values(t.properties)
        .filter((p) => p.fit === 'size' || p.fit === 'envelope')
        .map((p) => p.name),
    ),
  ),
];

/** Attributes by which specifications are filtered, for the settings of the index. */
export const specifiedNumbers: readonly string[] = numbered.flatMap((name) => [`specifiedMin.${name}`, `specifiedMax.${name}`]);

/** Filters that let through all that can meet every must, and little else; what is found is held against each condition after. */
export const specifiedFilters = (category: string, wanted: readonly Wanted[]) => {
  const musts = wanted.filter((w) => w.must);
  const words = musts.flatMap(({ property: { name, fit }, value }): string[][] => {
    if (typeof value === 'boolean') return [[`specified:${name}=${value}`]];
    if (!Array.isArray(value)) return [];
    const keys = value.flatMap((word: string) => (fit === 'grade' ? [...standIns(word)] : [wordKey(word)]));
    return [keys.map((key) => `specified:${name}=${key}`)];
  });
  const numbers = musts.flatMap(({ property: { name, fit }, value }): string[] => {
    if (!isSpan(value) || (fit !== 'size' && fit !== 'envelope')) return [];
    const [low, high] = wantedEnds(fit === 'envelope', value).map(rankOf) as [number, number];
    return fit === 'size' && low !== high
      ? [`specifiedMin.${name}>=${low}`, `specifiedMax.${name}<=${high}`]
      : [`specifiedMin.${name}<=${low}`, `specifiedMax.${name}>=${high}`];
  });
  return { facetFilters: [['gone:false'], [`specified:${categoryWord(category)}`], ...words], numericFilters: numbers };
};
