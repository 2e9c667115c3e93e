import { type Actor, Stamp, stamp } from '@sandan/kernel/actor';
import { Fault, invalidField } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { begin, type Clearance, open, process, step } from '@sandan/kernel/process';
import * as z from 'zod';
import { dayIn, koreanDay, sooner } from '../calendar/date.ts';
import { Zone } from '../calendar/wall.ts';
import { type Offtake, type OfftakeSide, offtakeSides } from './offtake.ts';

/** What a side holds against a weighing, with names. */
export const contests = {
  weight: { ko: '중량이 다름', en: 'The weight is another' },
  vehicle: { ko: '차량이 다름', en: 'The vehicle is another' },
  contents: { ko: '성상이 다름', en: 'The contents are another' },
  missing: { ko: '받지 못함', en: 'It never came' },
} as const;
export type Contest = keyof typeof contests;
const reasons = Object.keys(contests) as [Contest, ...Contest[]];

/** What begins a weighing: a lorry that leaves. */
export const recording = { action: 'record', gate: 'goods' } as const;

/**
 * Life of one weighing at a weighbridge. One side records it, and it counts once the other has confirmed. A contested one is corrected by
 * whoever recorded it, conceded by the other, or decided by the operator; only a confirmed one is paid.
 */
export const weighingProcess = process({
  name: 'weighing',
  begins: recording,
  states: ['recorded', 'contested', 'confirmed', 'withdrawn'],
  initial: 'recorded',
  final: ['confirmed', 'withdrawn'],
  transitions: [
    { from: ['recorded', 'contested'], action: 'confirm', by: 'other', to: 'confirmed' },
    { from: 'recorded', action: 'contest', by: 'other', to: 'contested', reasons },
    { from: ['recorded', 'contested'], action: 'correct', by: 'recorder', to: 'recorded', guard: 'weighing.weights' },
    { from: ['recorded', 'contested'], action: 'withdraw', by: 'recorder', to: 'withdrawn' },
    { from: 'contested', action: 'uphold', by: 'operator', to: 'confirmed' },
    { from: 'contested', action: 'void', by: 'operator', to: 'withdrawn' },
  ],
});
export const weighingActions = ['confirm', 'contest', 'correct', 'withdraw', 'uphold', 'void'] as const;
export type WeighingAction = (typeof weighingActions)[number];
export type WeighingParty = OfftakeSide | 'operator';

const Kilograms = z.int().min(0).max(200_000);
/** Gross and tare as the weighbridge printed them, in whole kilograms; net is what is between them. */
export const Weights = z.strictObject({ gross: Kilograms, tare: Kilograms }).meta({ id: 'Weights' });
export type Weights = z.infer<typeof Weights>;

export const WeighingContent = z
  .strictObject({
    /** Number of the ticket; it stands for the weighing within its agreement. */
    ticket: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/),
    /** Registration of the vehicle. */
    vehicle: z.string().trim().min(1).max(20),
    /** When it was weighed, with the zone by whose day it counts. */
    at: z.iso.datetime({ offset: true }),
    zone: Zone,
    ...Weights.shape,
  })
  .meta({ id: 'WeighingContent' });
export type WeighingContent = z.infer<typeof WeighingContent>;

/** More corrections than this are a quarrel and not a slip. */
const corrections = 5;

export const Weighing = z
  .object({
    offtakeId: idOf('offtake'),
    version: z.int().positive(),
    state: z.enum(weighingProcess.states),
    ...WeighingContent.shape,
    at: z.iso.datetime(),
    day: z.iso.date(),
    recordedBy: z.enum(offtakeSides),
    /** The permits of supplier and taker under which it went. */
    permits: z.tuple([idOf('permit'), idOf('permit')]),
    contest: z.object({ reason: z.enum(reasons), text: z.string().max(1000).optional() }).optional(),
    /** What was recorded before it was corrected, the oldest first. */
    earlier: z.array(z.object({ ...Weights.shape, by: Stamp })).max(corrections),
    confirmed: Stamp.optional(),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'Weighing' });
export type Weighing = z.infer<typeof Weighing>;

export const netOf = ({ gross, tare }: Weights): number => gross - tare;

/** @throws Fault invalid `weighing.weights` */
const weighed = (weights: Weights): void => {
  if (netOf(weights) <= 0) throw invalidField('/tare', 'weighing.weights');
};

/** The last day on which something may be weighed under it. */
export const lastDayOf = ({ terms, ended, accepted }: Offtake): string => {
  const day = ended && accepted ? koreanDay(new Date(ended.at)) : terms.until;
  return sooner(day, terms.until);
};

/** Day of a weighing where it was weighed. @throws Fault conflict `offtake.notAgreed`; invalid `weighing.day` */
export const weighingDay = (offtake: Offtake, { at, zone }: Pick<WeighingContent, 'at' | 'zone'>, now: Date): string => {
  if (!offtake.accepted) throw new Fault('conflict', 'offtake.notAgreed');
  const day = dayIn(zone, new Date(at));
  if (new Date(at) > now || day < offtake.terms.from || day > lastDayOf(offtake)) throw invalidField('/at', 'weighing.day');
  return day;
};

/**
 * Records a weighing, each of which passes the trade gate: the lists may say something else by now than when the agreement was made.
 * `permits` are those that `permitsFor` found for its day. @throws Fault invalid `weighing.weights`, `weighing.day`; conflict `gate.required`
 */
export const recordWeighing = (
  offtake: Offtake,
  content: WeighingContent,
  side: OfftakeSide,
  permits: readonly [string, string],
  actor: Actor,
  now: Date,
  clearance?: Clearance,
): Weighing => {
  const day = weighingDay(offtake, content, now);
  weighed(content);
  const state = begin(weighingProcess, clearance, offtake.id);
  const by = stamp(actor, now);
  return {
    ...content,
    at: new Date(content.at).toISOString(),
    day,
    offtakeId: offtake.id,
    version: 1,
    state,
    recordedBy: side,
    permits: [...permits],
    earlier: [],
    created: by,
    changed: by,
  };
};

const standing = ({ recordedBy }: Weighing, party: WeighingParty): 'recorder' | 'other' | 'operator' =>
  party === 'operator' ? party : party === recordedBy ? 'recorder' : 'other';

export interface WeighingMove {
  readonly action: WeighingAction;
  readonly reason?: string | undefined;
  readonly text?: string | undefined;
  /** What a correction says instead. */
  readonly weights?: Weights | undefined;
}

/** Takes an action of the table. @throws Fault conflict `process.refused`, `weighing.corrections`; invalid `process.reason`, `weighing.weights` */
export const moveWeighing = (
  weighing: Weighing,
  { action, reason, text, weights }: WeighingMove,
  party: WeighingParty,
  actor: Actor,
  now: Date,
): Weighing => {
  const state = step(weighingProcess, weighing.state, action, standing(weighing, party), reason);
  const by = stamp(actor, now);
  const { contest, ...rest } = weighing;
  const next = { ...rest, state, version: weighing.version + 1, changed: by };
  if (action === 'correct') {
    if (!weights) throw invalidField('/weights', 'weighing.weights');
    weighed(weights);
    if (weighing.earlier.length >= corrections) throw new Fault('conflict', 'weighing.corrections');
    const { gross, tare } = weighing;
    return { ...next, ...weights, earlier: [...weighing.earlier, { gross, tare, by: weighing.changed }] };
  }
  if (action === 'contest') return { ...next, contest: { reason: reason as Contest, ...(text ? { text } : {}) } };
  return { ...next, ...(contest ? { contest } : {}), ...(state === 'confirmed' ? { confirmed: by } : {}) };
};

export const weighingActionsOpen = (weighing: Weighing, party: WeighingParty): WeighingAction[] => {
  const found = open(weighingProcess, weighing.state, standing(weighing, party)).map((t) => t.action as string);
  return weighingActions.filter((a) => found.includes(a));
};
