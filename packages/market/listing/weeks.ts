import * as z from 'zod';

/** A week of ISO 8601 (`2026-W50`) and the hours that are free in it. */
export const FreeWeek = z
  .strictObject({
    week: z.string().regex(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/, 'weeks.unreadable'),
    hours: z.number().min(0).max(1000),
  })
  .meta({ id: 'FreeWeek' });
export type FreeWeek = z.infer<typeof FreeWeek>;

const day = 86_400_000;

/** The Monday on which a week begins, as a date; undefined for a fifty-third week that its year does not have. */
export const mondayOf = (week: string): string | undefined => {
  const [year, number] = week.split('-W').map(Number) as [number, number];
  const fourth = Date.UTC(year, 0, 4);
  const first = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * day;
  const monday = first + (number - 1) * 7 * day;
  return new Date(monday + 3 * day).getUTCFullYear() === year ? new Date(monday).toISOString().slice(0, 10) : undefined;
};

/** The week in which a date lies. */
export const weekOf = (date: string): string => {
  const at = Date.parse(`${date}T00:00:00Z`);
  const thursday = at + (3 - ((new Date(at).getUTCDay() + 6) % 7)) * day;
  const year = new Date(thursday).getUTCFullYear();
  const number = Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * day)) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
};

/** Weeks as they are written, one a line: `2026-W50 40`, `2026-W51: 32 h`, `2026-W52 8시간`. Undefined if a line cannot be read. */
export const readWeeks = (text: string): FreeWeek[] | undefined => {
  const read = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => /^(\d{4}-W\d{2})\s*[:\t ]\s*(\d+(?:\.\d+)?)\s*(?:h|시간)?$/i.exec(line));
  return read.includes(null)
    ? undefined
    : read.map((found) => ({ week: found?.[1]?.toUpperCase() ?? '', hours: Number(found?.[2]) }));
};

/** As `readWeeks` reads it back. */
export const weeksText = (weeks: readonly FreeWeek[]): string => weeks.map(({ week, hours }) => `${week} ${hours}`).join('\n');

const workdays = 5;

/** How much of the hours of a week, spread over its days from Monday to Friday, lies on or before a date: from 0 to 1. */
const shareBy = (week: string, by: string): number => {
  const monday = mondayOf(week);
  if (monday === undefined) return 0;
  const days = (Date.parse(`${by}T00:00:00Z`) - Date.parse(`${monday}T00:00:00Z`)) / day + 1;
  return Math.min(Math.max(days, 0), workdays) / workdays;
};

/** The hours that are free from this week on until a date, of whose own week those count that lie before its end, or all that are told. */
export const hoursFree = (weeks: readonly FreeWeek[], today: string, by: string | undefined): number =>
  weeks
    .filter(({ week }) => week >= weekOf(today))
    .reduce((sum, { week, hours }) => sum + hours * (by === undefined ? 1 : shareBy(week, by)), 0);
