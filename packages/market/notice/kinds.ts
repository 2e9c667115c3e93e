import { bankKinds } from './bank-kinds.ts';
import { bookingKinds } from './booking-kinds.ts';
import { channelNoticeKinds } from './channel-kinds.ts';
import { coOwnerKinds } from './co-owner-kinds.ts';
import { companyKinds } from './company-kinds.ts';
import { dealKinds } from './deal-kinds.ts';
import { evaluationNoticeKinds } from './evaluation-kinds.ts';
import { exporterNoticeKinds } from './exporter-kinds.ts';
import { inquiryKinds } from './inquiry-kinds.ts';
import { kind, type NoticeKind } from './kind.ts';
import { listingKinds } from './listing-kinds.ts';
import { mandateKinds } from './mandate-kinds.ts';
import { needKinds } from './need-kinds.ts';
import { noteNoticeKinds } from './note-kinds.ts';
import { offtakeKinds } from './offtake-kinds.ts';
import { orderKinds } from './order-kinds.ts';
import { paperKinds } from './paper-kinds.ts';
import { programmeKinds } from './programme-kinds.ts';
import { resaleNoticeKinds } from './resale-kinds.ts';
import { rfqKinds } from './rfq-kinds.ts';
import { royaltyKinds } from './royalty-kinds.ts';
import { sampleNoticeKinds } from './sample-kinds.ts';
import { serviceNoticeKinds } from './service-kinds.ts';
import { approvalKinds, caseKinds } from './trust-kinds.ts';
import { watchKinds } from './watch-kinds.ts';

/** Everything the market tells people of, as data. */
export const noticeKinds = {
  ...inquiryKinds,
  ...dealKinds,
  ...paperKinds,
  ...royaltyKinds,
  ...mandateKinds,
  ...offtakeKinds,
  ...programmeKinds,
  ...sampleNoticeKinds,
  ...resaleNoticeKinds,
  ...serviceNoticeKinds,
  ...evaluationNoticeKinds,
  ...exporterNoticeKinds,
  ...noteNoticeKinds,
  ...channelNoticeKinds,
  ...needKinds,
  ...rfqKinds,
  ...orderKinds,
  ...listingKinds,
  ...bankKinds,
  ...companyKinds,
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
  ...watchKinds,
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
