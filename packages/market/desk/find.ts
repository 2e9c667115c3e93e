import * as z from 'zod';
import type { Organisation } from '../company/organisation.ts';
import type { Person } from '../company/person.ts';

/** Nouns that the desk finds by a word. Listings are found by the search engine, everything else by its id or its number. */
export const foundNouns = ['organisation', 'person'] as const;
export const FoundNoun = z.enum(foundNouns);
/** Of what words are kept: nouns of the desk, the public words of overseas notes, and numbers of whatever has one. */
export type FoundNoun = (typeof foundNouns)[number] | 'note' | 'number';

/** A number (`PO-20261103-7K2QX`) as it is kept and asked for; nothing for a text that is none. */
export const numberAsked = (text: string): string | undefined =>
  /^[A-Z]{2,5}-\d{4,8}-[0-9A-Z]{5}$/.exec(text.normalize('NFKC').trim().toUpperCase())?.[0];

/** Whether a text is an address or a piece of an id: who asks for one thing is not to be shown others that share some letters with it. */
export const namesOneThing = (text: string): boolean => /^(?:[a-z]+:\/\/\S+|[a-z]{3,4}_[0-9A-Za-z]*)$/.test(text.trim());

/** Longest word that is kept, in characters. */
const longest = 60;
const hangul = /^[가-힣]+$/u;

/** Text as words are compared: compatibility forms folded, lower case, one space between words. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

const wordsIn = (text: string): string[] =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((w) => w !== '');

/** A word and, for one in Hangul, its ends of two syllables or more, since names are written together (가온정밀 → 온정밀, 정밀). */
const startsOf = (word: string): string[] =>
  hangul.test(word) ? Array.from({ length: Math.max(1, word.length - 1) }, (_, i) => word.slice(i)) : [word];

/** The words by which a text is found. */
export const wordsOfText = (text: string): string[] => once(wordsIn(folded(text)).flatMap(startsOf));

const once = (words: readonly string[]): string[] => [...new Set(words.map((w) => w.slice(0, longest)))];

/** The words under which the desk finds an organisation: those of its names in every language. */
export const wordsOfOrganisation = ({ name }: Pick<Organisation, 'name'>): string[] =>
  once(Object.values(name).flatMap(wordsIn).flatMap(startsOf));

/** The words under which the desk finds a person: their name and their address, whole and before the @. */
export const wordsOfPerson = ({ name, email }: Pick<Person, 'name' | 'email'>): string[] =>
  once([...wordsIn(name).flatMap(startsOf), folded(email), folded(email).split('@')[0] ?? '']);

/** The words asked for; an address stays whole. */
export const wordsAsked = (text: string): string[] => {
  const asked = folded(text);
  return asked.includes('@') ? [asked] : wordsIn(asked).slice(0, 6);
};
