import { korea } from '../calendar/calendar.ts';
import { plusDays, weekday } from '../calendar/date.ts';
import { type Closed, outagesOf } from './closed.ts';
import { minutesOf, type Opening, type Outage, type WallSpan, weekdays } from './opening.ts';
import { civilDate, dayStart, wallInstant } from './slot.ts';

/** A time [from, to) in ms since the epoch. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Opened extends Closed {
  readonly zone: string;
  readonly opening: Opening;
}

const holidays = korea('Asia/Seoul', { labourDay: true });

/** The hours of one civil day, by the clocks. */
export const hoursOn = (opening: Opening, date: string): readonly WallSpan[] => {
  const exception = opening.exceptions.find((e) => e.date === date);
  if (exception) return exception.hours;
  if (opening.holidays === 'KR' && holidays.holiday(date)) return [];
  const day = weekdays[weekday(date)] ?? 'SU';
  return opening.hours.filter((h) => h.days.includes(day) && (!h.since || h.since <= date) && (!h.until || date <= h.until));
};

/** Spans in order, those that touch made one. */
export const merged = (spans: readonly Span[]): Span[] => {
  const found: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last && span.from <= last.to) found[found.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else found.push(span);
  }
  return found;
};

/** What is left of spans without others. */
export const without = (spans: readonly Span[], taken: readonly Span[]): Span[] => {
  let left = [...spans];
  for (const t of taken)
    left = left.flatMap((s) =>
      t.to <= s.from || s.to <= t.from
        ? [s]
        : [...(s.from < t.from ? [{ from: s.from, to: t.from }] : []), ...(t.to < s.to ? [{ from: t.to, to: s.to }] : [])],
    );
  return left;
};

export const outageSpans = (outages: readonly Outage[]): Span[] =>
  outages.map((o) => ({ from: Date.parse(o.from), to: Date.parse(o.to) }));

/** Times in [from, to) that the hours allow, outages or not. */
export const hoursBetween = ({ zone, opening }: Pick<Opened, 'zone' | 'opening'>, from: number, to: number): Span[] => {
  const found: Span[] = [];
  for (let date = civilDate(from, zone); dayStart(date, zone) < to; date = plusDays(date, 1))
    for (const hours of hoursOn(opening, date)) {
      const begin = Math.max(from, wallInstant(date, minutesOf(hours.from), zone));
      const end = Math.min(to, wallInstant(date, minutesOf(hours.to), zone, true));
      if (begin < end) found.push({ from: begin, to: end });
    }
  return merged(found);
};

/** Times in [from, to) in which it is open and not out, in order, those that touch made one. */
export const openSpans = (resource: Opened, from: number, to: number): Span[] =>
  without(hoursBetween(resource, from, to), outageSpans(outagesOf(resource)));
