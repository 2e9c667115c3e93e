import type { Level, Method } from '../company/standing.ts';

interface LevelKind {
  readonly label: { readonly ko: string; readonly en: string };
  readonly says: { readonly ko: string; readonly en: string };
  /** How long a grant lasts at most. */
  readonly months: number;
  /** Whether a second person of the desk must confirm what the first proposes. */
  readonly fourEyes: boolean;
  /** Ways of which a grant must name at least one. */
  readonly by: readonly Method[];
}

/** What each level means. The page says it beside date and method. */
export const levels: Readonly<Record<Level, LevelKind>> = {
  1: {
    label: { ko: '1단계 · 등록 확인', en: 'Level 1 · registration' },
    says: {
      ko: '사업자·법인 등록이 실제로 있고 영업 중인지 확인했습니다.',
      en: 'The registration exists and is in business.',
    },
    months: 12,
    fourEyes: false,
    by: ['register', 'documents'],
  },
  2: {
    label: { ko: '2단계 · 서류 확인', en: 'Level 2 · documents' },
    says: {
      ko: '대표자와 거래 자격을 서류로 확인했고, 담당자 두 명이 승인했습니다.',
      en: 'Representative and standing were checked in documents, and released by two people.',
    },
    months: 12,
    fourEyes: true,
    by: ['documents', 'bank'],
  },
  3: {
    label: { ko: '3단계 · 현장 확인', en: 'Level 3 · on site' },
    says: {
      ko: '사업장을 방문했거나 제3자 기관의 심사를 확인했고, 담당자 두 명이 승인했습니다.',
      en: 'The premises were visited, or a third party audited them; released by two people.',
    },
    months: 24,
    fourEyes: true,
    by: ['site_visit', 'third_party'],
  },
};

/** Business days within which the desk looks at what was submitted. */
export const reviewDays = 3;

/** Days before the end at which owners are reminded. */
export const remindDays = [30, 7] as const;
