import type { Dictionary, Form } from '../asked.ts';
import { isConsonants } from '../korean/jamo.ts';

const wholes = 8;
const halves = 3;
const longest = 12;

type Term = { readonly term: string; readonly count: number };

const ofLength = (initials: string, dictionary: Dictionary): Term[] =>
  dictionary.completions(initials, 30).filter(({ term }) => [...term].length === initials.length);

/** Two words, one after the other, with these initials between them. */
const pairs = (initials: string, dictionary: Dictionary): Form[] => {
  const found: { terms: string[]; count: number }[] = [];
  for (let at = 2; at <= initials.length - 2; at++) {
    const left = ofLength(initials.slice(0, at), dictionary).slice(0, halves);
    const right = left.length > 0 ? ofLength(initials.slice(at), dictionary).slice(0, halves) : [];
    for (const a of left) for (const b of right) found.push({ terms: [a.term, b.term], count: Math.min(a.count, b.count) });
  }
  return found
    .sort((a, b) => b.count - a.count)
    .slice(0, 4)
    .map(({ terms }) => ({ terms, weight: 0.6, by: 'initials' }));
};

/** What initial consonants stand for (ㅅㅁㅌㄱㅈ is 스마트공장): words that have just these, words that go on, two words in a row. */
export const initialForms = (written: string, dictionary: Dictionary): Form[] => {
  if (!isConsonants(written) || written.length > longest) return [];
  const all = dictionary.completions(written, 20);
  const exact = all.filter(({ term }) => [...term].length === written.length);
  const longer = all.filter(({ term }) => [...term].length > written.length);
  const form =
    (weight: number) =>
    ({ term }: Term): Form => ({ terms: [term], weight, by: 'initials' });
  return [...exact.slice(0, wholes).map(form(0.9)), ...longer.slice(0, wholes).map(form(0.7)), ...pairs(written, dictionary)];
};

/** Puts a blank between initial consonants and a whole word beside them (스마트ㄱㅈ, ㅈㄱ펌프), so that each is read by itself. */
export const apart = (text: string): string =>
  text.replace(/(?<=[가-힣]{2})(?=[ㄱ-ㅎ]{2,}(?:\s|$))|(?<=(?:^|\s)[ㄱ-ㅎ]{2,})(?=[가-힣]{2,})/gu, ' ');
