import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import { process } from '@sandan/kernel/process';
import * as z from 'zod';
import { Declared, Finding } from './eligibility.ts';
import { SupportName } from './programme.ts';

/** Why an application is excluded, rejected or taken back. */
export const exclusions = ['rule', 'papers', 'twice'] as const;
export const rejections = ['score', 'budget', 'conflict'] as const;
export const clawBacks = ['burn', 'misuse', 'ceased', 'false_statement'] as const;

/** Life of an application to a programme, from the form to the settlement of what was granted. */
export const applicationProcess = process({
  name: 'application',
  states: [
    'draft',
    'submitted',
    'eligible',
    'ineligible',
    'scored',
    'selected',
    'reserve',
    'rejected',
    'agreed',
    'active',
    'settlement_review',
    'closed',
    'clawed_back',
    'withdrawn',
  ],
  initial: 'draft',
  final: ['ineligible', 'rejected', 'closed', 'clawed_back', 'withdrawn'],
  transitions: [
    { from: 'draft', action: 'submit', by: 'applicant', to: 'submitted', guard: 'application.notEligible' },
    { from: 'submitted', action: 'admit', by: 'agency', to: 'eligible' },
    { from: 'submitted', action: 'exclude', by: 'agency', to: 'ineligible', reasons: exclusions },
    { from: 'eligible', action: 'score', by: 'agency', to: 'scored', guard: 'application.reviewsMissing' },
    { from: ['scored', 'reserve'], action: 'select', by: 'agency', to: 'selected', guard: 'programme.beyondBudget' },
    { from: 'scored', action: 'keep', by: 'agency', to: 'reserve' },
    { from: ['scored', 'reserve'], action: 'reject', by: 'agency', to: 'rejected', reasons: rejections },
    { from: 'selected', action: 'agree', by: 'applicant', to: 'agreed' },
    { from: 'agreed', action: 'activate', by: 'agency', to: 'active' },
    { from: 'active', action: 'finish', by: ['applicant', 'agency', 'clock'], to: 'settlement_review', timer: 'programmeEnd' },
    { from: 'settlement_review', action: 'close', by: 'agency', to: 'closed', guard: 'support.open' },
    {
      from: ['active', 'settlement_review'],
      action: 'clawBack',
      by: 'agency',
      to: 'clawed_back',
      reasons: clawBacks,
      guard: 'support.notWarned',
    },
    {
      from: ['draft', 'submitted', 'eligible', 'scored', 'selected', 'reserve', 'agreed'],
      action: 'withdraw',
      by: 'applicant',
      to: 'withdrawn',
    },
  ],
});
export type ApplicationState = (typeof applicationProcess)['states'][number];
export const ApplicationState = z.enum(applicationProcess.states);
export type ApplicationAction = (typeof applicationProcess)['transitions'][number]['action'];

/** Something that the applicant wants to have done, by whom and for what price at most. */
export const PlannedUse = z
  .strictObject({
    support: SupportName,
    what: z.string().trim().min(1).max(300),
    performerId: idOf('organisation').optional(),
    price: z.int().positive().max(1e13),
  })
  .meta({ id: 'PlannedUse' });

/** What the applicant writes. Money in whole won. */
export const WrittenApplication = z
  .strictObject({
    title: z.string().trim().min(1).max(200),
    /** What is to be developed and what comes of it. */
    purpose: z.string().trim().min(1).max(6000),
    declared: Declared,
    plan: z.array(PlannedUse).min(1).max(20),
    /** What the programme is asked to bear. */
    asked: z.int().positive().max(1e13),
  })
  .meta({ id: 'WrittenApplication' });
export type WrittenApplication = z.infer<typeof WrittenApplication>;

/** What a reviewer gave; `conflict` where they must not. */
export const Review = z
  .object({
    reviewerId: idOf('person'),
    points: z.record(z.string(), z.int().nonnegative().max(100)),
    comment: z.string().trim().min(1).max(2000).optional(),
    by: Stamp,
  })
  .meta({ id: 'ApplicationReview' });
export type Review = z.infer<typeof Review>;

/** Why somebody may not score: of the applicant, of one who would be paid, in a licence with it, or by their own word. */
export const conflicts = {
  applicant: { ko: '신청 기업의 구성원', en: 'Member of the applicant' },
  performer: { ko: '수행기관의 구성원', en: 'Member of a performer' },
  licence: { ko: '신청 기업과 라이선스 관계', en: 'In a licence with the applicant' },
  declared: { ko: '스스로 회피', en: 'Stands aside by own word' },
} as const;
export type ConflictName = keyof typeof conflicts;
export const Conflict = z
  .object({
    reviewerId: idOf('person'),
    why: z.enum(Object.keys(conflicts) as [ConflictName, ...ConflictName[]]),
    at: z.iso.datetime(),
  })
  .meta({ id: 'ReviewConflict' });
export type Conflict = z.infer<typeof Conflict>;

export const Application = z
  .object({
    id: idOf('application'),
    version: z.int().positive(),
    number: z.string(),
    programmeId: idOf('programme'),
    /** The agency. */
    ownerId: idOf('organisation'),
    applicantId: idOf('organisation'),
    ...WrittenApplication.shape,
    state: ApplicationState,
    reason: z.enum([...exclusions, ...rejections, ...clawBacks]).optional(),
    /** What the agency says of its decision. */
    note: z.string().trim().min(1).max(2000).optional(),
    /** As found when it was handed in. */
    findings: z.array(Finding).max(20).optional(),
    submittedAt: z.iso.datetime().optional(),
    /** Own share of each price in parts per million, fixed when it was handed in. */
    ownShare: z.int().min(0).max(1_000_000).optional(),
    reviews: z.array(Review).max(60),
    conflicts: z.array(Conflict).max(60),
    /** Mean of the reviews in hundredths of a point. */
    score: z.int().nonnegative().optional(),
    /** What is granted; 0 before the decision. */
    grant: z.int().nonnegative(),
    /** First day on which it was warned that too little is used. */
    warnedOn: z.iso.date().optional(),
    demo: z.boolean().default(false),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'Application' });
export type Application = z.infer<typeof Application>;

export const plannedPrice = ({ plan }: Pick<Application, 'plan'>): number => plan.reduce((sum, p) => sum + p.price, 0);
