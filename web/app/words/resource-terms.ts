import { useLanguage } from './words.ts';

const ko = {
  title: '취소와 보상 조건',
  lead: '새로 들어오는 예약부터 적용됩니다. 이미 들어온 예약은 예약할 때의 조건을 따릅니다.',
  steps: '알림이 이를수록 싸게: 각 줄은 시작 몇 시간 전까지 취소하면 이용료의 몇 %를 받는지입니다. 그보다 늦으면 전액입니다.',
  hours: (n: number) => `${n}. 시작 전 시간`,
  percent: (n: number) => `${n}. 이용료의 %`,
  noShow: '오지 않았을 때 이용료의 %',
  waivers: '비용을 받지 않는 취소 사유',
  compensation: '보유 기관 때문에 쓰지 못하게 된 예약',
  compensationLead:
    '고장이나 보유 기관 사정으로 시간을 거두면 이용료를 받지 않습니다. 다른 시간으로 옮기지 않은 이용자에게 더 보상하려면 적어 주세요. 그달 청구서에서 뺍니다.',
  given: '이용자가 낼 금액의 %',
  givenHint: '비워 두면 보상하지 않습니다.',
  within: '시작 몇 시간 전부터',
  withinHint: '이보다 일찍 알렸으면 보상하지 않습니다.',
  save: '조건 저장',
  cancelling: '취소 비용',
  free: (hours: number) => `시작 ${hours}시간 전까지 무료`,
  step: (hours: number, percent: number) => `${hours}시간 전까지 ${percent}%`,
  rest: '그 뒤 전액',
  madeGood: '못 쓰게 되면',
  madeGoodText: (percent: number, hours: number) => `이용료 없음. 시작 전 ${hours}시간 안에 알렸으면 낼 금액의 ${percent}% 보상`,
};

const en: typeof ko = {
  title: 'Terms of cancelling and making good',
  lead: 'They hold for bookings made from now on. Those that are there keep the terms they were made under.',
  steps:
    'The sooner it is told, the less it costs: each line says what share of the price is due if it is cancelled so many hours before the start. Later than that, all of it is.',
  hours: (n) => `${n}. Hours before the start`,
  percent: (n) => `${n}. Per cent of the price`,
  noShow: 'Per cent of the price if nobody comes',
  waivers: 'Reasons for which cancelling is free',
  compensation: 'Bookings that could not take place because of you',
  compensationLead:
    'Where an outage or you take a time away, it is not charged. Say here if you give more to those who do not move to another time. It is taken off the invoice of that month.',
  given: 'Per cent of what the user would have paid',
  givenHint: 'Nothing more is given if this is empty.',
  within: 'If told within so many hours of the start',
  withinHint: 'For what you told sooner nothing is given.',
  save: 'Save the terms',
  cancelling: 'Cancelling',
  free: (hours) => `Free until ${hours} hours before the start`,
  step: (hours, percent) => `${percent}% until ${hours} hours before`,
  rest: 'then all of the price',
  madeGood: 'If it falls out',
  madeGoodText: (percent, hours) =>
    `Not charged, and you get ${percent}% of what you would have paid if told within ${hours} hours of the start`,
};

export const useTermsWords = (): typeof ko => (useLanguage() === 'ko' ? ko : en);
