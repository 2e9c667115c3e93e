import type { Attribute } from '@sandan/market/listing/attribute';
import { kinds } from '@sandan/market/listing/kinds/registry';
import { rangeFields } from '@sandan/search/field';
import type { Reading, Reason } from '@sandan/search/port';

interface Both {
  readonly ko: string;
  readonly en: string;
}

const labels: ReadonlyMap<string, Both> = new Map(
  Object.values(kinds)
    .toReversed()
    .flatMap((kind) => Object.entries<Attribute>(kind.attributes).map(([name, { label }]) => [name, label] as const)),
);

/** What a field is called; a word, or a part of the text, is called by itself. */
const labelOf = (name: string): Both => labels.get(name) ?? { ko: name, en: name };

/** How a text was read, as the API gives it. */
export const readingView = ({ readAs, conditions, excluded = [], through, didYouMean, without }: Reading) => ({
  ...(readAs === undefined ? {} : { readAs }),
  conditions: conditions.map(({ written, name, bounds }) => {
    const unit = rangeFields[name]?.unit;
    return { written, name, label: labelOf(name), ...bounds, ...(unit ? { unit } : {}) };
  }),
  excluded: excluded.map(({ written, words }) => ({ written, words: [...words] })),
  through: [...through],
  ...(didYouMean === undefined ? {} : { didYouMean }),
  without: without.map(({ of, name, total }) => {
    const label = of === 'facet' || of === 'range' ? labelOf(name) : { ko: name, en: name };
    return { of, name, label, total };
  }),
});

/** Reasons in shares of the whole score. */
export const sharesOf = (why: readonly Reason[]): Reason[] => {
  const whole = why.reduce((sum, { share }) => sum + share, 0);
  return whole > 0 ? why.map((reason) => ({ ...reason, share: Math.round((reason.share / whole) * 1000) / 1000 })) : [...why];
};
