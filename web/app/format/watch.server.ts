import type { KindView, Language } from '../api/views.ts';
import { conditionsOf } from '../pages/search-state.server.ts';
import { wordsIn } from '../words/words.ts';

/** What a saved search looks for, as chips: the text first, then each condition. */
export const asksOf = (query: string, kinds: readonly KindView[], language: Language): string[] => {
  const params = new URLSearchParams(query);
  const text = params.get('q');
  const conditions = conditionsOf(params, kinds, wordsIn(language), language).map((c) => c.label);
  return [...(text ? [`‘${text}’`] : []), ...conditions];
};
