import * as z from 'zod';
import { type Effect, effectOf } from './effect.ts';
import { LegalEvent, type Stated } from './statement.ts';

export const standings = ['pending', 'in_force', 'lapsed', 'expired', 'withdrawn', 'refused', 'invalidated', 'unknown'] as const;
export const Status = z.enum(standings).meta({ id: 'RightStatus' });
export type Status = z.infer<typeof Status>;

/**
 * The status of a right in one country as it seems from what the sources say: an estimate, which only the register of the office
 * can confirm. `event` decided it; `expires` is when the term ends at the latest if all fees are paid.
 */
export const Standing = z
  .object({
    country: z.string().regex(/^[A-Z]{2}$/),
    status: Status,
    event: LegalEvent.optional(),
    expires: z.iso.date().optional(),
  })
  .meta({ id: 'PatentStanding' });
export type Standing = z.infer<typeof Standing>;

/** The wording that goes with every estimate. */
export const estimateNote = {
  ko: '공개된 자료로 추정한 상태입니다. 확실한 내용은 해당 특허청 등록원부에서 확인해 주세요.',
  en: "An estimate from published data. Ask the office's register for the confirmed status.",
} as const;

const after: Readonly<Record<Effect, Status>> = {
  granted: 'in_force',
  paid: 'in_force',
  restored: 'in_force',
  withdrawn: 'withdrawn',
  refused: 'refused',
  lapsed: 'lapsed',
  expired: 'expired',
  invalidated: 'invalidated',
};

/** Status codes and words of offices. USPTO: its list of application status codes; KIPRIS: its words for lists and details. */
const stated: readonly (readonly [RegExp, Status])[] = [
  [/expired due to non-?payment|nonpayment of maintenance/i, 'lapsed'],
  [/^소멸|^등록료불납|^연차료불납/, 'lapsed'],
  [/^존속기간만료|patent expired|term expired|^provisional application expired/i, 'expired'],
  [/^등록$|^등록결정|^patented case|^patented file|^등록유지/i, 'in_force'],
  [/^취하|^포기|abandon|withdrawn/i, 'withdrawn'],
  [/^거절|^rejected by|^refused/i, 'refused'],
  [/^무효|invalidated|all claims cancell?ed/i, 'invalidated'],
  [
    /^공개|^출원|^심사|docketed|non.?final|final rejection|ready for examination|response|allow|undergoing|quayle|preexam|issue fee|undocketed/i,
    'pending',
  ],
];

/** Decided by the code before the words: the USPTO's. */
const statedCodes: Readonly<Record<string, Status>> = { '150': 'in_force', '250': 'lapsed', '161': 'withdrawn' };

/** What the words of an office say; undefined if they say nothing that is understood. */
export const statusStated = ({ code, text }: Stated): Status | undefined =>
  statedCodes[code ?? ''] ?? stated.find(([shape]) => shape.test(text.trim()))?.[1];

export interface Case {
  readonly country: string;
  readonly office: string;
  readonly utility: boolean;
  readonly filed?: string | undefined;
  /** When the right was granted as its publications say. */
  readonly granted?: string | undefined;
  readonly termFrom?: string | undefined;
  readonly termDays?: number | undefined;
  readonly stated?: { readonly said: Stated; readonly at: string } | undefined;
  readonly events: readonly LegalEvent[];
}

/** The day so many years and days after another. */
export const yearsAfter = (day: string, years: number, days: number): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return new Date(date.getTime() + days * 86_400_000).toISOString().slice(0, 10);
};

/** Years of a patent from filing (TRIPS, article 33), and of a utility model where there is one. */
export const termYears = { patent: 20, utility: 10 } as const;

/** The last day of the term, from filing. Extensions for medicines and plant protection are not in it. */
export const expiryOf = ({ filed, termFrom, termDays = 0, utility }: Case): string | undefined => {
  const from = termFrom && (!filed || termFrom < filed) ? termFrom : filed;
  return from ? yearsAfter(from, utility ? termYears.utility : termYears.patent, termDays) : undefined;
};

const ended = new Set<Status>(['lapsed', 'expired', 'withdrawn', 'refused', 'invalidated']);
/** Among events of one day the one that ends a right is the last. */
const weight = (effect: Effect): number => (ended.has(after[effect]) ? 2 : effect === 'restored' ? 3 : 1);

interface Turn {
  readonly event: LegalEvent;
  readonly effect: Effect;
}

const order = (a: Turn, b: Turn): number =>
  a.event.date === b.event.date
    ? weight(a.effect) - weight(b.effect) || ((a.event.code ?? '') < (b.event.code ?? '') ? -1 : 1)
    : a.event.date < b.event.date
      ? -1
      : 1;

const turnsOf = ({ office, events, granted }: Case): Turn[] => {
  const told = events.flatMap((event) => {
    const effect = effectOf(office, event);
    return effect ? [{ event, effect }] : [];
  });
  const grant: Turn[] = granted
    ? [{ effect: 'granted', event: { date: granted, description: { ko: '등록공보 발행', en: 'Grant published' } } }]
    : [];
  return [...grant, ...told].sort(order);
};

const byEvents = (turns: readonly Turn[]): { status: Status; event?: LegalEvent } => {
  let now: { status: Status; event?: LegalEvent } = { status: 'pending' };
  for (const { event, effect } of turns) {
    if (effect === 'paid' && ended.has(now.status)) continue;
    if (effect === 'paid' && now.status === 'pending') continue;
    if (effect === 'granted' && (now.status === 'lapsed' || now.status === 'expired' || now.status === 'invalidated')) continue;
    if (effect === 'lapsed' && now.status === 'pending') now = { status: 'withdrawn', event };
    else now = { status: after[effect], event };
  }
  return now;
};

/**
 * The standing of one right on a day. What the office itself states goes before events of others unless they are younger; a right
 * that would be in force has expired when its term is over.
 */
export const standingOf = (one: Case, today: string): Standing => {
  const expires = expiryOf(one);
  const told = byEvents(turnsOf(one));
  const word = one.stated && statusStated(one.stated.said);
  const since = one.stated && (one.stated.said.date ?? one.stated.at.slice(0, 10));
  const decided = ended.has(told.status) || (word === 'pending' && told.status === 'in_force');
  const younger = told.event && since && told.event.date > since && decided;
  const event: LegalEvent | undefined =
    word && since && !younger
      ? {
          date: since,
          ...(one.stated?.said.code ? { code: one.stated.said.code.slice(0, 20) } : {}),
          description: { [/\p{Script=Hangul}/u.test(one.stated?.said.text ?? '') ? 'ko' : 'en']: one.stated?.said.text ?? '' },
        }
      : told.event;
  const status = word && !younger ? word : told.event || one.filed || one.events.length > 0 ? told.status : 'unknown';
  const over = expires !== undefined && expires < today;
  const final = over && status === 'in_force' ? 'expired' : over && status === 'pending' ? 'unknown' : status;
  return { country: one.country, status: final, ...(event ? { event } : {}), ...(expires ? { expires } : {}) };
};
