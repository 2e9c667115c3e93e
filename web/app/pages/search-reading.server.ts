import { unitLabel } from '@sandan/market/listing/quantity-label';
import type { HitView, KindView, Language, SearchView } from '../api/views.ts';
import { facetLabel } from '../format/facet.server.ts';
import { decimal } from '../format/number.ts';
import { readingWords } from '../words/reading.server.ts';
import type { Words } from '../words/words.ts';
import type { Condition } from './search-state.server.ts';

interface Way {
  readonly label: string;
  readonly to: string;
}

/** How a search was read, as the page says it; every address is a query string. */
export interface ReadingLines {
  readonly readAs?: { readonly text: string; readonly instead: Way };
  readonly didYouMean?: { readonly text: string; readonly way: Way };
  readonly through?: {
    readonly text: string;
    readonly pairs: readonly { asked: string; found: string; way: string; same: boolean }[];
  };
}

const mostPairs = 6;
const corrections = new Set(['typo', 'initials', 'keyboard']);

const withText = (params: URLSearchParams, text: string): string => {
  const next = new URLSearchParams([...params].filter(([key]) => key !== 'page'));
  if (text) next.set('q', text);
  else next.delete('q');
  return next.toString();
};

/**
 * A text without some words of it, however they are spaced and capitalised there; undefined if it does not hold them. Words behind a
 * minus begin with it: -B is not in A-B.
 */
export const lessWords = (text: string, words: string): string | undefined => {
  const begin = /^[-−－]/.test(words) ? '(?<!\\S)' : '';
  const pattern = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s*');
  const rest = text
    .replace(new RegExp(begin + pattern, 'i'), ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return rest === text.replace(/\s+/g, ' ').trim() ? undefined : rest;
};

/** A text in quotation marks, and what it excludes still behind them. */
const literally = (text: string, excluded: SearchView['reading']['excluded'] = []): string => {
  const wanted = excluded.reduce((rest, { written }) => lessWords(rest, written) ?? rest, text);
  return [`"${wanted}"`, ...excluded.map(({ written }) => written)].join(' ');
};

/** What the page says above the results of how the text was read. */
export const readingLines = ({ reading }: SearchView, params: URLSearchParams, language: Language): ReadingLines => {
  const words = readingWords(language);
  const text = params.get('q') ?? '';
  const { readAs, didYouMean, through, excluded } = reading;
  const groups = Map.groupBy(through.slice(0, mostPairs), ({ asked, by }) => `${asked} ${corrections.has(by)}`);
  const pairs = [...groups.values()].map((group) => ({
    asked: group[0]?.asked ?? '',
    found: group.map(({ found }) => found).join(', '),
    way: [...new Set(group.map(({ by }) => words.ways[by] ?? ''))].join(', '),
    same: !corrections.has(group[0]?.by ?? ''),
  }));
  return {
    ...(readAs
      ? {
          readAs: {
            text: words.readAs(readAs),
            instead: { label: words.asWritten(text), to: withText(params, literally(text, excluded)) },
          },
        }
      : {}),
    ...(didYouMean
      ? { didYouMean: { text: words.didYouMean, way: { label: didYouMean, to: withText(params, didYouMean) } } }
      : {}),
    ...(pairs.length > 0 ? { through: { text: words.through, pairs } } : {}),
  };
};

/** Conditions that were read out of the text, each with the search without it. */
export const textConditions = ({ reading }: SearchView, params: URLSearchParams, language: Language): Condition[] => {
  const words = readingWords(language);
  const text = reading.readAs ?? params.get('q') ?? '';
  return reading.conditions.map(({ written, label, min, max, unit }) => {
    const symbol = unit ? ` ${unitLabel(unit, language).symbol}` : '';
    const [low, high] = [min, max].map((n) => (n === undefined ? '' : decimal(n, language)));
    const bounds =
      low && high
        ? `${low === high ? low : `${low}–${high}`}${symbol}`
        : low
          ? words.atLeast(`${low}${symbol}`)
          : words.atMost(`${high}${symbol}`);
    return {
      label: words.condition(label[language], bounds, written),
      without: withText(params, lessWords(text, written) ?? ''),
    };
  });
};

/** What the text excludes, each with the search that excludes it no more. */
export const exclusions = ({ reading }: SearchView, params: URLSearchParams, language: Language): Condition[] => {
  const text = reading.readAs ?? params.get('q') ?? '';
  return (reading.excluded ?? []).map(({ written, words }) => ({
    label: readingWords(language).excluded(words.join(', ')),
    without: withText(params, lessWords(text, written) ?? ''),
  }));
};

/** Which condition to drop where nothing was found, with what that would find. */
export const waysOut = (
  { reading }: SearchView,
  params: URLSearchParams,
  kinds: readonly KindView[],
  all: Words,
  language: Language,
): { label: string; without: string; total: number }[] => {
  const words = readingWords(language);
  const text = reading.readAs ?? params.get('q') ?? '';
  return reading.without.flatMap(({ of, name, total }) => {
    if (of === 'word' || of === 'condition' || of === 'excluded') {
      const rest = lessWords(text, name);
      const excluded = reading.excluded?.find(({ written }) => written === name)?.words ?? [name];
      const labels = {
        word: words.withoutWord,
        condition: words.withoutCondition,
        excluded: () => words.withoutExclusion(excluded.join(', ')),
      };
      const label = labels[of](name);
      return rest === undefined ? [] : [{ label, without: withText(params, rest), total }];
    }
    const keys = new Set([name, `f.${name}`, `r.${name}`]);
    const rest = new URLSearchParams([...params].filter(([key]) => key !== 'page' && !keys.has(key)));
    return [{ label: words.withoutFilter(facetLabel(name, kinds, all, language)), without: rest.toString(), total }];
  });
};

/** What a hit's place comes from, in words with their percentages, the most telling first. */
export const whyOf = (hit: HitView, language: Language): { readonly text: string; readonly percent: number }[] => {
  const words = readingWords(language);
  const shares = new Map<string, number>();
  for (const { of, share, asked, field } of hit.why ?? []) {
    const said =
      of === 'word'
        ? asked
          ? words.word(asked, words.fields[field ?? ''] ?? words.fields.body ?? '')
          : words.title
        : words.reasons[of];
    if (said) shares.set(said, (shares.get(said) ?? 0) + share);
  }
  return [...shares]
    .map(([text, share]) => ({ text, percent: Math.round(share * 100) }))
    .filter(({ percent }) => percent !== 0)
    .sort((a, b) => b.percent - a.percent);
};
