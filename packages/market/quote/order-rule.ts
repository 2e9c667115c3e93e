import type { FieldFault } from '@sandan/kernel/fault';
import { nextValid, type QuantityRule, quantityFault } from '../catalogue/quantity-rule.ts';
import type { QuoteLine } from './terms.ts';

type Ruled = Pick<QuoteLine, 'minimum' | 'multiple'>;

/** Quantities of quotations go to the thousandth; the rules of quantities count whole ones. */
const inThousandths = (value: number): number => Math.round(value * 1000);

/** What a line says of the quantities in which it is ordered, in thousandths of its unit; undefined where it says nothing. */
const ruleOf = ({ minimum, multiple }: Ruled): QuantityRule | undefined =>
  minimum === undefined && multiple === undefined
    ? undefined
    : { minimum: inThousandths(minimum ?? 0), multiple: multiple === undefined ? 1 : inThousandths(multiple) };

const whole = (params: FieldFault['params']): FieldFault['params'] =>
  params && Object.fromEntries(Object.entries(params).map(([name, value]) => [name, Number(value) / 1000]));

/** What is wrong with the quantity of a line by what the line itself says, with the next one that can be ordered (UX10). */
export const orderFault = (line: Ruled & Pick<QuoteLine, 'quantity'>, pointer: string): FieldFault | undefined => {
  const rule = ruleOf(line);
  const fault = rule && quantityFault(rule, inThousandths(line.quantity.value), pointer);
  return fault && { ...fault, params: whole(fault.params) };
};

/** The least quantity of a line's unit that can be ordered and is no less than the one wanted; without a multiple just as much as that. */
export const nextOrderable = (line: Ruled, wanted: number): number => {
  const rule = ruleOf(line);
  if (!rule || line.multiple === undefined) return Math.max(line.minimum ?? 0, wanted);
  return nextValid(rule, Math.ceil(Math.round(wanted * 1e6) / 1000)) / 1000;
};
