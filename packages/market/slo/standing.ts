import { type AlertName, alerts, type ObjectiveName, objectiveNames, objectives, windowDays } from './objective.ts';

/** Good events and all events. */
export interface Events {
  readonly good: number;
  readonly total: number;
}

/** Events of each objective that began in one slot of time. */
export interface Slot {
  /** ISO instant at which it begins. */
  readonly at: string;
  readonly counts: Readonly<Partial<Record<ObjectiveName, Events>>>;
}

/** Slots of five minutes say what happens now, slots of an hour what has become of the window. */
export const slotKinds = { minutes: 5, hour: 60 } as const;
export type SlotKind = keyof typeof slotKinds;

/** The beginning of the slot that holds an instant. */
export const slotAt = (kind: SlotKind, now: Date): string => {
  const ms = slotKinds[kind] * 60_000;
  return new Date(Math.floor(now.getTime() / ms) * ms).toISOString();
};

const none: Events = { good: 0, total: 0 };

const sum = (slots: readonly Slot[], name: ObjectiveName, from: number): Events =>
  slots.reduce((all, { at, counts }) => {
    const here = Date.parse(at) >= from ? counts[name] : undefined;
    return here ? { good: all.good + here.good, total: all.total + here.total } : all;
  }, none);

/** How many times too fast the budget burns: 1 uses it up exactly at the end of the window. */
const burnOf = ({ good, total }: Events, goal: number): number => (total === 0 ? 0 : (total - good) / total / (1 - goal));

export interface Burn {
  readonly alert: AlertName;
  /** Minutes of the two windows, and the rate from which the alert rings. */
  readonly long: number;
  readonly short: number;
  readonly from: number;
  /** The rates of the two windows. */
  readonly over: readonly [long: number, short: number];
  readonly rings: boolean;
}

export interface Standing {
  readonly objective: ObjectiveName;
  readonly goal: number;
  readonly events: Events;
  /** Share of good events; absent while there are none. */
  readonly share?: number;
  /** What is left of the budget of bad events: 1 is untouched, below 0 is broken. */
  readonly budgetLeft: number;
  readonly burns: readonly Burn[];
}

const round = (n: number): number => Math.round(n * 1e6) / 1e6;

/** How every objective stands at `now`, by slots of an hour for the window and of five minutes for what lies at most a few hours back. */
export const standings = (hours: readonly Slot[], minutes: readonly Slot[], now: Date): Standing[] => {
  const back = (ms: number) => now.getTime() - ms;
  return objectiveNames.map((objective) => {
    const { goal } = objectives[objective];
    const events = sum(hours, objective, back(windowDays * 86_400_000));
    const over = (window: number) => round(burnOf(sum(window > 360 ? hours : minutes, objective, back(window * 60_000)), goal));
    const burns = alerts.map(({ name, long, short, burn }): Burn => {
      const rates = [over(long), over(short)] as const;
      return { alert: name, long, short, from: burn, over: rates, rings: rates.every((rate) => rate >= burn) };
    });
    return {
      objective,
      goal,
      events,
      ...(events.total > 0 ? { share: round(events.good / events.total) } : {}),
      budgetLeft: round(1 - burnOf(events, goal)),
      burns,
    };
  });
};
