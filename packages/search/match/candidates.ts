import { type Localized, textIn } from '@sandan/kernel/text';
import type { KindName } from '@sandan/market/listing/kinds/registry';
import type { Wording } from '@sandan/market/match/score';
import type { Finding, Hit } from '../port.ts';
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

/** Most hits that are looked at of one search. */
const looked = 30;

/**
 * Listings of some kinds that may be what is looked for, the likeliest first. Many words are asked and few need be found; words of the
 * other language and other words for the same are found through the lexicon. `apart`: each kind is searched by itself, so that one of
 * which there are many leaves room for the others; relevance is still against the best of all. @throws Fault limited `search.down`
 */
export const candidates = async (
  search: Finding,
  { title, texts }: Wish,
  { kinds, size = looked, apart = false }: { kinds: readonly KindName[]; size?: number; apart?: boolean },
): Promise<Candidate[]> => {
  const language = languageOf(title);
  const asked = wordsAsked([title, ...texts].map((text) => textIn(text, language)));
  if (asked.length === 0) return [];
  const hitsOf = async (of: readonly KindName[]): Promise<readonly Hit[]> =>
    (
      await search.search({
        text: `${asked.join(' ')} `,
        language,
        facets: { kind: of },
        ranges: {},
        sort: 'relevance',
        page: 1,
        size,
        explain: true,
        bare: true,
        loose: true,
      })
    ).hits;
  const found = await Promise.all(apart ? kinds.map((kind) => hitsOf([kind])) : [hitsOf(kinds)]);
  const best = Math.max(...found.flat().map(weightOf), 0);
  return found.flatMap((hits) =>
    hits.map((hit, at): Candidate => {
      const words = foundIn(hit, asked);
      const covered = words.reduce((sum, { asked }) => sum + asked.split(' ').length, 0);
      const relevance = best > 0 ? weightOf(hit) / best : 1 / (1 + at / 10);
      return {
        record: hit.record,
        wording: { coverage: Math.min(1, covered / asked.length), relevance },
        words: words.slice(0, mostWords),
      };
    }),
  );
};
