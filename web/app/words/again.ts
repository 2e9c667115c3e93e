import { useLanguage } from './words.ts';

const ko = {
  title: '다시 주문',
  lead: (number: string, seller: string) => `주문 ${number}의 품목으로 ${seller}에 새 견적을 요청합니다.`,
  back: '주문으로',
  lines: '다시 주문할 품목',
  before: (price: string) => `그때 단가 ${price}`,
  today: (price: string) => `오늘 단가 ${price}`,
  noPrice: '오늘 가격은 견적으로 확인',
  next: (quantity: string) => `이번 요청 수량: ${quantity}`,
  terms: '조건',
  delivery: '인도 조건',
  place: '목적지',
  noPlace: '견적 요청에 적습니다',
  sellerGone: '판매자가 지금은 이 마켓에서 거래하지 않아 다시 주문할 수 없습니다.',
  allGone: '이 주문의 품목은 모두 더 이상 공급하지 않습니다.',
  draft: '견적 요청 만들기',
  draftHint: '초안이 만들어집니다. 납기와 마감을 적고 확인한 뒤 판매자에게 보냅니다.',
};

type Widen<T> = T extends (...args: infer A) => string
  ? (...args: A) => string
  : T extends string
    ? string
    : { readonly [K in keyof T]: Widen<T[K]> };

const en: Widen<typeof ko> = {
  title: 'Order again',
  lead: (number, seller) => `Ask ${seller} for a new quotation of the goods of order ${number}.`,
  back: 'Back to the order',
  lines: 'Lines to order again',
  before: (price) => `${price} then`,
  today: (price) => `${price} today`,
  noPrice: 'Today’s price comes with the quotation',
  next: (quantity) => `This time ${quantity} are asked for.`,
  terms: 'Terms',
  delivery: 'Delivery',
  place: 'Destination',
  noPlace: 'Said in the request',
  sellerGone: 'The seller does not trade here at the moment, so it cannot be ordered again.',
  allGone: 'Nothing of this order is on offer any more.',
  draft: 'Draft the request',
  draftHint: 'It begins as a draft: say by when you need the goods and quotations, then send it to the seller.',
};

const words = { ko, en } as const;

/** The words of ordering something once more. */
export const useAgainWords = () => words[useLanguage()];
