import * as z from 'zod';

/** Sources of lists of parties that may not be traded with. `demo` is invented. */
export const deniedSources = ['ofac', 'un', 'eu', 'bis', 'demo'] as const;

export const partyTypes = ['individual', 'entity', 'vessel', 'aircraft', 'unknown'] as const;

/** A party as the lists together say of it: all its names, whichever file they came by. */
export const ListedParty = z.object({
  /** Its identity at the source (`ofac:306`). */
  party: z.string().max(80),
  source: z.string().max(40),
  list: z.string().max(200),
  type: z.enum(partyTypes),
  names: z.array(z.string().min(1).max(400)).min(1).max(400),
  programmes: z.array(z.string().max(80)).max(40),
  countries: z.array(z.string().length(2)).max(60),
  /** Hash of what is said of it: an answer to a hit holds as long as it stays the same. */
  digest: z.string().max(64),
});
export type ListedParty = z.infer<typeof ListedParty>;

/** The lists as one: how each source stood when they were put together. */
export const ListsSeen = z
  .object({
    /** Hash of all parties; the same lists have the same. */
    digest: z.string().max(64),
    builtAt: z.iso.datetime(),
    parties: z.int().nonnegative(),
    sources: z.array(z.object({ source: z.string(), checkedAt: z.iso.datetime(), records: z.int().nonnegative() })).max(20),
  })
  .meta({ id: 'ListsSeen' });
export type ListsSeen = z.infer<typeof ListsSeen>;

/** Why a name is taken for a listed one. */
export const hitReasons = ['same', 'order', 'spelling', 'sound', 'script', 'part'] as const;
export type HitReason = (typeof hitReasons)[number];

/** A listed party that may be meant. A reason to look, never a verdict. */
export const Hit = z
  .object({
    party: z.string().max(80),
    source: z.string().max(40),
    list: z.string().max(200),
    type: z.enum(partyTypes),
    /** The name that was asked for, and the listed one that is like it. */
    asked: z.string().max(400),
    name: z.string().max(400),
    /** 0 to 1. */
    score: z.number().min(0).max(1),
    reasons: z.array(z.enum(hitReasons)).max(hitReasons.length),
    programmes: z.array(z.string().max(80)).max(40),
    countries: z.array(z.string().length(2)).max(60),
    digest: z.string().max(64),
  })
  .meta({ id: 'ScreeningHit' });
export type Hit = z.infer<typeof Hit>;
