import { type Candidate, mostChoices, mostSteps, stepGaps, stepLengths } from '../api/journey.ts';
import { instantAt, plusDays } from './zone.server.ts';

/** Where the market is: days of a plan are those of its clocks. */
export const planZone = 'Asia/Seoul';
const usualSteps = 3;
const usualDays = 30;

/** One step as the form says it: what for, how long, the way there from the step before, and where it may be done. */
export interface Step {
  readonly place: number;
  readonly purpose: string;
  readonly minutes: number;
  readonly gap: number;
  /** Chosen resources; empty where none was chosen yet. */
  readonly uses: readonly string[];
}

export interface Wanted {
  readonly steps: readonly Step[];
  /** Civil days, both included. */
  readonly from: string;
  readonly until: string;
}

/** What a form was sent with, from an address or from its body. */
export interface Given {
  readonly text: (name: string) => string;
  readonly texts: (name: string) => readonly string[];
}

export const givenIn = (params: URLSearchParams): Given => ({
  text: (name) => params.get(name) ?? '',
  texts: (name) => params.getAll(name),
});

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
const oneOf = (choices: readonly number[], text: string, otherwise: number): number =>
  text === '' ? otherwise : (choices.find((n) => n === Number(text)) ?? otherwise);

/** Whether the days of a journey lie in their order. */
export const isInOrder = ({ from, until }: Pick<Wanted, 'from' | 'until'>): boolean => from <= until;

/** A journey as the form says it; `today` is where it begins unless it is said. Steps without a purpose are shown and not planned. */
export const wantedIn = ({ text, texts }: Given, today: string): Wanted => {
  const asked = Number.parseInt(text('steps'), 10) || usualSteps;
  const count = Math.min(mostSteps, Math.max(1, asked + (text('more') ? 1 : 0)));
  const from = isDay(text('from')) && text('from') > today ? text('from') : today;
  const until = isDay(text('until')) ? text('until') : plusDays(from, usualDays);
  const steps = Array.from({ length: count }, (_, i): Step => {
    const place = i + 1;
    return {
      place,
      purpose: text(`purpose${place}`).trim().slice(0, 200),
      minutes: oneOf(stepLengths, text(`minutes${place}`), 120),
      gap: i === 0 ? 0 : oneOf(stepGaps, text(`gap${place}`), 0),
      uses: [...new Set(texts(`use${place}`))].slice(0, mostChoices),
    };
  });
  return { steps, from, until };
};

/** Steps that say what they are for. */
export const meant = (wanted: Wanted): Step[] => wanted.steps.filter((s) => s.purpose !== '');

/** The equipment of a step between which is chosen: what was chosen of what fits, else the first that may be booked. */
export const usesOf = (step: Step, fitting: readonly Candidate[]): string[] => {
  const open = fitting.filter((c) => c.reason === undefined).map((c) => c.resourceId);
  const chosen = open.filter((id) => step.uses.includes(id));
  return (chosen.length > 0 ? chosen : open).slice(0, mostChoices);
};

/** What is asked of the market; a first day that has begun begins now. */
export const journeyBody = (wanted: Wanted, uses: ReadonlyMap<number, readonly string[]>, now: Date) => {
  const begin = Date.parse(instantAt(wanted.from, '00:00', planZone) ?? '') || 0;
  return {
    legs: meant(wanted).map(({ place, minutes, gap }, i) => ({
      resourceIds: [...(uses.get(place) ?? [])],
      minutes,
      gap: i === 0 ? 0 : gap,
    })),
    from: new Date(Math.max(begin, now.getTime())).toISOString(),
    until: instantAt(plusDays(wanted.until, 1), '00:00', planZone) ?? now.toISOString(),
  };
};
