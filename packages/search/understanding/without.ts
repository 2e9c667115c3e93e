import type { Understood } from '../asked.ts';
import type { Query, Without } from '../port.ts';

/** A query with one of its conditions dropped: what is left of it, for an engine to count. */
export interface Less extends Pick<Without, 'of' | 'name'> {
  readonly understood: Understood;
  readonly facets: Query['facets'];
  readonly ranges: Query['ranges'];
}

const but = <T>(record: Readonly<Record<string, T>>, name: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));

/**
 * What could be dropped of a query that finds nothing: a condition read from the text, an exclusion, a range, a facet, a word. Nothing is
 * offered that leaves neither text nor condition, and no word of a query of more than six.
 */
export const less = (understood: Understood, { facets, ranges }: Pick<Query, 'facets' | 'ranges'>): Less[] => {
  const { asked, conditions, excluded = [] } = understood;
  const chosen = Object.keys(facets).filter((name) => (facets[name]?.length ?? 0) > 0);
  const all = { understood, facets, ranges };
  const given: Less[] = [
    ...conditions.map((condition): Less => {
      const rest = conditions.filter((c) => c !== condition);
      return { ...all, of: 'condition', name: condition.written, understood: { ...understood, conditions: rest } };
    }),
    ...excluded.map((exclusion): Less => {
      const rest = excluded.filter((e) => e !== exclusion);
      return { ...all, of: 'excluded', name: exclusion.written, understood: { ...understood, excluded: rest } };
    }),
    ...Object.keys(ranges).map((name): Less => ({ ...all, of: 'range', name, ranges: but(ranges, name) })),
    ...chosen.map((name): Less => ({ ...all, of: 'facet', name, facets: but(facets, name) })),
  ];
  const words =
    asked.length > 1 && asked.length <= 6
      ? asked.map((word): Less => {
          const rest = asked.filter((w) => w !== word);
          return { ...all, of: 'word', name: word.written, understood: { ...understood, asked: rest } };
        })
      : [];
  const remains = ({ understood: u, facets: f, ranges: r }: Less) =>
    u.asked.length + u.conditions.length + (u.excluded?.length ?? 0) + Object.keys(r).length + Object.keys(f).length > 0;
  return [...given, ...words].filter(remains);
};
