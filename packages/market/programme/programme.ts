import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import { process } from '@sandan/kernel/process';
import { localized } from '@sandan/kernel/text';
import * as z from 'zod';
import { EligibilityRule, OwnShare } from './eligibility.ts';

/** Life of a support programme: its call is open in a window, applications are judged, what was granted is used, and it ends. */
export const programmeProcess = process({
  name: 'programme',
  states: ['draft', 'published', 'reviewing', 'running', 'ended', 'cancelled'],
  initial: 'draft',
  final: ['ended', 'cancelled'],
  transitions: [
    { from: 'draft', action: 'publish', by: 'agency', to: 'published', guard: 'programme.windowOver' },
    { from: 'published', action: 'close', by: ['agency', 'clock'], to: 'reviewing', timer: 'callWindow' },
    { from: 'reviewing', action: 'begin', by: 'agency', to: 'running', guard: 'programme.undecided' },
    { from: 'running', action: 'end', by: 'agency', to: 'ended', guard: 'programme.unsettled' },
    { from: ['draft', 'published', 'reviewing'], action: 'cancel', by: 'agency', to: 'cancelled', guard: 'programme.undecided' },
  ],
});
export type ProgrammeState = (typeof programmeProcess)['states'][number];
export const ProgrammeState = z.enum(programmeProcess.states);
export type ProgrammeAction = (typeof programmeProcess)['transitions'][number]['action'];

/** What a programme pays for, with its names. */
export const supports = {
  booking: { ko: '장비 이용', en: 'Use of equipment' },
  simulation: { ko: '시뮬레이션', en: 'Simulation' },
  design: { ko: '설계', en: 'Design' },
  prototype: { ko: '시제품 제작', en: 'Prototyping' },
  test: { ko: '시험·인증', en: 'Testing and certification' },
} as const;
export type SupportName = keyof typeof supports;
export const SupportName = z.enum(Object.keys(supports) as [SupportName, ...SupportName[]]);

/** What reviewers give points for; the points of all criteria are the full score. */
export const Criterion = z
  .strictObject({
    key: z.string().regex(/^[a-z][a-z0-9_]{0,29}$/),
    name: localized(120),
    points: z.int().min(1).max(100),
  })
  .meta({ id: 'Criterion' });

/** How applications are scored. With `trimmed` the highest and the lowest of five scores or more are left out. */
export const Scoring = z
  .strictObject({
    criteria: z.array(Criterion).min(1).max(12),
    reviewers: z.int().min(1).max(15),
    trimmed: z.boolean().default(false),
    /** Points, out of all, below which nobody is selected. */
    passAt: z.int().nonnegative().max(1200),
  })
  .refine((s) => new Set(s.criteria.map((c) => c.key)).size === s.criteria.length, {
    message: 'programme.criterionTwice',
    path: ['criteria'],
  })
  .refine((s) => s.passAt <= s.criteria.reduce((sum, c) => sum + c.points, 0), {
    message: 'programme.passAboveAll',
    path: ['passAt'],
  })
  .meta({ id: 'Scoring' });

/**
 * How much of a grant must be used by when: who is below `share` (parts per million) on `by` loses what is unused, but nobody who was
 * not warned at least `warnDays` days before.
 */
export const BurnRule = z
  .strictObject({ share: z.int().min(1).max(1_000_000), by: z.iso.date(), warnDays: z.int().min(7).max(180) })
  .meta({ id: 'BurnRule' });
export type BurnRule = z.infer<typeof BurnRule>;

const rising = (dates: readonly string[]): boolean => dates.every((d, i) => i === 0 || (dates[i - 1] ?? '') < d);

/** What the agency writes. Money in whole won. */
export const WrittenProgramme = z
  .strictObject({
    title: localized(160),
    summary: localized(4000),
    supports: z.array(SupportName).min(1).max(5),
    rules: z.array(EligibilityRule).max(20),
    ownShares: z.array(OwnShare).min(1).max(6),
    scoring: Scoring,
    /** The call: applications from `opensOn` on, to the end of `closesOn`; days in Korea. */
    opensOn: z.iso.date(),
    closesOn: z.iso.date(),
    /** Last day of what is paid for. */
    endsOn: z.iso.date(),
    currency: z.literal('KRW'),
    /** All that the programme may grant. */
    total: z.int().positive().max(1e13),
    /** What one company is granted at least and at most. */
    grantMin: z.int().positive().max(1e13),
    grantMax: z.int().positive().max(1e13),
    burn: BurnRule.optional(),
  })
  .refine((p) => rising([p.opensOn, p.closesOn, p.endsOn]), { message: 'programme.dates', path: ['closesOn'] })
  .refine((p) => p.grantMin <= p.grantMax, { message: 'programme.grantOrder', path: ['grantMax'] })
  .refine((p) => p.grantMax <= p.total, { message: 'programme.grantAboveTotal', path: ['grantMax'] })
  .refine((p) => !p.burn || (p.burn.by > p.closesOn && p.burn.by < p.endsOn), {
    message: 'programme.burnBy',
    path: ['burn', 'by'],
  })
  .meta({ id: 'WrittenProgramme' });
export type WrittenProgramme = z.infer<typeof WrittenProgramme>;

export const Programme = z
  .object({
    id: idOf('programme'),
    version: z.int().positive(),
    number: z.string(),
    ownerId: idOf('organisation'),
    ...WrittenProgramme.shape,
    state: ProgrammeState,
    /** Persons, members of the agency, who score. */
    reviewers: z.array(idOf('person')).max(60),
    /** Of `total`, what is granted now. */
    granted: z.int().nonnegative(),
    /** Last day on which the clock looked at what is used. */
    burnSeenOn: z.iso.date().optional(),
    demo: z.boolean().default(false),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'Programme' });
export type Programme = z.infer<typeof Programme>;

/** Whether an application can be handed in on a day. */
export const isOpen = (p: Pick<Programme, 'state' | 'opensOn' | 'closesOn'>, day: string): boolean =>
  p.state === 'published' && p.opensOn <= day && day <= p.closesOn;

export const fullScore = ({ scoring }: Pick<Programme, 'scoring'>): number =>
  scoring.criteria.reduce((sum, c) => sum + c.points, 0);
