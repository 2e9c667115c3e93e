import { useLanguage } from './words.ts';

const ko = {
  title: '다른 시간으로 옮기기',
  text: '장비를 쓸 수 없게 되어 예약이 중단되었습니다. 아래 시간으로 옮기거나 취소해도 비용이 들지 않습니다.',
  displaced: '보유 기관이 이 시간을 다른 일에 쓰게 되었습니다. 아래 시간으로 옮기거나 취소해도 비용이 들지 않습니다.',
  none: '앞뒤 2주 안에는 빈 시간이 없습니다. 아래에서 다른 시작 시각을 고르거나 취소할 수 있습니다.',
  move: (time: string) => `${time}(으)로 옮기기`,
  until: (at: string) => `${at}까지 고르지 않으면 비용 없이 취소됩니다.`,
  given: (resource: string, percent: number) =>
    `다른 시간을 고르지 않으면 보유 기관이 ${resource}에 낼 금액의 ${percent}%를 보상합니다. 그달 청구서에서 뺍니다.`,
};

const en: typeof ko = {
  title: 'Move to another time',
  text: 'The equipment is out of service, and this booking was interrupted. Moving it to one of these times, or cancelling it, costs nothing.',
  displaced: 'The owner needs this time for something else. Moving to one of these times, or cancelling, costs nothing.',
  none: 'Nothing is free within two weeks. You can choose another start below, or cancel.',
  move: (time: string) => `Move to ${time}`,
  until: (at: string) => `If you choose none by ${at}, it is cancelled at no cost.`,
  given: (resource: string, percent: number) =>
    `If you choose none, the owner gives you ${percent}% of what you would have paid for ${resource}, off the invoice of that month.`,
};

export const useOutageWords = () => (useLanguage() === 'ko' ? ko : en);
