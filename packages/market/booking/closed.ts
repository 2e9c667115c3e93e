import type { Outage, RepeatingOutage } from './opening.ts';

export const outageReasons = {
  outage: { ko: '고장', en: 'Out of order' },
  maintenance: { ko: '정비', en: 'Maintenance' },
  calibration: { ko: '교정', en: 'Calibration' },
  own_use: { ko: '자체 사용', en: 'Own use' },
} as const;

type Repeated = Pick<RepeatingOutage, 'reason' | 'minutes' | 'note'> & { readonly times?: readonly string[] | undefined };

/** When something is out of service: by single outages and by those that repeat. Free of schemas, for pages. */
export interface Closed {
  readonly outages: readonly Outage[];
  readonly repeating?: readonly Repeated[];
}

/** Each time of an outage that repeats, as an outage by itself. */
export const timesOf = ({ reason, minutes, times = [], note }: Repeated): Outage[] =>
  times.map((from) => ({
    reason,
    from,
    to: new Date(Date.parse(from) + minutes * 60_000).toISOString(),
    ...(note ? { note } : {}),
  }));

/** All outages of a resource, each by itself. Whoever asks when it is out asks here. */
export const outagesOf = ({ outages, repeating = [] }: Closed): readonly Outage[] =>
  repeating.length === 0 ? outages : [...outages, ...repeating.flatMap(timesOf)];
