import type { Language } from '../api/views.ts';
import { moment } from './date.ts';
import { localeOf } from './number.ts';

const steps = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** An instant as people say it, beside the instant itself. Written on the server alone: a moment later it would read otherwise. */
export interface Told {
  readonly at: string;
  readonly exact: string;
  readonly ago: string;
}

/** How long ago or ahead an instant is, to the largest whole unit (`3시간 전`, `in 2 days`). */
export const told = (at: string, now: Date, language: Language): Told => {
  const seconds = (Date.parse(at) - now.getTime()) / 1000;
  const [unit, length] = steps.find(([, s]) => Math.abs(seconds) >= s) ?? (['minute', 60] as const);
  const ago = new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' }).format(Math.trunc(seconds / length), unit);
  return { at, exact: moment(at, language), ago };
};
