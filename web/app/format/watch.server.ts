import { isCategory, templateOf } from '@sandan/market/specification/templates/registry';
import type { KindView, Language } from '../api/views.ts';
import { conditionsOf } from '../pages/search-state.server.ts';
import { wordsIn } from '../words/words.ts';
import { percent } from './number.ts';

const words = {
  ko: { wish: '희망', nearer: (fit: string) => `적합도 ${fit} 초과` },
  en: { wish: 'wish', nearer: (fit: string) => `fit above ${fit}` },
} as const;

/** What a search for parts by specification looks for: the category, what is wanted in it, and how near it has to come. */
const specifiedAsks = (params: URLSearchParams, category: string, language: Language): string[] => {
  const { label, properties } = templateOf(category);
  const nearer = params.get('nearer');
  return [
    label[language],
    ...[...params].flatMap(([key, value]) => {
      const [, how, name = ''] = /^(must|wish)\.(\w+)$/.exec(key) ?? [];
      const property = how ? properties[name] : undefined;
      if (!property) return [];
      const text = `${property.label[language]}: ${property.options?.[value]?.[language] ?? value}`;
      return [how === 'wish' ? `${text} (${words[language].wish})` : text];
    }),
    ...(nearer ? [words[language].nearer(percent(1 - Number(nearer), language))] : []),
  ];
};

const categoryIn = (params: URLSearchParams): string | undefined => {
  const category = params.get('category') ?? '';
  return isCategory(category) ? category : undefined;
};

/** What a saved search looks for, as chips: the text first, then each condition. */
export const asksOf = (query: string, kinds: readonly KindView[], language: Language): string[] => {
  const params = new URLSearchParams(query);
  const category = categoryIn(params);
  if (category) return specifiedAsks(params, category, language);
  const text = params.get('q');
  const conditions = conditionsOf(params, kinds, wordsIn(language), language).map((c) => c.label);
  return [...(text ? [`‘${text}’`] : []), ...conditions];
};

/** The page on which a saved search is looked at, with what it asks filled in. */
export const pageOf = (query: string, language: Language): string => {
  const params = new URLSearchParams(query);
  const category = categoryIn(params);
  if (!category) return `/${language}/search?${query}`;
  const fields = [...params].flatMap(([key, value]): [string, string][] => {
    const [, how, name] = /^(must|wish)\.(\w+)$/.exec(key) ?? [];
    return how
      ? [
          [`v.${name}`, value],
          [`how.${name}`, how],
        ]
      : [];
  });
  return `/${language}/parts?${new URLSearchParams([['category', category], ...fields])}`;
};
