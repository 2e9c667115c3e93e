import { useLanguage } from './words.ts';

const ko = {
  title: '여느 때와 다른 날',
  lead: '하루만 닫거나 다른 시간에 여는 날입니다. 공휴일 규칙보다 먼저 적용됩니다. 이미 확정된 예약은 그대로이니, 예약을 거두려면 사용할 수 없는 기간을 더해 주세요.',
  none: '따로 정한 날이 없습니다.',
  closed: '열지 않음',
  date: '날짜',
  from: '여는 시각',
  to: '닫는 시각',
  hint: '시각을 비우면 그날은 열지 않습니다. 같은 날에 한 번 더 적으면 그 시간이 더해집니다.',
  note: '설명',
  add: '날 더하기',
  remove: '여느 날처럼',
};

const en: typeof ko = {
  title: 'Days that differ',
  lead: 'Days that are closed, or open at other hours. They hold whatever is said of holidays. Bookings that stand stay: to take their time away, add a time in which it cannot be had.',
  none: 'There are none.',
  closed: 'Closed',
  date: 'Day',
  from: 'Opens',
  to: 'Closes',
  hint: 'Closed all day if the times are empty. If the same day is written once more, those hours are added.',
  note: 'Note',
  add: 'Add the day',
  remove: 'As any other day',
};

export const useDaysWords = (): typeof ko => (useLanguage() === 'ko' ? ko : en);
