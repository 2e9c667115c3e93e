import { useLanguage } from './words.ts';

const ko = {
  title: '카드로 결제',
  lead: '남은 금액을 카드로 한 번에 냅니다. 결제가 확인되면 청구서는 바로 완납됩니다. 그 전에 이체로 낸 금액이 있으면 그만큼은 카드로 돌아갑니다.',
  pay: (amount: string) => `${amount} 카드로 결제`,
  toProvider: '결제 서비스 화면으로 이동',
  paidBack: '결제 서비스의 확인을 받는 대로 이 화면에 나타납니다.',
  list: '카드 결제 내역',
  columns: ['날짜', '금액', '상태'],
  states: {
    created: '결제 대기',
    processing: '처리 중',
    succeeded: '결제됨',
    failed: '거절됨',
    cancelled: '취소됨',
    charged_back: '지급 거절',
  } as Record<string, string>,
  chargebacks: {
    open: '카드사가 이의를 확인하고 있습니다.',
    won: '카드사의 이의가 해소되었습니다.',
    lost: '카드사가 대금을 회수했습니다.',
  },
  refunded: (amount: string) => `${amount} 카드로 환불`,
  failures: {
    card_declined: '카드사가 결제를 거절했습니다. 다른 카드로 시도하시거나 카드사에 문의해 주세요.',
    insufficient_funds: '한도나 잔액이 부족합니다.',
    expired_card: '유효 기간이 지난 카드입니다.',
    incorrect_cvc: '보안 코드(CVC)가 맞지 않습니다.',
    authentication_required: '카드사의 본인 인증을 마치지 않았습니다.',
    processing_error: '카드사의 처리 오류입니다. 잠시 뒤 다시 시도해 주세요.',
  } as Record<string, string>,
  failure: (code: string) => `카드사가 결제를 거절했습니다 (${code}).`,
  toSend: (amount: string) => `이 중 ${amount}은 아직 귀사의 정산 계좌로 보내지지 않았습니다.`,
  payout: '카드 대금 정산 계좌',
  fee: '결제 서비스의 수수료를 뺀 금액이 정산 계좌로 갑니다.',
};

const en: typeof ko = {
  title: 'Pay by card',
  lead: 'Pays what is outstanding in one go; once the payment is confirmed, the invoice is paid. What a transfer has paid before goes back to the card.',
  pay: (amount) => `Pay ${amount} by card`,
  toProvider: 'Go to the payment page',
  paidBack: 'It appears here as soon as the payment provider has confirmed it.',
  list: 'Card payments',
  columns: ['Date', 'Amount', 'State'],
  states: {
    created: 'Begun',
    processing: 'Processing',
    succeeded: 'Paid',
    failed: 'Refused',
    cancelled: 'Cancelled',
    charged_back: 'Charged back',
  },
  chargebacks: {
    open: 'The bank of the card is looking into it.',
    won: 'The bank of the card has let it stand.',
    lost: 'The bank of the card has taken the money back.',
  },
  refunded: (amount) => `${amount} refunded to the card`,
  failures: {
    card_declined: 'The bank refused the card. Try another card, or ask the bank.',
    insufficient_funds: 'The card has not enough limit or balance.',
    expired_card: 'The card has expired.',
    incorrect_cvc: 'The security code (CVC) is wrong.',
    authentication_required: 'The bank’s check of the cardholder was not completed.',
    processing_error: 'The bank could not process the card. Try again in a moment.',
  },
  failure: (code) => `The bank refused the card (${code}).`,
  toSend: (amount) => `${amount} of it is not yet sent to your payout account.`,
  payout: 'Account for card payments',
  fee: 'What the payment provider keeps is taken off what is sent there.',
};

/** Words of paying an invoice by card. */
export const useInvoiceCardWords = (): typeof ko => (useLanguage() === 'ko' ? ko : en);
