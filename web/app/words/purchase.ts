import { useLanguage } from './words.ts';

const ko = {
  title: '구매 대금',
  lead: '산 주문의 청구와 입금, 감액, 돌려받을 금액을 판매자별로 봅니다.',
  none: '아직 구매 내역이 없습니다',
  noneText: '견적을 수락해 주문하면 대금 내역이 여기에 쌓입니다.',
  bySeller: '판매자별 잔액',
  ofPage: '이 화면에 보이는 주문의 합계입니다. 전체는 파일로 내려받을 수 있습니다.',
  seller: '판매자',
  orders: '주문 수',
  ordered: '주문 합계',
  open: '남은 금액',
  overdue: '기한 지남',
  credit: '돌려받을 금액',
  byOrder: '주문별 기록',
  day: '날짜',
  entry: '기록',
  owed: '갚을 돈',
  creditChange: '돌려받을 돈',
  nothing: '아직 청구된 것이 없습니다.',
  file: 'CSV로 내려받기',
  older: '이전 주문 더 보기',
};

const en: typeof ko = {
  title: 'Purchases and credits',
  lead: 'What was billed, paid, taken off and is to be given back for what you ordered, by seller.',
  none: 'Nothing bought yet',
  noneText: 'Once you accept a quotation, its bills and payments gather here.',
  bySeller: 'Open balances by seller',
  ofPage: 'Of the orders on this page. The file holds all of them.',
  seller: 'Seller',
  orders: 'Orders',
  ordered: 'Ordered',
  open: 'Open',
  overdue: 'Overdue',
  credit: 'To be given back',
  byOrder: 'Entries by order',
  day: 'Day',
  entry: 'Entry',
  owed: 'Owed',
  creditChange: 'Credit',
  nothing: 'Nothing has been billed yet.',
  file: 'Download as CSV',
  older: 'Show earlier orders',
};

export const usePurchaseWords = (): typeof ko => ({ ko, en })[useLanguage()];
