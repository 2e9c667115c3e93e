import { unitLabel } from '@sandan/market/listing/quantity-label';
import type { KindView, Language, SearchView } from '../api/views.ts';
import { facetLabel, facetValueLabel, readRange } from '../format/facet.server.ts';
import type { Words } from '../words/words.ts';

/** One condition of a search, and the search without it. */
export interface Condition {
  readonly label: string;
  readonly without: string;
}

const number = /^-?\d{1,12}(?:\.\d{1,9})?$/;

/**
 * The address of a search as it is shared. A form without script sends a range as three fields and empty values for what was
 * left blank; the tidy form of the same search is given back, or nothing if it is tidy already.
 */
export const tidied = (params: URLSearchParams): URLSearchParams | undefined => {
  const tidy = new URLSearchParams();
  const parts = new Map<string, { min?: string; max?: string; unit?: string }>();
  let untidy = false;
  for (const [key, value] of params) {
    const range = /^r\.(\w+)\.(min|max|unit)$/.exec(key);
    if (range?.[1]) {
      parts.set(range[1], { ...parts.get(range[1]), [range[2] as string]: value.trim().replace(',', '.') });
      untidy = true;
    } else if (value.trim() === '' || (key === 'page' && value === '1') || (key === 'sort' && value === 'relevance'))
      untidy = true;
    else tidy.append(key, value.trim());
  }
  for (const [name, { min = '', max = '', unit = '' }] of parts) {
    const [low, high] = [number.test(min) ? min : '', number.test(max) ? max : ''];
    if (low || high) tidy.append(`r.${name}`, `${low}..${high}${unit ? `:${unit}` : ''}`);
  }
  return untidy ? tidy : undefined;
};

const dropping = (params: URLSearchParams, key: string, value: string): string => {
  const rest = new URLSearchParams();
  for (const [k, v] of params) if (k !== 'page' && !(k === key && v === value)) rest.append(k, v);
  return rest.toString();
};

const rangeLabel = (text: string, language: Language): string => {
  const { min, max, unit } = readRange(text);
  const symbol = unit ? unitLabel(unit, language).symbol : '';
  return `${min || '…'} – ${max || '…'} ${symbol}`.trim();
};

/** The conditions that narrow a search, each with the address that drops it. */
export const conditionsOf = (
  params: URLSearchParams,
  kinds: readonly KindView[],
  words: Words,
  language: Language,
  facets: SearchView['facets'] = {},
): Condition[] =>
  [...params].flatMap(([key, value]): Condition[] => {
    const without = dropping(params, key, value);
    if (key === 'kind') return [{ label: kinds.find((k) => k.name === value)?.label[language] ?? value, without }];
    if (key === 'country') return [{ label: facetValueLabel('country', { value }, kinds, words, language), without }];
    if (key === 'owner') return [{ label: words.search.facets.owner, without }];
    if (key.startsWith('f.')) {
      const name = key.slice(2);
      return [
        {
          label: `${facetLabel(name, kinds, words, language)}: ${facetValueLabel(name, facets[name]?.find((f) => f.value === value) ?? { value }, kinds, words, language)}`,
          without,
        },
      ];
    }
    if (key.startsWith('r.')) {
      const name = key.slice(2);
      return [{ label: `${facetLabel(name, kinds, words, language)}: ${rangeLabel(value, language)}`, without }];
    }
    return [];
  });
