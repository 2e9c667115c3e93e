import { kind, type NoticeKind } from './kind.ts';

/** What is told of organisations, of who belongs to them and of what they are verified for. */
export const companyKinds = {
  'verification.submitted': kind({
    to: ['operators'],
    text: { ko: '{organisation}의 인증 신청이 들어왔습니다', en: '{organisation} applies for verification' },
  }),
  'verification.changesRequested': kind({
    to: ['owners'],
    text: { ko: '{organisation} 인증: 서류 보완이 필요합니다', en: '{organisation}: changes are requested for the verification' },
  }),
  'verification.verified': kind({
    to: ['owners'],
    text: { ko: '{organisation}이(가) {level}단계로 인증되었습니다', en: '{organisation} is verified at level {level}' },
  }),
  'verification.rejected': kind({
    to: ['owners'],
    text: { ko: '{organisation} 인증 신청이 받아들여지지 않았습니다', en: '{organisation}: the verification was refused' },
  }),
  'verification.suspended': kind({
    to: ['owners'],
    text: { ko: '{organisation} 인증의 효력이 정지되었습니다', en: '{organisation}: the verification is suspended' },
  }),
  'verification.reinstated': kind({
    to: ['owners'],
    text: { ko: '{organisation} 인증의 효력이 회복되었습니다', en: '{organisation}: the verification is in force again' },
  }),
  'verification.expiring': kind({
    to: ['owners'],
    text: {
      ko: '{organisation} 인증이 {until}에 끝납니다. 미리 갱신해 주세요',
      en: 'The verification of {organisation} ends on {until}; please renew it in time',
    },
  }),
  'verification.lapsed': kind({
    to: ['owners'],
    text: { ko: '{organisation} 인증 기간이 끝났습니다', en: 'The verification of {organisation} has ended' },
  }),
  'membership.joined': kind({
    to: ['owners'],
    quiet: true,
    text: { ko: '{person} 님이 {organisation}의 구성원이 되었습니다', en: '{person} joined {organisation}' },
  }),
  'desk.looked': kind({
    to: ['watcher'],
    text: {
      ko: '운영자가 지원을 위해 회원님의 화면을 함께 보았습니다: {reason}',
      en: 'The operator looked at the market as you see it, to help you: {reason}',
    },
  }),
  'membership.suspended': kind({
    to: ['named'],
    text: {
      ko: '{organisation}에서 회원님의 활동이 정지되었습니다: {reason}',
      en: 'Your membership of {organisation} is suspended: {reason}',
    },
  }),
  'membership.reinstated': kind({
    to: ['named'],
    text: { ko: '{organisation}에서 다시 활동하실 수 있습니다', en: 'You can act for {organisation} again' },
  }),
  'organisation.suspended': kind({
    to: ['owners'],
    text: {
      ko: '{organisation}의 이용이 정지되었습니다({reason}). 진행 중인 문의는 계속 볼 수 있습니다',
      en: '{organisation} is suspended ({reason}). Running inquiries stay readable',
    },
  }),
  'organisation.reinstated': kind({
    to: ['owners'],
    text: { ko: '{organisation}의 이용 정지가 풀렸습니다', en: '{organisation} is no longer suspended' },
  }),
  'ownership.offered': kind({
    to: ['named'],
    text: {
      ko: '{from} 님이 {to} 님에게 {organisation}의 소유권을 제안했습니다. 7일 안에 수락할 수 있습니다',
      en: '{from} offers {to} the ownership of {organisation}; it can be accepted within seven days',
    },
  }),
  'ownership.accepted': kind({
    to: ['named'],
    text: {
      ko: '{to} 님이 {organisation}의 소유자가 되었습니다',
      en: '{to} is now an owner of {organisation}',
    },
  }),
  'ownership.named': kind({
    to: ['named'],
    text: {
      ko: '운영자가 {to} 님을 {organisation}의 소유자로 정했습니다: {why}',
      en: 'The operator has made {to} the owner of {organisation}: {why}',
    },
  }),
  'ownership.declined': kind({
    to: ['named'],
    text: {
      ko: '{to} 님이 {organisation}의 소유권 제안을 거절했습니다',
      en: '{to} declined the ownership of {organisation}',
    },
  }),
  'ownership.withdrawn': kind({
    to: ['named'],
    text: {
      ko: '{organisation}의 소유권 제안이 취소되었습니다',
      en: 'The offer of the ownership of {organisation} was withdrawn',
    },
  }),
  'ownership.expired': kind({
    to: ['named'],
    text: {
      ko: '{organisation}의 소유권 제안이 기한 안에 수락되지 않아 끝났습니다',
      en: 'The offer of the ownership of {organisation} was not accepted in time',
    },
  }),
} as const satisfies Record<string, NoticeKind>;
