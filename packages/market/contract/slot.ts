import { decimalOf, type Money } from '@sandan/kernel/money';
import { percentOf, type Share } from '../royalty/share.ts';
import type { Bilingual } from '../term-sheet/terms.ts';

/** What is filled into a clause, in both languages. What is `locked` reads the same in both and cannot be edited in the text. */
export interface Slot extends Bilingual {
  readonly locked?: 'amount' | 'percent' | 'date' | 'number' | 'name' | 'code';
}
export type Slots = Readonly<Record<string, Slot>>;

const grouped = (decimal: string): string => {
  const [whole = '', fraction] = decimal.split('.');
  const groups = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction ? `${groups}.${fraction}` : groups;
};

export const amount = (money: Money): Slot => {
  const plain = grouped(decimalOf(money));
  const en = `${money.currency} ${plain}`;
  return { ko: money.currency === 'KRW' ? `${plain}원` : en, en, locked: 'amount' };
};

export const percent = (parts: Share): Slot => ({ ko: `${percentOf(parts)}%`, en: `${percentOf(parts)}%`, locked: 'percent' });

const english = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A day (`YYYY-MM-DD`), written out. */
export const date = (day: string): Slot => {
  const [y, m, d] = day.split('-').map(Number);
  return { ko: `${y}년 ${m}월 ${d}일`, en: english.format(new Date(`${day}T00:00:00Z`)), locked: 'date' };
};

export const number = (n: number): Slot => ({ ko: String(n), en: String(n), locked: 'number' });
export const name = (ko: string, en: string): Slot => ({ ko, en, locked: 'name' });
export const code = (text: string): Slot => ({ ko: text, en: text, locked: 'code' });
/** Words that are chosen, not filled in. */
export const words = ({ ko, en }: Bilingual): Slot => ({ ko, en });

/** Several in a row. */
export const row = (slots: readonly Slot[], locked?: Slot['locked']): Slot => ({
  ko: slots.map((s) => s.ko).join(', '),
  en: slots.map((s) => s.en).join(', '),
  ...(locked ? { locked } : {}),
});
