import { yearsAfter } from './annuity.ts';
import type { Held } from './held.ts';
import { rankOf } from './stage.ts';

const days = (from: string, today: string): number => (Date.parse(today) - Date.parse(from)) / 86_400_000;

interface Reason {
  readonly text: { readonly ko: string; readonly en: string };
  /** Enough by itself to look at the right again; the others only add weight. */
  readonly enough: boolean;
  readonly holds: (held: Held, today: string) => boolean;
}

/** Why an office may want to let a right go. They are a reason to look, never a decision. */
export const lapseReasons = {
  silent: {
    text: { ko: '공개한 지 1년이 지났지만 문의가 없음', en: 'Published for a year without an inquiry' },
    enough: true,
    holds: ({ publishedAt, interest }, today) =>
      publishedAt !== undefined && interest.count === 0 && days(publishedAt, today) >= 365,
  },
  cold: {
    text: { ko: '마지막 관심 이후 2년이 지남', en: 'Nobody was interested for two years' },
    enough: true,
    holds: ({ interest }, today) => interest.last !== undefined && days(interest.last, today) >= 730,
  },
  unpublished: {
    text: { ko: '등록된 지 3년이 지났지만 공개하지 않음', en: 'Granted three years ago and still not on offer' },
    enough: true,
    holds: ({ publishedAt, granted }, today) =>
      publishedAt === undefined && granted !== undefined && yearsAfter(granted, 3) <= today,
  },
  short: {
    text: { ko: '존속기간이 5년 이하로 남음', en: 'At most five years of its term are left' },
    enough: false,
    holds: ({ until }, today) => until !== undefined && until <= yearsAfter(today, 5),
  },
  rising: {
    text: { ko: '다음 연차료부터 더 비싼 구간', en: 'The next fee is of a dearer band' },
    enough: false,
    holds: ({ annuity }) => annuity?.rises === true,
  },
} as const satisfies Record<string, Reason>;
export type LapseReason = keyof typeof lapseReasons;

/** The reasons to look at a right again, if there are enough; never of one that costs nothing or that somebody negotiates about. */
export const lapseOf = (held: Held, today: string): LapseReason[] => {
  if (!held.inForce || held.won === 0 || rankOf(held.stage) >= rankOf('nda')) return [];
  const found = (Object.entries(lapseReasons) as [LapseReason, Reason][]).filter(([, { holds }]) => holds(held, today));
  return found.some(([, { enough }]) => enough) ? found.map(([name]) => name) : [];
};
