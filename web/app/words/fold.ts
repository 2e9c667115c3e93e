import { useLanguage } from './words.ts';

const ko = {
  which: '두 번 오는 시각',
  hint: '서머타임이 끝나는 날이라 시계가 이 시각을 두 번 가리킵니다.',
  folds: { earlier: '앞의 시각 (시계를 되돌리기 전)', later: '뒤의 시각 (시계를 되돌린 뒤)' },
};

const en: typeof ko = {
  which: 'A time that comes twice',
  hint: 'Summer time ends on that day, and clocks show this time twice.',
  folds: { earlier: 'The earlier one (before clocks go back)', later: 'The later one (after clocks have gone back)' },
};

export const useFoldWords = () => (useLanguage() === 'ko' ? ko : en);
