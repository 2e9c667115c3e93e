import type { Bilingual, Terms } from '../term-sheet/terms.ts';
import { type Clause, fill, type Piece, type Sentence } from './clause.ts';
import type { ContractParty, Wording } from './contract.ts';
import { library } from './library/library.ts';
import type { Slots } from './slot.ts';
import { commonSlots } from './slots.ts';

/** A paragraph as both languages have it; `key` names its sentence of the library. */
export interface Paragraph {
  readonly key: string;
  readonly ko: readonly Piece[];
  readonly en: readonly Piece[];
}

export interface Article {
  readonly id: string;
  readonly number: number;
  readonly heading: Bilingual;
  readonly paragraphs: readonly Paragraph[];
}

const paragraphs = (clause: Clause, sentence: Sentence, terms: Terms, common: Slots, wording: Wording): Paragraph[] => {
  if (sentence.when && !sentence.when(terms)) return [];
  const key = `${clause.id}.${sentence.id}`;
  const said = wording[key] ?? sentence;
  return (sentence.each?.(terms) ?? [{}]).map((slots) => {
    const all = { ...common, ...slots };
    return { key, ko: fill(said.ko, all, 'ko'), en: fill(said.en, all, 'en') };
  });
};

/** The articles of a contract, written from its terms; what the parties worded otherwise stands as they did. */
export const articlesOf = (terms: Terms, seller: ContractParty, buyer: ContractParty, wording: Wording = {}): Article[] => {
  const common = commonSlots(terms, seller, buyer);
  return library[terms.agreement]
    .filter((clause) => !clause.part || terms[clause.part] !== undefined)
    .map((clause) => ({
      clause,
      paragraphs: clause.sentences.flatMap((sentence) => paragraphs(clause, sentence, terms, common, wording)),
    }))
    .filter((article) => article.paragraphs.length > 0)
    .map(({ clause, paragraphs: said }, i) => ({ id: clause.id, number: i + 1, heading: clause.heading, paragraphs: said }));
};
