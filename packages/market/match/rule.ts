import type { Money } from '@sandan/kernel/money';
import { dayIn } from '../calendar/date.ts';
import { type Attribute, type AttributeValue, Quantity, Range } from '../listing/attribute.ts';
import { endsOfBand } from '../listing/band.ts';
import type { ConditionRule } from '../listing/kind.ts';
import { canonicalRange, quantity } from '../listing/quantity.ts';
import { type FreeWeek, hoursFree } from '../listing/weeks.ts';
import { promisedEnds, wantedEnds } from '../specification/condition.ts';

export const verdicts = ['met', 'not_met', 'unknown'] as const;
export type Verdict = (typeof verdicts)[number];

/** Why a condition has its verdict. `unstated`: the offer does not say; `withheld`: it says so to others only; `undated`: nobody can tell when. */
export const verdictReasons = [
  'reached',
  'below',
  'covers',
  'within',
  'partly',
  'outside',
  'shared',
  'different',
  'affordable',
  'dearer',
  'otherCurrency',
  'missing',
  'sameClass',
  'equal',
  'near',
  'unlisted',
  'open',
  'inTime',
  'late',
  'banded',
  'otherClass',
  'readyNow',
  'undated',
  'past',
  'unstated',
  'withheld',
] as const;
export type VerdictReason = (typeof verdictReasons)[number];

export type Held = { readonly verdict: Verdict; readonly reason: VerdictReason };
export const met = (reason: VerdictReason): Held => ({ verdict: 'met', reason });
export const notMet = (reason: VerdictReason): Held => ({ verdict: 'not_met', reason });
export const unknown = (reason: VerdictReason): Held => ({ verdict: 'unknown', reason });

/** Both ends of a value in the unit of the need's attribute. */
const spanOf = (value: AttributeValue, unit: string): { min: number; max: number } | undefined => {
  const open = (min: number | undefined, max: number | undefined) => ({ min: min ?? -Infinity, max: max ?? Infinity });
  const range = Range.safeParse(value);
  if (range.success) {
    const { min, max } = canonicalRange(range.data, unit);
    return open(min, max);
  }
  const single = Quantity.safeParse(value);
  if (!single.success) return undefined;
  const kept = quantity(single.data, unit);
  const { min, max } = canonicalRange({ min: kept.value, max: kept.value, unit: kept.unit }, unit);
  return open(min, max);
};

/**
 * Whether an offer works over all of a working range, touching ends included. One that is narrower does not, however far inside it lies. What lies
 * beyond what it promises, nobody can tell.
 */
const worksOver = (unit: string, wanted: AttributeValue, offered: AttributeValue): Held => {
  const [seen, given] = [spanOf(wanted, unit), spanOf(offered, unit)];
  if (!seen || !given) return unknown('unstated');
  const [min, max] = wantedEnds(true, seen);
  if (given.max < min || given.min > max) return notMet('outside');
  if (given.min > min || given.max < max) return notMet('partly');
  const [least, most] = promisedEnds({ fit: 'envelope', unit }, given.min, given.max);
  return least <= min && max <= most ? met('covers') : unknown('open');
};

const wordsOf = (value: AttributeValue): string[] => [value].flat().map((v) => String(v).trim().toUpperCase());

const byPrice = (budget: Money, fee: Money): Held => {
  if (budget.currency !== fee.currency) return unknown('otherCurrency');
  return fee.minor <= budget.minor ? met('affordable') : notMet('dearer');
};

/** A price of which only the band is told: it is met or missed where all of the band is, and else nobody can tell. */
const byBand = (budget: Money, theirs: Attribute, band: AttributeValue): Held => {
  if (budget.currency !== 'KRW') return unknown('otherCurrency');
  const [from, to] = (theirs.band && endsOfBand(theirs.band, String(band))) ?? [undefined, undefined];
  if (to !== undefined && budget.minor >= to) return met('affordable');
  return from !== undefined && budget.minor < from ? notMet('dearer') : unknown('banded');
};

/** An open end promises nothing: `≥ 100 mm` reaches 100 mm, and whether it reaches 500 mm nobody can tell. */
const reaches = (unit: string, wanted: AttributeValue, offered: AttributeValue): Held => {
  const [asked, given] = [spanOf(wanted, unit), spanOf(offered, unit)];
  if (!asked || !given) return unknown('unstated');
  if (given.max === Infinity && given.min < asked.min) return unknown('unstated');
  return given.max >= asked.min ? met('reached') : notMet('below');
};

const staysUnder = (unit: string, wanted: AttributeValue, offered: AttributeValue): Held => {
  const [asked, given] = [spanOf(wanted, unit), spanOf(offered, unit)];
  if (!asked || !given) return unknown('unstated');
  if (given.min === -Infinity && given.max > asked.max) return unknown('unstated');
  return given.min <= asked.max ? met('reached') : notMet('below');
};

const byDay = (last: string, wanted: string): Held => (last <= wanted ? met('inTime') : notMet('late'));

/** A lead time in days from today, its longest: the least of an open one promises no day. */
const byLeadTime = (wanted: string, leadTime: AttributeValue, today: string): Held => {
  const days = spanOf(leadTime, 'd')?.max ?? Infinity;
  if (!Number.isFinite(days)) return unknown('undated');
  return byDay(new Date(Date.parse(today) + Math.ceil(days) * 86_400_000).toISOString().slice(0, 10), wanted);
};

/** Readiness at which a thing is made and used (ISO 16290: flight proven, in use). */
const inUse = 8;

/** What a rule looks at: both values with their attributes, the day, and the day by which the one who seeks needs it. */
export interface Facing {
  readonly attribute: Attribute;
  readonly wanted: AttributeValue;
  readonly theirs: Attribute;
  readonly offered: AttributeValue;
  readonly now: Date;
  readonly by?: string | undefined;
}

/** One value held against another by the rule that the kind names; a specification has rules of its own. */
export const byRule = (
  rule: Exclude<ConditionRule['rule'], 'specification'>,
  { attribute, wanted, theirs, offered, now, by }: Facing,
): Held => {
  const unit = 'unit' in attribute ? attribute.unit : '';
  // Formats of dates are dear to make: only the rules that ask for the day pay for it.
  const today = () => dayIn('Asia/Seoul', now);
  switch (rule) {
    case 'atLeast':
      if (unit) return reaches(unit, wanted, offered);
      return Number(offered) >= Number(wanted) ? met('reached') : notMet('below');
    case 'noMore':
      return staysUnder(unit, wanted, offered);
    case 'ordered': {
      const order = theirs.type === 'choice' ? Object.keys(theirs.options) : [];
      const [given, least] = [order.indexOf(String(offered)), order.indexOf(String(wanted))];
      // What either says may be of an older edition of the options: where it stands, nobody can tell.
      if (given < 0 || least < 0) return unknown('unstated');
      return given <= least ? met('reached') : notMet('below');
    }
    case 'worksOver':
      return worksOver(unit, wanted, offered);
    case 'anyOf':
      return wordsOf(offered).some((o) => wordsOf(wanted).includes(o)) ? met('shared') : notMet('different');
    case 'covers':
      return wordsOf(wanted).every((w) => wordsOf(offered).includes(w)) ? met('covers') : notMet('missing');
    case 'atMost':
      return byPrice(wanted as Money, offered as Money);
    case 'underBand':
      return byBand(wanted as Money, theirs, offered);
    case 'inUse':
      if (String(wanted) < today()) return notMet('past');
      return Number(offered) >= inUse ? met('readyNow') : unknown('undated');
    case 'delivered':
      return String(wanted) < today() ? notMet('past') : byLeadTime(String(wanted), offered, today());
    case 'from':
      return String(wanted) < today() ? notMet('past') : byDay(String(offered), String(wanted));
    case 'freeHours':
      return hoursFree(offered as readonly FreeWeek[], today(), by) >= (spanOf(wanted, 'h')?.min ?? 0)
        ? met('reached')
        : notMet('below');
  }
};
