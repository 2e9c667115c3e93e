import { convert } from '../listing/quantity.ts';
import type { Label, Property, Template } from './attribute.ts';
import { isSpan } from './condition.ts';
import type { Specification } from './specification.ts';
import { changes, type TemplateChange } from './templates/changes.ts';
import { isCategory, templateOf } from './templates/registry.ts';
import type { SpecificationValue } from './value.ts';

/** A value that a template no longer has a place for, by its name and what it was called at that time. */
export interface Lost {
  readonly name: string;
  readonly label: Label;
  readonly value: SpecificationValue;
}

export interface Carried {
  readonly specification: Specification;
  readonly lost: readonly Lost[];
}

/** Whether a value can be of a property at all; what a change did not foresee is lost, not bent. */
const suits = ({ fit, options }: Property, value: SpecificationValue): boolean => {
  if (fit === 'size' || fit === 'envelope') return isSpan(value);
  if (fit === 'flag') return typeof value === 'boolean';
  if (fit === 'parts') return typeof value === 'object' && 'parts' in value;
  if (!Array.isArray(value)) return false;
  return fit !== 'choice' || value.every((option: string) => Object.hasOwn(options ?? {}, option));
};

const inUnit = (value: SpecificationValue, [from, to]: readonly [string, string]): SpecificationValue => {
  if (!isSpan(value)) return value;
  const end = (n: number | undefined) => (n === undefined ? undefined : Number(convert(n, from, to).toPrecision(9)));
  const [min, max] = [end(value.min), end(value.max)];
  return { ...value, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
};

const afterChange = (
  [name, value]: readonly [string, SpecificationValue],
  { renamed = {}, units = {}, options = {} }: TemplateChange,
): readonly [string, SpecificationValue] => {
  const unit = units[name];
  const named = options[name];
  const moved = unit ? inUnit(value, unit) : value;
  return [renamed[name] ?? name, named && Array.isArray(moved) ? moved.map((option: string) => named[option] ?? option) : moved];
};

/**
 * A specification as it stands by the present version of its template: renamed properties under their new names, numbers in the new units, options
 * that were renamed; what has no place any more is told apart, and never dropped unsaid. What is kept stays in the version that it was written by.
 */
export const carried = (
  specification: Specification,
  template: Template | undefined = isCategory(specification.category) ? templateOf(specification.category) : undefined,
  ofCategory: readonly TemplateChange[] = changes[specification.category] ?? [],
): Carried => {
  if (!template || specification.version === template.version) return { specification, lost: [] };
  const due = ofCategory.filter(({ to }) => to > specification.version && to <= template.version).toSorted((a, b) => a.to - b.to);
  const values: Record<string, SpecificationValue> = {};
  const proofs: NonNullable<Specification['proofs']> = {};
  const lost: Lost[] = [];
  for (const [was, old] of Object.entries(specification.values)) {
    const [name, value] = due.reduce(afterChange, [was, old] as readonly [string, SpecificationValue]);
    const property = Object.hasOwn(template.properties, name) ? template.properties[name] : undefined;
    if (!property || !suits(property, value)) {
      const label = due.find(({ removed }) => removed?.[was])?.removed?.[was] ?? property?.label ?? { ko: was, en: was };
      lost.push({ name: was, label, value: old });
      continue;
    }
    values[name] = value;
    const proof = specification.proofs?.[was];
    if (proof) proofs[name] = proof;
  }
  const { proofs: _, ...rest } = specification;
  return {
    specification: {
      ...rest,
      version: template.version,
      values,
      ...(Object.keys(proofs).length > 0 ? { proofs } : {}),
    },
    lost,
  };
};
