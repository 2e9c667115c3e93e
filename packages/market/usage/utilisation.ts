import type { BookingState } from '../booking/booking-state.ts';
import type { outageReasons } from '../booking/closed.ts';
import { merged, type Span, without } from '../booking/open-span.ts';
import type { IncidentKind, LossReason } from './usage-names.ts';

/** What happened to one booked time. */
export interface BookedTime extends Span {
  readonly userId: string;
  /** Why time of it was lost; none for one that was used. */
  readonly lost?: Extract<LossReason, 'no_show' | 'late_cancellation' | 'interrupted'>;
}

/** A time in which the resource could not be had, and why: as it was said before, or as an incident says. */
export interface ClosedTime extends Span {
  readonly why: keyof typeof outageReasons | IncidentKind;
}

/** What a time is lost to that was closed. Of an instant that is closed for several of them the first counts. */
const closings = {
  outage: ['outage', 'fault', 'damage', 'safety'],
  maintenance: ['maintenance', 'calibration'],
  own_use: ['own_use'],
} as const satisfies Partial<Record<LossReason, readonly ClosedTime['why'][]>>;

export interface UsedTime extends Span {
  readonly userId: string;
}

/** Hours of a resource in a period: whole minutes, by what became of them. */
export interface Utilisation {
  /** Open, before outages and maintenance. */
  readonly offered: number;
  readonly booked: number;
  readonly used: number;
  /** Used by others than the owner. */
  readonly shared: number;
  readonly lost: Readonly<Partial<Record<LossReason, number>>>;
  /** Used of offered, and shared of used, in parts per million; absent where there was none. */
  readonly rate?: number;
  readonly sharing?: number;
}

/** A booked time as the diary of a resource has it; `late`: its cancellation cost something, for it came too late. */
export interface DiaryTime {
  readonly state: BookingState;
  readonly start: string;
  readonly end: string;
  readonly organisationId: string;
  readonly late?: boolean;
}

const lostOf: Readonly<Partial<Record<BookingState, BookedTime['lost']>>> = {
  no_show: 'no_show',
  interrupted: 'interrupted',
  cancelled: 'late_cancellation',
};
const stood: readonly BookingState[] = [
  'confirmed',
  'checked_in',
  'in_use',
  'completed',
  'released_early',
  'billed',
  'settled',
  'no_show',
  'interrupted',
];

/** The booked times of a diary: those that stood, and those that were cancelled too late for others. */
export const bookedTimes = (diary: readonly DiaryTime[]): readonly BookedTime[] =>
  diary
    .filter((d) => stood.includes(d.state) || (d.state === 'cancelled' && d.late))
    .map(({ state, start, end, organisationId: userId }) => {
      const lost = lostOf[state];
      return { from: Date.parse(start), to: Date.parse(end), userId, ...(lost ? { lost } : {}) };
    });

const minute = 60_000;

/** Spans put together, so that no instant counts twice. */
const union = (spans: readonly Span[]): readonly Span[] => merged(spans.filter((s) => s.from < s.to));

const within = (spans: readonly Span[], period: Span): readonly Span[] =>
  spans.map((s) => ({ from: Math.max(s.from, period.from), to: Math.min(s.to, period.to) })).filter((s) => s.from < s.to);

const minutesOf = (spans: readonly Span[]): number => Math.round(spans.reduce((sum, s) => sum + (s.to - s.from), 0) / minute);

/** What is in both, counted once. */
const common = (one: readonly Span[], other: readonly Span[]): readonly Span[] => {
  const others = union(other);
  return union(one).flatMap((a) => within(others, a));
};

const share = (part: number, of: number): number | undefined => (of > 0 ? Math.floor((part * 1_000_000) / of) : undefined);

interface Course {
  readonly open: readonly Span[];
  readonly closed: readonly ClosedTime[];
  readonly booked: readonly BookedTime[];
  readonly used: readonly UsedTime[];
}

/**
 * What became of the time that a resource offered in a period. What was closed is lost where it was open; a booked time that ended early counts
 * as released for what nobody used of it; of one that was cancelled late, what nobody booked after all is lost, and of one that was
 * interrupted, what nobody used and nothing closed.
 */
export const utilisation = (ownerId: string, period: Span, { open, closed, booked, used }: Course): Utilisation => {
  const open_ = within(union(open), period);
  const offered = minutesOf(open_);
  const taken = within(
    booked.filter((b) => b.lost !== 'late_cancellation'),
    period,
  );
  const worked = within(used, period);
  const lostBy = (reason: BookedTime['lost']) =>
    within(
      booked.filter((b) => b.lost === reason),
      period,
    );
  let left = open_;
  const lostTo = (kinds: readonly string[]): number => {
    const taken = common(
      left,
      closed.filter((c) => kinds.includes(c.why)),
    );
    left = without(left, taken);
    return minutesOf(taken);
  };
  const others = booked.filter((b) => b.lost === undefined || b.lost === 'no_show');
  const kept = booked.filter((b) => b.lost === undefined);
  const late = within(union(booked.filter((b) => b.lost === 'late_cancellation')), period);
  const released = minutesOf(union(within(kept, period))) - minutesOf(common(within(kept, period), worked));
  const lost: Partial<Record<LossReason, number>> = {
    outage: lostTo(closings.outage),
    maintenance: lostTo(closings.maintenance),
    own_use: lostTo(closings.own_use),
    no_show: minutesOf(lostBy('no_show')),
    late_cancellation: minutesOf(late) - minutesOf(common(late, taken)),
    interrupted: minutesOf(without(union(lostBy('interrupted')), [...closed, ...worked, ...others])),
    early_release: Math.max(0, released),
  };
  const usedMinutes = minutesOf(worked);
  const shared = minutesOf(
    within(
      used.filter((u) => u.userId !== ownerId),
      period,
    ),
  );
  const [rate, sharing] = [share(usedMinutes, offered), share(shared, usedMinutes)];
  return {
    offered,
    booked: minutesOf(taken),
    used: usedMinutes,
    shared,
    lost,
    ...(rate === undefined ? {} : { rate }),
    ...(sharing === undefined ? {} : { sharing }),
  };
};
