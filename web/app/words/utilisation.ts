import { useLanguage } from './words.ts';

const ko = {
  title: '가동률',
  lead: '예약을 받을 수 있던 시간이 어떻게 쓰였는지 봅니다.',
  month: '달',
  show: '보기',
  offered: '제공한 시간',
  booked: '예약된 시간',
  used: '사용한 시간',
  shared: '외부에서 사용',
  rate: '가동률',
  sharing: '공동활용 비율',
  incidents: '고장·점검 기록',
  lost: '쓰지 못한 시간',
  lostNone: '쓰지 못한 시간이 없습니다.',
  hours: (n: string) => `${n}시간`,
  what: '구분',
  time: '시간',
  none: '없음',
  chart: (label: string, share: string) => `${label}: 제공한 시간의 ${share}`,
};

export type UtilisationWords = typeof ko;

const en: UtilisationWords = {
  title: 'Utilisation',
  lead: 'What became of the time that could be booked.',
  month: 'Month',
  show: 'Show',
  offered: 'Offered',
  booked: 'Booked',
  used: 'Used',
  shared: 'Used by others',
  rate: 'Utilisation',
  sharing: 'Share of others',
  incidents: 'Incidents and care',
  lost: 'Time lost',
  lostNone: 'No time was lost.',
  hours: (n) => `${n} h`,
  what: 'What',
  time: 'Time',
  none: 'none',
  chart: (label, share) => `${label}: ${share} of what was offered`,
};

const words = { ko, en } as const;

/** The words of how much equipment was used. */
export const useUtilisationWords = (): UtilisationWords => words[useLanguage()];
