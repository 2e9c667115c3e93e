import type { Localized } from '@sandan/kernel/text';
import { type GlossaryPair, glossaryVersion, isInUse } from '@sandan/market/conversation/glossary';
import { languageOfText, otherLanguage } from '@sandan/market/conversation/language';
import { isBilingual, namesLocked } from '@sandan/market/conversation/locked';
import { mask, unmask } from '@sandan/market/conversation/masked';
import { meaningOf } from '@sandan/market/conversation/meaning';
import { wordwise } from '@sandan/search/wordwise';
import { digestOf, type Talk } from '@sandan/store/conversations';
import type { Caller } from './caller.ts';
import type { World } from './world.ts';

/** What the two sides call things, as one of them sees it. */
export const glossaryView = (caseId: string, pairs: readonly GlossaryPair[], caller: Caller) => ({
  caseId,
  version: glossaryVersion(pairs),
  pairs: pairs.filter(isInUse).map(({ id, ko, en, by }) => ({
    id,
    ko,
    en,
    at: by.at,
    own: by.organisationId !== null && by.organisationId === caller.organisation?.id,
  })),
});

/** Letters of a conversation that are read in the other language, from the last thing said backwards: a reader waits for it. */
const mostLetters = 20_000;

const nearest = (said: readonly string[]): ReadonlySet<string> => {
  const near = new Set<string>();
  let letters = 0;
  for (const text of said.toReversed()) {
    letters += text.length;
    if (letters > mostLetters) break;
    near.add(text);
  }
  return near;
};

/**
 * A conversation with its reading in the other language (UX19, N13): what a machine made of it where one is switched on (the notifier asks
 * it, never a request), else its words alone. The glossary of the case and what is `called` by name are locked like figures.
 */
export const conversing = async (
  world: World,
  caseId: string,
  {
    called,
    countries,
    said,
    talk,
  }: {
    called: readonly (Localized | undefined)[];
    countries: readonly (string | undefined)[];
    said: readonly string[];
    /** What lies with the case, where it was read with it. */
    talk?: Talk | undefined;
  },
  caller: Caller,
) => {
  const { pairs: glossary, renderings: kept } = talk ?? (await world.stores.conversations.of(caseId));
  const agreed = new Set(glossary.filter(isInUse).map(({ ko, en }) => `${ko}\n${en}`));
  const locked = namesLocked(glossary, called);
  const bilingual = isBilingual(countries, said);

  const near = nearest(said);

  const render = (id: string, text: string) => {
    const language = languageOfText(text);
    if (!near.has(text)) return { language };
    const to = otherLanguage(language);
    const masked = mask(text, locked);
    const made = kept.get(id);
    const current = made?.digest === digestOf(masked.text, to) ? made : undefined;
    const shown = current ?? unmask(masked, wordwise(masked.text, language), to);
    const said = 'text' in shown && shown.text !== undefined ? { text: shown.text } : {};
    if (!current && said.text === text) return { language };
    const terms = new Set(masked.tokens.flatMap(({ name }) => (name && agreed.has(`${name.ko}\n${name.en}`) ? [name] : [])));
    const figures = masked.tokens.flatMap((token) => {
      const means = to === 'en' ? meaningOf(token) : undefined;
      return means ? [{ text: token.text, means }] : [];
    });
    const { refused } = shown as { refused?: { why: string; words: string[] } };
    return {
      language,
      rendering: {
        language: to,
        by: current ? ('machine' as const) : ('words' as const),
        ...said,
        ...(refused ? { refused } : {}),
        terms: [...terms],
        figures,
      },
    };
  };

  return {
    conversation: {
      bilingual,
      glossary: glossaryView(caseId, glossary, caller),
    },
    /** What stands beside a text in a view: its language, and its reading in the other one. */
    said: (id: string, text: string | undefined) => (text ? render(id, text) : {}),
  };
};
