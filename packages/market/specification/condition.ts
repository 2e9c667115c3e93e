import type { Property } from './attribute.ts';
import { gradeKey, isGrade, nearness } from './grade.ts';
import type { Span, SpecificationValue } from './value.ts';

/** What is wanted of one property. A hit has to meet what `must` be; the rest counts by its weight. */
export interface Wanted {
  readonly property: Property;
  readonly value: SpecificationValue;
  readonly must: boolean;
  /** 1 to 5. */
  readonly weight: number;
}

/** `equal`: just what is wanted; `within`: meets it; `outside`: does not; `unknown`: it is not said, and that is not a pass. */
export const standings = ['equal', 'within', 'outside', 'unknown'] as const;
export type Standing = (typeof standings)[number];

export interface Held {
  readonly standing: Standing;
  /** 0 where it is met, up to 1: how far outside it lies, or beyond what is promised; 1 where nothing is said. */
  readonly distance: number;
}

export const met = ({ standing }: Held): boolean => standing === 'equal' || standing === 'within';

const open = { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY };
const low = (span: Span) => span.min ?? open.min;
const high = (span: Span) => span.max ?? open.max;

/**
 * Both ends of what is wanted, open ones infinite. Of an envelope an open end asks nothing: who wants `≥ 100 ℃` wants 100 ℃ covered, and
 * not all that is hotter.
 */
export const wantedEnds = (envelope: boolean, wanted: Span): readonly [min: number, max: number] => {
  const [a, b] = [low(wanted), high(wanted)];
  return envelope ? [Number.isFinite(a) ? a : b, Number.isFinite(b) ? b : a] : [a, b];
};

/** The measure by which a gap is large or small: the width that is wanted, or the bound itself, or one. */
export const scaleOf = (min: number, max: number): number => {
  const width = max - min;
  if (Number.isFinite(width) && width > 0) return width;
  return Math.abs(Number.isFinite(min) ? min : Number.isFinite(max) ? max : 1) || 1;
};

/**
 * How far a span stands from what is wanted: 0 where it fits, touching ends included, else below 1. A `size` has to lie inside with
 * all its tolerance, an `envelope` has to cover. Who wants one number and says no tolerance takes the maker's: it has to hold the number.
 */
export const distanceOf = (
  envelope: boolean,
  wantedMin: number,
  wantedMax: number,
  min: number,
  max: number,
  scale: number,
): number => {
  const covers = envelope || wantedMin === wantedMax;
  const below = covers ? min - wantedMin : wantedMin - min;
  const above = covers ? wantedMax - max : max - wantedMax;
  // Two open ends are one end: their difference is no number, and there is no gap.
  const gap = Math.max(0, Number.isNaN(below) ? 0 : below, Number.isNaN(above) ? 0 : above);
  return gap === 0 ? 0 : gap === Number.POSITIVE_INFINITY ? 1 : gap / (gap + scale);
};

/**
 * How far a number is promised: an end that is not said promises nothing beyond the other, but that a working range `≤ 25 MPa` begins at 0,
 * as temperatures do not.
 */
export const promisedEnds = (
  { fit, unit }: Pick<Property, 'fit' | 'unit'>,
  min: number,
  max: number,
): readonly [min: number, max: number] => [
  Number.isFinite(min) ? min : fit === 'envelope' && unit !== 'Cel' ? Math.min(0, max) : max,
  Number.isFinite(max) ? max : min,
];

/**
 * As `distanceOf`, by the property; less than 0 where what has to be covered lies beyond what is promised and not outside of it, so that
 * nobody can tell: `≥ 10 mm` is no 50 mm.
 */
export const measuredSpan = (
  property: Pick<Property, 'fit' | 'unit'>,
  wantedMin: number,
  wantedMax: number,
  min: number,
  max: number,
  scale: number,
): number => {
  const envelope = property.fit === 'envelope';
  const distance = distanceOf(envelope, wantedMin, wantedMax, min, max, scale);
  if (distance > 0 || (!envelope && wantedMin !== wantedMax)) return distance;
  const [least, most] = promisedEnds(property, min, max);
  return 0 - distanceOf(envelope, wantedMin, wantedMax, least, most, scale);
};

export const isSpan = (value: SpecificationValue): value is Span =>
  typeof value === 'object' && !Array.isArray(value) && !('parts' in value);

const bySpan = (property: Pick<Property, 'fit' | 'unit'>, wanted: Span, offered: Span): Held => {
  const [c, d] = [low(offered), high(offered)];
  if (low(wanted) === c && high(wanted) === d) return { standing: 'equal', distance: 0 };
  const [a, b] = wantedEnds(property.fit === 'envelope', wanted);
  const measured = measuredSpan(property, a, b, c, d, scaleOf(a, b));
  return { standing: measured === 0 ? 'within' : measured < 0 ? 'unknown' : 'outside', distance: Math.abs(measured) };
};

const unknown: Held = { standing: 'unknown', distance: 1 };
const outside: Held = { standing: 'outside', distance: 1 };
const equal: Held = { standing: 'equal', distance: 0 };
/** A grade that is near: whether it will do, a test has to say, so that it is no pass. Of a name that the table has not, nobody can tell. */
const nearly: Held = { standing: 'unknown', distance: 0.5 };
const within: Held = { standing: 'within', distance: 0 };

const byParts = (wanted: Readonly<Record<string, Span>>, offered: Readonly<Record<string, Span>>): Held => {
  const held = Object.entries(wanted).map(([element, span]) =>
    offered[element] ? bySpan({ fit: 'size' }, span, offered[element]) : unknown,
  );
  const distance = held.reduce((sum, h) => sum + h.distance, 0) / held.length;
  if (held.some((h) => h.standing === 'outside')) return { standing: 'outside', distance };
  if (held.some((h) => h.standing === 'unknown')) return { standing: 'unknown', distance };
  return held.every((h) => h.standing === 'equal') ? equal : within;
};

const byGrade = (wanted: readonly string[], offered: readonly string[]): Held => {
  const found = wanted.flatMap((w) => offered.map((o) => nearness(w, o)));
  if (found.includes('equal')) return equal;
  if (found.includes('same')) return within;
  if (found.includes('near')) return nearly;
  return [...wanted, ...offered].every(isGrade) ? outside : unknown;
};

/** How words are compared: `AISI 316L` and `aisi-316l` are one. */
export const wordKey = gradeKey;

/** Holds what is offered against what is wanted of one property. */
export const hold = ({ property, value: wanted }: Wanted, offered: SpecificationValue | undefined): Held => {
  if (offered === undefined) return unknown;
  const { fit } = property;
  if (fit === 'size' || fit === 'envelope')
    return isSpan(wanted) && isSpan(offered) ? bySpan(property, wanted, offered) : unknown;
  if (fit === 'flag') return wanted === offered ? equal : outside;
  if (fit === 'parts')
    return typeof wanted === 'object' && 'parts' in wanted && typeof offered === 'object' && 'parts' in offered
      ? byParts(wanted.parts, offered.parts)
      : unknown;
  if (!Array.isArray(wanted) || !Array.isArray(offered)) return unknown;
  if (fit === 'grade') return byGrade(wanted, offered);
  const keys = offered.map(wordKey);
  return wanted.some((w: string) => keys.includes(wordKey(w))) ? equal : outside;
};

/** One condition of a need with how one thing stands to it; none is ever left out (N5). */
export interface Explained extends Held {
  readonly name: string;
  readonly must: boolean;
  readonly wanted: SpecificationValue;
  readonly offered?: SpecificationValue;
}

export interface Fitted {
  /** Every must is met. */
  readonly passes: boolean;
  /** The weighted mean of distances, 0 to 1. */
  readonly distance: number;
  readonly conditions: readonly Explained[];
}

/** Holds a thing against every condition of a need. */
export const fitOf = (wanted: readonly Wanted[], values: Readonly<Record<string, SpecificationValue>>): Fitted => {
  const conditions = wanted.map((w): Explained => {
    const offered = values[w.property.name];
    const held = hold(w, offered);
    return { name: w.property.name, must: w.must, wanted: w.value, ...(offered === undefined ? {} : { offered }), ...held };
  });
  let [sum, weights] = [0, 0];
  for (const [at, { distance }] of conditions.entries()) {
    const weight = wanted[at]?.weight ?? 1;
    sum += weight * distance;
    weights += weight;
  }
  return {
    passes: conditions.every((c) => !c.must || met(c)),
    distance: weights === 0 ? 0 : sum / weights,
    conditions,
  };
};
