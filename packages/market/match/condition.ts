import type { Money } from '@sandan/kernel/money';
import { dayIn } from '../company/approval.ts';
import { type Attribute, type AttributeValue, Quantity, Range } from '../listing/attribute.ts';
import type { ConditionRule } from '../listing/kind.ts';
import { type KindName, kindOf } from '../listing/kinds/registry.ts';
import type { Code } from '../listing/listing.ts';
import { canonicalRange, quantity } from '../listing/quantity.ts';
import type { Offered } from './offer.ts';
import { type Said, saidOf, saidText } from './said.ts';

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
  'otherClass',
  'readyNow',
  'undated',
  'past',
  'unstated',
  'withheld',
] as const;
export type VerdictReason = (typeof verdictReasons)[number];

/** One condition of a need held against one offer, with both values as a person reads them. */
export interface Judged {
  /** Name of the need's attribute, or `codes`. */
  readonly name: string;
  readonly label: Said;
  readonly verdict: Verdict;
  readonly reason: VerdictReason;
  readonly wanted: Said;
  readonly offered?: Said;
}

type Held = Pick<Judged, 'verdict' | 'reason'>;
const met = (reason: VerdictReason): Held => ({ verdict: 'met', reason });
const notMet = (reason: VerdictReason): Held => ({ verdict: 'not_met', reason });
const unknown = (reason: VerdictReason): Held => ({ verdict: 'unknown', reason });

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

const byRange = (attribute: Attribute, wanted: AttributeValue, offered: AttributeValue): Held => {
  const unit = 'unit' in attribute ? attribute.unit : '';
  const [asked, given] = [spanOf(wanted, unit), spanOf(offered, unit)];
  if (!asked || !given) return unknown('unstated');
  if (given.min <= asked.min && given.max >= asked.max) return met('covers');
  if (given.min >= asked.min && given.max <= asked.max) return met('within');
  return given.max < asked.min || given.min > asked.max ? notMet('outside') : notMet('partly');
};

const wordsOf = (value: AttributeValue): string[] => [value].flat().map((v) => String(v).trim().toUpperCase());

const byPrice = (budget: Money, fee: Money): Held => {
  if (budget.currency !== fee.currency) return unknown('otherCurrency');
  return fee.minor <= budget.minor ? met('affordable') : notMet('dearer');
};

/** Readiness at which a thing is made and used (ISO 16290: flight proven, in use). */
const inUse = 8;

const byRule = (
  { rule }: ConditionRule,
  attribute: Attribute,
  wanted: AttributeValue,
  offered: AttributeValue,
  now: Date,
): Held => {
  switch (rule) {
    case 'atLeast':
      return Number(offered) >= Number(wanted) ? met('reached') : notMet('below');
    case 'range':
      return byRange(attribute, wanted, offered);
    case 'anyOf':
      return wordsOf(offered).some((o) => wordsOf(wanted).includes(o)) ? met('shared') : notMet('different');
    case 'covers':
      return wordsOf(wanted).every((w) => wordsOf(offered).includes(w)) ? met('covers') : notMet('missing');
    case 'atMost':
      return byPrice(wanted as Money, offered as Money);
    case 'inUse':
      if (String(wanted) < dayIn('Asia/Seoul', now)) return notMet('past');
      return Number(offered) >= inUse ? met('readyNow') : unknown('undated');
  }
};

/** How much of two codes of one scheme must be equal: IPC subclass, HS heading, KSIC group. */
const shared = { ipc: 4, hs: 4, ksic: 3 } as const;
const head = ({ scheme, code }: Code): string => code.replace(/[\s./-]/g, '').slice(0, shared[scheme]);

const classes = (wanted: readonly Code[], offered: Offered): Held => {
  const comparable = offered.codes.filter((o) => wanted.some((w) => w.scheme === o.scheme));
  if (comparable.length === 0) return unknown(offered.withheld.has('codes') ? 'withheld' : 'unstated');
  const same = comparable.some((o) => wanted.some((w) => w.scheme === o.scheme && head(w) === head(o)));
  return same ? met('sameClass') : notMet('otherClass');
};

const written = (codes: readonly Code[]): Said => saidText(codes.map((c) => c.code).join(', '));
const classLabel: Said = { ko: '분류', en: 'Class' };

/** Whether listings of a kind seek something that offers can be held against. */
export const hasConditions = (kind: KindName): boolean => Object.keys(kindOf(kind).conditions ?? {}).length > 0;

/**
 * Every condition of a need, as its reader may see it, held against an offer (N5): none is left out, and what the offer does not say is
 * unknown, never guessed.
 */
export const judge = (
  need: {
    readonly kind: KindName;
    readonly codes: readonly Code[];
    readonly attributes: Readonly<Record<string, AttributeValue>>;
  },
  offered: Offered,
  now: Date,
): Judged[] => {
  const { attributes, conditions = {} } = kindOf(need.kind);
  const judged: Judged[] = [];
  if (need.codes.length > 0)
    judged.push({
      name: 'codes',
      label: classLabel,
      ...classes(need.codes, offered),
      wanted: written(need.codes),
      ...(offered.codes.length > 0 ? { offered: written(offered.codes.slice(0, 3)) } : {}),
    });
  for (const [name, rule] of Object.entries(conditions)) {
    const [attribute, wanted] = [attributes[name], need.attributes[name]];
    if (!attribute || wanted === undefined) continue;
    const given = offered.attributes[rule.of];
    const theirs = kindOf(offered.kind).attributes[rule.of];
    const common = { name, label: attribute.label, wanted: saidOf(attribute, wanted) };
    if (given === undefined || !theirs) {
      judged.push({ ...common, ...unknown(offered.withheld.has(`attributes.${rule.of}`) ? 'withheld' : 'unstated') });
      continue;
    }
    judged.push({ ...common, ...byRule(rule, attribute, wanted, given, now), offered: saidOf(theirs, given) });
  }
  return judged;
};
