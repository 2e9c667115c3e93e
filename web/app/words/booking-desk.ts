import { useLanguage } from './words.ts';

const ko = {
  title: '한꺼번에 결정하기',
  lead: '요청을 고르고 결정을 정하면, 무엇이 어떻게 되는지 먼저 보여 드립니다. 아직 아무것도 바뀌지 않습니다.',
  choose: '결정할 요청',
  decision: '결정',
  approve: '승인',
  decline: (reason: string) => `거절: ${reason}`,
  preview: '어떻게 되는지 보기',
  rehearsed: '이렇게 됩니다',
  rehearsedText: '아직 아무것도 바뀌지 않았습니다. 그사이 바뀐 요청은 건너뛰고 따로 알려 드립니다.',
  doneTitle: '결정 결과',
  doneText: '요청마다 따로 처리했습니다.',
  carryOut: '이대로 처리하기',
  outcomes: {
    refused: '처리할 수 없음',
    stale: '그사이 바뀜',
    missing: '찾을 수 없음',
  } as Readonly<Record<string, string>>,
  half: '승인 한 번이 더 필요합니다.',
  others: '이 결정으로 함께 바뀌는 예약',
  over: '규칙을 넘어 예약하기',
  overText: '운영 시간, 미리 예약, 이용 한도, 사용 자격 규칙을 넘어 바로 예약합니다. 사유는 예약과 감사 기록에 남습니다.',
  displace: '시간을 내줄 예약',
  displaceHint: '예약자에게 사유와 함께 알리고, 비용 없이 다른 시간으로 옮기거나 취소할 수 있게 합니다.',
  why: '사유',
  whyHint: '시간을 내준 예약자에게도 보입니다.',
  overDo: '사유를 남기고 예약',
  madeOver: '규칙을 넘은 예약',
};

const en: typeof ko = {
  title: 'Decide many at once',
  lead: 'Choose requests and a decision, and see what becomes of each before anything is changed.',
  choose: 'Requests to decide',
  decision: 'Decision',
  approve: 'Approve',
  decline: (reason: string) => `Decline: ${reason}`,
  preview: 'See what would happen',
  rehearsed: 'This is what will happen',
  rehearsedText: 'Nothing has been changed yet. A request that changes meanwhile is left as it is and reported.',
  doneTitle: 'What was done',
  doneText: 'Each request was dealt with by itself.',
  carryOut: 'Do exactly this',
  outcomes: {
    refused: 'Not possible',
    stale: 'Changed meanwhile',
    missing: 'Not found',
  } as Readonly<Record<string, string>>,
  half: 'One more approval is needed.',
  others: 'Other bookings that change with it',
  over: 'Book over the rules',
  overText:
    'Books at once over opening hours, lead time, limits and qualification. The reason stays with the booking and in the audit.',
  displace: 'Bookings to take the time from',
  displaceHint: 'Their bookers are told why, and may move to another time or cancel for nothing.',
  why: 'Reason',
  whyHint: 'Whoever loses their time reads it too.',
  overDo: 'Book for this reason',
  madeOver: 'Booked over the rules',
};

export const useBookingDeskWords = () => (useLanguage() === 'ko' ? ko : en);
