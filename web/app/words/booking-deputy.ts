import { useLanguage } from './words.ts';

const ko = {
  title: '대리 승인',
  text: (names: string) => `${names} 님을 대신해 결정합니다. 감사 기록에 누구를 대신했는지 남습니다.`,
  textNobody: '결정할 담당자가 없어 대리인으로서 결정합니다.',
  deputy: '대리 승인자',
  hint: '장비 담당자가 모두 부재이거나 승인 기한까지 결정하지 않으면 대신 결정합니다. 개인별 부재 기간과 대리인은 결재 화면에서 정합니다.',
  nobody: '없음',
  tab: (n: number) => `대리 승인${n > 0 ? ` ${n}` : ''}`,
  lead: '담당자가 부재이거나 기한까지 결정하지 않아 대신 결정할 수 있는 요청입니다. 누구를 대신했는지 감사 기록에 남습니다.',
  none: '대신 결정할 요청이 없습니다.',
};
type BookingDeputyWords = typeof ko;

const en: BookingDeputyWords = {
  title: 'Deciding as a deputy',
  text: (names) => `You decide in the place of ${names}. The audit says in whose place.`,
  textNobody: 'You decide as the deputy, as nobody else is there to decide.',
  deputy: 'Deputy for approvals',
  hint: 'Decides when all who look after the equipment are away, or have not decided in time. Days away and who stands in for one person are set on the page of approvals.',
  nobody: 'Nobody',
  tab: (n) => `As a deputy${n > 0 ? ` ${n}` : ''}`,
  lead: 'Requests that you may decide, as those who look after the equipment are away or did not decide in time. The audit says in whose place.',
  none: 'There is nothing to decide in the place of others.',
};

export const useBookingDeputyWords = (): BookingDeputyWords => ({ ko, en })[useLanguage()];
