import { kind } from './kind.ts';

/** What is told of qualifications, waitlists, bookings and what they use up. */
export const bookingKinds = {
  'qualification.asked': kind({
    to: ['equippers'],
    text: { ko: '{person} 님이 장비 사용 자격({skill})을 신청했습니다', en: '{person} asks for the qualification {skill}' },
  }),
  'qualification.granted': kind({
    to: ['named'],
    text: {
      ko: '{owner} 장비 사용 자격({skill})을 받았습니다. {until}까지 유효합니다',
      en: 'You are qualified for {skill} at {owner} until {until}',
    },
  }),
  'qualification.revoked': kind({
    to: ['named'],
    text: {
      ko: '{owner} 장비 사용 자격({skill})이 회수되었습니다: {reason}',
      en: 'Your qualification {skill} at {owner} was revoked: {reason}',
    },
  }),
  'qualification.expiring': kind({
    to: ['named'],
    text: {
      ko: '{owner} 장비 사용 자격({skill})이 {until}에 끝납니다. 교육을 다시 예약해 주세요',
      en: 'Your qualification {skill} at {owner} ends on {until}. Please book the training again',
    },
  }),
  'qualification.expired': kind({
    to: ['named'],
    text: { ko: '{owner} 장비 사용 자격({skill})이 끝났습니다', en: 'Your qualification {skill} at {owner} has ended' },
  }),
  'booking.requested': kind({
    to: ['equippers'],
    text: {
      ko: '승인을 기다리는 예약 {number}: {resource}, {time}',
      en: 'Booking {number} waits for approval: {resource}, {time}',
    },
  }),
  'booking.deputyAsked': kind({
    to: ['named'],
    text: {
      ko: '대리인으로 결정하실 예약 {number}: {resource}, {time}. {until}까지 정해 주세요',
      en: 'Booking {number} is yours to decide as a deputy: {resource}, {time}. Please decide by {until}',
    },
  }),
  'booking.givenUp': kind({
    to: ['equippers'],
    text: {
      ko: '예약 {number}이(가) 취소되었습니다: {resource}, {time}',
      en: 'Booking {number} was given up: {resource}, {time}',
    },
  }),
  'booking.confirmed': kind({
    to: ['named'],
    receipt: true,
    text: {
      ko: '예약 {number}이(가) 확정되었습니다: {resource}, {time}',
      en: 'Booking {number} is confirmed: {resource}, {time}',
    },
  }),
  'booking.declined': kind({
    to: ['named'],
    text: {
      ko: '예약 {number}이(가) 거절되었습니다({reason}): {resource}',
      en: 'Booking {number} was declined ({reason}): {resource}',
    },
  }),
  'booking.cancelled': kind({
    to: ['named'],
    text: {
      ko: '보유 기관이 예약 {number}을(를) 취소했습니다({reason}): {resource}, {time}',
      en: 'The owner cancelled booking {number} ({reason}): {resource}, {time}',
    },
  }),
  'booking.waitlisted': kind({
    to: ['named'],
    text: {
      ko: '다른 예약이 확정되어 예약 {number}은(는) 대기 명단에 올랐습니다: {resource}, {time}',
      en: 'Another booking was given the time; {number} is on the waitlist: {resource}, {time}',
    },
  }),
  'booking.offered': kind({
    to: ['named'],
    text: {
      ko: '기다리시던 {resource}, {time} 자리가 났습니다. {until}까지 받아 주세요',
      en: '{resource}, {time} is offered to you until {until}',
    },
  }),
  'booking.lapsed': kind({
    to: ['named'],
    text: { ko: '예약 {number}의 기한이 지났습니다: {resource}, {time}', en: 'Booking {number} has lapsed: {resource}, {time}' },
  }),
  'booking.missed': kind({
    to: ['named'],
    text: {
      ko: '체크인하지 않아 예약 {number}이(가) 미사용으로 끝났습니다: {resource}, {time}',
      en: 'Nobody checked in, and booking {number} ended as a no-show: {resource}, {time}',
    },
  }),
  'booking.interrupted': kind({
    to: ['named'],
    text: {
      ko: '{resource}을(를) 쓸 수 없게 되어 예약 {number}이(가) 중단되었습니다. 다른 시간을 골라 주세요',
      en: '{resource} is out of service, and booking {number} was interrupted. Please choose another time',
    },
  }),
  'booking.displaced': kind({
    to: ['named'],
    text: {
      ko: '보유 기관이 예약 {number}의 시간을 다른 일에 쓰게 되었습니다({why}): {resource}, {time}. 비용 없이 다른 시간을 고를 수 있습니다',
      en: 'The owner needs the time of booking {number} for something else ({why}): {resource}, {time}. You can choose another time for nothing',
    },
  }),
  'booking.withdrawn': kind({
    to: ['named'],
    receipt: true,
    text: {
      ko: '예약 {number}을(를) 취소하셨습니다: {resource}, {time}',
      en: 'You cancelled booking {number}: {resource}, {time}',
    },
  }),
  'booking.compensated': kind({
    to: ['named'],
    receipt: true,
    text: {
      ko: '예약 {number}을(를) 쓰지 못하게 되어 보유 기관이 {given}을(를) 보상합니다: {resource}, {time}. 그달 청구서에서 뺍니다',
      en: 'The owner gives you {given} for booking {number}, which could not take place: {resource}, {time}. The invoice of that month takes it off',
    },
  }),
  'booking.offeredOver': kind({
    to: ['equippers', 'buyers'],
    text: {
      ko: '예약 {number}을(를) 넘겨받을 수 있습니다: {resource}, {time}. {until}까지 정해 주세요',
      en: 'You can take over booking {number}: {resource}, {time}. Please decide by {until}',
    },
  }),
  'booking.handedOver': kind({
    to: ['named'],
    text: {
      ko: '예약 {number}을(를) 상대가 넘겨받았습니다: {resource}, {time}',
      en: 'Booking {number} was taken over: {resource}, {time}',
    },
  }),
  'booking.newHolder': kind({
    to: ['equippers'],
    text: {
      ko: '예약 {number}의 예약자가 바뀌었습니다: {resource}, {time}',
      en: 'Booking {number} has a new holder: {resource}, {time}',
    },
  }),
  'booking.moved': kind({
    to: ['named'],
    receipt: true,
    text: { ko: '예약 {number}의 시간이 바뀌었습니다: {resource}, {time}', en: 'Booking {number} was moved: {resource}, {time}' },
  }),
  'series.booked': kind({
    to: ['named'],
    receipt: true,
    text: {
      ko: '{resource} 반복 예약을 했습니다: 확정 {stands}회, 승인 대기 {waits}회. 첫 회 {time}',
      en: 'You booked {resource} again and again: {stands} confirmed, {waits} waiting for approval; the first is at {time}',
    },
  }),
  'series.changed': kind({
    to: ['named'],
    receipt: true,
    text: {
      ko: '{resource} 반복 예약이 바뀌었습니다: 확정 {stands}회, 승인 대기 {waits}회. 다음 회 {time}',
      en: 'Your series of bookings of {resource} was changed: {stands} confirmed, {waits} waiting for approval; the next is at {time}',
    },
  }),
  'series.withdrawn': kind({
    to: ['named'],
    receipt: true,
    text: { ko: '{resource} 반복 예약을 모두 취소하셨습니다', en: 'You cancelled your series of bookings of {resource}' },
  }),
  'series.givenUp': kind({
    to: ['equippers'],
    text: {
      ko: '{resource} 반복 예약 중 {gone}회가 취소되었습니다. 남은 확정 예약 {stands}회',
      en: 'Given up of a series of {resource}: {gone}. Still standing: {stands}',
    },
  }),
  'stock.low': kind({
    to: ['equippers'],
    text: {
      ko: '{resource} 소모품 「{consumable}」이(가) 재주문 기준 {level} 이하입니다. 남은 수량 {free}',
      en: '“{consumable}” of {resource} is at its reorder level of {level} or below: {free} left',
    },
  }),
} as const;
