import type { Property } from '../specification/attribute.ts';
import { type Proof, proofText } from '../specification/proof.ts';
import type { SpecificationValue } from '../specification/value.ts';
import { type Evaluation, isShown, type ProtocolItem, resultOf } from './evaluation.ts';

/** The evaluation that a report of a value names. */
export const evaluationNamed = ({ report }: Proof): string | undefined =>
  /^evl_[0-9A-HJKMNP-TV-Z]{26}$/.test(report) ? report : undefined;

interface Marked {
  readonly listingId: string;
  readonly ownerId: string;
  readonly property: Pick<Property, 'name' | 'fit'>;
  readonly value: SpecificationValue | undefined;
}

interface Ends {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}
const low = ({ min }: Ends): number => min ?? Number.NEGATIVE_INFINITY;
const high = ({ max }: Ends): number => max ?? Number.POSITIVE_INFINITY;
const inside = (inner: Ends, outer: Ends): boolean => low(inner) >= low(outer) && high(inner) <= high(outer);

/**
 * Whether what is offered is what was measured: of an envelope all of it was covered; a nominal value lies within the limits that were
 * held; a range holds all that was measured.
 */
const covers = (fit: Property['fit'], value: SpecificationValue | undefined, limits: ProtocolItem, measured: Ends): boolean => {
  if (typeof value !== 'object' || Array.isArray(value) || 'parts' in value) return false;
  const offered = value as Ends;
  if (fit === 'envelope') return inside(offered, measured);
  return offered.min !== undefined && offered.min === offered.max ? inside(offered, limits) : inside(measured, offered);
};

/**
 * Whether an evaluation bears a value of a listing out: the demand company and the supplier both show it, it is of this listing, the item
 * passed on the day that the proof names, and the value that is offered is the one that was measured.
 */
export const bearsOut = (evaluation: Evaluation | undefined, { on }: Proof, marked: Marked): boolean => {
  if (!evaluation || !isShown(evaluation)) return false;
  if (evaluation.listingId !== marked.listingId || evaluation.supplier.organisationId !== marked.ownerId) return false;
  const report = resultOf(evaluation);
  const at = evaluation.protocol.items.findIndex((item) => item.property === marked.property.name);
  const [item, result] = [evaluation.protocol.items[at], report?.results[at]];
  if (!report || !item || result?.verdict !== 'pass' || report.measuredOn !== on) return false;
  return covers(marked.property.fit, marked.value, item, result);
};

/** For each item that can be a mark: what the supplier writes behind the value of the property, in a sheet of the listing. */
export const marksOf = (
  evaluation: Evaluation,
  language: 'ko' | 'en',
): { readonly property: string; readonly name: string; readonly text: string }[] => {
  const report = resultOf(evaluation);
  if (evaluation.state !== 'accepted' || !report) return [];
  return evaluation.protocol.items.flatMap(({ property, name }, at) =>
    property && report.results[at]?.verdict === 'pass'
      ? [{ property, name, text: `| ${proofText({ on: report.measuredOn, report: evaluation.id }, language)}` }]
      : [],
  );
};
