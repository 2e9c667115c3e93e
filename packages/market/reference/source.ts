import type { Localized } from '@sandan/kernel/text';

/** What is told of a source beside what it says. */
export interface ReferenceSource {
  readonly title: Localized;
  readonly home?: string;
  /** Days after which what was read counts as stale. */
  readonly staleAfterDays: number;
}

/** The sources of references by the names of their feeds; `demo` is invented. */
export const referenceSources: Readonly<Record<string, ReferenceSource>> = {
  'kotra-news': {
    title: { ko: 'KOTRA 해외시장뉴스', en: 'KOTRA news' },
    home: 'https://dream.kotra.or.kr/kotranews',
    staleAfterDays: 4,
  },
  'kotra-regulations': {
    title: { ko: 'KOTRA 수입규제', en: 'KOTRA import regulations' },
    home: 'https://www.data.go.kr',
    staleAfterDays: 30,
  },
  'kotra-recommended': {
    title: { ko: 'KOTRA 유망국가 추천', en: 'KOTRA recommended markets' },
    home: 'https://www.data.go.kr',
    staleAfterDays: 30,
  },
  'kotra-ranks': {
    title: { ko: 'KOTRA 수출 지역 순위', en: 'KOTRA export ranks' },
    home: 'https://www.kotra.or.kr',
    staleAfterDays: 200,
  },
  'kotra-exhibitions': {
    title: { ko: 'KOTRA 해외전시회', en: 'KOTRA exhibitions' },
    home: 'https://www.kotra.or.kr',
    staleAfterDays: 400,
  },
  customs: {
    title: { ko: '관세청 수출입통계', en: 'Korea Customs statistics' },
    home: 'https://tradedata.go.kr',
    staleAfterDays: 45,
  },
  ecb: { title: { ko: '유럽중앙은행', en: 'European Central Bank' }, home: 'https://www.ecb.europa.eu', staleAfterDays: 5 },
  exim: { title: { ko: '한국수출입은행', en: 'Korea Eximbank' }, home: 'https://www.koreaexim.go.kr', staleAfterDays: 5 },
  demo: { title: { ko: '예시 데이터', en: 'Invented example' }, staleAfterDays: 400 },
};

/** Sources of rates, the one that is preferred first. */
export const rateSources = ['ecb', 'exim', 'demo'] as const;
