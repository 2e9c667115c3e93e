import { useLanguage } from './words.ts';

const ko = {
  title: '송금할 계좌',
  text: '판매자가 다른 사람이나 다른 경로의 확인과 72시간의 유예를 거쳐 등록한 계좌입니다. 메일이나 전화로 받은 다른 계좌로는 보내지 마세요.',
  show: '계좌 보기',
  seen: '계좌를 본 사람과 시각을 기록합니다.',
  holder: '예금주',
  bank: '은행',
  number: '계좌번호',
  iban: 'IBAN',
  bic: 'BIC(SWIFT)',
  currency: '통화',
  since: '사용 시작',
  reference: '송금할 때 적을 말',
  differs: '예금주가 판매자의 이름과 다릅니다. 송금하기 전에 판매자에게 확인하세요.',
  changing: '판매자가 계좌를 바꾸는 중입니다. 새 계좌는 72시간이 지난 뒤 이곳에 나옵니다.',
  none: (currency: string) => `지금 쓰이는 판매자의 ${currency} 계좌가 없습니다. 아래 대화에서 등록을 요청하세요.`,
};
const en: typeof ko = {
  title: 'Where to pay',
  text: 'The seller registered this account with the confirmation of a second person or channel, and 72 hours have passed since. Pay into no other that reaches you by mail or telephone.',
  show: 'Show the account',
  seen: 'Who looks at it, and when, is written down.',
  holder: 'Holder',
  bank: 'Bank',
  number: 'Account number',
  iban: 'IBAN',
  bic: 'BIC (SWIFT)',
  currency: 'Currency',
  since: 'In use since',
  reference: 'Reference of the transfer',
  differs: 'The holder is not the seller by name. Ask the seller before you pay.',
  changing: 'The seller is changing its account. The new one is shown here when its 72 hours have passed.',
  none: (currency) => `The seller has no account for ${currency} in use. Ask for one in the conversation below.`,
};

/** Words about the account that a buyer pays into. */
export const usePayeeWords = (): typeof ko => (useLanguage() === 'ko' ? ko : en);
