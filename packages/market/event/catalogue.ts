import { idOf } from '@sandan/kernel/id';
import { type Localized, localized } from '@sandan/kernel/text';
import * as z from 'zod';
import { Level, VerifiedSide } from '../company/standing.ts';
import { InquiryState, outcomeNames, sides } from '../deal/inquiry.ts';
import { channelNames } from '../deal/origin.ts';
import { importProcess } from '../import/import.ts';
import { ImportCounts } from '../import/report.ts';
import { kindNames } from '../listing/kinds/registry.ts';
import { ListingState } from '../listing/listing.ts';
import { verificationStates } from '../verification/verification.ts';
import { dealEventTypes } from './deal-events.ts';
import { needEventTypes } from './need-events.ts';
import { orderEventTypes } from './order-events.ts';
import { quoteEventTypes } from './quote-events.ts';
import { rfqEventTypes } from './rfq-events.ts';
import { royaltyEventTypes } from './royalty-events.ts';

/** One type of event that a program can be told of. A change that a receiver could trip over is a new `version`. */
export interface EventType {
  readonly group: EventGroup;
  readonly version: number;
  readonly text: { readonly ko: string; readonly en: string };
  /** What `data` holds; only what a member who may look sees, and nothing that names a person. */
  readonly data: z.ZodObject;
}

export const eventGroups = {
  listing: { ko: '등록 항목', en: 'Listings' },
  inquiry: { ko: '문의', en: 'Inquiries' },
  deal: { ko: '기술 거래', en: 'Technology deals' },
  licence: { ko: '라이선스와 실시료', en: 'Licences and royalties' },
  rfq: { ko: '견적 요청', en: 'Requests for quotation' },
  quote: { ko: '견적', en: 'Quotations' },
  order: { ko: '주문', en: 'Orders' },
  need: { ko: '수요', en: 'Needs' },
  member: { ko: '구성원', en: 'Members' },
  organisation: { ko: '기업', en: 'Organisation' },
  import: { ko: '가져오기', en: 'Imports' },
} as const;
export type EventGroup = keyof typeof eventGroups;

const ListingData = z.object({
  listing: z.object({
    id: idOf('listing'),
    kind: z.enum(kindNames),
    state: ListingState,
    version: z.int().positive(),
    title: localized(300) as z.ZodType<Localized>,
    reason: z.string().optional(),
  }),
});
const ChangedData = ListingData.extend({
  /** Paths of the content that changed: `title.ko`, `attributes.pressure`. */
  changed: z.array(z.string()),
});
const InquiryData = z.object({
  inquiry: z.object({
    id: idOf('inquiry'),
    number: z.string(),
    state: InquiryState,
    listing: z.object({
      id: idOf('listing'),
      kind: z.enum(kindNames),
      title: localized(300) as z.ZodType<Localized>,
      anonymous: z.literal(true).optional(),
    }),
    asker: z.object({ organisationId: idOf('organisation') }),
    /** Of what was asked by another channel and brought here by the responder. */
    origin: z.object({ channel: z.enum(channelNames) }).optional(),
    /** Absent for the asker where the owner of the listing is not to be known. */
    responder: z.object({ organisationId: idOf('organisation') }).optional(),
  }),
  /** Place of the line in the conversation. */
  position: z.int().positive(),
  /** Side of the receiver. */
  side: z.enum(['asker', 'responder']),
  /** Side that did it. */
  by: z.enum(sides),
  reason: z.enum(outcomeNames).optional(),
});
const MemberData = z.object({
  member: z.object({ personId: idOf('person'), organisationId: idOf('organisation'), roles: z.array(z.string()) }),
});
const OrganisationData = z.object({
  organisation: z.object({ id: idOf('organisation'), version: z.int().positive(), status: z.string() }),
});
const VerificationData = z.object({
  verification: z.object({
    side: VerifiedSide,
    state: z.enum(verificationStates),
    /** The level that was applied for. */
    wanted: Level,
    /** The level in force, and until when. */
    level: Level.optional(),
    until: z.iso.datetime().optional(),
    reason: z.string().optional(),
  }),
});
const ImportData = z.object({
  import: z.object({
    id: idOf('import'),
    source: z.string(),
    state: z.enum(importProcess.states),
    counts: ImportCounts,
    fault: z.string().optional(),
  }),
});

const of = (group: EventGroup, data: z.ZodObject, ko: string, en: string): EventType => ({
  group,
  version: 1,
  text: { ko, en },
  data,
});

/** Everything that a program of an organisation can be told of, as data. */
export const eventTypes = {
  'listing.submitted': of('listing', ListingData, '검토를 신청함', 'Submitted for review'),
  'listing.changes_requested': of('listing', ListingData, '보완이 필요함', 'Changes are requested'),
  'listing.published': of('listing', ListingData, '공개됨', 'Published'),
  'listing.changed': of('listing', ChangedData, '공개된 내용이 바뀜', 'What is published has changed'),
  'listing.withdrawn': of('listing', ListingData, '공개가 중단됨', 'No longer public'),
  'listing.archived': of('listing', ListingData, '보관됨', 'Archived'),
  'inquiry.asked': of('inquiry', InquiryData, '문의가 들어오거나 나감', 'Asked'),
  'inquiry.message': of('inquiry', InquiryData, '새 메시지', 'A new message'),
  'inquiry.assigned': of('inquiry', InquiryData, '담당자가 정해짐', 'Assigned'),
  'inquiry.answered': of('inquiry', InquiryData, '답변함', 'Answered'),
  'inquiry.qualified': of('inquiry', InquiryData, '문의 검토 진행', 'In talks'),
  'inquiry.converted': of('inquiry', InquiryData, '거래로 이어짐', 'Led to a deal'),
  'inquiry.escalated': of(
    'inquiry',
    InquiryData,
    '제때 답하지 않아 다음 담당에게 넘어감',
    'Escalated, for nobody answered in time',
  ),
  'inquiry.closed': of('inquiry', InquiryData, '종료됨', 'Closed'),
  'inquiry.reopened': of('inquiry', InquiryData, '다시 열림', 'Reopened'),
  ...dealEventTypes,
  ...royaltyEventTypes,
  ...rfqEventTypes,
  ...quoteEventTypes,
  ...orderEventTypes,
  ...needEventTypes,
  'member.joined': of('member', MemberData, '구성원이 됨', 'Joined'),
  'member.changed': of('member', MemberData, '역할이 바뀜', 'Roles changed'),
  'member.suspended': of('member', MemberData, '이용이 정지됨', 'Suspended'),
  'member.reinstated': of('member', MemberData, '정지가 풀림', 'Reinstated'),
  'member.removed': of('member', MemberData, '구성원에서 빠짐', 'Removed'),
  'organisation.changed': of('organisation', OrganisationData, '기업 정보가 바뀜', 'The profile has changed'),
  'organisation.suspended': of('organisation', OrganisationData, '이용이 정지됨', 'Suspended'),
  'organisation.reinstated': of('organisation', OrganisationData, '정지가 풀림', 'Reinstated'),
  'verification.changed': of('organisation', VerificationData, '인증 상태가 바뀜', 'Its verification has moved on'),
  'import.finished': of('import', ImportData, '가져오기가 끝남', 'Finished'),
  'import.failed': of('import', ImportData, '가져오기가 멈춤', 'Failed'),
} as const satisfies Record<string, EventType>;

export type EventName = keyof typeof eventTypes;
export const eventNames = Object.keys(eventTypes) as [EventName, ...EventName[]];
export const EventName = z.enum(eventNames).meta({ id: 'EventName' });
