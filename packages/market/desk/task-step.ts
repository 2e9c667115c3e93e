import type { Localized } from '@sandan/kernel/text';

interface Step {
  /** What there is to do. */
  readonly name: Localized;
  /** Where the step is taken: the path of the page under its language. */
  readonly room: string;
}

/** What the side that sells can be waited for, and where it is done. */
export const taskSteps = {
  'inquiry.answer': { name: { ko: '문의에 답하기', en: 'Answer the inquiry' }, room: 'inquiries/{id}' },
  'rfq.quote': { name: { ko: '견적 보내기', en: 'Quote' }, room: 'rfqs/{id}' },
  'quote.submit': { name: { ko: '작성 중인 견적 보내기', en: 'Send the quotation you are writing' }, room: 'quotes/{id}' },
  'quote.rewrite': {
    name: { ko: '요청받은 새 견적 보내기', en: 'Send the new quotation that is asked for' },
    room: 'quotes/{id}',
  },
  'quote.answer': { name: { ko: '역제안에 답하기', en: 'Answer the counter-offer' }, room: 'quotes/{id}' },
  'quote.ending': { name: { ko: '곧 끝나는 견적 확인하기', en: 'A quotation is about to end' }, room: 'quotes/{id}' },
  'order.confirm': { name: { ko: '주문 확정하기', en: 'Confirm the order' }, room: 'orders/{id}' },
  'order.cancelAsked': { name: { ko: '취소 요청에 답하기', en: 'Answer the wish to cancel' }, room: 'orders/{id}' },
  'order.make': { name: { ko: '생산을 마치고 출하 준비하기', en: 'Make the goods ready' }, room: 'orders/{id}' },
  'order.ship': { name: { ko: '출하하기', en: 'Ship' }, room: 'orders/{id}' },
  'order.invoice': { name: { ko: '송장 발행하기', en: 'Invoice' }, room: 'orders/{id}' },
  'dispute.answer': { name: { ko: '클레임에 답하기', en: 'Answer the claim' }, room: 'orders/{id}' },
  'sample.offer': { name: { ko: '샘플 제안하기', en: 'Offer the sample' }, room: 'samples/{id}' },
  'sample.send': { name: { ko: '샘플 보내기', en: 'Send the sample' }, room: 'samples/{id}' },
  'service.quote': { name: { ko: '서비스 견적 보내기', en: 'Quote the service' }, room: 'service-requests/{id}' },
  'service.deliver': { name: { ko: '결과 제출하기', en: 'Hand in the result' }, room: 'service-requests/{id}' },
  'evaluation.ship': { name: { ko: '평가 시료 보내기', en: 'Send the samples to be evaluated' }, room: 'evaluations/{id}' },
  'evaluation.answer': { name: { ko: '평가 결과에 답하기', en: 'Answer the report' }, room: 'evaluations/{id}' },
  'offtake.answer': { name: { ko: '부산물 거래 제안에 답하기', en: 'Answer the offer on a by-product' }, room: 'offtakes/{id}' },
  'deal.move': { name: { ko: '기술 거래 다음 단계 진행하기', en: 'Move the technology deal on' }, room: 'deals/{id}' },
  'resale.sell': { name: { ko: '예약된 설비 판매 마무리하기', en: 'Close the sale of the machine' }, room: 'resales/{id}' },
  'booking.decide': { name: { ko: '예약 승인하기', en: 'Decide the booking' }, room: 'bookings/{id}' },
  'approval.decide': { name: { ko: '결재하기', en: 'Decide the approval' }, room: 'approvals/{id}' },
  'certificate.renew': { name: { ko: '인증 갱신하기', en: 'Renew the certificate' }, room: 'my/listings/{id}/supply' },
  'exporter.explain': {
    name: { ko: '해외 주문이 끊긴 까닭 알리기', en: 'Say why no order from abroad followed' },
    room: 'my/exporter',
  },
} as const satisfies Record<string, Step>;
export type TaskStep = keyof typeof taskSteps;
export const taskStepNames = Object.keys(taskSteps) as [TaskStep, ...TaskStep[]];
