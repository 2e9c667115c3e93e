import { localized } from '@sandan/kernel/text';
import * as z from 'zod';
import { QuotaLimit } from './quota.ts';
import { SourceName } from './source.ts';

/** What is known of an outside source before it is asked. Whether a key is there is said, the key never. */
export const FeedFacts = z
  .object({
    name: SourceName,
    title: localized(80),
    home: z.url(),
    keys: z.array(z.object({ name: z.string(), present: z.boolean() })),
    quota: QuotaLimit,
    /** Minutes between two runs that go well. */
    every: z.int().positive(),
    /** Minutes without a good run after which its records count as outdated. */
    staleAfter: z.int().positive(),
    /** Whether its records become listings of an owner. */
    owned: z.boolean(),
    /** Whether it can be asked; else it comes in files only. */
    asks: z.boolean(),
    /** Digest of its key, under which its use is counted. */
    account: z.string().max(20),
  })
  .meta({ id: 'FeedFacts' });
export type FeedFacts = z.infer<typeof FeedFacts>;

/** What those who run the sources say of them at their start, for those who only look. */
export const Roster = z.object({
  version: z.int().positive(),
  at: z.iso.datetime(),
  feeds: z.array(FeedFacts),
  /** Ids of the sources that are followed now. */
  followed: z.array(z.string()),
});
export type Roster = z.infer<typeof Roster>;
