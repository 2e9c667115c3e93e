import { useLanguage } from './words.ts';

const ko = {
  title: '주문과 카드 결제에서 기다리는 일',
  lead: '결정을 기다리는 분쟁과, 결제 서비스가 거듭 거절해 멈춘 카드 대금 이동을 봅니다.',
  desk: '운영 데스크',
  disputes: '결정할 분쟁',
  disputesNone: '결정을 기다리는 분쟁이 없습니다',
  tasks: '멈춘 카드 대금 이동',
  tasksLead: '원인을 해결한 뒤 다시 시도해 주세요. 1분 안에 다시 요청합니다.',
  tasksNone: '멈춘 대금 이동이 없습니다',
  kinds: { transfer: '받는 곳에 송금', refund: '낸 곳에 환불', reversal: '보낸 송금 회수' } as Record<string, string>,
  sides: (seller: string, buyer: string) => `판매자 ${seller} · 구매자 ${buyer}`,
  usageSides: (owner: string, user: string) => `보유 기관 ${owner} · 이용 기관 ${user}`,
  licenceSides: (licensor: string, licensee: string) => `허여자 ${licensor} · 실시자 ${licensee}`,
  since: (at: string) => `${at}부터 대기`,
  tried: (n: string) => `${n}번 시도`,
  again: '다시 시도',
  done: '다시 시도하도록 했습니다.',
  more: '더 보기',
};

const en: typeof ko = {
  title: 'What waits in orders and card payments',
  lead: 'Disputes that wait for a ruling, and card money that the provider keeps refusing to move.',
  desk: 'Operator desk',
  disputes: 'Disputes to rule',
  disputesNone: 'No dispute waits for a ruling',
  tasks: 'Card money that is stuck',
  tasksLead: 'Mend the cause, then try again: the provider is asked within a minute.',
  tasksNone: 'No money is stuck',
  kinds: { transfer: 'Transfer to the payee', refund: 'Refund to the payer', reversal: 'Transfer taken back' },
  sides: (seller, buyer) => `Seller ${seller} · buyer ${buyer}`,
  usageSides: (owner, user) => `Owner ${owner} · user ${user}`,
  licenceSides: (licensor, licensee) => `Licensor ${licensor} · licensee ${licensee}`,
  since: (at) => `Waiting since ${at}`,
  tried: (n) => `Tried ${n} times`,
  again: 'Try again',
  done: 'It will be tried again.',
  more: 'Show more',
};

/** Words of the desk's page of orders. */
export const useOrderDeskWords = (): typeof ko => (useLanguage() === 'ko' ? ko : en);
