/** Texts of the faults of inquiries that come by other channels. */
export const originFaults = {
  'origin.channel': {
    ko: '모르는 유입 경로입니다. 바이코리아, 고비즈코리아, 트레이드코리아, 이메일, 전시회, 자사 홈페이지, 기타 중에서 적어 주세요.',
    en: 'This channel is not known: say buyKOREA, GobizKorea, tradeKorea, e-mail, exhibition, own website or other.',
  },
  'origin.rowNumber': {
    ko: '줄 번호뿐이어서 다음 달 목록의 문의와 구별되지 않습니다. 그 채널이 준 문의 번호를 적어 주세요.',
    en: 'These numbers only count the rows, and the next list would have the same ones: give the numbers that the channel gave.',
  },
  'origin.receivedAt': {
    ko: '날짜를 읽을 수 없습니다. 2026-11-20 14:30처럼 적어 주세요.',
    en: 'This is no date: write it as 2026-11-20 14:30, in Korean time.',
  },
  'origin.future': { ko: '아직 오지 않은 날짜입니다.', en: 'This lies in the future.' },
  'origin.old': {
    ko: '{days}일이 넘은 문의는 가져오지 않습니다.',
    en: 'Inquiries of more than {days} days ago are not taken.',
  },
  'origin.email': { ko: '이메일 주소가 아닙니다.', en: 'This is no e-mail address.' },
  'origin.contact': {
    ko: '답할 곳이 없습니다. 이메일, 전화, 원문 주소 가운데 하나는 있어야 합니다.',
    en: 'There is no way to answer: an e-mail address, a phone number or the address of the inquiry is needed.',
  },
  'origin.url': { ko: 'http로 시작하는 주소가 아닙니다.', en: 'This is no address that begins with http.' },
  'origin.country': {
    ko: '국가를 읽을 수 없습니다. 이름이나 두 글자 코드를 적어 주세요.',
    en: 'This country is not known by name or code.',
  },
  'origin.tooLong': { ko: '{most}자를 넘습니다.', en: 'It is longer than {most} characters.' },
  'origin.product': {
    ko: '우리 제품 중에 이 코드가 없습니다. 자체 코드나 등록물 주소를 적어 주세요.',
    en: 'None of your products has this code. Give your own code, or the address of the listing.',
  },
} as const;
