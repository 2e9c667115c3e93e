import { type OrderAction, orderProcess } from './process.ts';

/** What happens to an order beside the actions of its process. */
const besides = [
  'place',
  'say',
  'pay',
  'refund',
  'release',
  'transfer',
  'begin_card',
  'card',
  'reversal',
  'chargeback_lost',
  'claim',
  'pay_late',
  'chargeback',
  'chargeback_won',
  'bank_match',
] as const;

export const orderMoveNames = [...besides, ...new Set<OrderAction>(orderProcess.transitions.map((t) => t.action))] as const;
export type OrderMoveName = (typeof orderMoveNames)[number];

/** What was done, in words of the timeline. */
export const orderMoveTexts: Readonly<Record<OrderMoveName, { readonly ko: string; readonly en: string }>> = {
  place: { ko: '주문', en: 'Order placed' },
  say: { ko: '메시지', en: 'Message' },
  pay: { ko: '입금', en: 'Payment received' },
  refund: { ko: '환불', en: 'Refunded' },
  release: { ko: '판매자 몫 확정', en: 'Released to the seller' },
  transfer: { ko: '판매자에게 송금', en: 'Transferred to the seller' },
  begin_card: { ko: '카드 결제 시작', en: 'Card payment begun' },
  card: { ko: '카드 결제 진행', en: 'Card payment moved on' },
  reversal: { ko: '판매자 송금 회수', en: 'Transfer taken back' },
  chargeback_lost: { ko: '차지백 확정', en: 'Chargeback lost' },
  claim: { ko: '클레임 진행', en: 'Claim moved on' },
  pay_late: { ko: '지급 기한 경과', en: 'Payment late' },
  chargeback: { ko: '카드 지급 거절(차지백)', en: 'Card payment charged back' },
  chargeback_won: { ko: '차지백 해소', en: 'Chargeback won' },
  bank_match: { ko: '은행 내역과 대조', en: 'Matched with the bank’s file' },
  acknowledge: { ko: '접수 확인', en: 'Acknowledged' },
  accept: { ko: '주문 승낙', en: 'Order accepted' },
  propose_change: { ko: '조건부 승낙(납기 변경 제안)', en: 'Accepted with a change of date' },
  agree_change: { ko: '변경 동의', en: 'Change agreed' },
  refuse_change: { ko: '변경 거절', en: 'Change refused' },
  reject: { ko: '주문 거절', en: 'Order rejected' },
  cancel: { ko: '주문 취소', en: 'Order cancelled' },
  remind: { ko: '알림', en: 'Reminder' },
  lapse: { ko: '응답이 없어 취소', en: 'Cancelled, for nobody answered' },
  produce: { ko: '생산 시작', en: 'Production begun' },
  make_ready: { ko: '선적 준비 완료', en: 'Ready to ship' },
  ask_cancel: { ko: '취소 요청', en: 'Cancellation asked for' },
  agree_cancel: { ko: '취소 합의', en: 'Cancellation agreed' },
  refuse_cancel: { ko: '취소 요청 거절', en: 'Cancellation refused' },
  dispatch: { ko: '선적', en: 'Dispatched' },
  deliver: { ko: '도착', en: 'Delivered' },
  open_claim: { ko: '클레임 제기', en: 'Claim opened' },
  take: { ko: '물품 인수', en: 'Goods accepted' },
  end_claim: { ko: '클레임 종결', en: 'Claim ended' },
  invoice: { ko: '송장 발행', en: 'Invoiced' },
  settle: { ko: '대금 결제 완료', en: 'Settled' },
  close: { ko: '거래 종료', en: 'Closed' },
};
