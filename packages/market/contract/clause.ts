import type { PartName } from '../term-sheet/agreement.ts';
import type { Bilingual, Terms } from '../term-sheet/terms.ts';
import type { Slots } from './slot.ts';

/**
 * One sentence of the library: the same in Korean and in English, with `{slots}` where the terms fill something in. It stands in the
 * contract when `when` says so, once for each of `each`.
 */
export interface Sentence extends Bilingual {
  /** Stable within its clause; a changed wording is kept under `clause.sentence`. */
  readonly id: string;
  readonly when?: (terms: Terms) => boolean;
  readonly each?: (terms: Terms) => readonly Slots[];
}

/** One article of a contract. */
export interface Clause {
  readonly id: string;
  readonly heading: Bilingual;
  /** The part of the terms without which it has nothing to say. */
  readonly part?: PartName;
  readonly sentences: readonly Sentence[];
}

const slotPattern = /\{(\w+)\}/g;

/** Names of the slots of a template, each as often as it stands there, in alphabetical order. */
export const slotsIn = (template: string): string[] => [...template.matchAll(slotPattern)].map(([, slot = '']) => slot).sort();

/** A piece of a text: plain, or a slot of the terms. */
export interface Piece {
  readonly text: string;
  readonly slot?: string;
  readonly locked?: string;
}

/** Fills a template in one language. @throws Error for a slot that nothing fills: a mistake in the library */
export const fill = (template: string, slots: Slots, language: 'ko' | 'en'): Piece[] =>
  template.split(/(\{\w+\})/).flatMap((text): Piece[] => {
    const name = /^\{(\w+)\}$/.exec(text)?.[1];
    if (!name) return text ? [{ text }] : [];
    const slot = slots[name];
    if (!slot) throw new Error(`nothing fills {${name}}`);
    return [{ text: slot[language], slot: name, ...(slot.locked ? { locked: slot.locked } : {}) }];
  });

export const textOf = (pieces: readonly Piece[]): string => pieces.map((p) => p.text).join('');
