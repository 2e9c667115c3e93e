import { useLanguage } from './words.ts';

const ko = {
  title: '할 일',
  lead: '우리 기업이 답하거나 진행할 일을 끝나는 시각이 가까운 순서로 모았습니다.',
  zone: (zone: string) => `시각은 우리 기업의 시간대(${zone}) 기준입니다.`,
  none: '지금 할 일이 없습니다',
  noneText: '문의, 견적 요청, 주문처럼 우리 차례가 된 일이 여기에 나타납니다.',
  groups: {
    late: '기한이 지난 일',
    today: '하루 안에 끝나는 일',
    week: '이레 안에 끝나는 일',
    later: '그 뒤에 끝나는 일',
    open: '기한이 없는 일',
  },
  until: (at: string) => `${at}까지`,
  since: (at: string) => `${at}에 지남`,
  with: (name: string) => `상대: ${name}`,
  late: '기한 지남',
  more: '많은 일 가운데 먼저 끝나는 것만 보입니다.',
};

type TaskWords = typeof ko;

const en: TaskWords = {
  title: 'To do',
  lead: 'What your organisation is to answer or move on, whatever ends first above.',
  zone: (zone) => `Times are those of your organisation’s zone (${zone}).`,
  none: 'Nothing waits for you',
  noneText: 'Inquiries, requests for quotation, orders and the like appear here when it is your turn.',
  groups: {
    late: 'Past their time',
    today: 'Ending within a day',
    week: 'Ending within seven days',
    later: 'Ending later',
    open: 'Without a time',
  },
  until: (at) => `until ${at}`,
  since: (at) => `ended ${at}`,
  with: (name) => `With ${name}`,
  late: 'Late',
  more: 'There are more; those that end first are shown.',
};

const words = { ko, en } as const;

/** The words of what waits for an organisation. */
export const useTaskWords = (): TaskWords => words[useLanguage()];
