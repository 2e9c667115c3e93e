import type { Query, Without } from '../port.ts';
import { type Read, under } from './read.ts';

const but = <T>(record: Readonly<Record<string, T>>, name: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));

const remains = ({ text, facets, ranges }: Query): boolean =>
  text.trim() !== '' || Object.values(facets).some((values) => values.length > 0) || Object.keys(ranges).length > 0;

/** A query that found nothing with one thing dropped of it: a condition read from its text, a range, a facet, or one of up to six words or phrases. */
export const lessOf = (query: Query, { query: read, conditions }: Read): (Pick<Without, 'of' | 'name'> & { query: Query })[] => {
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
