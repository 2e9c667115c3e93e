import { useLanguage } from './words.ts';

const ko = {
  title: '주별 여유 시간',
  sum: (hours: string) => `앞으로 모두 ${hours}시간이 비어 있습니다. 각 주는 월요일부터입니다.`,
  hours: (hours: string) => `${hours}시간`,
  none: '여유 없음',
  untold: '알려지지 않음',
  week: (from: string) => `${from} 주`,
};
type Words = typeof ko;
const en: Words = {
  title: 'Free hours by week',
  sum: (hours) => `${hours} hours free in all from now on. Each week begins on its Monday.`,
  hours: (hours) => `${hours} h`,
  none: 'Full',
  untold: 'Not told',
  week: (from) => `Week of ${from}`,
};

export const useCapacityWords = (): Words => (useLanguage() === 'ko' ? ko : en);
