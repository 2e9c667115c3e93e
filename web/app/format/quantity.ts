import { unitSymbol } from '@sandan/market/quote/unit-symbol';
import type { Language } from '../api/views.ts';
import { exact } from './number.ts';

/** A quantity of goods with its unit: "1,200 pcs", "1,200개", "12,000 m²". */
export const quantity = ({ value, unit }: { value: number; unit: string }, language: Language): string => {
  const name = unitSymbol(unit, language);
  return `${exact(value, language)}${/^[가-힣]/.test(name) ? '' : ' '}${name}`;
};
