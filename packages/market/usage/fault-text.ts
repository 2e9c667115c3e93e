/** Texts of what can go wrong with prices, logs, charges and invoices of the use of equipment. */
export const usageFaults = {
  'usage.peakOrder': { ko: '시간대는 시작 뒤에 끝나야 합니다.', en: 'The time of a rate must end after it begins.' },
  'usage.plainPrice': { ko: '기업 요금은 반드시 있어야 합니다.', en: 'The price for companies must be given.' },
  'usage.consumableTwice': { ko: '소모품 키가 겹칩니다.', en: 'Two consumables have the same key.' },
  'usage.projectTwice': { ko: '같은 과제가 두 번 있습니다.', en: 'A project stands there twice.' },
  'usage.endBeforeStart': { ko: '종료 시각이 시작 시각보다 빠릅니다.', en: 'The use ends before it begins.' },
  'usage.tooLong': { ko: '한 번의 사용으로 기록하기에 너무 깁니다.', en: 'This is too long for one use.' },
  'usage.future': { ko: '아직 끝나지 않은 사용은 기록할 수 없습니다.', en: 'A use can be logged only once it has ended.' },
  'usage.noPrice': { ko: '요금이 정해지지 않은 장비입니다.', en: 'This resource has no price yet.' },
  'usage.billed': { ko: '이미 청구되어 바꿀 수 없습니다.', en: 'It is billed already and cannot be changed.' },
  'usage.part': { ko: '예약에 없는 항목입니다.', en: 'The booking has no such part.' },
  'usage.notUsable': { ko: '사용을 기록할 수 있는 예약이 아닙니다.', en: 'No use can be logged for this booking.' },
  'usage.loggedTwice': {
    ko: '이미 사용이 기록되었습니다. 정정하려면 해당 기록을 지정해 주세요.',
    en: 'Its use is logged already. To correct it, name the line that is wrong.',
  },
  'usage.corrected': {
    ko: '이미 정정된 기록입니다. 정정한 기록을 다시 정정해 주세요.',
    en: 'That line is corrected already. Please correct the line that took its place.',
  },
  'usage.line': { ko: '없는 항목입니다.', en: 'There is no such line.' },
  'usage.stale': {
    ko: '그사이 바뀌었습니다. 새로 고친 뒤 다시 시도해 주세요.',
    en: 'This has changed meanwhile. Please reload and try again.',
  },
  'usage.nothingDue': { ko: '청구할 금액이 없습니다.', en: 'Nothing is due to be billed.' },
  'usage.nothingOwed': { ko: '받을 금액이 남아 있지 않습니다.', en: 'Nothing is owed any more.' },
  'usage.monthRunning': {
    ko: '아직 끝나지 않은 달은 청구할 수 없습니다.',
    en: 'A month can be billed only once it is over.',
  },
  'usage.invoiceFull': {
    ko: '이 청구서에는 더 기록할 수 없습니다.',
    en: 'No more can be entered on this invoice.',
  },
  'usage.writtenOff': { ko: '대손 처리한 청구서입니다.', en: 'This invoice is written off.' },
  'usage.beyondRefund': {
    ko: '돌려줄 금액({most})보다 많습니다.',
    en: 'This is more than the {most} that was paid too much.',
  },
  'usage.paidTwice': { ko: '이미 기록된 입금입니다.', en: 'This payment is recorded already.' },
  'usage.notYet': { ko: '아직 오지 않은 날짜입니다.', en: 'That day has not come yet.' },
  'usage.beyondOwed': { ko: '남은 금액({most})보다 많습니다.', en: 'This is more than the {most} that is owed.' },
  'usage.beyondLine': { ko: '취소할 수 있는 금액({most})보다 많습니다.', en: 'At most {most} can be credited.' },
  'usage.period': { ko: '기간은 하루에서 1년 사이로 정해 주세요.', en: 'Give a period of a day to a year.' },
  'usage.supportStands': {
    ko: '지원금이 정산되어 결제 방법을 바꿀 수 없습니다.',
    en: 'The support is settled; who pays cannot be changed.',
  },
  'stock.short': { ko: '남은 수량은 {left}입니다.', en: 'Only {left} are left.' },
  'stock.beyond': { ko: '있는 수량({left})보다 많습니다.', en: 'That is more than the {left} there are.' },
  'stock.tooMuch': { ko: '수량이 너무 많습니다.', en: 'That is too many.' },
  'stock.unpriced': {
    ko: '요금표에 없는 소모품입니다. 요금표에 먼저 넣어 주세요.',
    en: 'The price names no such consumable. Please enter it there first.',
  },
  'stock.notCounted': {
    ko: '아직 재고를 세지 않는 소모품입니다. 먼저 입고하거나 실사해 주세요.',
    en: 'This consumable is not counted yet. Please enter a delivery or a count first.',
  },
  'stock.stale': {
    ko: '그사이 재고가 바뀌었습니다. 새로 고친 뒤 다시 시도해 주세요.',
    en: 'The stock has changed meanwhile. Please reload and try again.',
  },
  'adjustment.open': { ko: '답을 기다리는 조정 요청이 이미 있습니다.', en: 'An adjustment is already waiting for an answer.' },
  'adjustment.full': {
    ko: '더 쓸 수 없습니다. 글 없이 결정해 주세요.',
    en: 'No more can be written here. Please decide it without a text.',
  },
  'adjustment.stale': {
    ko: '그사이 요청이 바뀌었습니다. 새로 고친 뒤 다시 시도해 주세요.',
    en: 'The request has changed meanwhile. Please reload and try again.',
  },
  'incident.booking': { ko: '이 장비의 예약이 아닙니다.', en: 'That is no booking of this resource.' },
  'incident.stale': {
    ko: '그사이 기록이 바뀌었습니다. 새로 고친 뒤 다시 시도해 주세요.',
    en: 'The incident has changed meanwhile. Please reload and try again.',
  },
  'usageInvoice.stale': {
    ko: '그사이 청구서가 바뀌었습니다. 새로 고친 뒤 다시 시도해 주세요.',
    en: 'The invoice has changed meanwhile. Please reload and try again.',
  },
} as const;
