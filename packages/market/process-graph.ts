import { processes } from './processes.ts';

/** A process table with every list written out, for those who draw it or read it over the API. */
export interface ProcessGraph {
  readonly name: string;
  readonly states: readonly string[];
  readonly initial: string;
  readonly final: readonly string[];
  readonly parties: readonly string[];
  readonly transitions: readonly ProcessEdge[];
}

export interface ProcessEdge {
  readonly from: readonly string[];
  readonly action: string;
  readonly by: readonly string[];
  readonly to: string;
  readonly reasons?: readonly string[];
  /** Key of `timers`, or the instant in words. */
  readonly timer?: string;
  /** Code of the fault that answers where more must hold than the state. */
  readonly guard?: string;
}

/** What starts the clocks of the tables, and how long they run. */
export const timers: Readonly<Record<string, { readonly ko: string; readonly en: string }>> = {
  deadline: {
    ko: '수요를 찾는 기간이 끝나면',
    en: 'when the time for which a need is open is over',
  },
  answer: {
    ko: '등록물 종류가 정한 답변 시간(영업시간)이 지나면',
    en: 'when the business hours that the kind of listing allows for an answer have passed',
  },
  silence: {
    ko: '운영자에게 알린 뒤에도 답이 없으면',
    en: 'when nobody has answered even after it was brought to the operator',
  },
  'deal.remind': {
    ko: '차례인 쪽이 정해진 영업일 동안 움직이지 않으면 (단계마다 다름)',
    en: 'when the side whose move it is has not moved for the business days of the state',
  },
  'deal.sleep': {
    ko: '알림 뒤에도 정해진 영업일 동안 움직임이 없으면',
    en: 'when nobody has moved for the longer term of the state in spite of a reminder',
  },
  'rfq.remind': { ko: '견적 마감 하루 전에', en: 'a day before the deadline for quotations' },
  'rfq.deadline': { ko: '견적 마감이 되면', en: 'at the deadline for quotations' },
  'rfq.decide': { ko: '마감 뒤 30일 안에 결정하지 않으면', en: 'when nothing is decided within thirty days of the deadline' },
  'quote.warn': { ko: '견적 유효기간이 끝나기 이틀 전에', en: 'two days before a quotation expires' },
  'quote.validity': { ko: '견적 유효기간이 끝나면', en: 'when the validity of a quotation ends' },
  starts: { ko: '계약의 시작일이 되면', en: 'on the first day of the contract' },
  contract: { ko: '계약 기간이 끝나면', en: 'when the term of the contract is over' },
  freshness: {
    ko: '알림을 보낸 뒤에도 내용이 맞다는 확인이 없으면',
    en: 'when nobody has confirmed it in spite of a reminder',
  },
  term: { ko: '정해진 기한이 지나면', en: 'when its term is over' },
  half: { ko: '기한의 절반이 지나면', en: 'when half of its term is over' },
  expiry: {
    ko: '만든 사람이 정한 만료일이 되면 (14일·3일 전에 알림)',
    en: 'at the end that its maker chose (told 14 and 3 days before)',
  },
  webhook: { ko: '주소가 오랫동안 받지 않으면', en: 'when its address has taken nothing for too long' },
  thirtyDaysAhead: {
    ko: '효력이 끝나기 30일 전이 되면',
    en: 'thirty days before it ends',
  },
  'qualification.expiring': {
    ko: '자격이 끝나기 30일 전이 되면',
    en: 'thirty days before the qualification ends',
  },
  decision: { ko: '결정 기한이 지나면', en: 'when the time for a decision has passed' },
  nextAt: {
    ko: '다음 확인 시각이 되거나 대기 기간이 끝나면',
    en: 'when it is time for the next check, or the time of waiting is over',
  },
  'classification.until': { ko: '판정의 유효기간이 지나면', en: 'when the last day of the classification has passed' },
  'exporter.ask': { ko: '마지막 수출 주문 뒤 90일이 지나면', en: 'ninety days after the last order from abroad' },
  'exporter.sleep': { ko: '마지막 수출 주문 뒤 1년이 지나면', en: 'a year after the last order from abroad' },
  'screening.lapse': { ko: '운영자가 정한 확인의 유효기간이 지나면', en: 'when the desk’s answer has had its time' },
  diligence: {
    ko: '마일스톤 기한이 지나면 (30일·7일 전에 알림)',
    en: 'when the day of a milestone has passed (told 30 and 7 days before)',
  },
  periodEnd: { ko: '정산 기간이 끝나면', en: 'when the period has ended' },
  statement: {
    ko: '실적 보고 기한 7일 전과 기한이 지났을 때',
    en: '7 days before its statement is due, and when it is late',
  },
  bookingEnded: {
    ko: '예약이 끝나고 사흘 안에 사용이 기록되지 않으면',
    en: 'when no use is logged within three days of the end',
  },
  monthEnd: { ko: '달이 끝나면', en: 'when the month is over' },
  callWindow: { ko: '접수 기간이 끝나면', en: 'when the call is over' },
  'service.answer': {
    ko: '의뢰에 14일 동안 견적도 거절도 없으면',
    en: 'when a request is neither quoted nor declined for 14 days',
  },
  'service.validity': { ko: '견적의 유효 기간이 지나면', en: 'when the quote is no longer valid' },
  'service.acceptance': {
    ko: '결과를 낸 뒤 14일 동안 수락도 수정 요청도 없으면',
    en: 'when a result is neither accepted nor given back for 14 days',
  },
  'sample.remind': { ko: '견본 요청에 2일 동안 답이 없으면', en: 'when a request for a sample has had no answer for two days' },
  'sample.answer': { ko: '견본 요청에 10일 동안 답이 없으면', en: 'when a request for a sample has had no answer for ten days' },
  'sample.validity': { ko: '견본 제안의 유효 기간이 지나면', en: 'when the offer of a sample is no longer valid' },
  'sample.payment': { ko: '견본 값을 14일 동안 내지 않으면', en: 'when the price of a sample is not paid for 14 days' },
  'sample.arrival': {
    ko: '도착 예정일에서 7일(예정일이 없으면 발송 후 30일)이 지나면',
    en: '7 days after it was to arrive, or 30 days after dispatch where no day was given',
  },
  'sample.verdict': { ko: '받은 뒤 21일 동안 판정이 없으면', en: 'when it is not judged for 21 days after it came' },
  'sample.close': { ko: '판정 뒤 180일 동안 주문에서 빼지 않으면', en: 'when it is not taken off an order for 180 days' },
  'resale.closing': { ko: '경매가 마감되면', en: 'when the auction closes' },
  'resale.unsold': {
    ko: '경매가 최저가에 이르지 못하고 마감되거나 제안에 72시간 동안 답이 없으면',
    en: 'when an auction closes below its reserve, or a proposal is not answered for 72 hours',
  },
  'resale.takeOver': {
    ko: '설치 뒤 14일 동안 인수 여부를 말하지 않으면',
    en: 'when it is not taken over for 14 days after it was installed',
  },
  'resale.warranty': { ko: '보증 기간이 끝나고 남은 청구가 없으면', en: 'when the warranty is over and no claim is open' },
  'evaluation.answer': {
    ko: '평가 요청에 14일 동안 답이 없으면',
    en: 'when a request for an evaluation has had no answer for 14 days',
  },
  'evaluation.samples': {
    ko: '승낙 뒤 30일 동안 시료가 발송되지 않으면',
    en: 'when its samples are not sent for 30 days after it was agreed',
  },
  'evaluation.acceptance': {
    ko: '보고 뒤 14일 동안 이의가 없으면',
    en: 'when a report is neither accepted nor contested for 14 days',
  },
  'note.review': { ko: '노트의 검토 기한이 지나면', en: 'when the day of review of a note has passed' },
  'channel.task': { ko: '할 일의 날이 되면', en: 'on the day of a task' },
  programmeEnd: { ko: '사업 기간이 끝나면', en: 'when the programme has come to its end' },
  payment: { ko: '지급 기한이 지나면', en: 'when its payment is late' },
  'order.remind': {
    ko: '판매자가 주문에 답하지 않은 채 2일, 5일이 지나면',
    en: 'when the seller has not answered an order for two days, and for five',
  },
  'order.lapse': { ko: '10일 동안 아무도 답하지 않으면', en: 'when nobody has answered for ten days' },
  'order.arrival': {
    ko: '도착 예정일에서 14일(예정일이 없으면 선적 후 90일)이 지나면',
    en: '14 days after it was to arrive, or 90 days after dispatch where no day was given',
  },
  'order.inspection': { ko: '검수 기간이 끝나면', en: 'when the time for inspection is over' },
  'order.invoice': { ko: '인수 후 7일이 지나면', en: 'seven days after the goods were accepted' },
  'order.closing': { ko: '결제가 끝나고 30일이 지나면', en: 'thirty days after everything was paid' },
  'dispute.answer': { ko: '판매자가 5일 안에 답하지 않으면', en: 'when the seller has not answered for five days' },
  'dispute.agree': { ko: '10일 안에 합의하지 못하면', en: 'when the two have not agreed for ten days' },
  'dispute.appeal': { ko: '결정 후 7일 동안 이의가 없으면', en: 'when nobody has appealed for seven days' },
  'payment.session': { ko: '결제 화면의 유효 시간이 지나면', en: 'when the payment page has had its time' },
  lapse: { ko: '권리의 소멸이 뒤늦게 알려지면', en: 'when the lapse of a right becomes known late' },
  royaltyTerm: {
    ko: '실시료 기간이 끝나면: 마지막 권리의 소멸 또는 계약 종료일',
    en: 'at the end of the royalty term: the end of the last right, or of the contract',
  },
  'booking.due': {
    ko: '임시 확보, 승인 대기 또는 제안의 기한이 지나면',
    en: 'when the time of the hold, the request or the offer is over',
  },
  'booking.deadline': {
    ko: '승인 기한이 지났고 대리 승인자가 있으면',
    en: 'when the time to decide is over and there is a deputy',
  },
  'booking.start': { ko: '대기하던 시각이 되면', en: 'when the time that was waited for has come' },
  'booking.noShow': {
    ko: '시작 후 정해진 시간 안에 체크인이 없으면',
    en: 'when nobody has checked in for the time that is allowed',
  },
  'booking.madeGood': {
    ko: '중단된 예약이 끝났을 시각부터 7일이 지나면',
    en: 'when seven days have passed since it would have ended',
  },
  'booking.end': { ko: '예약 시간이 끝나면', en: 'when its time is over' },
  'grant.until': { ko: '확인의 유효 기간이 끝나 갈 때와 끝났을 때', en: 'as what was granted comes to its end, and at its end' },
};

const list = (one: string | readonly string[]): readonly string[] => (typeof one === 'string' ? [one] : one);

interface Table {
  readonly name: string;
  readonly states: readonly string[];
  readonly initial: string;
  readonly final: readonly string[];
  readonly transitions: readonly (Omit<ProcessEdge, 'from' | 'by'> & {
    readonly from: string | readonly string[];
    readonly by: string | readonly string[];
  })[];
}

const graphOf = ({ name, states, initial, final, transitions }: Table): ProcessGraph => {
  const edges = transitions.map((t) => ({ ...t, from: list(t.from), by: list(t.by) }));
  return { name, states, initial, final, parties: [...new Set(edges.flatMap((e) => e.by))], transitions: edges };
};

/** Every process of the market. */
export const processGraphs: readonly ProcessGraph[] = processes.map((table: Table) => graphOf(table));
