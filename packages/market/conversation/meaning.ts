import { locks } from '../term-sheet/lock.ts';
import type { Token } from './token.ts';

const counted: Readonly<Record<string, string>> = {
  개월: 'months',
  개: 'pcs',
  대: 'units',
  세트: 'sets',
  톤: 't',
  킬로그램: 'kg',
  그램: 'g',
  밀리미터: 'mm',
  미터: 'm',
  리터: 'L',
  박스: 'boxes',
  상자: 'boxes',
  롤: 'rolls',
  장: 'sheets',
  명: 'persons',
  일: 'days',
  주: 'weeks',
  달: 'months',
  년: 'years',
  시간: 'hours',
  분: 'minutes',
  회: 'times',
};
const counter = new RegExp(`(${Object.keys(counted).join('|')})$`);

const grouped = (figure: string): string => figure.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));

const natives: Readonly<Record<string, number>> = {
  두: 2,
  세: 3,
  네: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
  열: 10,
  스무: 20,
};
const tens = { 십: 10, 백: 100, 천: 1000 } as const;

/** A numeral in Hangul as a number: 두, 천, 오백, 삼천이백. */
const numeral = (text: string): number | undefined => {
  if (text in natives) return natives[text];
  let [sum, digit] = [0, 0];
  for (const c of text) {
    const one = '일이삼사오육칠팔구'.indexOf(c) + 1;
    const ten = tens[c as keyof typeof tens];
    if (one) digit = digit * 10 + one;
    else if (ten) [sum, digit] = [sum + (digit || 1) * ten, 0];
    else return undefined;
  }
  return sum + digit || undefined;
};

/** How a figure or a day that is written in Hangul is read, for those who do not read it; it stays as it is written in every text. */
export const meaningOf = ({ sort, text }: Token): string | undefined => {
  if ((sort !== 'figure' && sort !== 'day') || !/\p{Script=Hangul}/u.test(text)) return undefined;
  const of = counter.exec(text)?.[1];
  const number = of && numeral(text.slice(0, -of.length).trim());
  if (number) return `${number.toLocaleString('en')} ${counted[of]}`;
  const [only, another] = locks.locked(text);
  if (!only || another) return undefined;
  const [, kind, said = ''] = /^(\w+) (.*)$/s.exec(only) ?? [];
  if (kind === 'date') return said;
  if (kind === 'money') return said.replace(/[\d.]+$/, grouped);
  if (kind === 'percent') return `${said}%`;
  if (kind !== 'number' || !/^[\d.]+$/.test(said) || !of) return undefined;
  return `${grouped(said)} ${counted[of]}`;
};
