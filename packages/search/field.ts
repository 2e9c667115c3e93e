import type { Attribute } from '@sandan/market/listing/attribute';
import { kinds } from '@sandan/market/listing/kinds/registry';
import { canonical, commensurable } from '@sandan/market/listing/quantity';

/** Facets that every listing has, beside those its kind declares. Codes hold every level above them. */
export const commonFacets = ['kind', 'owner', 'ownerType', 'country', 'region', 'ipc', 'hs', 'ksic'] as const;

export interface RangeField {
  /** UCUM unit in which the index compares; absent for plain numbers (TRL) and days since 1970-01-01. */
  readonly unit?: string;
  readonly attribute: Attribute;
}

const declared = Object.values(kinds).flatMap((k) => Object.entries<Attribute>(k.attributes).filter(([, a]) => a.facet));

const asFacet = (a: Attribute) => a.type === 'choice' || a.type === 'words' || a.type === 'boolean' || a.type === 'whole';
const asRange = (a: Attribute) => a.type === 'quantity' || a.type === 'range' || a.type === 'whole' || a.type === 'date';

/** Attributes of all kinds that may be filtered on by value. */
export const facetAttributes: Readonly<Record<string, Attribute>> = Object.fromEntries(declared.filter(([, a]) => asFacet(a)));

/** Every facet a query may name. */
export const facetNames: readonly string[] = [...commonFacets, ...Object.keys(facetAttributes)];

const rangesOf = (): Record<string, RangeField> => {
  const fields: Record<string, RangeField> = {};
  for (const [name, attribute] of declared) {
    if (!asRange(attribute)) continue;
    const unit = 'unit' in attribute ? attribute.unit : undefined;
    const known = fields[name];
    if (!known) fields[name] = { attribute, ...(unit ? { unit } : {}) };
    else if (known.unit !== unit && !(known.unit && unit && commensurable(known.unit, unit)))
      throw new Error(`two kinds give "${name}" units that do not convert: ${known.unit} and ${unit}`);
  }
  return fields;
};

/** Every attribute a query may bound, with the one unit all kinds are compared in. */
export const rangeFields: Readonly<Record<string, RangeField>> = rangesOf();

/** Nine significant digits: one number whatever unit it was written in (0.5 in and 12.7 mm are equal). */
export const tidy = (n: number): number => (n === 0 ? 0 : Number(n.toPrecision(9)));

/** A value of any convertible unit in the unit of the field. @throws Fault invalid `unit.unknown`, `unit.incommensurable` */
export const inFieldUnit = (field: RangeField, value: number, unit: string | undefined): number =>
  tidy(field.unit && unit ? canonical(value, unit, field.unit) : value);

/** Days since 1970-01-01 of an ISO date. */
export const dayOf = (date: string): number => Math.floor(Date.parse(date) / 86_400_000);
