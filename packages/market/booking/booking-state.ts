/** Names of states and reasons of bookings, for pages; free of schemas. */
export const bookingStates = {
  held: { ko: '임시 확보', en: 'On hold' },
  requested: { ko: '승인 대기', en: 'Requested' },
  waitlisted: { ko: '대기 명단', en: 'On the waitlist' },
  offered: { ko: '빈자리 제안', en: 'Offered' },
  confirmed: { ko: '예약 확정', en: 'Confirmed' },
  checked_in: { ko: '체크인', en: 'Checked in' },
  in_use: { ko: '사용 중', en: 'In use' },
  interrupted: { ko: '사용 중단', en: 'Interrupted' },
  completed: { ko: '사용 완료', en: 'Completed' },
  released_early: { ko: '조기 반납', en: 'Released early' },
  billed: { ko: '청구됨', en: 'Billed' },
  settled: { ko: '정산 완료', en: 'Settled' },
  declined: { ko: '거절됨', en: 'Declined' },
  cancelled: { ko: '취소됨', en: 'Cancelled' },
  no_show: { ko: '미사용', en: 'No show' },
  lapsed: { ko: '기한 만료', en: 'Lapsed' },
} as const;
export type BookingState = keyof typeof bookingStates;
export const bookingStateNames = Object.keys(bookingStates) as [BookingState, ...BookingState[]];

/** Why a booking did not come about, or ended. */
export const bookingReasons = {
  outranked: { ko: '다른 예약에 배정됨', en: 'Given to another booking' },
  not_qualified: { ko: '사용 자격 부족', en: 'Not qualified' },
  unsuitable: { ko: '장비에 맞지 않는 작업', en: 'Not suitable work for it' },
  capacity: { ko: '여력 없음', en: 'No capacity' },
  incomplete: { ko: '신청 내용 부족', en: 'Not enough was said' },
  plans: { ko: '일정 변경', en: 'Plans changed' },
  outage: { ko: '장비 고장', en: 'Out of order' },
  owner: { ko: '보유 기관 사정', en: 'The owner cannot provide it' },
  displaced: { ko: '다른 예약에 시간을 내줌', en: 'Given up for another booking' },
  facility: { ko: '시설 문제', en: 'Trouble at the facility' },
  medical: { ko: '건강 문제', en: 'Medical reasons' },
  other: { ko: '기타', en: 'Other' },
} as const;
export type BookingReason = keyof typeof bookingReasons;
export const bookingReasonNames = Object.keys(bookingReasons) as [BookingReason, ...BookingReason[]];

/** States in which a booking can still come about. */
export const openBookingStates = ['held', 'requested', 'waitlisted', 'offered'] as const satisfies BookingState[];
/** States in which a booking stands. */
export const standingStates = ['confirmed', 'checked_in', 'in_use', 'interrupted'] as const satisfies BookingState[];
