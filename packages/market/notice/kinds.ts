import { bookingKinds } from './booking-kinds.ts';
import { coOwnerKinds } from './co-owner-kinds.ts';
import { dealKinds } from './deal-kinds.ts';
import { kind, type NoticeKind } from './kind.ts';
import { needKinds } from './need-kinds.ts';
import { orderKinds } from './order-kinds.ts';
import { programmeKinds } from './programme-kinds.ts';
import { rfqKinds } from './rfq-kinds.ts';
import { royaltyKinds } from './royalty-kinds.ts';
import { approvalKinds, caseKinds } from './trust-kinds.ts';

/** Everything the market tells people of, as data. */
export const noticeKinds = {
  'inquiry.received': kind({
    to: ['responders'],
    text: { ko: '{asker}에서 「{listing}」에 대해 문의했습니다 ({number})', en: '{asker} asks about “{listing}” ({number})' },
  }),
  'inquiry.assigned': kind({
    to: ['assignee'],
    text: { ko: '문의 {number} 「{listing}」을(를) 맡게 되었습니다', en: 'Inquiry {number} about “{listing}” is yours' },
  }),
  'inquiry.answered': kind({
    to: ['asker'],
    text: {
      ko: '{responder}에서 「{listing}」 문의에 답했습니다 ({number})',
      en: '{responder} answered about “{listing}” ({number})',
    },
  }),
  'inquiry.messageToAsker': kind({
    to: ['asker'],
    text: { ko: '문의 {number} 「{listing}」에 새 메시지가 있습니다', en: 'New message in inquiry {number} about “{listing}”' },
  }),
  'inquiry.messageToResponder': kind({
    to: ['assignee'],
    text: { ko: '문의 {number} 「{listing}」에 새 메시지가 있습니다', en: 'New message in inquiry {number} about “{listing}”' },
  }),
  'inquiry.escalated': kind({
    to: ['deputy'],
    text: {
      ko: '답변 기한이 지났습니다. 문의 {number} 「{listing}」에 대신 답해 주세요',
      en: 'Overdue: please stand in and answer inquiry {number} about “{listing}”',
    },
  }),
  'inquiry.escalatedToOperator': kind({
    to: ['operators', 'owners'],
    text: {
      ko: '답변이 없어 운영자에게 알린 문의: {number} 「{listing}」 ({responder})',
      en: 'Unanswered, brought to the operator: inquiry {number} about “{listing}” ({responder})',
    },
  }),
  'inquiry.qualified': kind({
    to: ['asker'],
    quiet: true,
    text: { ko: '문의 {number} 「{listing}」을(를) 함께 구체화합니다', en: 'Inquiry {number} about “{listing}” goes on' },
  }),
  'inquiry.converted': kind({
    to: ['asker'],
    text: { ko: '문의 {number} 「{listing}」이(가) 거래로 이어졌습니다', en: 'Inquiry {number} about “{listing}” became a deal' },
  }),
  'inquiry.closedForAsker': kind({
    to: ['asker'],
    text: {
      ko: '문의 {number} 「{listing}」이(가) 종료되었습니다: {outcome}',
      en: 'Inquiry {number} about “{listing}” is closed: {outcome}',
    },
  }),
  'inquiry.closedForResponder': kind({
    to: ['assignee'],
    text: {
      ko: '문의 {number} 「{listing}」이(가) 종료되었습니다: {outcome}',
      en: 'Inquiry {number} about “{listing}” is closed: {outcome}',
    },
  }),
  'inquiry.reopenedForAsker': kind({
    to: ['asker'],
    text: { ko: '문의 {number} 「{listing}」이(가) 다시 열렸습니다', en: 'Inquiry {number} about “{listing}” is open again' },
  }),
  'inquiry.reopenedForResponder': kind({
    to: ['responders'],
    text: { ko: '문의 {number} 「{listing}」이(가) 다시 열렸습니다', en: 'Inquiry {number} about “{listing}” is open again' },
  }),
  ...dealKinds,
  ...royaltyKinds,
  ...programmeKinds,
  ...needKinds,
  ...rfqKinds,
  ...orderKinds,
  'listing.published': kind({
    to: ['owners'],
    text: { ko: '「{listing}」이(가) 공개되었습니다', en: '“{listing}” is published' },
  }),
  'listing.changesRequested': kind({
    to: ['owners'],
    text: { ko: '「{listing}」의 보완이 필요합니다', en: 'Changes are requested to “{listing}”' },
  }),
  'listing.suspended': kind({
    to: ['owners'],
    text: { ko: '「{listing}」의 공개가 중지되었습니다', en: '“{listing}” is suspended' },
  }),
  'listing.reminder': kind({
    to: ['owners'],
    text: {
      ko: '「{listing}」의 내용이 아직 맞는지 확인해 주세요. 확인이 없으면 보관됩니다',
      en: 'Please confirm that “{listing}” still holds; otherwise it will be archived',
    },
  }),
  'listing.archived': kind({
    to: ['owners'],
    text: { ko: '「{listing}」이(가) 보관되었습니다', en: '“{listing}” is archived' },
  }),
  'listing.revisionConfirmed': kind({
    to: ['owners'],
    text: { ko: '「{listing}」의 수정본이 공개되었습니다', en: 'The revision of “{listing}” is published' },
  }),
  'listing.revisionDeclined': kind({
    to: ['owners'],
    text: { ko: '「{listing}」의 수정본이 반려되었습니다', en: 'The revision of “{listing}” is declined' },
  }),
  'import.done': kind({
    to: ['owners'],
    text: {
      ko: '가져오기가 끝났습니다: 새로 {created}건, 바뀜 {updated}건, 거절 {refused}건',
      en: 'The import is done: {created} new, {updated} changed, {refused} refused',
    },
  }),
  'import.failed': kind({
    to: ['owners'],
    text: { ko: '가져오기가 멈추었습니다', en: 'The import has failed' },
  }),
  'bank.proposed': kind({
    to: ['administrators', 'owners'],
    text: {
      ko: '{organisation}의 입금 계좌 변경이 신청되었습니다(끝자리 {last}). 모르는 일이면 바로 취소해 주세요',
      en: 'A new bank account of {organisation} is proposed (ending in {last}). Cancel it at once if you do not know of it',
    },
  }),
  'bank.cooling': kind({
    to: ['administrators', 'owners'],
    text: {
      ko: '{organisation}의 새 계좌(끝자리 {last})가 확인되어 72시간 뒤 적용됩니다. 그 전에는 언제든 취소할 수 있습니다',
      en: 'The new account of {organisation} (ending in {last}) is confirmed and comes into use in 72 hours; it can be cancelled until then',
    },
  }),
  'bank.active': kind({
    to: ['administrators', 'owners'],
    text: {
      ko: '{organisation}의 입금 계좌가 끝자리 {last}(으)로 바뀌었습니다',
      en: 'The account of {organisation} ending in {last} is now in use',
    },
  }),
  'bank.cancelled': kind({
    to: ['administrators', 'owners'],
    text: {
      ko: '{organisation}의 계좌 변경(끝자리 {last})이 취소되었습니다',
      en: 'The change of account of {organisation} (ending in {last}) is cancelled',
    },
  }),
  'bank.warned': kind({
    to: ['administrators', 'owners'],
    text: {
      ko: '주의: {organisation}이(가) 입금 계좌를 바꾸려 합니다. 메일로 받은 계좌로 보내지 말고 전화로 직접 확인하세요',
      en: 'Warning: {organisation} is about to change its bank account. Do not pay into an account from a mail; call them first',
    },
  }),
  'bank.warnedCooling': kind({
    to: ['administrators', 'owners'],
    text: {
      ko: '주의: {organisation}의 새 계좌가 72시간 뒤 적용됩니다. 그때까지는 이전 계좌가 유효합니다',
      en: 'Warning: a new account of {organisation} comes into use in 72 hours. Until then the one before holds',
    },
  }),
  'bank.warnedActive': kind({
    to: ['administrators', 'owners'],
    text: {
      ko: '{organisation}의 입금 계좌가 바뀌었습니다. 송금 전에 알고 있던 번호로 전화해 확인하세요',
      en: 'The bank account of {organisation} has changed. Before paying, call them on a number that you knew before',
    },
  }),
  'bank.warnedCancelled': kind({
    to: ['administrators', 'owners'],
    text: {
      ko: '{organisation}의 계좌 변경이 취소되었습니다. 이전 계좌가 유효합니다',
      en: 'The change of account of {organisation} is cancelled; the one before holds',
    },
  }),
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
  ...bookingKinds,
  ...coOwnerKinds,
  ...caseKinds,
  ...approvalKinds,
  'credential.expiring': kind({
    to: ['administrators'],
    text: {
      ko: '「{name}」이(가) {days}일 안에 만료됩니다. 새로 만들어 바꾸어 주세요',
      en: '“{name}” expires within {days} days. Please replace it with a new one',
    },
  }),
  'credential.expired': kind({
    to: ['administrators'],
    text: { ko: '「{name}」이(가) 만료되어 더 이상 쓸 수 없습니다', en: '“{name}” has expired and can no longer be used' },
  }),
  'search.matched': kind({
    to: ['watcher'],
    text: { ko: '저장한 검색 「{search}」에 새 항목: {listing}', en: 'New in your saved search “{search}”: {listing}' },
  }),
  'follow.published': kind({
    to: ['watcher'],
    text: { ko: '{owner}의 새 등록: {listing}', en: '{owner} published “{listing}”' },
  }),
  'follow.changed': kind({
    to: ['watcher'],
    text: {
      ko: '팔로우한 「{listing}」의 내용이 바뀌었습니다: {what}',
      en: '“{listing}”, which you follow, has changed: {what}',
    },
  }),
  'follow.returned': kind({
    to: ['watcher'],
    text: { ko: '팔로우한 「{listing}」이(가) 다시 공개되었습니다', en: '“{listing}”, which you follow, is open again' },
  }),
  'follow.withdrawn': kind({
    to: ['watcher'],
    text: { ko: '팔로우한 「{listing}」의 공개가 중단되었습니다', en: '“{listing}”, which you follow, is no longer open' },
  }),
  'follow.ended': kind({
    to: ['watcher'],
    text: { ko: '팔로우한 「{listing}」이(가) 종료되었습니다', en: '“{listing}”, which you follow, has ended' },
  }),
  'follow.status': kind({
    to: ['watcher'],
    text: {
      ko: '「{listing}」의 권리 상태 추정이 바뀌었습니다: {what}',
      en: 'The estimated legal status of “{listing}” has changed: {what}',
    },
  }),
  'alerts.letter': kind({
    to: ['watcher'],
    quiet: true,
    text: { ko: '지켜보는 검색과 항목에 새 소식 {count}건', en: '{count} news from what you watch' },
  }),
  'privacy.ready': kind({
    to: ['watcher'],
    text: {
      ko: '요청하신 자료가 준비되었습니다. {day}까지 받을 수 있습니다',
      en: 'The data you asked for is ready. You can fetch it until {day}',
    },
  }),
  'privacy.cooling': kind({
    to: ['watcher'],
    text: {
      ko: '삭제 요청을 받았습니다. {day}에 지워지며, 그전에는 취소할 수 있습니다',
      en: 'An erasure was asked for. It is carried out on {day} and can be taken back until then',
    },
  }),
  'privacy.held': kind({
    to: ['watcher'],
    text: {
      ko: '법적 보존 의무가 있어 삭제를 잠시 미룹니다',
      en: 'The erasure has to wait: the law demands that the data be kept for now',
    },
  }),
  'privacy.cancelled': kind({
    to: ['watcher'],
    text: { ko: '삭제 요청을 취소했습니다', en: 'The erasure was taken back' },
  }),
  'webhook.stopped': kind({
    to: ['watcher'],
    text: {
      ko: '웹훅 주소가 닷새 동안 응답하지 않거나 더 받지 않겠다고 해 전송을 멈추었습니다',
      en: 'Your webhook has not answered for five days or wants no more, so nothing more is sent to it',
    },
  }),
  'webhook.disabled': kind({
    to: ['administrators'],
    text: {
      ko: '웹훅 「{webhook}」이(가) 닷새 동안 응답하지 않거나 더 받지 않겠다고 해 전송을 멈추었습니다',
      en: 'The webhook “{webhook}” has not answered for five days or wants no more, so nothing more is sent to it',
    },
  }),
} as const satisfies Record<string, NoticeKind>;

export type NoticeKindName = keyof typeof noticeKinds;
export const noticeKindNames = Object.keys(noticeKinds) as [NoticeKindName, ...NoticeKindName[]];
