import { useLanguage } from './words.ts';

const ko = {
  repeat: '반복',
  once: '한 번만',
  repeats: { daily: '매일', workdays: '평일마다', weekly: '매주', fortnightly: '2주마다', monthly: '매월' },
  rules: {
    'FREQ=DAILY': '매일',
    'FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR': '평일마다',
    'FREQ=WEEKLY': '매주',
    'FREQ=WEEKLY;INTERVAL=2': '2주마다',
    'FREQ=MONTHLY': '매월',
  } as Readonly<Record<string, string>>,
  ownRule: '정한 날마다',
  count: '횟수',
  until: '또는 마지막 날',
  hint: '반복하려면 첫 회차의 시작과 끝을 적고 횟수나 마지막 날을 정해 주세요. 2년, 200회까지 반복할 수 있습니다.',
  repeating: '반복되는 기간',
  line: (rule: string, minutes: string) => `${rule} · ${minutes}분`,
  left: (n: string) => `앞으로 ${n}회`,
  over: '남은 회차 없음',
  skip: '이번만 취소',
  stop: '여기부터 모두 취소',
  change: '여기부터 바꾸기',
  instead: (time: string) => `${time}부터 바꾸기`,
  insteadText: '이 회차부터 뒤의 회차를 모두 아래 내용으로 바꿉니다. 따로 취소한 회차가 있었다면 새 회차에서 다시 취소해 주세요.',
  notInstead: '바꾸지 않고 새로 추가',
  changeIt: '여기부터 바꾸기',
  asked: (n: string) => `이 기간에 확정된 예약 ${n}건이 중단됩니다. 예약자에게 알리고, 비용 없이 옮길 다른 시각을 제안합니다.`,
  confirm: (n: string) => `예약 ${n}건을 중단하고 저장`,
};

export type ClosedWords = typeof ko;

const en: ClosedWords = {
  repeat: 'Repeat',
  once: 'Once only',
  repeats: {
    daily: 'Every day',
    workdays: 'Every workday',
    weekly: 'Every week',
    fortnightly: 'Every other week',
    monthly: 'Every month',
  },
  rules: {
    'FREQ=DAILY': 'Every day',
    'FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR': 'Every workday',
    'FREQ=WEEKLY': 'Every week',
    'FREQ=WEEKLY;INTERVAL=2': 'Every other week',
    'FREQ=MONTHLY': 'Every month',
  },
  ownRule: 'On chosen days',
  count: 'How often',
  until: 'or the last day',
  hint: 'To repeat it, give the beginning and the end of the first time, and how often or the last day: 200 times in two years at most.',
  repeating: 'What repeats',
  line: (rule, minutes) => `${rule} · ${minutes} minutes`,
  left: (n) => `${n} to come`,
  over: 'None to come',
  skip: 'Call this one off',
  stop: 'Call off all from here on',
  change: 'Change from here on',
  instead: (time) => `Change from ${time} on`,
  insteadText:
    'This time and all after it are replaced by what you write here. If one of them was called off, call it off again among the new ones.',
  notInstead: 'Add another one instead',
  changeIt: 'Change from here on',
  asked: (n) =>
    `Bookings that stand and would be interrupted: ${n}. Whoever booked is told, and offered other times for nothing.`,
  confirm: (n) => `Interrupt ${n} and save`,
};

/** How something repeats, in words; its end apart. */
export const ruleText = (words: ClosedWords, rule: string): string =>
  words.rules[rule.replace(/;(?:COUNT|UNTIL)=.*$/, '')] ?? words.ownRule;

export const useClosedWords = (): ClosedWords => (useLanguage() === 'ko' ? ko : en);
