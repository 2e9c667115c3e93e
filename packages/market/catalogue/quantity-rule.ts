import type { FieldFault } from '@sandan/kernel/fault';

/** The quantities in which something is ordered: `minimum` or more, and a whole number of times `multiple`. Both in order units. */
export interface QuantityRule {
  readonly minimum: number;
  readonly multiple: number;
}

/** The least quantity that can be ordered and is no less than the one wanted. */
export const nextValid = ({ minimum, multiple }: QuantityRule, wanted: number): number =>
  Math.ceil(Math.max(minimum, wanted, 1) / multiple) * multiple;

/** The greatest quantity that can be ordered and is no more than the one wanted; undefined where there is none. */
export const lastValid = ({ minimum, multiple }: QuantityRule, wanted: number): number | undefined => {
  const quantity = Math.floor(wanted / multiple) * multiple;
  return quantity > 0 && quantity >= minimum ? quantity : undefined;
};

/** What is wrong with a quantity, with the next one that is not (UX10). */
export const quantityFault = (rule: QuantityRule, wanted: number, pointer: string): FieldFault | undefined => {
  const next = nextValid(rule, wanted);
  if (next === wanted) return undefined;
  if (wanted < rule.minimum) return { pointer, code: 'moq.below', params: { minimum: rule.minimum, next } };
  const below = lastValid(rule, wanted);
  const { multiple } = rule;
  return below === undefined
    ? { pointer, code: 'moq.multipleUp', params: { multiple, next } }
    : { pointer, code: 'moq.multiple', params: { multiple, below, next } };
};
