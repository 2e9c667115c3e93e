import { officeNumber } from '@sandan/market/patent/office-number';
import type { Asked, Dictionary, Form, Lexicon, Understand } from '../asked.ts';
import { askedLevels, maybeCode } from '../code-word.ts';
import { askedIdentifier } from '../identifier.ts';
import type { Analyse, Word } from '../word.ts';
import { askedOf } from './ask.ts';
import { excludedIn } from './excluded.ts';
import { exclusionsOf } from './exclusion.ts';
import { identifiedForms, surest, writtenForms } from './form.ts';
import { apart } from './initials.ts';
import { relaid } from './layout.ts';
import { didYouMean } from './meant.ts';
import { type Measures, measuresIn, withoutLooseEnds } from './measure.ts';
import { unasked } from './question.ts';
import { quotedIn } from './quoted.ts';
import { lexiconOfSets } from './sets.ts';

/** One writing of a character: full-width letters as the others, Hangul composed. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ');

interface Identified {
  readonly asked: Asked;
  /** The code that was taken, where nothing is filed under the one that was written. */
  readonly readAs?: string;
}

/**
 * A text that is one identifier: the number of a patent office or the code of a scheme in any writing, or a part number written with
 * blanks (BV 100). A code under which nothing is filed is read as the nearest above it under which something is.
 */
const wholeIdentifier = (text: string, words: readonly Word[], dictionary: Dictionary): Identified | undefined => {
  const asked = (beside: readonly Form[]): Identified => ({
    asked: { written: text.trim(), forms: surest([...identifiedForms(text), ...beside], dictionary) },
  });
  // A record that holds a piece of such a number is another's.
  const together: Form = { terms: [words.map((w) => w.surface).join('')], weight: 1, by: 'written' };
  const [code, ...wider] = askedLevels(text);
  if (code) {
    const held = dictionary.count(code.word) > 0 ? code : (wider.find(({ word }) => dictionary.count(word) > 0) ?? code);
    const found = asked([{ terms: [held.word], weight: 1, by: 'identifier' }, together]);
    return held === code ? found : { ...found, readAs: held.code };
  }
  const maybe = maybeCode(text);
  if (maybe) return asked([{ terms: [maybe], weight: 1, by: 'identifier' }, ...writtenForms(words)]);
  if (officeNumber(text)) return asked([together]);
  if (words.length < 2 || words.length > 4 || !/^[\x20-\x7e]+$/.test(text) || !/(?:^|\s)\d+(?:\s|$)/.test(text)) return undefined;
  const held = (form: string) => dictionary.count(form) > 0 || dictionary.completions(form, 1).length > 0;
  return askedIdentifier(text).forms.some(held) ? asked(writtenForms(words)) : undefined;
};

const literally = (text: string, analyse: Analyse): Asked[] => {
  const words = analyse(text);
  return words.length > 0 ? [{ written: `"${text}"`, forms: writtenForms(words) }] : [];
};

/**
 * Reads queries by the analysis that the index was written with. The last word may be the beginning of one, unless a blank
 * follows it; what stands in quotation marks is taken as it is written.
 */
export const understanding = ({
  analyse,
  lexicon = lexiconOfSets(analyse),
}: {
  analyse: Analyse;
  lexicon?: Lexicon;
}): Understand => {
  return (text, _language, dictionary) => {
    const { rest: wanted, excluded } = excludedIn(text.normalize('NFC'));
    const { rest: open, quoted } = quotedIn(plain(wanted));
    const beside = excluded.length > 0 ? { excluded: exclusionsOf(excluded, analyse, lexicon) } : {};
    const withExcluded = (read: string) => [read, ...excluded.map(({ written }) => written)].join(' ');
    const literal = quoted.flatMap((q) => literally(q, analyse));
    const identifier = wholeIdentifier(open, analyse(open), dictionary);
    if (identifier) {
      const { readAs, asked } = identifier;
      return { ...(readAs ? { readAs: withExcluded(readAs) } : {}), asked: [asked, ...literal], conditions: [], ...beside };
    }
    const readAs = relaid(open, analyse, dictionary);
    const question = unasked(readAs ?? open);
    // Of 0.5 in, 1/2" and 200 ℃ the analysis leaves the figures alone, by which records are called anything.
    const calledBy = (written: string) => {
      const name = analyse(written)
        .map((w) => w.surface)
        .join('');
      return /\p{L}/u.test(name) && dictionary.count(name) > 0;
    };
    const measures = measuresIn(question, calledBy);
    const words = analyse(apart(withoutLooseEnds(measures.rest)));
    const meant = didYouMean(readAs ?? (excluded.length > 0 ? wanted : text), words, dictionary, lexicon);
    const asking = ({ rest, conditions }: Measures) => {
      const plainly = withoutLooseEnds(rest);
      const typing = quoted.length === 0 && !/\s$/.test(plainly);
      return { asked: [...askedOf({ words: analyse(apart(plainly)), typing, dictionary, lexicon }), ...literal], conditions };
    };
    const named = measuresIn(question, () => true);
    return {
      ...(readAs ? { readAs: withExcluded(readAs) } : {}),
      ...asking(measures),
      ...beside,
      ...(named.conditions.length < measures.conditions.length ? { otherwise: asking(named) } : {}),
      ...(meant ? { didYouMean: withExcluded(meant) } : {}),
    };
  };
};
