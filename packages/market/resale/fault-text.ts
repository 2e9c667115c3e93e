/** Texts of the faults of used machines and their auctions. */
export const resaleFaults = {
  'resale.listing': {
    ko: '공개된 자기 기업의 중고설비를 골라 주세요.',
    en: 'Choose a used machine that your organisation has published.',
  },
  'resale.exists': { ko: '이 설비는 이미 판매 절차에 있습니다.', en: 'This machine has a sale already.' },
  'resale.stale': {
    ko: '그사이 상대방이나 동료가 진행했습니다. 새로 고친 뒤 다시 시도해 주세요.',
    en: 'Somebody else has moved this sale meanwhile. Reload and try again.',
  },
  'resale.ahead': { ko: '오늘이나 그 전의 날짜를 적어 주세요.', en: 'Give today or an earlier day.' },
  'resale.hours': {
    ko: '가동 시간이 앞선 기록보다 적습니다. 날짜와 시간을 확인해 주세요.',
    en: 'The hours are fewer than on an earlier day. Check the day and the hours.',
  },
  'resale.full': { ko: '더 적을 수 있는 수를 넘었습니다.', en: 'There is no room for more of these.' },
  'resale.historyClosed': {
    ko: '판매를 시작한 뒤에는 이력을 더할 수 없습니다.',
    en: 'Nothing can be added to the history once it is offered.',
  },
  'resale.untested': {
    ko: '마지막 인수 시험이 적합이어야 판매할 수 있습니다.',
    en: 'It can be offered once its last acceptance test has passed.',
  },
  'resale.own': { ko: '자기 기업의 설비는 살 수 없습니다.', en: 'You cannot buy from your own organisation.' },
  'resale.insider': {
    ko: '판매 기업의 구성원은 다른 기업의 이름으로도 살 수 없습니다.',
    en: 'A member of the seller cannot buy for another organisation either.',
  },
  'resale.demo': {
    ko: '시연용 기업은 실제 설비를 살 수 없습니다.',
    en: 'An organisation of the demonstration cannot buy a real machine.',
  },
  'resale.halted': {
    ko: '지금은 이 설비의 판매가 멈춰 있습니다.',
    en: 'The sale of this machine is halted at present.',
  },
  'resale.untold': {
    ko: '지난 경매의 결과를 참가자들에게 알리는 중입니다. 잠시 뒤 다시 시도해 주세요.',
    en: 'Bidders of the last auction are being told how it ended. Try again shortly.',
  },
  'resale.proposed': {
    ko: '제안을 받은 입찰자의 답을 기다리고 있어 거둘 수 없습니다.',
    en: 'It cannot be taken back while a bidder has time to answer your proposal.',
  },
  'resale.level': {
    ko: '판매자가 {level}단계 이상의 기업 확인을 요구합니다. 기업 확인을 먼저 신청해 주세요.',
    en: 'The seller asks for verification of level {level}. Apply for verification of your organisation first.',
  },
  'resale.bids': { ko: '이미 입찰이 있어 거둘 수 없습니다.', en: 'There are bids; it cannot be taken back.' },
  'resale.notFixed': { ko: '정가로 파는 설비가 아닙니다.', en: 'It is not sold at a fixed price.' },
  'resale.nobody': { ko: '제안할 다음 순위 입찰자가 없습니다.', en: 'There is nobody next in line.' },
  'resale.notProposed': { ko: '지금 받은 제안이 없습니다.', en: 'Nothing is proposed to you now.' },
  'resale.ordered': {
    ko: '주문이 아직 살아 있습니다. 주문이 거절되거나 취소된 뒤에 풀 수 있습니다.',
    en: 'The order still stands. It can be released once the order is rejected or cancelled.',
  },
  'resale.unpaid': { ko: '주문 대금이 아직 모두 들어오지 않았습니다.', en: 'The order has not been paid in full.' },
  'resale.warrantyOver': { ko: '보증 기간이 끝났거나 보증이 없습니다.', en: 'The warranty is over, or there is none.' },
  'resale.noClaim': { ko: '답을 기다리는 보증 청구가 없습니다.', en: 'No claim with this number waits for an answer.' },
  'resale.noAuction': { ko: '경매로 파는 설비가 아닙니다.', en: 'It is not sold by auction.' },
  'auction.closed': { ko: '경매가 끝났습니다.', en: 'The auction is closed.' },
  'auction.low': { ko: '{least}원 이상을 적어 주세요.', en: 'Give KRW {least} or more.' },
  'auction.raise': { ko: '지금의 최고 한도보다 높게 적어 주세요.', en: 'Give more than your present maximum.' },
  'auction.bidders': { ko: '입찰자 수가 가득 찼습니다.', en: 'The auction has as many bidders as it can take.' },
  'auction.unadmitted': { ko: '먼저 입찰 참가를 신청해 주세요.', en: 'Apply to bid first.' },
  'auction.twice': { ko: '이미 참가 중인 경매입니다.', en: 'You are admitted already.' },
  'auction.closes': {
    ko: '지금부터 한 시간 뒤에서 60일 사이의 마감 시각을 적어 주세요.',
    en: 'Let it close between an hour and 60 days from now.',
  },
  'auction.ladder': {
    ko: '호가 단위는 0원부터 시작해 점점 높은 가격으로 적어 주세요.',
    en: 'Let the increments begin at 0 and go up in price.',
  },
  'auction.reserve': {
    ko: '최저가는 시작가 이상이어야 합니다.',
    en: 'A reserve has to be at least the opening price.',
  },
} as const;
