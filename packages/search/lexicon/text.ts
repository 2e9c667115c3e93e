import type { Learnt } from './learn.ts';
import type { Weighed } from './weigh.ts';

/**
 * The lexicon as text. A line for each phrase: the phrase, its translations, its synonyms, apart by tabs; in a list each phrase is
 * followed by its weight in hundredths after `=`, apart by `,`. After an empty line, English terms with their usual writing.
 */
export const lexiconText = ({ translations, synonyms, written }: Learnt): string => {
  const listed = (list: readonly Weighed[] = []): string =>
    list.map(({ key, weight }) => `${key}=${Math.min(100, Math.round(weight * 100))}`).join(',');
  const phrases = [...new Set([...translations.keys(), ...synonyms.keys()])]
    .sort()
    .map((phrase) => `${phrase}\t${listed(translations.get(phrase))}\t${listed(synonyms.get(phrase))}`);
  const writings = [...written].sort(([a], [b]) => (a < b ? -1 : 1)).map(([term, word]) => `${term}\t${word}`);
  return `${phrases.join('\n')}\n\n${writings.join('\n')}\n`;
};

/** A list of the text, read. */
export const readListed = (list: string): { readonly terms: string[]; readonly weight: number }[] =>
  list === ''
    ? []
    : list.split(',').map((one) => {
        const at = one.lastIndexOf('=');
        return { terms: one.slice(0, at).split(' '), weight: Number(one.slice(at + 1)) / 100 };
      });

/** Lines of a key, a tab and what belongs to it. */
export const rowsOf = (text: string): Map<string, string> => {
  const rows = new Map<string, string>();
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const stop = end < 0 ? text.length : end;
    const tab = text.indexOf('\t', at);
    rows.set(text.slice(at, tab), text.slice(tab + 1, stop));
    at = stop + 1;
  }
  return rows;
};
