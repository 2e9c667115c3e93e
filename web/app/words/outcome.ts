import { useLanguage } from './words.ts';

const ko = {
  title: '시장의 성과',
  lead: '시장에서 실제로 일어난 일만 세었습니다. 등록 건수가 아니라, 수요가 답을 받고 문의가 거래로 이어진 수입니다.',
  how: '각 단계는 처음 일어난 때에 한 번만 셉니다. 걸린 시간은 바로 앞 단계부터의 중앙값이며, 세 건 이상일 때만 보입니다. 달은 한국 시간 기준입니다.',
  reckoned: (at: string) => `${at}에 집계`,
  nothing: '아직 집계된 일이 없습니다',
  nothingText: '수요나 문의가 생기면 몇 분 안에 이 쪽에 나타납니다.',
  columns: { step: '단계', count: '건수', share: '첫 단계 대비', time: '앞 단계부터 (중앙값)' },
  month: '월',
  byMonth: '월별',
  file: 'CSV로 받기',
  program: 'JSON',
  hours: (n: string) => `${n}시간`,
  days: (n: string) => `${n}일`,
};

export type OutcomeWords = typeof ko;

const en: OutcomeWords = {
  title: 'What the market brings about',
  lead: 'Counted from what really happened here: not how much is listed, but how many needs were answered and how many inquiries led to a deal.',
  how: 'Each step counts once, when it first happens. Times are medians since the step before, shown from three cases on. Months are those of Korea.',
  reckoned: (at) => `Reckoned ${at}`,
  nothing: 'Nothing has been counted yet',
  nothingText: 'Needs and inquiries appear on this page within minutes.',
  columns: { step: 'Step', count: 'Number', share: 'Of the first step', time: 'Since the step before (median)' },
  month: 'Month',
  byMonth: 'By month',
  file: 'Download CSV',
  program: 'JSON',
  hours: (n) => `${n} h`,
  days: (n) => `${n} days`,
};

const all = { ko, en };
export const useOutcomeWords = (): OutcomeWords => all[useLanguage()];
