import type { Property } from './attribute.ts';
import { hold, isSpan, type Standing } from './condition.ts';
import type { Specification } from './specification.ts';
import { isCategory, templateOf } from './templates/registry.ts';
import type { SpecificationValue } from './value.ts';

/** How what one thing says of a property stands to what the first says of it; absent for the first, and where either says nothing. */
export interface Cell {
  readonly value?: SpecificationValue;
  readonly toFirst?: Exclude<Standing, 'unknown'> | 'near';
}

/** One property, a cell for each thing in their order. */
export interface Row {
  readonly property: Property;
  readonly cells: readonly Cell[];
  /** All say it, and say the same. */
  readonly same: boolean;
}

type Said = Pick<Specification, 'category' | 'values'>;

/** Properties of two categories are one where they have one name and numbers of one unit. */
const keyOf = ({ name, fit, unit = '' }: Property): string => `${name} ${fit} ${unit}`;

/** Things side by side: every property that any of them says, in the order of their templates; none is left out, and none is guessed. */
export const sideBySide = (things: readonly (Said | undefined)[]): Row[] => {
  const properties = new Map<string, Property>();
  for (const thing of things)
    if (thing && isCategory(thing.category))
      for (const property of Object.values(templateOf(thing.category).properties))
        if (!properties.has(keyOf(property))) properties.set(keyOf(property), property);
  const saidOf = (thing: Said | undefined, property: Property): SpecificationValue | undefined => {
    const own = thing && isCategory(thing.category) ? templateOf(thing.category).properties[property.name] : undefined;
    return own && keyOf(own) === keyOf(property) ? thing?.values[property.name] : undefined;
  };
  return [...properties.values()].flatMap((property): Row[] => {
    const values = things.map((thing) => saidOf(thing, property));
    if (values.every((value) => value === undefined)) return [];
    const [first] = values;
    const cells = values.map((value, at): Cell => {
      if (value === undefined) return {};
      if (at === 0 || first === undefined) return { value };
      const { standing, distance } = hold({ property, value: first, must: false, weight: 1 }, value);
      // A range with an open end is not near another one, nor is a grade that no table compares: it is another.
      return { value, toFirst: standing === 'unknown' ? (isSpan(value) || distance === 1 ? 'outside' : 'near') : standing };
    });
    return [
      {
        property,
        cells,
        same: cells.every(({ value, toFirst }, at) => value !== undefined && (at === 0 || toFirst === 'equal')),
      },
    ];
  });
};
