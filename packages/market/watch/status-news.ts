import type { Bilingual } from '../notice/notice.ts';
import type { StatusChange } from '../patent/change.ts';
import type { Status } from '../patent/standing.ts';

const said: Readonly<Record<Status, Bilingual>> = {
  pending: { ko: '심사 중', en: 'pending' },
  in_force: { ko: '권리 유지', en: 'in force' },
  lapsed: { ko: '권리 소멸', en: 'lapsed' },
  expired: { ko: '기간 만료', en: 'expired' },
  withdrawn: { ko: '취하', en: 'withdrawn' },
  refused: { ko: '거절', en: 'refused' },
  invalidated: { ko: '무효', en: 'invalidated' },
  unknown: { ko: '알 수 없음', en: 'unknown' },
};
const named = 2;

/** A right as people name it: its country and number, where the number does not begin with that country itself (`CA 2744162`). */
export const numbered = (country: string, number: string): string =>
  number.startsWith(`${country} `) ? number : `${country} ${number}`;

/** What changed of the rights in a listing, in words: `KR 10-1234567: 권리 유지 → 권리 소멸`. Nothing if nothing did. */
export const statusNews = (changes: readonly StatusChange[]): Bilingual | undefined => {
  if (changes.length === 0) return undefined;
  const more = changes.length - named;
  const line = (language: 'ko' | 'en') =>
    changes
      .slice(0, named)
      .map(({ country, number, from, to }) => `${numbered(country, number)}: ${said[from][language]} → ${said[to][language]}`)
      .join(', ');
  return {
    ko: `${line('ko')}${more > 0 ? ` 외 ${more}건` : ''}`,
    en: `${line('en')}${more > 0 ? ` and ${more} more` : ''}`,
  };
};
