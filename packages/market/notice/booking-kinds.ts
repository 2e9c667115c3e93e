import { kind } from './kind.ts';

/** What is told of qualifications, waitlists and bookings. */
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
} as const;
