/** Texts of the faults of orders and their payments. */
export const orderFaults = {
  'order.stale': {
    ko: '그사이 상대방이나 동료가 주문을 진행했습니다. 새로 고친 뒤 다시 시도해 주세요.',
    en: 'Somebody else has moved this order meanwhile. Reload and try again.',
  },
  'order.sellerGone': {
    ko: '판매자가 지금은 이 마켓에서 거래하지 않습니다.',
    en: 'The seller does not trade here at the moment.',
  },
  'order.lineGone': { ko: '더 이상 공급하지 않는 품목입니다.', en: 'This is no longer on offer.' },
  'order.againNothing': { ko: '다시 주문할 품목을 하나 이상 선택해 주세요.', en: 'Choose at least one line to order again.' },
  'order.ownQuote': { ko: '자기 기업의 견적은 주문할 수 없습니다.', en: 'You cannot order from your own organisation.' },
  'order.quantity': { ko: '수량은 소수 여섯째 자리까지 적어 주세요.', en: 'Give the quantity with at most six decimals.' },
  'order.credit': { ko: '공제액이 주문 금액보다 큽니다.', en: 'The credits are more than the price of the order.' },
  'order.paidFor': {
    ko: '이미 입금된 주문은 판매자가 바로 취소할 수 없습니다. 취소를 요청해 주세요.',
    en: 'Something was paid on this order, so the seller cannot simply cancel it. Ask for its cancellation.',
  },
  'order.depositDue': {
    ko: '선금이 아직 입금되지 않았습니다. 그래도 진행하려면 위험 감수를 선택해 주세요.',
    en: 'The deposit has not been paid yet. To go on all the same, say that you do so at your own risk.',
  },
  'order.balanceDue': {
    ko: '선적 전에 받을 대금이 아직 입금되지 않았습니다. 그래도 선적하려면 위험 감수를 선택해 주세요.',
    en: 'What is due before shipment has not been paid yet. To ship all the same, say that you do so at your own risk.',
  },
  'order.cancelUnasked': { ko: '상대방이 요청한 취소가 없습니다.', en: 'The other side has not asked for a cancellation.' },
  'order.cancelAsked': { ko: '취소를 이미 요청했습니다.', en: 'A cancellation has been asked for already.' },
  'order.unpaid': { ko: '아직 입금되지 않은 대금이 있습니다.', en: 'Not everything has been paid yet.' },
  'tracking.over': {
    ko: '배송 중인 주문에만 배송 소식을 적을 수 있습니다. 모두 인도된 뒤에는 더 적지 않습니다.',
    en: 'News of the way can be told of an order that is under way, and not after everything was handed over.',
  },
  'tracking.full': { ko: '한 주문에 적을 수 있는 배송 소식을 모두 썼습니다.', en: 'No more news can be kept of this shipment.' },
  'tracking.notYet': { ko: '아직 오지 않은 때입니다.', en: 'This time has not come yet.' },
  'tracking.before': { ko: '물품을 보낸 날보다 앞선 때입니다.', en: 'This is before the goods were sent.' },
  'tracking.arrives': {
    ko: '새 도착 예정일은 오늘이나 처음 예정일보다 앞설 수 없습니다.',
    en: 'The new day of arrival cannot be before today, nor before the day that was said at first.',
  },
  'dispatch.arrives': { ko: '도착 예정일이 발송일보다 앞섭니다.', en: 'The goods cannot arrive before they are sent.' },
  'tracking.quantity': {
    ko: '주문한 수량에서 아직 인도하지 않은 만큼만 적을 수 있습니다.',
    en: 'No more can be handed over than was ordered and is still to come.',
  },
  'order.notPayable': { ko: '지금은 대금을 받을 수 없는 주문입니다.', en: 'This order cannot be paid in its present state.' },
  'payment.shares': { ko: '분할 지급 비율의 합은 100%여야 합니다.', en: 'The parts of the price must come to 100 %.' },
  'payment.share': { ko: '분할 지급 비율은 0보다 커야 합니다.', en: 'Each part of the price must be more than 0 %.' },
  'payment.open': { ko: '이 분할금의 카드 결제가 이미 진행 중입니다.', en: 'A card payment of this part is under way already.' },
  'payment.nothing': { ko: '결제할 금액이 없습니다.', en: 'Nothing of this part is left to pay.' },
  'payment.mismatch': {
    ko: '결제 서비스의 금액이나 통화가 주문과 다릅니다.',
    en: 'The provider names another amount or currency than the order.',
  },
  'payment.chargebackOpen': {
    ko: '카드사가 지급 거절을 조사 중이어서 지금은 금액을 바꿀 수 없습니다.',
    en: 'A bank is looking into a chargeback; the price cannot be changed until it has decided.',
  },
  'payment.step': {
    ko: '이 통화의 카드 결제는 마지막 자리가 0이어야 합니다. 계좌 이체를 이용해 주세요.',
    en: 'In this currency a card can pay only amounts that end in nought. Please use a bank transfer.',
  },
  'payment.provider': {
    ko: '결제 서비스가 응답하지 않습니다. 잠시 후 다시 시도해 주세요.',
    en: 'The payment provider does not answer. Please try again shortly.',
  },
  'payment.signature': { ko: '서명을 확인할 수 없습니다.', en: 'The signature cannot be verified.' },
  'payment.later': { ko: '아직 알 수 없는 결제입니다.', en: 'This payment is not known yet.' },
  'payment.off': { ko: '지금은 카드 결제를 쓸 수 없습니다.', en: 'Card payments are not available at the moment.' },
  'statement.day': {
    ko: '입금일을 알 수 없는 내역입니다. 해당 주문에서 직접 입력해 주세요.',
    en: 'The file does not say on which day it came in. Enter it by hand in its order.',
  },
  'statement.sum': {
    ko: '한 건으로 묶인 입금의 금액 합계가 전체 금액과 다릅니다. 은행에 확인한 뒤 주문별로 직접 입력해 주세요.',
    en: 'The amounts that the bank booked together do not come to the whole. Ask your bank, then enter them by hand in their orders.',
  },
  'payment.day': { ko: '날짜를 읽을 수 없습니다.', en: 'This is not a day.' },
  'statement.kind': {
    ko: '은행 거래 내역 파일(camt.053, camt.054)이 아닙니다.',
    en: 'This is not a bank statement of ISO 20022 (camt.053, camt.054).',
  },
  'statement.tooLong': {
    ko: '거래가 너무 많은 파일입니다. 나누어 올려 주세요.',
    en: 'The file has too many entries. Please split it.',
  },
  'payment.twice': { ko: '이미 기록된 입금입니다.', en: 'This payment has been recorded already.' },
  'payment.tooMany': {
    ko: '한 주문에 기록할 수 있는 입금 수를 넘었습니다.',
    en: 'An order cannot have more payments than that.',
  },
  'payment.method': {
    ko: '이 주문의 결제 조건에 맞지 않는 방법입니다.',
    en: 'The terms of this order do not allow this method.',
  },
  'payment.nothingHeld': { ko: '보관 중인 대금이 없습니다.', en: 'Nothing is held for this order.' },
  'payment.beyondCredit': { ko: '돌려줄 금액보다 많습니다.', en: 'This is more than what is to be given back.' },
  'dispute.open': {
    ko: '클레임은 분쟁 절차로 제기하고 끝냅니다.',
    en: 'A claim is opened and ended by the procedure of disputes.',
  },
  'order.exists': { ko: '이미 주문으로 이어진 견적입니다.', en: 'This quote has become an order already.' },
  'task.notGivenUp': {
    ko: '멈춘 대금 이동만 다시 시도할 수 있습니다.',
    en: 'Only what was given up can be tried again.',
  },
  'payment.beyondHeld': { ko: '보관 중인 금액보다 많습니다.', en: 'This is more than is held.' },
} as const;
