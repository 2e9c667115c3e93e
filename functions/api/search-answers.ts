import { idOf } from '@sandan/kernel/id';
import { kindNames } from '@sandan/market/listing/kinds/registry';
import { ways } from '@sandan/search/asked';
import { sorts } from '@sandan/search/port';
import * as z from 'zod';
import { Answers, Text } from './answers.ts';

/** A share of what a hit's place comes from, 0 to 1 of its score; negative where others of the same owner stand before it. */
export const Reason = z
  .object({
    of: z.enum(['word', 'nearness', 'freshness', 'completeness', 'answering', 'spread']),
    share: z.number(),
    asked: z.string().optional(),
    found: z.string().optional(),
    field: z.string().optional(),
  })
  .meta({ id: 'Reason' });

/** A listing found. Marked texts are HTML: escaped, with `<mark>` around what matched. */
export const Hit = z
  .object({
    id: idOf('listing'),
    kind: z.enum(kindNames),
    title: Text,
    summary: Text.optional(),
    /** What a machine made of title and summary in the language that they lack. */
    machine: z.object({ title: Text.optional(), summary: Text.optional() }).optional(),
    highlight: z.object({ title: z.string().optional(), summary: z.string().optional() }),
    owner: z.object({ id: z.string().optional(), name: Text }),
    place: z.object({ country: z.string(), region: z.string().optional() }),
    image: z.object({ id: z.string(), alt: Text.optional(), bytes: z.int().optional() }).optional(),
    facts: z.array(z.object({ name: z.string(), label: Text, value: z.unknown() })),
    publishedAt: z.iso.datetime(),
    demo: z.boolean(),
    why: z.array(Reason).optional(),
  })
  .meta({ id: 'Hit' });

/** How a text was read: what of it became a condition, what it excludes, what was sought in its place, and what would find more. */
export const Reading = z
  .object({
    /** The text that was searched for, where it is not the one that was written (another keyboard layout). */
    readAs: z.string().optional(),
    conditions: z.array(
      z.object({
        written: z.string(),
        name: z.string(),
        label: Text,
        min: z.number().optional(),
        max: z.number().optional(),
        /** UCUM. */
        unit: z.string().optional(),
      }),
    ),
    /** What the text excludes, as it is written there (`세라믹 제외`), and its words: listings that say them are not among the hits. */
    excluded: z.array(z.object({ written: z.string(), words: z.array(z.string()) })),
    /** Words other than those written by which these hits were found. */
    through: z.array(z.object({ asked: z.string(), found: z.string(), by: z.enum(ways) })),
    didYouMean: z.string().optional(),
    /** What would be found without one of the conditions, the most first; only where nothing was found. */
    without: z.array(
      z.object({
        of: z.enum(['word', 'facet', 'range', 'condition', 'excluded']),
        name: z.string(),
        label: Text,
        total: z.int(),
      }),
    ),
  })
  .meta({ id: 'Reading' });

export const Found = z
  .object({
    hits: z.array(Hit),
    total: z.int(),
    exactTotal: z.boolean(),
    page: z.int(),
    pages: z.int(),
    facets: z.record(z.string(), z.array(z.object({ value: z.string(), label: Text, count: z.int() }))),
    ranges: z.record(z.string(), z.object({ min: z.number(), max: z.number(), unit: z.string().optional() })),
    sort: z.enum(sorts),
    /** `table`: the search engine does not answer, and these are simply listings. */
    relaxed: z.enum(['none', 'typo', 'someWords', 'table']),
    reading: Reading,
    tookMs: z.number(),
  })
  .meta({ id: 'Found' });

export const Suggestions = z.object({
  items: z.array(
    z.object({
      text: z.string(),
      /** The same in the other language. */
      other: z.string().optional(),
      kind: z.enum(['title', 'word', 'code']),
      count: z.int().optional(),
      /** For a code: the facet it is a value of. */
      facet: z.object({ name: z.string(), value: z.string() }).optional(),
    }),
  ),
});

export const Home = z
  .object({
    counts: z.object({ listings: z.record(z.string(), z.int()), organisations: z.int() }),
    newest: z.array(Hit),
    answers: Answers,
  })
  .meta({ id: 'Home' });
