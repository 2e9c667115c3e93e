import type { AvailabilityView, ResourceView } from '../api/booking.ts';
import type { Language } from '../api/views.ts';
import { dayStart, instantAt, plusDays, wallTime } from './zone.server.ts';

type CellState = 'free' | 'some' | 'taken' | 'closed' | 'past';

export interface Cell {
  readonly state: CellState;
  /** How many units are free all through it. */
  readonly free: number;
  /** `YYYY-MM-DDTHH:MM` by the clocks of the resource, where a booking may begin here. */
  readonly start?: string;
  /** Of a calendar of days: the day of the month. */
  readonly label?: string;
}

export interface Week {
  readonly columns: readonly { readonly date: string; readonly label: string }[];
  readonly rows: readonly {
    readonly label: string;
    /** What the reader's own clocks show then; where a change of clocks lies within the week, both. */
    readonly other?: readonly string[];
    readonly cells: readonly Cell[];
  }[];
  /** The zone of the reader's clocks, where they do not show what those of the resource do. */
  readonly otherZone?: string;
  readonly from: string;
  readonly to: string;
  readonly before: string;
  readonly next: string;
  readonly byDay: boolean;
}

const day = 1440;
const two = (n: number) => String(n).padStart(2, '0');
const clock = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** Days that a calendar shows: a week of hours, or five weeks of days. */
export const daysShown = ({ rules }: Pick<ResourceView, 'rules'>): number => (rules.grid >= 720 ? 35 : 7);

type Open = AvailabilityView['open'];

/** How much is free all through [from, to) (ms), and whether it is open at all. */
const within = (open: Open, from: number, to: number): { readonly covered: number; readonly free: number } => {
  let covered = 0;
  let free = Number.POSITIVE_INFINITY;
  for (const span of open) {
    const part = Math.min(Date.parse(span.to), to) - Math.max(Date.parse(span.from), from);
    if (part <= 0) continue;
    covered += part;
    free = Math.min(free, span.free);
  }
  return { covered, free: Number.isFinite(free) ? free : 0 };
};

const cellOf = (open: Open, from: number, to: number, earliest: number, capacity: number): Omit<Cell, 'start' | 'label'> => {
  const { covered, free } = within(open, from, to);
  if (covered === 0) return { state: 'closed', free: 0 };
  if (from < earliest) return { state: 'past', free: 0 };
  if (free === 0) return { state: 'taken', free: 0 };
  return { state: free < capacity ? 'some' : 'free', free };
};

/** Whether the shortest booking, all of [from, to) (ms), finds a unit from its start on. */
const fits = (open: Open, from: number, to: number): boolean => {
  const { covered, free } = within(open, from, to);
  return covered === to - from && free > 0;
};

const labelled = (date: string, language: Language, weekday: boolean): string =>
  new Intl.DateTimeFormat(language === 'ko' ? 'ko-KR' : 'en-GB', {
    timeZone: 'UTC',
    month: 'numeric',
    day: 'numeric',
    ...(weekday ? { weekday: 'short' as const } : {}),
  })
    .format(new Date(`${date}T00:00:00Z`))
    // Short enough for a column on a telephone: 12/10 (목).
    .replace(/^(\d+)\. (\d+)\./, '$1/$2');

const weekdayNames = (monday: string, language: Language): string[] =>
  Array.from({ length: 7 }, (_, n) =>
    new Intl.DateTimeFormat(language === 'ko' ? 'ko-KR' : 'en-GB', { timeZone: 'UTC', weekday: 'short' }).format(
      new Date(`${plusDays(monday, n)}T00:00:00Z`),
    ),
  );

/** First and last minute of the day in which anything is open, on whole steps. */
const hoursOf = (open: Open, dates: readonly string[], zone: string, step: number): [number, number] => {
  let [first, last] = [day, 0];
  for (const date of dates) {
    const start = dayStart(date, zone);
    const end = dayStart(plusDays(date, 1), zone);
    for (const span of open) {
      const [from, to] = [Math.max(Date.parse(span.from), start), Math.min(Date.parse(span.to), end)];
      if (from >= to) continue;
      first = Math.min(first, Math.floor((from - start) / 60_000 / step) * step);
      last = Math.max(last, Math.ceil((to - start) / 60_000 / step) * step);
    }
  }
  return first < last ? [first, Math.min(last, day)] : [9 * 60, 18 * 60];
};

/** The calendar of a resource as a table: hours by days of a week, or days by weeks where it is given away by the day. */
export const weekOf = (
  resource: ResourceView,
  { open }: AvailabilityView,
  monday: string,
  language: Language,
  now: number,
  readerZone?: string,
): Week => {
  const { zone, capacity, rules } = resource;
  const earliest = now + rules.lead * 60_000;
  const shown = daysShown(resource);
  const byDay = shown > 7;
  const dates = Array.from({ length: shown }, (_, n) => plusDays(monday, n));
  const around = {
    from: monday,
    to: plusDays(monday, shown - 1),
    before: plusDays(monday, -shown),
    next: plusDays(monday, shown),
  };
  const shownUntil = dayStart(around.next, zone);
  /** What of the shortest booking lies within what is shown has to be free; of the rest nothing is known here. */
  const bookable = ({ state }: Pick<Cell, 'state'>, from: number, shortest: number) =>
    (state === 'free' || state === 'some') && fits(open, from, Math.min(shortest, shownUntil));
  const begin = (date: string, minutes: number) => Date.parse(instantAt(date, clock(minutes), zone) ?? '');
  if (byDay) {
    const names = weekdayNames(monday, language);
    const weeks = Array.from({ length: shown / 7 }, (_, n) => dates.slice(n * 7, n * 7 + 7));
    const cellAt = (date: string): Cell => {
      const from = dayStart(date, zone);
      const cell = cellOf(open, from, dayStart(plusDays(date, 1), zone), earliest, capacity);
      const shortest = dayStart(plusDays(date, Math.ceil(rules.min / day)), zone);
      return {
        ...cell,
        label: labelled(date, language, false),
        ...(bookable(cell, from, shortest) ? { start: `${date}T00:00` } : {}),
      };
    };
    return {
      ...around,
      byDay,
      columns: dates.slice(0, 7).map((date, n) => ({ date, label: names[n] ?? '' })),
      rows: weeks.map((week) => ({ label: labelled(week[0] ?? monday, language, false), cells: week.map(cellAt) })),
    };
  }
  const step = Math.max(rules.grid, (24 * 60) / 48);
  const [first, last] = hoursOf(open, dates, zone, step);
  const size = (last - first) / step > 24 ? step * 2 : step;
  const minutes: number[] = [];
  for (let at = first; at < last; at += size) minutes.push(at);
  /** What other clocks show at a time of each day of the week: of the day before or after with a sign. */
  const otherAt = (at: number, other: string): string[] => [
    ...new Set(
      dates.map((date) => {
        const [day, time] = wallTime(begin(date, at), other).split('T') as [string, string];
        return `${time}${day > date ? '⁺¹' : day < date ? '⁻¹' : ''}`;
      }),
    ),
  ];
  const apart =
    readerZone && minutes.some((at) => otherAt(at, readerZone).join() !== otherAt(at, zone).join()) ? readerZone : undefined;
  return {
    ...around,
    byDay,
    ...(apart ? { otherZone: apart } : {}),
    columns: dates.map((date) => ({ date, label: labelled(date, language, true) })),
    rows: minutes.map((at) => ({
      label: clock(at),
      ...(apart ? { other: otherAt(at, apart) } : {}),
      cells: dates.map((date): Cell => {
        const to = at + size >= day ? dayStart(plusDays(date, 1), zone) : begin(date, at + size);
        const from = begin(date, at);
        const cell = cellOf(open, from, to, earliest, capacity);
        return { ...cell, ...(bookable(cell, from, from + rules.min * 60_000) ? { start: `${date}T${clock(at)}` } : {}) };
      }),
    })),
  };
};
