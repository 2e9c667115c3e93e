import { idOf } from '@sandan/kernel/id';
import { kindNames } from '@sandan/market/listing/kinds/registry';
import { sorts } from '@sandan/search/port';
import * as z from 'zod';
import { Answers, Text } from './answers.ts';

/** A listing found. Marked texts are HTML: escaped, with `<mark>` around what matched. */
export const Hit = z
  .object({
    id: idOf('listing'),
    kind: z.enum(kindNames),
    title: Text,
    summary: Text.optional(),
    highlight: z.object({ title: z.string().optional(), summary: z.string().optional() }),
    owner: z.object({ id: z.string(), name: Text }),
    place: z.object({ country: z.string(), region: z.string().optional() }),
    image: z.object({ id: z.string(), alt: Text.optional() }).optional(),
    facts: z.array(z.object({ name: z.string(), label: Text, value: z.unknown() })),
    publishedAt: z.iso.datetime(),
    demo: z.boolean(),
  })
  .meta({ id: 'Hit' });

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
    tookMs: z.number(),
  })
  .meta({ id: 'Found' });

export const Suggestions = z.object({
  items: z.array(z.object({ text: z.string(), kind: z.enum(['title', 'word', 'code']), count: z.int().optional() })),
});

export const Home = z
  .object({
    counts: z.object({ listings: z.record(z.string(), z.int()), organisations: z.int() }),
    newest: z.array(Hit),
    answers: Answers,
  })
  .meta({ id: 'Home' });
