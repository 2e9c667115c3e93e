import * as z from 'zod';
import { courseSteps } from './course.ts';
import { Month, type TakenStep } from './taken-step.ts';

const count = z.int().nonnegative();
const StepCount = z.object({
  count,
  kinds: z.record(z.string(), count),
  /** How many took so many hours since the step before; exact to the hour for three days, then to the day. */
  hours: z.record(z.string(), count),
});
type StepCount = z.infer<typeof StepCount>;

/** What became of a month, reckoned from the steps that were taken in it. */
export const Outcome = z.object({
  version: z.int().positive(),
  month: Month,
  reckonedAt: z.iso.datetime(),
  /** Steps from which it was reckoned. */
  of: count,
  steps: z.record(z.string(), StepCount),
});
export type Outcome = z.infer<typeof Outcome>;

const exactHours = 72;

/** Hours as they are counted: up, so that what took any time took one. */
export const bucketOf = (hours: number): number =>
  hours <= exactHours ? Math.max(1, Math.ceil(hours)) : Math.ceil(hours / 24) * 24;

const none = (): StepCount => ({ count: 0, kinds: {}, hours: {} });
const plus = (counts: Record<string, number>, name: string | number, n = 1): void => {
  counts[name] = (counts[name] ?? 0) + n;
};

/** Reckons a month anew from all of its steps. */
export const reckon = (month: string, taken: readonly TakenStep[], before: Outcome | undefined, now: Date): Outcome => {
  const steps: Record<string, StepCount> = {};
  for (const { name, kind, after } of taken) {
    const step = steps[name] ?? none();
    steps[name] = step;
    step.count += 1;
    plus(step.kinds, kind);
    if (after) plus(step.hours, bucketOf(after.hours));
  }
  return { version: (before?.version ?? 0) + 1, month, reckonedAt: now.toISOString(), of: taken.length, steps };
};

/** The sum of months. */
export const sumOf = (months: readonly Outcome[]): Readonly<Record<string, StepCount>> => {
  const steps: Record<string, StepCount> = {};
  for (const { steps: own } of months)
    for (const [name, { count: n, kinds, hours }] of Object.entries(own)) {
      const step = steps[name] ?? none();
      steps[name] = step;
      step.count += n;
      for (const [kind, k] of Object.entries(kinds)) plus(step.kinds, kind, k);
      for (const [bucket, k] of Object.entries(hours)) plus(step.hours, bucket, k);
    }
  return steps;
};

/** Fewer than this say nothing of how long a step takes, and could be told apart. */
export const smallestCount = 3;

/** The median of hours since the step before; none while too few are known. */
export const medianOf = (hours: Readonly<Record<string, number>>): number | undefined => {
  const buckets = Object.entries(hours)
    .map(([bucket, n]) => [Number(bucket), n] as const)
    .sort(([a], [b]) => a - b);
  const all = buckets.reduce((sum, [, n]) => sum + n, 0);
  if (all < smallestCount) return undefined;
  const at = (place: number): number => {
    let passed = 0;
    for (const [bucket, n] of buckets) {
      passed += n;
      if (passed > place) return bucket;
    }
    return 0;
  };
  return (at(Math.floor((all - 1) / 2)) + at(Math.floor(all / 2))) / 2;
};

export interface Figure {
  readonly name: string;
  readonly course: string;
  readonly label: { readonly ko: string; readonly en: string };
  readonly count: number;
  readonly kinds: Readonly<Record<string, number>>;
  /** Share of the first step of the course, 0 to 1; absent for the first one and while there is none. */
  readonly share?: number;
  /** Median of hours since the step before. */
  readonly medianHours?: number;
}

/** Every step of the courses with its figures, in their order; what never happened is 0. */
export const figuresOf = (months: readonly Outcome[]): Figure[] => {
  const sums = sumOf(months);
  return courseSteps.map(({ name, course, label }) => {
    const { count: n, kinds, hours } = sums[name] ?? none();
    const first = courseSteps.find((step) => step.course === course)?.name ?? name;
    const begun = sums[first]?.count ?? 0;
    const median = medianOf(hours);
    return {
      name,
      course,
      label,
      count: n,
      kinds,
      ...(first !== name && begun > 0 ? { share: Math.round((n / begun) * 1000) / 1000 } : {}),
      ...(median === undefined ? {} : { medianHours: median }),
    };
  });
};
