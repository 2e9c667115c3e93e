import { type Localized, textIn } from '@sandan/kernel/text';
import type { KindName } from '@sandan/market/listing/kinds/registry';
import type { Wording } from '@sandan/market/match/score';
import type { Hit, SearchPort } from '../port.ts';
import type { SearchRecord } from '../record.ts';
import { languageOf, wordsAsked } from './wording.ts';

/** What is looked for, as its reader may see it: the title says most, the texts after it less and less. */
export interface Wish {
  readonly title: Localized;
  readonly texts: readonly Localized[];
}

/** A listing that shares words with a wish, in either language. */
export interface Candidate {
  readonly record: SearchRecord;
  readonly wording: Wording;
  /** Words of the wish that were found, those that tell most first; `found` is the word of the listing where it is another one. */
  readonly words: readonly { readonly asked: string; readonly found?: string }[];
}

const mostWords = 6;

const weightOf = ({ why }: Hit): number => (why ?? []).reduce((sum, { share }) => sum + share, 0);

const holds = ({ title, summary, body, words }: SearchRecord, word: string): boolean =>
  [title.ko, title.en, summary.ko, summary.en, body.ko, body.en, ...words].some((text) => text?.toLowerCase().includes(word));

/** The words of a wish that a hit has: what the engine says of it, or, where it says nothing, those that stand in it as written. */
const foundIn = (hit: Hit, asked: readonly string[]): Candidate['words'] => {
  const said = (hit.why ?? [])
    .filter(({ of, asked }) => of === 'word' && asked !== undefined)
    .toSorted((a, b) => b.share - a.share);
  if (!hit.why) return asked.filter((word) => holds(hit.record, word.toLowerCase())).map((word) => ({ asked: word }));
  return said.map(({ asked = '', found }) =>
    found !== undefined && found !== asked.toLowerCase() ? { asked, found } : { asked },
  );
};

/**
 * Listings of some kinds that may be what is looked for, the likeliest first. Many words are asked and few need be found; words of the
 * other language and other words for the same are found through the lexicon. @throws Fault limited `search.down`
 */
export const candidates = async (
  search: SearchPort,
  { title, texts }: Wish,
  { kinds, size = 30 }: { kinds: readonly KindName[]; size?: number },
): Promise<Candidate[]> => {
  const language = languageOf(title);
  const asked = wordsAsked([title, ...texts].map((text) => textIn(text, language)));
  if (asked.length === 0) return [];
  const { hits } = await search.search({
    text: `${asked.join(' ')} `,
    language,
    facets: { kind: kinds },
    ranges: {},
    sort: 'relevance',
    page: 1,
    size,
    explain: true,
    bare: true,
    loose: true,
  });
  const best = Math.max(...hits.map(weightOf), 0);
  return hits.map((hit, at): Candidate => {
    const words = foundIn(hit, asked);
    const covered = words.reduce((sum, { asked }) => sum + asked.split(' ').length, 0);
    const relevance = best > 0 ? weightOf(hit) / best : 1 / (1 + at / 10);
    return {
      record: hit.record,
      wording: { coverage: Math.min(1, covered / asked.length), relevance },
      words: words.slice(0, mostWords),
    };
  });
};
