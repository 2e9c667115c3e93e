import type { Property } from '../specification/attribute.ts';
import { type Explained, type Held, hold, type Standing, type Wanted } from '../specification/condition.ts';
import { isProven, type ProofBasis } from '../specification/proof-basis.ts';
import { templateOf } from '../specification/templates/registry.ts';
import type { SpecificationValue } from '../specification/value.ts';
import { type VerdictReason, verdictOf } from '../specification/verdict.ts';

type Values = Readonly<Record<string, SpecificationValue>>;

/** How an attribute of a substitute stands to the chosen part: the same, within it, different, only near, not to be told, or not said at all. */
export const differences = ['same', 'within', 'differs', 'near', 'untold', 'unsaid'] as const;
export type Difference = (typeof differences)[number];

export interface Compared {
  readonly name: string;
  readonly chosen?: SpecificationValue;
  readonly offered?: SpecificationValue;
  /** To the chosen part; absent where it says nothing of it. */
  readonly difference?: Difference;
  /** To what the line asks; absent where it asks nothing of it. */
  readonly asked?: Held;
}

/** What a substitute is measured by: all that the line asks, and all else that the chosen part says. */
export const wantedOfSubstitute = (category: string, asked: readonly Wanted[], chosen: Values): Wanted[] => {
  const names = new Set(asked.map((w) => w.property.name));
  const weights = { asked: 5, said: 2 };
  const said = Object.values(templateOf(category).properties).flatMap((property): Wanted[] => {
    const value = chosen[property.name];
    return value === undefined || names.has(property.name) ? [] : [{ property, value, must: false, weight: weights.said }];
  });
  return [...asked.map((w) => ({ ...w, must: false, weight: weights.asked })), ...said];
};

const differenceFor: Readonly<Record<VerdictReason, Difference>> = {
  equal: 'same',
  within: 'within',
  outside: 'differs',
  other: 'differs',
  near: 'near',
  partly: 'near',
  unlisted: 'untold',
  open: 'untold',
  unlike: 'untold',
  unsaid: 'unsaid',
};

const differenceOf = (property: Property, chosen: SpecificationValue, offered: SpecificationValue | undefined): Difference => {
  const { name } = property;
  const held = hold({ property, value: chosen, must: false, weight: 1 }, offered);
  const explained: Explained = { name, must: false, wanted: chosen, ...(offered === undefined ? {} : { offered }), ...held };
  return differenceFor[verdictOf(explained).reason];
};

/** Each attribute that matters, beside the chosen part and beside what the line asks; none is left out. */
export const compare = (category: string, asked: readonly Wanted[], chosen: Values, offered: Values): Compared[] =>
  wantedOfSubstitute(category, asked, chosen).map(({ property }) => {
    const { name } = property;
    const [was, is] = [chosen[name], offered[name]];
    const condition = asked.find((w) => w.property.name === name);
    return {
      name,
      ...(was === undefined ? {} : { chosen: was, difference: differenceOf(property, was, is) }),
      ...(is === undefined ? {} : { offered: is }),
      ...(condition ? { asked: hold(condition, is) } : {}),
    };
  });

const standingTo: Readonly<Record<Difference, Standing>> = {
  same: 'equal',
  within: 'within',
  differs: 'outside',
  near: 'unknown',
  untold: 'unknown',
  unsaid: 'unknown',
};

/**
 * The attributes that a test has to prove before a substitute may take the place: what the line asks, or the chosen part says where the
 * line asks nothing, and the substitute does not say, says only near, or says on its own word alone, a lapsed report among them. What lies outside needs no test: it
 * does not fit.
 */
export const unproven = (compared: readonly Compared[], basisOf: (name: string) => ProofBasis): string[] => {
  const asks = compared.some(({ asked }) => asked);
  return compared
    .filter(({ name, asked, difference }) => {
      const standing = asks ? asked?.standing : difference && standingTo[difference];
      return standing && standing !== 'outside' && (standing === 'unknown' || !isProven(basisOf(name)));
    })
    .map(({ name }) => name);
};
