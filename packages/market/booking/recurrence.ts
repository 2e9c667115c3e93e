import { invalidField } from '@sandan/kernel/fault';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { readWall, type WallTime, wallOf } from '../calendar/wall.ts';

/** What of RFC 5545 a series may say. Anything else is refused before it is expanded, so that no rule can keep the market busy. */
export const recurrenceBounds = { length: 200, interval: 52, count: 200, days: 732 } as const;

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** A recurrence rule, read: the parts of an RRULE that the market knows. */
export interface Recurrence {
  readonly freq: 'DAILY' | 'WEEKLY' | 'MONTHLY';
  readonly interval: number;
  readonly byDay?: readonly string[];
  readonly byMonthDay?: readonly number[];
  readonly bySetPos?: readonly number[];
  readonly weekStart?: string;
  readonly end: { readonly count: number } | { readonly until: string };
}

const refused = (why: string) => invalidField('/rule', `recurrence.${why}`);

const whole = (text: string, low: number, high: number, why: string): number => {
  const n = Number(text);
  if (!/^[+-]?\d{1,3}$/.test(text) || n < low || n > high || n === 0) throw refused(why);
  return n;
};

const listed = <T>(text: string, most: number, one: (item: string) => T): T[] => {
  const items = text.split(',');
  if (items.length > most || new Set(items).size !== items.length) throw refused('list');
  return items.map(one);
};

const day = (monthly: boolean) => (text: string) => {
  const [, nth = '', name = ''] = /^([+-]?[1-5])?([A-Z]{2})$/.exec(text) ?? [];
  if (!(weekdays as readonly string[]).includes(name) || (nth !== '' && !monthly)) throw refused('day');
  return `${nth.replace('+', '')}${name}`;
};

const untilOf = (text: string): string => {
  if (!/^\d{8}(T\d{6}Z)?$/.test(text)) throw refused('until');
  return text;
};

const allowed = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'BYMONTHDAY', 'BYSETPOS', 'WKST'];

const partsOf = (rule: string): Map<string, string> => {
  const parts = new Map<string, string>();
  for (const part of rule.split(';')) {
    const [name = '', value = '', ...more] = part.split('=');
    if (!allowed.includes(name)) throw refused('part');
    if (parts.has(name) || value === '' || more.length > 0) throw refused('unreadable');
    parts.set(name, value);
  }
  return parts;
};

const endOf = (count: string | undefined, until: string | undefined): Recurrence['end'] => {
  if ((count === undefined) === (until === undefined)) throw refused('end');
  return count === undefined ? { until: untilOf(until ?? '') } : { count: whole(count, 1, recurrenceBounds.count, 'count') };
};

/**
 * Reads the value of an RRULE property (RFC 5545, 3.3.10) through an allow-list: daily, weekly or monthly, with an end.
 * @throws Fault invalid at `/rule`: `recurrence.length|unreadable|part|freq|interval|count|until|end|list|day|monthly|position`
 */
export const readRecurrence = (rule: string): Recurrence => {
  if (rule.length > recurrenceBounds.length) throw refused('length');
  const parts = partsOf(
    rule
      .trim()
      .toUpperCase()
      .replace(/^RRULE:/, ''),
  );
  const freq = parts.get('FREQ');
  if (freq !== 'DAILY' && freq !== 'WEEKLY' && freq !== 'MONTHLY') throw refused('freq');
  const monthly = freq === 'MONTHLY';
  const [byDay, byMonthDay, bySetPos] = [parts.get('BYDAY'), parts.get('BYMONTHDAY'), parts.get('BYSETPOS')];
  if ((byMonthDay !== undefined || bySetPos !== undefined) && !monthly) throw refused('monthly');
  if (bySetPos !== undefined && byDay === undefined && byMonthDay === undefined) throw refused('position');
  const weekStart = parts.get('WKST');
  return {
    freq,
    interval: whole(parts.get('INTERVAL') ?? '1', 1, recurrenceBounds.interval, 'interval'),
    ...(byDay === undefined ? {} : { byDay: listed(byDay, 10, day(monthly)) }),
    ...(byMonthDay === undefined ? {} : { byMonthDay: listed(byMonthDay, 10, (d) => whole(d, -31, 31, 'day')) }),
    ...(bySetPos === undefined ? {} : { bySetPos: listed(bySetPos, 4, (p) => whole(p, -10, 10, 'position')) }),
    ...(weekStart === undefined ? {} : { weekStart: day(false)(weekStart) }),
    end: endOf(parts.get('COUNT'), parts.get('UNTIL')),
  };
};

/** The last instant (ms) that an end by date allows; a day without a time ends with that day in the zone. */
const lastInstant = (until: string, zone: string): number => {
  try {
    if (until.length > 8) return Temporal.Instant.from(until).epochMilliseconds;
    return Temporal.PlainDate.from(until).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds - 1000;
  } catch {
    throw refused('until');
  }
};

/** The rule as it is kept and sent: parts in one order, an end by date as UTC, which RFC 5545 wants beside a start with a zone. */
export const writtenRecurrence = (r: Recurrence, zone: string): string =>
  [
    `FREQ=${r.freq}`,
    ...(r.interval === 1 ? [] : [`INTERVAL=${r.interval}`]),
    ...(r.byMonthDay ? [`BYMONTHDAY=${r.byMonthDay.join(',')}`] : []),
    ...(r.byDay ? [`BYDAY=${r.byDay.join(',')}`] : []),
    ...(r.bySetPos ? [`BYSETPOS=${r.bySetPos.join(',')}`] : []),
    ...(r.weekStart ? [`WKST=${r.weekStart}`] : []),
    'count' in r.end ? `COUNT=${r.end.count}` : `UNTIL=${utc(lastInstant(r.end.until, zone))}`,
  ].join(';');

/**
 * The rule as other calendars are told it: with an end by date, since they disagree on whether a time that clocks skip counts as one of
 * COUNT.
 */
export const sentRecurrence = (r: Recurrence, occurrences: readonly Occurrence[], zone: string): string => {
  const last = occurrences.findLast((o) => o.at !== undefined)?.at;
  return writtenRecurrence(last === undefined ? r : { ...r, end: { until: utc(last) } }, zone);
};

const utc = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** One time of a series: as clocks show it, and its instant (ms), which is absent where clocks skip that time. */
export interface Occurrence {
  readonly local: string;
  readonly at?: number;
}

const wallsOf = (local: string, r: Recurrence, stop: (wall: string) => boolean): string[] => {
  const walls: string[] = [];
  // Reckoned as if clocks never changed: a series is kept in wall time, and what a zone makes of it is decided apart.
  const rule = new RRuleTemporal({
    freq: r.freq,
    interval: r.interval,
    ...(r.byDay ? { byDay: [...r.byDay] } : {}),
    ...(r.byMonthDay ? { byMonthDay: [...r.byMonthDay] } : {}),
    ...(r.bySetPos ? { bySetPos: [...r.bySetPos] } : {}),
    ...(r.weekStart ? { wkst: r.weekStart } : {}),
    dtstart: Temporal.PlainDateTime.from(local).toZonedDateTime('UTC'),
    count: recurrenceBounds.count + 1,
    maxIterations: recurrenceBounds.days,
    maxCandidateEvaluations: 50_000,
  });
  const last = Temporal.PlainDateTime.from(local).add({ days: recurrenceBounds.days }).toString().slice(0, 16);
  try {
    rule.all((found) => {
      const wall = found.toString().slice(0, 16);
      if (wall > last || stop(wall)) return false;
      walls.push(wall);
      return true;
    });
  } catch {
    throw refused('sparse');
  }
  return walls;
};

const instantIn = (local: string, { zone, fold }: WallTime): Occurrence => {
  const reading = readWall(local, zone);
  if (reading.is === 'gap') return { local };
  return { local, at: reading.is === 'once' ? reading.at : reading[fold ?? 'earlier'] };
};

/**
 * Every time of a series from its start on, in order. A time that comes twice is the one that the start's `fold` names, the earlier
 * if it names none, as RFC 5545 reads it; a time that clocks skip has no instant.
 * @throws Fault invalid: `recurrence.start` (the start is none of its times; `first` is the next that is), `recurrence.count` (more
 * than may be booked at once), `recurrence.span` (ends after two years), `recurrence.sparse`
 */
export const occurrencesOf = (start: WallTime, r: Recurrence): Occurrence[] => {
  const until = 'until' in r.end ? lastInstant(r.end.until, start.zone) : Infinity;
  const most = 'count' in r.end ? r.end.count : recurrenceBounds.count + 1;
  const lastWall = until === Infinity ? undefined : wallOf(until, start.zone).local;
  const found: string[] = [];
  const walls = wallsOf(start.local, r, (wall) => {
    if (found.length >= most || (lastWall !== undefined && wall > lastWall)) return true;
    found.push(wall);
    return false;
  });
  if (walls[0] !== start.local)
    throw invalidField('/start/local', 'recurrence.start', walls[0] ? { first: walls[0] } : { first: '' });
  if (walls.length > recurrenceBounds.count) throw refused('count');
  if ('count' in r.end && walls.length < r.end.count) throw refused('span');
  const bound = Temporal.PlainDateTime.from(start.local).add({ days: recurrenceBounds.days }).toString();
  if (lastWall !== undefined && lastWall > bound) throw refused('span');
  return walls.map((local) => instantIn(local, start)).filter(({ at }) => at === undefined || at <= until);
};
