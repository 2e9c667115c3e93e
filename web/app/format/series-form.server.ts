import type { Sending } from '../../server/api.ts';
import type { BookingView } from '../api/booking.ts';
import type { Sheet } from '../api/form.server.ts';
import {
  type ConflictMode,
  conflictModes,
  type Repeat,
  repeats,
  type SeriesTimeView,
  type SeriesView,
  type ShownTime,
} from '../api/series.ts';
import type { Language, Problem } from '../api/views.ts';
import { chosenTime, saidTime } from './chosen-time.server.ts';
import { shownWall } from './shown-wall.ts';
import { after } from './zone.server.ts';

const rules: Readonly<Record<Repeat, string>> = {
  daily: 'FREQ=DAILY',
  workdays: 'FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR',
  weekly: 'FREQ=WEEKLY',
  fortnightly: 'FREQ=WEEKLY;INTERVAL=2',
  monthly: 'FREQ=MONTHLY',
};

/** How a rule repeats, as a form offers it; nothing for one that no form writes. */
export const repeatOf = (rule: string): Repeat | undefined =>
  repeats.find((r) => rules[r] === rule.replace(/;(?:COUNT|UNTIL)=.*$/, ''));

/** What the form says of repeating; `rule` is an RRULE (RFC 5545), whose end the market checks. */
export interface Repeating {
  readonly repeat: Repeat;
  readonly count: string;
  readonly until: string;
  readonly mode: ConflictMode;
  readonly rule: string;
}

/** How a booking is to be repeated, or nothing if once is enough. A last day decides where there is one, else how often. */
export const repeatingIn = (text: (name: string) => string): Repeating | undefined => {
  const repeat = repeats.find((r) => r === text('repeat'));
  if (!repeat) return undefined;
  const [count, until] = [text('count').trim().slice(0, 4), text('until').trim().slice(0, 10)];
  const end = until ? `UNTIL=${until.replaceAll('-', '')}` : count ? `COUNT=${count}` : undefined;
  const mode = conflictModes.find((m) => m === text('mode')) ?? 'fail';
  return { repeat, count, until, mode, rule: [rules[repeat], ...(end ? [end] : [])].join(';') };
};

const wallMinutes = (wall: string): number => Date.parse(`${wall}:00Z`) / 60_000;

/** What a form of a booking that belongs to a series calls for: of this time alone, of it and those after it, or of all that is to come. */
export const seriesCallIn = (
  sheet: Sheet,
  bookingId: string,
  language: Language,
): { readonly path: string; readonly sending: Sending; readonly problem?: Problem } => {
  const [doing, scope, local] = [sheet.text('do').replace('series-', ''), sheet.text('scope'), sheet.text('local')];
  const [date, time, reason] = [sheet.text('date'), sheet.text('time'), sheet.text('reason')];
  const path = `/series/${encodeURIComponent(sheet.text('series'))}/actions`;
  const given = reason ? { reason } : {};
  if (doing === 'book') return { path, sending: sheet.sending({ action: 'book', local }) };
  if (scope === 'one') {
    const moved = doing === 'move' ? chosenTime(saidTime(sheet.text), sheet.text('zone'), language) : undefined;
    const body = moved ? { action: 'reschedule', start: moved.at } : { action: 'cancel', ...given };
    return {
      path: `/bookings/${bookingId}/actions`,
      sending: { ...sheet.sending(body), version: sheet.text('bookingVersion') },
      ...(moved?.problem ? { problem: moved.problem } : {}),
    };
  }
  const from = scope === 'following' ? { from: local } : {};
  const by = wallMinutes(`${date}T${time}`) - wallMinutes(sheet.text('was'));
  const body = doing === 'move' ? { action: 'move', by, ...from } : { action: 'cancel', ...given, ...from };
  return { path, sending: sheet.sending(body) };
};

/** Times of a series by the clocks of their resource. */
export const shownTimes = (times: readonly SeriesTimeView[], zone: string, minutes: number): ShownTime[] => {
  const walls = (start: string) => [start, after(start, minutes, zone)].map((at) => shownWall(at, zone)) as [string, string];
  return times.map((time) => ({
    ...time,
    wall: time.start ? walls(time.start) : [time.local, time.local],
    ...(time.proposal ? { instead: walls(time.proposal.start) } : {}),
  }));
};

const standing = ['requested', 'confirmed', 'waitlisted', 'offered'];

/** A series as the page of one of its bookings shows it, with how many times each scope would change. */
export const seriesBeside = (series: SeriesView, { series: own }: Pick<BookingView, 'series'>, now: Date) => {
  const ahead = series.times.filter((t) => standing.includes(t.state ?? '') && t.start && Date.parse(t.start) > now.getTime());
  const following = ahead.filter((t) => own && t.local >= own.local);
  return {
    id: series.id,
    version: series.version,
    rule: series.rule,
    acts: series.actions.length > 0,
    times: shownTimes(series.times, series.start.zone, series.minutes),
    following: following.length,
    all: ahead.length,
  };
};
