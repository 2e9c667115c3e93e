import type { Asked, Dictionary, Form, Lexicon } from '../asked.ts';
import type { Word } from '../word.ts';
import { isAside, withAsides } from './aside.ts';
import { beginningForms, completedForms, exists, identifiedForms, surest, writtenForms } from './form.ts';
import { initialForms } from './initials.ts';
import { isKnown } from './known.ts';
import { heardWell, soundingForms } from './sounding.ts';
import { apartForms, togetherForms } from './spacing.ts';
import { others, piecewise } from './translation.ts';
import { translatedTypos, typoForms } from './typo.ts';
import { isOfTrade, isUnit } from './word-of-trade.ts';

const longestPhrase = 4;
const mostPieces = 8;

/** What the words of one text are read with. `typing`: the last word may go on. */
export interface Reader {
  readonly words: readonly Word[];
  readonly typing: boolean;
  readonly dictionary: Dictionary;
  readonly lexicon: Lexicon;
}

/** A correction counts less where the word may well be a loan word of the other script. */
const besideHeard = 0.7;
/** What the lexicon says of a corrected word counts so much of the correction itself. */
const beyondTypo = 0.7;
/** From this weight on a correction is taken for what was meant where it stands beside other words. */
const surelyMeant = 0.8;

/** A form of what was meant, where something else was written. */
const asTypo = (form: Form): Form => ({ ...form, by: 'typo', weight: surelyMeant * form.weight });

/** The longest run of words from `at` on that the lexicon knows as one, with its other forms. */
const phraseAt = (
  words: readonly Word[],
  at: number,
  lexicon: Lexicon,
  longest = longestPhrase,
): { readonly length: number; readonly known: readonly Form[] } => {
  for (let length = Math.min(longest, words.length - at); length > 0; length--) {
    const known = others(
      words.slice(at, at + length).flatMap((w) => w.parts),
      lexicon,
    );
    if (known.length > 0) return { length, known };
  }
  return { length: 1, known: [] };
};

/** Forms of one word: what it is, what it may be the beginning of, how records may write it. */
const formsOfWord = ({ words, typing, dictionary, lexicon }: Reader, at: number): Form[] => {
  const word = words[at];
  if (!word) return [];
  const initials = initialForms(word.surface, dictionary);
  if (initials.length > 0) return initials;
  const halfTyped = /[ㄱ-ㅎㅏ-ㅣ]/u.test(word.surface);
  return [
    ...writtenForms([word]),
    ...identifiedForms(word.text),
    ...(typing && at === words.length - 1 ? beginningForms(word, dictionary) : []),
    ...(halfTyped ? completedForms(word.surface, dictionary) : []),
    ...apartForms(word, dictionary),
    ...togetherForms(words, at, dictionary),
    ...piecewise(word.parts, lexicon),
  ];
};

const formsOfPhrase = ({ words, dictionary, lexicon }: Reader): Form[] => [
  ...writtenForms(words),
  ...piecewise(
    words.flatMap((w) => w.parts),
    lexicon,
  ),
  ...soundingForms(words.map((w) => w.surface).join(''), dictionary),
];

/** What no lexicon knows may be a loan word that is known by its sound, by itself or with “machine” behind it (슬리팅기: slitting). */
const heardForms = ({ parts, surface }: Word, dictionary: Dictionary): Form[] => {
  const heard = soundingForms(parts.length === 1 ? (parts[0] ?? '') : surface, dictionary);
  return heard.length > 0 || !surface.endsWith('기') ? heard : soundingForms(surface.slice(0, -1), dictionary);
};

/** A word put right, and the other words for what it then is. */
const mendedForms = (word: Word, { dictionary, lexicon }: Reader): Form[] => {
  const forms = typoForms(word, dictionary);
  if (forms.length === 0) return translatedTypos(word, dictionary, lexicon);
  const [likeliest] = forms;
  const beyond = likeliest ? others(likeliest.terms, lexicon).slice(0, 4) : [];
  return [
    ...forms,
    ...beyond.map((form) => ({
      ...form,
      by: 'typo' as const,
      weight: beyondTypo * form.weight * (likeliest?.weight ?? 0),
    })),
  ];
};

/** What a word asks for by itself. */
interface Alone {
  readonly forms: readonly Form[];
  /** Where no record holds any of the forms and it is no word that there is: the word put right. */
  readonly mended: readonly Form[];
}

const alone = (reader: Reader, at: number): Alone => {
  const { words, dictionary, lexicon } = reader;
  const word = words[at];
  if (!word) return { forms: [], mended: [] };
  const known = others(word.parts, lexicon);
  const forms = [...formsOfWord(reader, at), ...known];
  const heard = known.length === 0 ? heardForms(word, dictionary) : [];
  // Short words in a row may make up anything: a word that falls apart into some may be misspelt all the same.
  const found = forms.some((form) => form.by !== 'spacing' && exists(form, dictionary));
  const share = heard.some((form) => form.weight >= heardWell) ? besideHeard : 1;
  const isWord = isOfTrade(word, lexicon) || isUnit(word, words[at - 1]) || (word.noun === true && words.length > 1);
  const mended = found || isWord || isKnown(word, dictionary) ? [] : mendedForms(word, reader);
  return { forms: [...forms, ...heard], mended: mended.map((form) => ({ ...form, weight: share * form.weight })) };
};

/** A word as it was likely meant, where no record holds what was written. */
const meantBy = (word: Word, { mended }: Alone): Word => {
  const [likeliest] = mended;
  const [term] = likeliest?.terms ?? [];
  return likeliest && term && likeliest.terms.length === 1 && likeliest.weight >= surelyMeant
    ? { text: term, parts: [term], surface: term }
    : word;
};

/** The words of a term, or of a compound, that no record holds as they are written, each with what it is called by itself. */
const byThemselves = (reader: Reader, taken: readonly Word[]): Pick<Asked, 'words'> => {
  const { dictionary, lexicon } = reader;
  const pieces = taken.flatMap((w) => w.parts).map((part): Word => ({ text: part, parts: [part], surface: part }));
  if (pieces.length < 2 || pieces.length > mostPieces || pieces.every(({ surface }) => dictionary.count(surface) > 0)) return {};
  const found: Asked[] = [];
  for (let at = 0; at < pieces.length; ) {
    const { length, known } = phraseAt(pieces, at, lexicon, pieces.length - 1);
    const some = pieces.slice(at, at + length);
    found.push({ written: some.map((w) => w.text).join(''), forms: surest([...writtenForms(some), ...known], dictionary) });
    at += length;
  }
  return { words: found };
};

/** Everything that the words ask for, one thing after the other; words that are one term of the trade are one thing. */
export const askedOf = (reader: Reader): readonly Asked[] => {
  const { words, dictionary, lexicon } = reader;
  const unknown = words.map((word, at) => (isKnown(word, dictionary) ? undefined : alone(reader, at)));
  const meant = words.map((word, at) => {
    const read = unknown[at];
    return read ? meantBy(word, read) : word;
  });
  const asked: Asked[] = [];
  const beside = new Set<Asked>();
  for (let at = 0; at < words.length; ) {
    const { length, known } = phraseAt(meant, at, lexicon);
    const taken = words.slice(at, at + length);
    const written = taken.map((w) => w.text).join(' ');
    const slipped = taken.some((word, n) => word !== meant[at + n]);
    if (length === 1) {
      const { forms, mended } = unknown[at] ?? alone(reader, at);
      const together = slipped ? togetherForms(meant, at, dictionary) : [];
      const one = {
        written,
        forms: surest([...forms, ...mended, ...together.map(asTypo)], dictionary),
        ...byThemselves(reader, taken),
      };
      asked.push(one);
      if (taken.some(isAside)) beside.add(one);
    } else {
      const all = [...formsOfPhrase({ ...reader, words: meant.slice(at, at + length) }), ...known];
      asked.push({ written, forms: surest(slipped ? all.map(asTypo) : all, dictionary), ...byThemselves(reader, taken) });
    }
    at += length;
  }
  return withAsides(asked, (one) => beside.has(one));
};
