import { Money } from '@sandan/kernel/money';
import type { Attribute, AttributeValue, Band } from './attribute.ts';
import { Quantity } from './attribute.ts';
import type { Kind } from './kind.ts';
import { canonicalRange } from './quantity.ts';

/** A whole number with its thousands apart, as amounts are read. */
export const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');
const nameOf = (from: number | undefined, to: number | undefined): string =>
  to === undefined ? `${from}-up` : from === undefined ? `below-${to}` : `${from}-${to}`;

/** The lower and the upper end of each band, open at both sides. */
const bandsOf = (steps: readonly number[]): readonly (readonly [from: number | undefined, to: number | undefined])[] =>
  [...steps, undefined].map((to, at) => [steps[at - 1], to]);

/** Options that name the bands of a price in won, those that are made of a sealed one. */
export const priceBands = (steps: readonly number[]) =>
  Object.fromEntries(
    bandsOf(steps).map(([from, to]) => {
      const [low, high] = [from, to].map((n) => (n === undefined ? '' : grouped(n)));
      const label =
        to === undefined
          ? { ko: `${low}원 이상`, en: `KRW ${low} or more` }
          : from === undefined
            ? { ko: `${high}원 미만`, en: `below KRW ${high}` }
            : { ko: `${low}원 이상 ${high}원 미만`, en: `KRW ${low} to ${high}` };
      return [nameOf(from, to), label];
    }),
  );

const within = ({ steps }: Band, n: number) =>
  bandsOf(steps).find(([, to]) => to === undefined || n < to) ?? [undefined, undefined];

/** The ends of the band in which a number lies. */
export const bandAround = within;

/** The ends of a band of prices by its name, in won; the upper one is not part of it. */
export const endsOfBand = ({ steps }: Band, name: string) => bandsOf(steps).find(([from, to]) => nameOf(from, to) === name);

/** Whether a sealed value can be told as a band: a price has to be in won. */
export const isBandable = (attribute: Attribute, value: AttributeValue): boolean =>
  attribute.type !== 'money' || (value as Money).currency === 'KRW';

/** The band in which a sealed value lies, as a value of the attribute that tells it. */
const bandOf = (attribute: Attribute & { readonly band: Band }, value: AttributeValue): AttributeValue | undefined => {
  const money = Money.safeParse(value);
  if (attribute.type === 'choice') return money.success ? nameOf(...within(attribute.band, money.data.minor)) : undefined;
  const quantity = Quantity.safeParse(value);
  if (attribute.type !== 'range' || !quantity.success) return undefined;
  const { value: n, unit } = quantity.data;
  const [from, to] = within(attribute.band, canonicalRange({ min: n, max: n, unit }, attribute.unit).min ?? n);
  return { ...(from === undefined ? {} : { min: from }), ...(to === undefined ? {} : { max: to }), unit: attribute.unit };
};

/** Attributes with every band made anew of what is sealed now; what a client wrote in its place is not kept. */
export const banded = (
  kind: Pick<Kind, 'attributes'>,
  attributes: Readonly<Record<string, AttributeValue>>,
): Record<string, AttributeValue> => {
  const made = { ...attributes };
  for (const [name, attribute] of Object.entries(kind.attributes)) {
    if (!attribute.band) continue;
    const sealed = attributes[attribute.band.of];
    const band = sealed === undefined ? undefined : bandOf(attribute as Attribute & { readonly band: Band }, sealed);
    if (band === undefined) delete made[name];
    else made[name] = band;
  }
  return made;
};
