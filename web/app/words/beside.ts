import { useLanguage } from './words.ts';

const ko = {
  title: '함께 예약할 것',
  hint: '같은 시간에 모두 확보하거나, 하나라도 안 되면 아무것도 확보하지 않습니다. 고른 뒤 다시 확인해 주세요.',
  alone: '예상 이용료(함께 예약할 것 제외)',
};
type BesideWords = typeof ko;

const en: BesideWords = {
  title: 'To be booked with it',
  hint: 'All are held for the same time, or none if one of them cannot be had. Choose, then check again.',
  alone: 'What it would cost, without what is booked with it',
};

export const useBesideWords = (): BesideWords => ({ ko, en })[useLanguage()];
