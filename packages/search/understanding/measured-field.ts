import type { Attribute, Range } from '@sandan/market/listing/attribute';
import { kinds } from '@sandan/market/listing/kinds/registry';
import { canonicalRange, commensurable } from '@sandan/market/listing/quantity';
import { rangeFields, tidy } from '../field.ts';
import type { Bounds } from '../port.ts';

/** What else people call what a field says, beside its labels. */
const calledToo: Readonly<Record<string, string>> = {
  pressure: '압력 정격압력 사용압력 작동압력',
  temperature: '온도 사용온도 작동온도',
  power: '출력 전력 동력 정격출력 소비전력',
  mass: '무게 질량 중량 weight',
  length: '길이 크기 치수 사이즈 size length',
};

interface Measured {
  readonly name: string;
  readonly unit: string | undefined;
  /** How many kinds have it: of two that fit, the one most listings have. */
  readonly kinds: number;
  /** Its unit is that of many things: it is meant where it is named, and not otherwise. */
  readonly onlyNamed: boolean;
  /** Words that name it, lower case. */
  readonly names: ReadonlySet<string>;
}

const attributesOf = (name: string): Attribute[] =>
  Object.values(kinds).flatMap((kind) => Object.entries<Attribute>(kind.attributes).flatMap(([n, a]) => (n === name ? [a] : [])));

/** The last word of a label without its parenthesis, and an abbreviation inside it: 압력 of 사용 압력, TRL of 기술성숙도(TRL). */
const named = (label: string): string[] => {
  const short = /\(([A-Z]{2,6})\)/.exec(label)?.[1] ?? '';
  const last =
    label
      .replace(/\([^)]*\)/g, '')
      .trim()
      .split(/\s+/)
      .at(-1) ?? '';
  return [last, short].filter((w) => w.length > 1).map((w) => w.toLowerCase());
};

/** Range attributes of all kinds, by what a text may call them. */
export const measured: readonly Measured[] = Object.entries(rangeFields)
  .filter(([, { attribute }]) => attribute.type !== 'date')
  .map(([name, { unit }]) => {
    const attributes = attributesOf(name);
    const labels = attributes.flatMap(({ label }) => [...named(label.ko), ...named(label.en)]);
    const onlyNamed = attributes.some((attribute) => attribute.named);
    return {
      name,
      unit,
      onlyNamed,
      kinds: attributes.length,
      names: new Set([...labels, ...(calledToo[name]?.split(' ') ?? [])]),
    };
  });

/** The field that a range in some unit speaks of: by the word beside it, or the one most kinds have. None if no field has such a unit. */
export const fieldFor = (unit: string, beside: string): Measured | undefined => {
  const fitting = measured.filter((field) => field.unit && commensurable(field.unit, unit));
  return (
    fitting.find((field) => field.names.has(beside)) ??
    fitting.filter(({ onlyNamed }) => !onlyNamed).toSorted((a, b) => b.kinds - a.kinds)[0]
  );
};

/** A range in the unit of a field. */
export const boundsIn = (field: Measured, range: Range): Bounds => {
  const { min, max } = field.unit ? canonicalRange(range, field.unit) : range;
  return { ...(min === undefined ? {} : { min: tidy(min) }), ...(max === undefined ? {} : { max: tidy(max) }) };
};
