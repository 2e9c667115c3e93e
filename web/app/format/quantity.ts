import { unitSymbol } from '@sandan/market/quote/unit-symbol';
import type { Language } from '../api/views.ts';
import { exact } from './number.ts';

/** A number that is written already with the name of its unit: "38 pairs", "38쌍". */
export const withUnit = (number: string, name: string): string => `${number}${/^[가-힣]/.test(name) ? '' : ' '}${name}`.trim();

/** A quantity of goods with its unit: "1,200 pcs", "1,200개", "12,000 m²". */
export const quantity = ({ value, unit }: { value: number; unit: string }, language: Language): string =>
  withUnit(exact(value, language), unitSymbol(unit, language));
