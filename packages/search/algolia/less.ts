import type { Query, Without } from '../port.ts';
import { type Asking, excluding, type Read, under } from './read.ts';

const but = <T>(record: Readonly<Record<string, T>>, name: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));

const remains = ({ text, excluding: shut, facets, ranges }: Asking): boolean =>
  text.trim() !== '' ||
  shut !== undefined ||
  Object.values(facets).some((values) => values.length > 0) ||
  Object.keys(ranges).length > 0;

/** A query that found nothing with one thing dropped of it: a condition read from its text, an exclusion, a range, a facet, or one of up to six words or phrases. */
export const lessOf = (
  query: Query,
  { query: read, conditions, excluded = [] }: Read,
): (Pick<Without, 'of' | 'name'> & { query: Asking })[] => {
  const words = read.text.match(/"[^"]+"|\S+/g) ?? [];
  const chosen = Object.keys(query.facets).filter((name) => (query.facets[name]?.length ?? 0) > 0);
  const some = [
    ...conditions.map((condition) => ({
      of: 'condition' as const,
      name: condition.written,
      query: under(
        { ...read, ranges: query.ranges },
        conditions.filter((c) => c !== condition),
      ),
    })),
    ...excluded.map((exclusion) => ({
      of: 'excluded' as const,
      name: exclusion.written,
      query: excluding(
        read,
        excluded.filter((e) => e !== exclusion),
      ),
    })),
    ...Object.keys(query.ranges).map((name) => ({
      of: 'range' as const,
      name,
      query: under({ ...read, ranges: but(query.ranges, name) }, conditions),
    })),
    ...chosen.map((name) => ({ of: 'facet' as const, name, query: { ...read, facets: but(query.facets, name) } })),
    ...(words.length > 1 && words.length <= 6
      ? words.map((word, at) => ({
          of: 'word' as const,
          name: word,
          query: { ...read, text: words.filter((_, n) => n !== at).join(' ') },
        }))
      : []),
  ];
  return some.filter(({ query: left }) => remains(left));
};
