import { idOf } from '@sandan/kernel/id';
import { type Localized, localized } from '@sandan/kernel/text';
import * as z from 'zod';
import { NeedState } from '../need/need.ts';

const NeedData = z.object({
  need: z.object({
    id: idOf('listing'),
    title: localized(300) as z.ZodType<Localized>,
    state: NeedState,
    version: z.int().positive(),
    reason: z.string().optional(),
  }),
});

const type = (ko: string, en: string) => ({ group: 'need' as const, version: 1, text: { ko, en }, data: NeedData });

/** One type of event for each state that a need comes to after its review. */
export const needEventTypes = {
  'need.open': type('찾기 시작함', 'Open'),
  'need.matched': type('맞는 항목이 있음', 'Answered'),
  'need.in_discussion': type('협의를 시작함', 'In discussion'),
  'need.fulfilled': type('해결됨', 'Fulfilled'),
  'need.closed_unmet': type('찾지 못하고 종료됨', 'Closed without an answer'),
  'need.withdrawn': type('취소함', 'Withdrawn'),
  'need.expired': type('기간이 끝남', 'Expired'),
} as const;
