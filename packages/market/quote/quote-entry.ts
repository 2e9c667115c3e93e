import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';
import { maxQuoteVersions, QuoteState, quoteProcess, quoteSides } from './quote.ts';
import { quoteReasonNames } from './quote-reason.ts';

const actions = ['draft', ...new Set(quoteProcess.transitions.map((t) => t.action))] as const;
export const QuoteMoveName = z.enum(actions);
export type QuoteMoveName = z.infer<typeof QuoteMoveName>;

/** One move of a quotation: every version of the record has exactly one entry, with it as its `position`; entries are never changed. */
export const QuoteEntry = z
  .object({
    id: idOf('message'),
    quoteId: idOf('quote'),
    /** 1; one more once its words were erased. */
    version: z.int().positive(),
    position: z.int().positive(),
    by: Stamp,
    side: z.enum(quoteSides),
    action: QuoteMoveName,
    from: QuoteState.optional(),
    to: QuoteState,
    /** The version of the terms that it is about. */
    number: z.int().nonnegative().max(maxQuoteVersions),
    reason: z.enum(quoteReasonNames).optional(),
    text: z.string().trim().min(1).max(4000).optional(),
  })
  .meta({ id: 'QuoteEntry' });
export type QuoteEntry = z.infer<typeof QuoteEntry>;

/** What the seller did before offering anything is not told the other side. */
export const ofSeller: readonly QuoteMoveName[] = ['draft', 'change'];

/** What was done, in words that end a sentence of the timeline. */
export const quoteMoveTexts: Readonly<Record<QuoteMoveName, { readonly ko: string; readonly en: string }>> = {
  draft: { ko: '견적 작성', en: 'Quotation drafted' },
  change: { ko: '견적 수정', en: 'Draft changed' },
  submit: { ko: '견적 제출', en: 'Quotation submitted' },
  renew: { ko: '견적 갱신', en: 'Quotation renewed' },
  recall: { ko: '견적 회수', en: 'Quotation taken back to change it' },
  view: { ko: '구매자 열람', en: 'Viewed by the buyer' },
  counter: { ko: '수정 제안', en: 'Counter-offer' },
  request: { ko: '재견적 요청', en: 'A better offer was asked for' },
  accept: { ko: '견적 수락', en: 'Quotation accepted' },
  decline: { ko: '견적 거절', en: 'Declined' },
  withdraw: { ko: '견적 철회', en: 'Quotation withdrawn' },
  warn: { ko: '유효기간 만료 임박', en: 'Validity ends soon' },
  expire: { ko: '유효기간 만료', en: 'Quotation expired' },
  supersede: { ko: '다른 견적으로 종결', en: 'Closed in favour of another' },
};
