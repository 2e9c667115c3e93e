import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';
import { RfqState, rfqProcess, rfqSides } from './rfq.ts';
import { rfqReasonNames } from './rfq-reason.ts';

const actions = ['draft', ...new Set(rfqProcess.transitions.map((t) => t.action))] as const;
export const RfqMoveName = z.enum(actions);
export type RfqMoveName = z.infer<typeof RfqMoveName>;

/** One move of a request: every version has exactly one entry, with the version as its `position`; entries are never changed. */
export const RfqEntry = z
  .object({
    id: idOf('message'),
    rfqId: idOf('rfq'),
    /** 1; one more once its words were erased. */
    version: z.int().positive(),
    position: z.int().positive(),
    by: Stamp,
    side: z.enum(rfqSides),
    action: RfqMoveName,
    from: RfqState.optional(),
    to: RfqState,
    reason: z.enum(rfqReasonNames).optional(),
    text: z.string().trim().min(1).max(4000).optional(),
  })
  .meta({ id: 'RfqEntry' });
export type RfqEntry = z.infer<typeof RfqEntry>;

/** What of its history a supplier reads: that it was opened, extended and closed, and how it ended; not what the buyer did before. */
export const toldSuppliers: readonly RfqMoveName[] = [
  'publish',
  'extend',
  'close',
  'clarify',
  'cancel',
  'award',
  'award_part',
  'award_none',
  'expire',
];

/** What was done, in words that end a sentence of the timeline. */
export const rfqMoveTexts: Readonly<Record<RfqMoveName, { readonly ko: string; readonly en: string }>> = {
  draft: { ko: '견적 요청 작성', en: 'Request for quotation drafted' },
  change: { ko: '내용 수정', en: 'Changed' },
  submit: { ko: '심사 요청', en: 'Sent to be screened' },
  publish: { ko: '견적 요청 공개', en: 'Open for quotations' },
  return: { ko: '보완 요청', en: 'Sent back' },
  ask: { ko: '공급사 질문', en: 'Question of a supplier' },
  answer: { ko: '질문에 답변', en: 'Question answered' },
  clarify: { ko: '모든 질문에 답변', en: 'All questions answered' },
  extend: { ko: '마감 연장', en: 'Deadline extended' },
  remind: { ko: '마감 임박 알림', en: 'Deadline near' },
  close: { ko: '견적 마감', en: 'Closed for quotations' },
  evaluate: { ko: '견적 검토 시작', en: 'Evaluation begun' },
  award: { ko: '전체 낙찰', en: 'Awarded' },
  award_part: { ko: '일부 낙찰', en: 'Awarded in part' },
  award_none: { ko: '낙찰 없음', en: 'Not awarded' },
  cancel: { ko: '견적 요청 취소', en: 'Cancelled' },
  expire: { ko: '결정 기한 만료', en: 'Expired without a decision' },
};
