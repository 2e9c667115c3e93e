import { Fault } from '@sandan/kernel/fault';

/** The services by which OPS counts what it is asked. */
export type Service = 'search' | 'retrieval' | 'inpadoc' | 'images' | 'other';

export interface Traffic {
  readonly colour: 'green' | 'yellow' | 'red' | 'black';
  /** Questions a minute. */
  readonly limit: number;
}

/**
 * Reads `X-Throttling-Control`, such as `busy (images=green:100, inpadoc=yellow:30, other=green:1000, retrieval=green:100,
 * search=black:0)`.
 */
export const trafficIn = (header: string | null): ReadonlyMap<string, Traffic> => {
  const lights = new Map<string, Traffic>();
  for (const [, service = '', colour, limit] of (header ?? '').matchAll(/([a-z]+)=(green|yellow|red|black):(\d{1,6})/g))
    lights.set(service, { colour: colour as Traffic['colour'], limit: Number(limit) });
  return lights;
};

/** Milliseconds before the next question to a service: none while it is green, a minute's share at yellow, four at red. */
export const pauseOf = (traffic: Traffic | undefined): number => {
  if (!traffic || traffic.colour === 'green') return 0;
  const share = 60_000 / Math.max(1, traffic.limit);
  return Math.min(60_000, Math.ceil(traffic.colour === 'yellow' ? share : 4 * share));
};

/** `Retry-After` of OPS counts milliseconds. In seconds, a minute if it says nothing. */
export const retryAfterIn = (header: string | null): number =>
  /^\d{1,9}$/.test(header?.trim() ?? '') ? Math.max(1, Math.ceil(Number(header) / 1000)) : 60;

/** How long a quota of this name lasts, in seconds. */
const spans: readonly (readonly [RegExp, number])[] = [
  [/PerMinute/i, 60],
  [/PerHour/i, 3600],
  [/PerWeek/i, 7 * 86_400],
];

export const quotaFault = (reason: string, retryAfter: number | undefined, told: Record<string, string | number>): Fault =>
  new Fault('limited', 'source.quota', `epo: ${reason}`, {
    params: { ...told, reason },
    retryAfter: retryAfter ?? spans.find(([name]) => name.test(reason))?.[1] ?? 600,
  });

/** Bytes used of the two quotas, whatever letter case the headers have. */
export const usedIn = (headers: Headers): { hour?: number; week?: number } => {
  const number = (name: string) => {
    const text = headers.get(name)?.trim() ?? '';
    return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
  };
  const [hour, week] = [number('x-individualquotaperhour-used'), number('x-registeredquotaperweek-used')];
  return { ...(hour === undefined ? {} : { hour }), ...(week === undefined ? {} : { week }) };
};
