import { useLanguage } from './words.ts';

const ko = {
  title: '서비스 수준',
  lead: (days: number) => `시장이 스스로 지키기로 한 약속과 최근 ${days}일 동안의 실적입니다.`,
  at: (at: string) => `${at} 기준`,
  goal: (share: string) => `목표 ${share}`,
  none: '아직 집계된 일이 없습니다',
  counted: (good: string, total: string) => `${total}건 가운데 ${good}건`,
  budget: '남은 여유',
  budgetLeft: (share: string) => `${share} 남음`,
  broken: '약속을 지키지 못했습니다',
  kept: '지키는 중',
  burn: '소진 속도',
  burnLead: '1배이면 기간이 끝날 때 여유를 꼭 다 씁니다. 두 기간 모두 기준을 넘으면 알립니다.',
  window: '기간',
  rate: '지금',
  from: '알림 기준',
  state: '상태',
  minutes: (n: number) => (n < 60 ? `${n}분` : n < 1440 ? `${n / 60}시간` : `${n / 1440}일`),
  both: (long: string, short: string) => `${long} / ${short}`,
  times: (n: string) => `${n}배`,
  alerts: { page: '긴급 호출', ticket: '작업 등록' },
  quiet: '정상',
};

type SloWords = typeof ko;

const en: SloWords = {
  title: 'Service levels',
  lead: (days) => `What the market promises of itself, and how it has kept it over the last ${days} days.`,
  at: (at) => `As of ${at}`,
  goal: (share) => `Goal ${share}`,
  none: 'Nothing has been counted yet',
  counted: (good, total) => `${good} of ${total}`,
  budget: 'Budget left',
  budgetLeft: (share) => `${share} left`,
  broken: 'The promise is broken',
  kept: 'Kept',
  burn: 'Burn rate',
  burnLead: 'At 1× the budget is used up exactly at the end of the window. It rings when both windows exceed their mark.',
  window: 'Windows',
  rate: 'Now',
  from: 'Rings from',
  state: 'State',
  minutes: (n) => (n < 60 ? `${n} min` : n < 1440 ? `${n / 60} h` : `${n / 1440} days`),
  both: (long, short) => `${long} / ${short}`,
  times: (n) => `${n}×`,
  alerts: { page: 'Call somebody', ticket: 'Open a ticket' },
  quiet: 'Quiet',
};

const all = { ko, en };
export const useSloWords = (): SloWords => all[useLanguage()];
