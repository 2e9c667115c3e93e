import { invalidField } from '@sandan/kernel/fault';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';

/** Which of two equal times is meant when clocks are set back: the first (still in summer time) or the second. */
export const folds = ['earlier', 'later'] as const;
export type Fold = (typeof folds)[number];

const zoneKnown = (zone: string): boolean => {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return /^[A-Za-z]/.test(zone);
  } catch {
    return false;
  }
};

/** Name of a zone of the IANA database; an offset is none, for it knows no summer. */
export const Zone = z
  .string()
  .max(64)
  .refine(zoneKnown, { params: { code: 'zone.unknown' } })
  .meta({ id: 'Zone', description: 'IANA time zone' });

/** A time as clocks on the wall show it. `fold` is needed, and allowed to matter, only where the same time comes twice. */
export const WallTime = z
  .object({
    /** `YYYY-MM-DDTHH:MM` */
    local: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/),
    zone: Zone,
    fold: z.enum(folds).optional(),
  })
  .meta({ id: 'WallTime' });
export type WallTime = z.infer<typeof WallTime>;

/** What a wall time is: one instant, none because clocks skip it, or two because it comes twice. Instants in ms since the epoch. */
export type Reading =
  | { readonly is: 'once'; readonly at: number }
  | { readonly is: 'gap'; readonly before: string; readonly after: string }
  | { readonly is: 'twice'; readonly earlier: number; readonly later: number };

const localOf = (at: Temporal.ZonedDateTime): string => at.toPlainDateTime().toString({ smallestUnit: 'minute' });

/** Reads a wall time by the zone's rules (RFC 9557 disambiguation). @throws RangeError if there is no such day or zone */
export const readWall = (local: string, zone: string): Reading => {
  const plain = Temporal.PlainDateTime.from(local, { overflow: 'reject' });
  const earlier = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = plain.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { is: 'once', at: earlier.epochMilliseconds };
  if (earlier.toPlainDateTime().equals(plain))
    return { is: 'twice', earlier: earlier.epochMilliseconds, later: later.epochMilliseconds };
  const change = earlier.getTimeZoneTransition('next');
  const first = change ?? later;
  return { is: 'gap', before: localOf(first.subtract({ minutes: 1 })), after: localOf(first) };
};

/**
 * The one instant of a wall time, ms since the epoch.
 * @throws Fault invalid, at `pointer`: `time.none` (no such day), `time.gap` (clocks skip it), `time.twice` (comes twice: say which)
 */
export const instantOfWall = ({ local, zone, fold }: WallTime, pointer = '/start'): number => {
  let reading: Reading;
  try {
    reading = readWall(local, zone);
  } catch {
    throw invalidField(`${pointer}/local`, 'time.none');
  }
  if (reading.is === 'once') return reading.at;
  if (reading.is === 'gap') throw invalidField(`${pointer}/local`, 'time.gap', { after: reading.after.slice(11) });
  if (!fold) throw invalidField(`${pointer}/fold`, 'time.twice');
  return reading[fold];
};

/** How clocks in a zone show an instant, with the fold where that time comes twice. */
export const wallOf = (at: number, zone: string): WallTime => {
  const local = localOf(Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone));
  const reading = readWall(local, zone);
  if (reading.is !== 'twice') return { local, zone };
  return { local, zone, fold: at - (at % 60_000) >= reading.later ? 'later' : 'earlier' };
};

/** A change of a zone's clocks: the instant, and the offsets from UTC in minutes before and after it. */
export interface ZoneChange {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

const minute = 60_000_000_000;

/** Every change of a zone's clocks in [from, to), instants in ms. */
export const zoneChanges = (zone: string, from: number, to: number): ZoneChange[] => {
  const changes: ZoneChange[] = [];
  let here = Temporal.Instant.fromEpochMilliseconds(from - 1).toZonedDateTimeISO(zone);
  for (;;) {
    const next = here.getTimeZoneTransition('next');
    if (!next || next.epochMilliseconds >= to) return changes;
    const before = next.subtract({ nanoseconds: 1 }).offsetNanoseconds / minute;
    const after = next.offsetNanoseconds / minute;
    if (before !== after) changes.push({ at: next.epochMilliseconds, before, after });
    here = next;
  }
};

/** Minutes that a zone is ahead of UTC at an instant. */
export const offsetAt = (at: number, zone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / minute;
