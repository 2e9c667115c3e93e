const minute = 60_000;

const made = new Map<string, Intl.DateTimeFormat>();

const clockIn = (zone: string): Intl.DateTimeFormat => {
  const known = made.get(zone);
  if (known) return known;
  const two = '2-digit';
  const shown = { year: 'numeric', month: two, day: two, hour: two, minute: two, hourCycle: 'h23' } as const;
  const format = new Intl.DateTimeFormat('en-US', { ...shown, timeZone: zone });
  made.set(zone, format);
  return format;
};

/** Minutes that clocks in a zone are ahead of UTC at an instant (ms). */
const ahead = (at: number, zone: string): number => {
  const parts = Object.fromEntries(
    clockIn(zone)
      .formatToParts(at)
      .map((p) => [p.type, Number(p.value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute: minutes = 0 } = parts;
  return (Date.UTC(year, month - 1, day, hour, minutes) - Math.floor(at / minute) * minute) / minute;
};

/** By how much clocks are set back anywhere, in minutes. */
const setBack = [30, 60, 120] as const;

const two = (n: number): string => String(n).padStart(2, '0');

/**
 * An instant (ISO 8601) as clocks in a zone show it, `YYYY-MM-DDTHH:MM`; where they show that time twice, with the offset that tells the one
 * from the other: `2026-10-25T02:30+01:00`.
 */
export const shownWall = (instant: string, zone: string): string => {
  const at = Date.parse(instant);
  const here = ahead(at, zone);
  const local = new Date(at + here * minute).toISOString().slice(0, 16);
  const isTwice = setBack.some((d) => ahead(at + d * minute, zone) === here - d || ahead(at - d * minute, zone) === here + d);
  if (!isTwice) return local;
  const [hours, minutes] = [Math.floor(Math.abs(here) / 60), Math.abs(here) % 60];
  return `${local}${here < 0 ? '-' : '+'}${two(hours)}:${two(minutes)}`;
};

/** Both ends of a time, as clocks in its zone show them. */
export const shownSpan = ({ start, end, zone }: { start: string; end: string; zone: string }): [string, string] => [
  shownWall(start, zone),
  shownWall(end, zone),
];
