import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import { process } from '@sandan/kernel/process';
import { localized } from '@sandan/kernel/text';
import * as z from 'zod';
import { koreanDay } from '../calendar/date.ts';
import { Country } from '../company/country.ts';
import { Quantity } from '../listing/attribute.ts';
import { kindNames } from '../listing/kinds/registry.ts';
import { Origin } from './origin.ts';

const unanswered = ['new', 'assigned'] as const;

/**
 * Life of an inquiry. How late the answer is stands beside the state (`term`, `escalated`), never in it. Between ask and answer
 * the responder may decline; the clock escalates, and at last closes what nobody answered.
 */
export const inquiryProcess = process({
  name: 'inquiry',
  states: ['new', 'assigned', 'answered', 'qualified', 'converted', 'closed'],
  initial: 'new',
  final: ['converted'],
  transitions: [
    { from: unanswered, action: 'assign', by: 'responder', to: 'assigned' },
    { from: unanswered, action: 'answer', by: 'responder', to: 'answered' },
    { from: unanswered, action: 'answer', by: 'operator', to: 'answered', guard: 'inquiry.concierge' },
    { from: 'answered', action: 'qualify', by: 'responder', to: 'qualified' },
    { from: 'qualified', action: 'convert', by: 'responder', to: 'converted' },
    { from: 'new', action: 'escalate', by: 'clock', to: 'new', timer: 'answer' },
    { from: 'assigned', action: 'escalate', by: 'clock', to: 'assigned', timer: 'answer' },
    { from: unanswered, action: 'close', by: 'clock', to: 'closed', reasons: ['no_answer'], timer: 'silence' },
    { from: unanswered, action: 'close', by: 'responder', to: 'closed', reasons: ['not_fit', 'spam'] },
    {
      from: ['answered', 'qualified'],
      action: 'close',
      by: 'responder',
      to: 'closed',
      reasons: ['not_fit', 'no_answer', 'spam', 'price', 'lost'],
    },
    {
      from: ['new', 'assigned', 'answered', 'qualified'],
      action: 'close',
      by: 'asker',
      to: 'closed',
      reasons: ['withdrawn'],
    },
    {
      from: ['new', 'assigned', 'answered', 'qualified'],
      action: 'close',
      by: 'operator',
      to: 'closed',
      reasons: ['not_fit', 'no_answer', 'spam'],
    },
    { from: 'closed', action: 'reopen', by: ['responder', 'asker', 'operator'], to: 'new', guard: 'process.refused' },
  ],
});

export type InquiryState = (typeof inquiryProcess)['states'][number];
export type InquiryAction = (typeof inquiryProcess)['transitions'][number]['action'];
export const InquiryState = z.enum(inquiryProcess.states);
/** Actions a person can take; escalation is the clock's. */
export const inquiryActions = ['assign', 'answer', 'qualify', 'convert', 'close', 'reopen'] as const satisfies InquiryAction[];

export const sides = ['asker', 'responder', 'operator', 'clock'] as const;
export type Side = (typeof sides)[number];

/** Outcome codes with their names. */
export const outcomes = {
  not_fit: { ko: '조건 불일치', en: 'Not a fit' },
  no_answer: { ko: '무응답', en: 'No answer' },
  spam: { ko: '스팸', en: 'Spam' },
  price: { ko: '가격', en: 'Price' },
  lost: { ko: '다른 곳과 거래', en: 'Went elsewhere' },
  withdrawn: { ko: '문의 취소', en: 'Withdrawn' },
} as const;
export type InquiryOutcome = keyof typeof outcomes;
export const outcomeNames = Object.keys(outcomes) as [InquiryOutcome, ...InquiryOutcome[]];

/** What an inquiry is for, where it is no common question. */
export const purposes = {
  booking_advice: { ko: '예약 상담', en: 'Booking advice' },
} as const;
export type Purpose = keyof typeof purposes;
export const Purpose = z.enum(Object.keys(purposes) as [Purpose, ...Purpose[]]).meta({ id: 'InquiryPurpose' });

/** What the asker says of the wish beside the text. */
export const Wanted = z
  .object({
    quantity: Quantity.optional(),
    wantedBy: z.iso.date().optional(),
    country: Country.optional(),
  })
  .meta({ id: 'Wanted' });
export type Wanted = z.infer<typeof Wanted>;

/**
 * The time the responder has, in the responder's calendar as it was when the question came. `next` is what the clock does and
 * when; it is gone once somebody has answered.
 */
export const Term = z.object({
  opened: z.iso.datetime(),
  answerBy: z.iso.datetime(),
  country: Country,
  zone: z.string(),
  next: z.object({ step: z.enum(['deputy', 'operator', 'close']), at: z.iso.datetime() }).optional(),
});
export type Term = z.infer<typeof Term>;

export const Inquiry = z
  .object({
    id: idOf('inquiry'),
    version: z.int().positive(),
    number: z.string(),
    state: InquiryState,
    reason: z.enum(outcomeNames).optional(),
    listing: z.object({
      id: idOf('listing'),
      kind: z.enum(kindNames),
      title: localized(300),
      /** Its owner was not to be known when it was asked about: the asker does not learn who answers. */
      anonymous: z.literal(true).optional(),
    }),
    purpose: Purpose.optional(),
    asker: z.object({ organisationId: idOf('organisation'), personId: idOf('person') }),
    responder: z.object({ organisationId: idOf('organisation'), assigneeId: idOf('person').optional() }),
    /** Of one that came by another channel; `asker` is then who brought it for the one who asked. */
    origin: Origin.optional(),
    wanted: Wanted,
    term: Term,
    escalated: z.enum(['deputy', 'operator']).optional(),
    deputyId: idOf('person').optional(),
    /** The first answer since it was asked or reopened; `businessHours` of the responder's calendar. Of the concierge's, within its own term. */
    answered: z
      .object({
        at: z.iso.datetime(),
        businessHours: z.number().nonnegative(),
        inTime: z.boolean(),
        by: z.literal('concierge').optional(),
      })
      .optional(),
    demo: z.boolean().default(false),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'Inquiry' });
export type Inquiry = z.infer<typeof Inquiry>;

export const isUnanswered = (inquiry: Pick<Inquiry, 'state'>): boolean => inquiry.state === 'new' || inquiry.state === 'assigned';

/** The number people quote: the day it was asked, in Korea, and the last five characters of its id. For reading, not for keys. */
export const inquiryNumber = (id: string, at: Date): string => {
  const day = koreanDay(at).replaceAll('-', '');
  return `INQ-${day}-${id.slice(-5)}`;
};
