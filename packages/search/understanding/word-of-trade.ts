import { readRange } from '@sandan/market/listing/quantity-range';
import type { Lexicon } from '../asked.ts';
import type { Word } from '../word.ts';
import { others } from './translation.ts';

/** From this weight on the lexicon knows what a word is called in the other language. */
const known = 0.8;

/** Whether a word is one of the trade, so that it is no slip of the keyboard, whether or not a record holds it. */
export const isOfTrade = ({ parts }: Word, lexicon: Lexicon): boolean =>
  others(parts, lexicon).some(({ by, weight }) => by === 'translation' && weight >= known);

/** Whether a word is the unit of the figure before it (10 torr). */
export const isUnit = ({ text }: Word, before: Word | undefined): boolean =>
  /^\d/.test(before?.text ?? '') && /^[a-z]{2,5}$/.test(text) && readRange(`1 ${text}`) !== undefined;
