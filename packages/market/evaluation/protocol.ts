import { canonical } from '@sandan/kernel/canonical';
import { Fault, type FieldFault } from '@sandan/kernel/fault';
import { readRange } from '../listing/quantity-range.ts';
import { propertyMeant } from '../specification/specification.ts';
import { isCategory, templateOf } from '../specification/templates/registry.ts';
import { readSpan, type Span } from '../specification/value.ts';
import type {
  Evaluation,
  EvaluationReport,
  EvaluationVerdict,
  ItemResult,
  Protocol,
  ProtocolItem,
  Reading,
  WrittenItem,
  WrittenProtocol,
  WrittenReport,
} from './evaluation.ts';

const low = ({ min }: Pick<Span, 'min'>): number => min ?? Number.NEGATIVE_INFINITY;
const high = ({ max }: Pick<Span, 'max'>): number => max ?? Number.POSITIVE_INFINITY;
const endsOf = (min: number, max: number): Pick<Span, 'min' | 'max'> => ({
  ...(Number.isFinite(min) ? { min } : {}),
  ...(Number.isFinite(max) ? { max } : {}),
});

/** Reads a span, or nothing where its unit does not fit or it can't be read. */
const spanIn = (text: string, unit: string): Span | undefined => {
  try {
    return readSpan(text, unit);
  } catch (fault) {
    if (fault instanceof Fault) return undefined;
    throw fault;
  }
};

const unitIn = (text: string): string | undefined => {
  try {
    return readRange(text)?.unit;
  } catch (fault) {
    if (fault instanceof Fault) return undefined;
    throw fault;
  }
};

/** One number is no limit: nothing that is measured is just that. */
const limiting = (span: Span | undefined): span is Span =>
  span !== undefined && (span.min !== undefined || span.max !== undefined) && span.min !== span.max;

const itemOf = (item: WrittenItem, category: string | undefined): ProtocolItem | undefined => {
  const meant = category && isCategory(category) ? propertyMeant(templateOf(category), item.name) : undefined;
  const property = meant?.fit === 'size' || meant?.fit === 'envelope' ? meant : undefined;
  const unit = property ? (property.unit ?? '1') : unitIn(item.limits);
  const span = unit === undefined ? undefined : spanIn(item.limits, unit);
  if (unit === undefined || !limiting(span)) return undefined;
  return {
    ...item,
    ...endsOf(low(span), high(span)),
    unit,
    ...(property ? { property: property.name } : {}),
  };
};

/**
 * The protocol with its limits read: an item that is named like a property of the category is held in the unit of that property, another
 * in the unit in which it is written. @throws Fault invalid `evaluation.limits`, `evaluation.twice`, at the items; `evaluation.samples` for fewer than an item needs
 */
export const readProtocol = (written: WrittenProtocol, category: string | undefined): Protocol => {
  const fields: FieldFault[] = [];
  const seen = new Set<string>();
  const items = written.items.flatMap((item, at): ProtocolItem[] => {
    const read = itemOf(item, category);
    const key = (read?.property ?? item.name).toLowerCase();
    if (!read) {
      const params = { value: item.limits.slice(0, 40) };
      fields.push({ pointer: `/protocol/items/${at}/limits`, code: 'evaluation.limits', params });
    }
    if (seen.has(key)) fields.push({ pointer: `/protocol/items/${at}/name`, code: 'evaluation.twice' });
    seen.add(key);
    return read ? [read] : [];
  });
  const wanted = samplesNeeded(written);
  if (written.samples < wanted) fields.push({ pointer: '/protocol/samples', code: 'evaluation.samples', params: { wanted } });
  if (fields.length > 0) throw new Fault('invalid', 'request.invalid', 'protocol', { fields });
  return { ...written, items };
};

/** Samples that the test needs at least: what the supplier is to send, and no fewer than the item with the most. */
export const samplesNeeded = ({ samples, items }: Pick<WrittenProtocol, 'samples' | 'items'>): number =>
  Math.max(samples, ...items.map((item) => item.samples));

/**
 * How a measured interval stands to limits, both ends included: all of it within is a pass, none of it a failure, and what lies on both
 * sides is not decided.
 */
export const verdictOn = (limits: Pick<Span, 'min' | 'max'>, measured: Pick<Span, 'min' | 'max'>): EvaluationVerdict => {
  if (high(measured) < low(limits) || low(measured) > high(limits)) return 'fail';
  return low(measured) >= low(limits) && high(measured) <= high(limits) ? 'pass' : 'undecided';
};

/** One failure fails all of them; what is not decided is no pass. */
const worst = (verdicts: readonly EvaluationVerdict[]): EvaluationVerdict =>
  verdicts.includes('fail') ? 'fail' : verdicts.includes('undecided') ? 'undecided' : 'pass';

const resultOfItem = (item: ProtocolItem, at: number, written: readonly string[]): ItemResult | FieldFault[] => {
  const wanted = { wanted: item.samples };
  if (written.length !== item.samples) return [{ pointer: `/readings/${at}`, code: 'evaluation.readings', params: wanted }];
  const faults: FieldFault[] = [];
  const readings = written.flatMap((text): Reading[] => {
    const span = spanIn(text, item.unit);
    if (!span) {
      faults.push({
        pointer: `/readings/${at}`,
        code: 'evaluation.reading',
        params: { value: text.slice(0, 40), unit: item.unit },
      });
      return [];
    }
    return [{ written: text, ...endsOf(low(span), high(span)), verdict: verdictOn(item, span) }];
  });
  if (faults.length > 0) return faults.slice(0, 1);
  return {
    ...endsOf(Math.min(...readings.map(low)), Math.max(...readings.map(high))),
    readings,
    verdict: worst(readings.map((r) => r.verdict)),
  };
};

/** Holds readings against the limits of a protocol. @throws Fault invalid `evaluation.readings`, `evaluation.reading`, at the items */
export const measure = (
  { items }: Protocol,
  { readings }: Pick<WrittenReport, 'readings'>,
): Pick<EvaluationReport, 'results' | 'verdict'> => {
  const read = items.map((item, at) => resultOfItem(item, at, readings[at] ?? []));
  const fields = read.flatMap((one) => (Array.isArray(one) ? one : []));
  if (fields.length > 0 || readings.length > items.length)
    throw new Fault('invalid', 'request.invalid', 'readings', {
      fields:
        fields.length > 0 ? fields : [{ pointer: '/readings', code: 'evaluation.readings', params: { wanted: items.length } }],
    });
  const results = read.filter((one): one is ItemResult => !Array.isArray(one));
  return { results, verdict: worst(results.map((r) => r.verdict)) };
};

/** The seal of a report: whoever has the report reckons the same from it, and from nothing else. */
export const sealOf = (
  { id, number, supplier, hostId, listingId, protocol, received }: Evaluation,
  report: Omit<EvaluationReport, 'seal'>,
  sha256: (text: string) => string,
): string =>
  sha256(
    canonical({ id, number, supplier: supplier.organisationId, hostId, listingId, protocol, received: received ?? 0, report }),
  );
