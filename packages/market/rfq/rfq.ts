import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import { process } from '@sandan/kernel/process';
import * as z from 'zod';
import { koreanDay } from '../calendar/date.ts';
import { maxInvited, maxRfqLines, RfqContent } from './content.ts';
import { rfqReasonNames } from './rfq-reason.ts';

/** States in which suppliers may quote. */
export const quotableStates = ['open', 'clarifying'] as const;
/** States in which nobody but its buyer and the desk sees a request. */
export const unseenStates: readonly string[] = ['draft', 'screening'];
/** States in which a quotation may be accepted, of a sealed request only once it is unsealed. */
export const awardableStates = [...quotableStates, 'closed', 'evaluating', 'partly_awarded'] as const;

/**
 * Life of a request for quotation (UBL RequestForQuotation). What is complete and passes the gate is open at once; what the gate holds is
 * screened by the desk. While a question of a supplier waits for an answer it is `clarifying`, and quoted all the same.
 */
export const rfqProcess = process({
  name: 'rfq',
  states: [
    'draft',
    'screening',
    'open',
    'clarifying',
    'closed',
    'evaluating',
    'partly_awarded',
    'awarded',
    'no_award',
    'cancelled',
    'expired',
  ],
  initial: 'draft',
  final: ['awarded', 'no_award', 'cancelled', 'expired'],
  transitions: [
    { from: 'draft', action: 'change', by: 'buyer', to: 'draft' },
    { from: 'draft', action: 'submit', by: 'buyer', to: 'screening', guard: 'rfq.vague' },
    { from: 'draft', action: 'publish', by: 'buyer', to: 'open', guard: 'rfq.vague' },
    { from: 'screening', action: 'publish', by: 'operator', to: 'open' },
    { from: 'screening', action: 'return', by: 'operator', to: 'draft', reasons: ['vague', 'control', 'not_trade'] },
    { from: 'open', action: 'ask', by: 'supplier', to: 'clarifying' },
    { from: 'clarifying', action: 'ask', by: 'supplier', to: 'clarifying' },
    { from: 'clarifying', action: 'answer', by: 'buyer', to: 'clarifying', guard: 'rfq.answered' },
    { from: 'clarifying', action: 'clarify', by: 'buyer', to: 'open', guard: 'rfq.questionsOpen' },
    { from: 'open', action: 'extend', by: 'buyer', to: 'open', guard: 'rfq.deadline' },
    { from: 'clarifying', action: 'extend', by: 'buyer', to: 'clarifying', guard: 'rfq.deadline' },
    { from: 'open', action: 'remind', by: 'clock', to: 'open', timer: 'rfq.remind' },
    { from: 'clarifying', action: 'remind', by: 'clock', to: 'clarifying', timer: 'rfq.remind' },
    { from: quotableStates, action: 'close', by: ['buyer', 'clock'], to: 'closed', timer: 'rfq.deadline', guard: 'rfq.sealed' },
    { from: 'closed', action: 'evaluate', by: 'buyer', to: 'evaluating' },
    { from: awardableStates, action: 'award', by: ['buyer', 'supplier'], to: 'awarded', guard: 'rfq.lineAwarded' },
    { from: awardableStates, action: 'award_part', by: ['buyer', 'supplier'], to: 'partly_awarded', guard: 'rfq.lineAwarded' },
    {
      from: ['closed', 'evaluating'],
      action: 'award_none',
      by: 'buyer',
      to: 'no_award',
      reasons: ['not_needed', 'price', 'terms', 'no_fit', 'bought_elsewhere'],
    },
    {
      from: ['draft', 'screening', ...quotableStates, 'closed', 'evaluating'],
      action: 'cancel',
      by: 'buyer',
      to: 'cancelled',
      reasons: ['not_needed', 'price', 'terms', 'bought_elsewhere'],
    },
    {
      from: ['screening', ...quotableStates, 'closed', 'evaluating', 'partly_awarded'],
      action: 'cancel',
      by: 'operator',
      to: 'cancelled',
      reasons: ['abuse', 'control'],
    },
    { from: ['closed', 'evaluating', 'partly_awarded'], action: 'expire', by: 'clock', to: 'expired', timer: 'rfq.decide' },
  ],
});

export type RfqState = (typeof rfqProcess)['states'][number];
export type RfqAction = (typeof rfqProcess)['transitions'][number]['action'];
export const RfqState = z.enum(rfqProcess.states).meta({ id: 'RfqState' });
export const rfqSides = ['buyer', 'supplier', 'operator', 'clock'] as const;
export type RfqSide = (typeof rfqSides)[number];

/** Actions that a person takes by name; the others follow from questions, quotations and the clock. */
export const rfqActions = ['submit', 'publish', 'return', 'extend', 'close', 'evaluate', 'award_none', 'cancel'] as const;

/** A line that went to one version of one quotation. */
export const RfqAward = z.object({
  line: z.int().min(1).max(maxRfqLines),
  quoteId: idOf('quote'),
  number: z.int().positive(),
});
export type RfqAward = z.infer<typeof RfqAward>;

export const Rfq = z
  .object({
    id: idOf('rfq'),
    version: z.int().positive(),
    /** For people: `RQ-20261126-8GHJK`. */
    number: z.string(),
    state: RfqState,
    reason: z.enum(rfqReasonNames).optional(),
    buyer: z.object({
      organisationId: idOf('organisation'),
      personId: idOf('person'),
      country: z.string(),
      zone: z.string(),
    }),
    content: RfqContent,
    /** Suppliers to whom it was broadcast, beside those whom the buyer invited. */
    matched: z.array(idOf('organisation')).max(maxInvited).default([]),
    /** At most one for each line. */
    awards: z.array(RfqAward).max(maxRfqLines).default([]),
    /** Files that went with their lines and wait to be deleted: more than one transaction deletes. Nobody is shown them. */
    droppedFiles: z.array(idOf('media')).optional(),
    /** Questions that wait for an answer. */
    questions: z.int().nonnegative().default(0),
    publishedAt: z.iso.datetime().optional(),
    /** What the clock does next, and when. */
    next: z.object({ step: z.enum(['remind', 'close', 'expire']), at: z.iso.datetime() }).optional(),
    demo: z.boolean().default(false),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'Rfq' });
export type Rfq = z.infer<typeof Rfq>;

const isIn = (states: readonly string[], state: string): boolean => states.includes(state);
export const isQuotable = (rfq: Pick<Rfq, 'state'>): boolean => isIn(quotableStates, rfq.state);

/** Whether the last instant for quotations has come. */
export const isDue = ({ content }: Pick<Rfq, 'content'>, instant: string): boolean =>
  Date.parse(content.deadline ?? '') <= Date.parse(instant);

/** Whether quotations may be read by others than their writers: what ended before its deadline stays sealed. */
export const isUnsealed = (rfq: Pick<Rfq, 'state' | 'content' | 'changed'>): boolean =>
  !rfq.content.sealed || (!isIn([...unseenStates, ...quotableStates], rfq.state) && isDue(rfq, rfq.changed.at));
export const isAwardable = (rfq: Pick<Rfq, 'state' | 'content' | 'changed'>): boolean =>
  isIn(awardableStates, rfq.state) && isUnsealed(rfq);

/** Whether a supplier belongs to those who are shown an open request. Whether it is verified is asked apart. */
export const reaches = (rfq: Rfq, organisationId: string): boolean => {
  if (organisationId === rfq.buyer.organisationId) return false;
  if (rfq.content.invited.includes(organisationId)) return true;
  if (rfq.content.visibility === 'public') return true;
  return rfq.content.visibility === 'matched' && rfq.matched.includes(organisationId);
};

/** The number people quote: prefix, day in Korea, the last five characters of the id. */
export const tradeNumber = (prefix: string, id: string, at: Date): string => {
  const day = koreanDay(at).replaceAll('-', '');
  return `${prefix}-${day}-${id.slice(-5)}`;
};

/** A question of a supplier, which all who quote may read without learning who asked. */
export const RfqQuestion = z
  .object({
    id: idOf('message'),
    rfqId: idOf('rfq'),
    version: z.int().positive(),
    text: z.string().trim().min(1).max(2000),
    by: Stamp,
    answer: z.object({ text: z.string().trim().min(1).max(4000), by: Stamp }).optional(),
  })
  .meta({ id: 'RfqQuestion' });
export type RfqQuestion = z.infer<typeof RfqQuestion>;
