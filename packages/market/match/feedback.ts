import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';

/** Why an offer is no use to the one who seeks. */
export const feedbackReasons = {
  wrong_field: { ko: '다른 분야의 기술', en: 'Another field' },
  condition: { ko: '조건에 맞지 않음', en: 'Misses a condition' },
  too_early: { ko: '아직 이른 단계', en: 'Not mature enough' },
  too_dear: { ko: '비용이 맞지 않음', en: 'Too dear' },
  known: { ko: '이미 알고 있음', en: 'Known already' },
  other: { ko: '기타', en: 'Another reason' },
} as const;
export type FeedbackReason = keyof typeof feedbackReasons;
export const feedbackReasonNames = Object.keys(feedbackReasons) as [FeedbackReason, ...FeedbackReason[]];

/** What the one who seeks says of an offer, once for each offer. */
export const Feedback = z
  .object({
    version: z.int().positive(),
    /** The listing of the need, and that of the offer. */
    needId: idOf('listing'),
    offerId: idOf('listing'),
    verdict: z.enum(['useful', 'not_useful']),
    reason: z.enum(feedbackReasonNames).optional(),
    /** The condition that is missed, by its name, where that is the reason. */
    condition: z.string().max(40).optional(),
    /** Heads of the classes of the offer when it was judged (`ipc H01M`), from which the next search learns. */
    classes: z.array(z.string().max(30)).max(20).default([]),
    by: Stamp,
  })
  .meta({ id: 'MatchFeedback' });
export type Feedback = z.infer<typeof Feedback>;
