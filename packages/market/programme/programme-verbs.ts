import { stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { step } from '@sandan/kernel/process';
import type { Application } from './application.ts';
import { type Hand, koreanDay } from './hand.ts';
import { type Programme, type ProgrammeAction, programmeProcess, type WrittenProgramme } from './programme.ts';

/** The number people quote: the year and the last five characters of the id. */
export const numberOf = (letters: string, id: string, now: Date): string =>
  `${letters}-${koreanDay(now).slice(0, 4)}-${id.slice(-5)}`;

export const draftProgramme = (
  written: WrittenProgramme,
  ownerId: string,
  { actor, now }: Hand,
  { id = newId('programme', now.getTime()), demo = false } = {},
): Programme => {
  const by = stamp(actor, now);
  return {
    ...written,
    id,
    version: 1,
    number: numberOf('PRG', id, now),
    ownerId,
    state: programmeProcess.initial,
    reviewers: [],
    granted: 0,
    demo,
    created: by,
    changed: by,
  };
};

export const next = (programme: Programme, { actor, now }: Hand, change: Partial<Programme>): Programme => ({
  ...programme,
  ...change,
  version: programme.version + 1,
  changed: stamp(actor, now),
});

/** Writes a draft anew; of a programme that is published only the words and the later days, for applicants rely on the rest. */
export const rewrite = (programme: Programme, written: WrittenProgramme, hand: Hand): Programme => {
  const { burn: _, ...kept } = programme;
  if (programme.state === 'draft') return next(kept, hand, written);
  if (programme.state !== 'published') throw new Fault('conflict', 'programme.fixed');
  if (written.closesOn < programme.closesOn) throw new Fault('conflict', 'programme.windowShorter');
  if (written.endsOn < programme.endsOn) throw new Fault('conflict', 'programme.windowShorter');
  const { title, summary, closesOn, endsOn } = written;
  return next(programme, hand, { title, summary, closesOn, endsOn });
};

export const setReviewers = (programme: Programme, reviewers: readonly string[], hand: Hand): Programme => {
  if (programmeProcess.final.some((s) => s === programme.state)) throw new Fault('conflict', 'programme.fixed');
  return next(programme, hand, { reviewers: [...new Set(reviewers)] });
};

const undecided: readonly Application['state'][] = ['submitted', 'eligible', 'scored'];
const running: readonly Application['state'][] = ['agreed', 'active', 'settlement_review'];

/**
 * What the agency or the clock does to a programme.
 * @throws Fault conflict `programme.windowOver`, `programme.undecided`, `programme.unsettled`
 */
export const actOn = (
  programme: Programme,
  action: ProgrammeAction,
  side: 'agency' | 'clock',
  applications: readonly Pick<Application, 'state'>[],
  hand: Hand,
): Programme => {
  const state = step(programmeProcess, programme.state, action, side);
  const some = (states: readonly Application['state'][]) => applications.some((a) => states.includes(a.state));
  if (action === 'publish' && programme.closesOn < koreanDay(hand.now)) throw new Fault('conflict', 'programme.windowOver');
  if (action === 'begin' && some(undecided)) throw new Fault('conflict', 'programme.undecided');
  if (action === 'cancel' && some([...running, 'selected'])) throw new Fault('conflict', 'programme.undecided');
  if (action === 'end' && some([...running, 'selected'])) throw new Fault('conflict', 'programme.unsettled');
  return next(programme, hand, { state });
};

/** Takes part of the budget, or with a negative amount gives it back. @throws Fault conflict `programme.beyondBudget` */
export const grantOf = (programme: Programme, minor: number, hand: Hand): Programme => {
  const granted = programme.granted + minor;
  if (granted > programme.total) throw new Fault('conflict', 'programme.beyondBudget');
  return next(programme, hand, { granted });
};
