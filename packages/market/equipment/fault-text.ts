/** Why an instrument cannot be booked yet, and what to do about it. */
export const equipmentFaults = {
  'equipment.signIn': {
    ko: '로그인하면 예약할 수 있는지 바로 알려 드립니다.',
    en: 'Sign in to see whether you may book it.',
  },
  'equipment.organisation': {
    ko: '예약은 기업 이름으로 합니다. 먼저 소속 기업을 등록해 주세요.',
    en: 'Bookings are made for an organisation; please register yours first.',
  },
  'equipment.role': {
    ko: '예약 권한이 없습니다. 소속 기업의 관리자에게 구매 또는 장비 역할을 요청해 주세요.',
    en: 'Your role does not book. Ask an administrator of your organisation for the role of buyer or equipment.',
  },
  'equipment.byInquiry': {
    ko: '온라인 예약을 열지 않은 장비입니다. 보유 기관에 문의해 주세요.',
    en: 'It is not open for booking online; please write to its owner.',
  },
  'equipment.soleUse': {
    ko: '보유 기관만 쓰는 장비입니다. 공동 활용이 가능한지 문의해 주세요.',
    en: 'Its owner alone uses it; ask whether you may.',
  },
  'equipment.full': {
    ko: '이 기간에는 빈 시간이 없습니다. 기간을 넓히거나 대기 명단에 올려 주세요.',
    en: 'There is no free time in this period. Widen it, or join the waitlist.',
  },
  'equipment.tooLong': {
    ko: '한 번에 {minutes}분까지 예약할 수 있습니다.',
    en: 'A booking may last {minutes} minutes at most.',
  },
} as const;
