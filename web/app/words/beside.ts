import { useLanguage } from './words.ts';

const ko = {
  title: '함께 예약할 것',
  hint: '같은 시간에 모두 확보하거나, 하나라도 안 되면 아무것도 확보하지 않습니다. 고른 뒤 다시 확인해 주세요.',
  find: '이름으로 찾기',
  findHint: '이름, 장소, 소유 기관의 낱말을 적고 다시 확인하세요.',
  none: '그런 이름의 것이 없습니다.',
  each: '항목별 예상 이용료',
  unpriced: '요금이 정해지지 않음',
  sum: '모두 합해',
  apart: '요금이 없거나 통화가 다른 것이 있어 합하지 않습니다.',
};
type BesideWords = typeof ko;

const en: BesideWords = {
  title: 'To be booked with it',
  hint: 'All are held for the same time, or none if one of them cannot be had. Choose, then check again.',
  find: 'Find by name',
  findHint: 'Words of the name, place or owner; then check again.',
  none: 'There is nothing of that name.',
  each: 'What each would cost',
  unpriced: 'No price is set',
  sum: 'All together',
  apart: 'Not added up: a price is missing, or they are in different currencies.',
};

export const useBesideWords = (): BesideWords => ({ ko, en })[useLanguage()];
