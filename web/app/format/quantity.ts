import { unitSymbol } from '@sandan/market/quote/unit-symbol';
import type { Language } from '../api/views.ts';
import { exact } from './number.ts';

/** Three letters that name a thing to be counted; other words so short are signs of units (bar, mol, rpm). */
const short = new Set('bag box can jar kit lot pad set tin tub'.split(' '));
/** Words that stand beside any number as they are. */
const unchanging = new Set('each dozen hundred thousand gross percent hertz'.split(' '));

/** An English word for what is counted as it stands beside a number: 1 piece, 4 pieces, 2 boxes; signs of units stay as they are. */
const inNumber = (name: string, isOne: boolean): string => {
  const last = /[a-z]+$/.exec(name)?.[0] ?? '';
  if (unchanging.has(last)) return name;
  const isPlural = /[^s]s$/.test(last) && last.length > 3;
  if (isOne && isPlural) return name.replace(/(?<=[xz]|ch|sh)es$|s$/, '');
  if (isOne || isPlural || (last.length < 4 && !short.has(last))) return name;
  return /(?:s|x|z|ch|sh)$/.test(last) ? `${name}es` : name.replace(/(?<![aeiou])y$/, 'ie').concat('s');
};

/** A number that is written already with the name of its unit, which people may have written in the one or the other number: "38 pairs", "38쌍". */
export const withUnit = (number: string, name: string): string =>
  /^[가-힣]/.test(name) ? `${number}${name}` : `${number} ${inNumber(name, /^-?1$/.test(number))}`.trim();

/** A quantity of goods with its unit: "1,200 pcs", "1,200개", "12,000 m²". */
export const quantity = ({ value, unit }: { value: number; unit: string }, language: Language): string =>
  withUnit(exact(value, language), unitSymbol(unit, language));
