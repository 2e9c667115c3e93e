import { Fault, type FieldFault } from '@sandan/kernel/fault';
import { localized } from '@sandan/kernel/text';
import * as z from 'zod';
import { Measure } from './measure.ts';
import { readUnit } from './quantity-written.ts';

const Figure = Measure.min(-1e15).max(1e15);

/**
 * One thing that was measured of a technology and of a named alternative, in one UCUM unit. `better` says whether more or less of
 * it is wanted; `method` how, where and under which conditions it was measured.
 */
export const Comparison = z
  .strictObject({
    measure: localized(120),
    alternative: localized(120),
    ours: Figure,
    theirs: Figure,
    unit: z.string().trim().min(1).max(30),
    better: z.enum(['more', 'less']),
    method: localized(300).optional(),
  })
  .meta({ id: 'Comparison' });
export type Comparison = z.infer<typeof Comparison>;

/** Most comparisons that one listing makes. */
export const maxComparisons = 8;

/**
 * How far the technology is ahead of the alternative, in per cent of the alternative, one decimal; negative where it is behind.
 * Undefined where the alternative measures nought, of which there is no part.
 */
export const gainOf = ({ ours, theirs, better }: Pick<Comparison, 'ours' | 'theirs' | 'better'>): number | undefined => {
  if (theirs === 0) return undefined;
  const ahead = better === 'more' ? ours - theirs : theirs - ours;
  return Math.round((ahead / Math.abs(theirs)) * 1000) / 10;
};

/** Comparisons with their units as UCUM codes, or the faults of their units by row. */
export const withUnits = (given: readonly Comparison[]): { value: Comparison[] } | { faults: FieldFault[] } => {
  const faults: FieldFault[] = [];
  const value = given.map((comparison, at) => {
    try {
      return { ...comparison, unit: readUnit(comparison.unit) };
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault;
      faults.push({ pointer: `/${at}/unit`, code: fault.code, params: fault.params });
      return comparison;
    }
  });
  return faults.length > 0 ? { faults } : { value };
};
