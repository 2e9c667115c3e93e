import { type Actor, Stamp, stamp } from '@sandan/kernel/actor';
import { Fault, invalidField, missing } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import * as z from 'zod';
import { locks, type Name } from '../term-sheet/lock.ts';

const Term = z.string().trim().min(2).max(80);

/** What the two sides of a case call one thing. */
export const GlossaryTerms = z.strictObject({ ko: Term, en: Term }).meta({ id: 'GlossaryTerms' });
export type GlossaryTerms = z.infer<typeof GlossaryTerms>;

/** A pair of the glossary of a case; never changed but by being dropped, so that what stood in it at any time can be told. */
export const GlossaryPair = z
  .object({
    id: idOf('message'),
    /** The inquiry, quotation, order or deal that it belongs to. */
    caseId: z.string(),
    /** 1; 2 once it is dropped, one more once its words were erased. */
    version: z.int().positive(),
    ko: z.string().max(80).default(''),
    en: z.string().max(80).default(''),
    by: Stamp,
    /** When it went out of use; by whom says the audit. */
    dropped: z.iso.datetime().optional(),
  })
  .meta({ id: 'GlossaryPair' });
export type GlossaryPair = z.infer<typeof GlossaryPair>;

/** That the glossary of a case was changed: two who change it at once meet here, so that no term stands in it twice. */
export const Glossary = z.object({ caseId: z.string(), version: z.int().positive() });
export type Glossary = z.infer<typeof Glossary>;

/** Pairs of one case, those that were dropped among them. */
export const mostPairs = 200;

export const isInUse = ({ dropped, ko, en }: GlossaryPair): boolean => !dropped && ko !== '' && en !== '';

/** Grows by one with each change of the glossary. */
export const glossaryVersion = (pairs: readonly GlossaryPair[]): number => pairs.reduce((sum, p) => sum + p.version, 0);

/** The pairs in use as names that are locked in a text, the youngest first. */
export const namesIn = (pairs: readonly GlossaryPair[]): Name[] =>
  pairs
    .filter(isInUse)
    .map(({ ko, en }) => ({ ko, en }))
    .reverse();

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/**
 * Adds a pair, which holds for what was said before as well.
 * @throws Fault invalid at `/ko` or `/en`: `glossary.korean`, `glossary.english`, `glossary.taken`, `glossary.figure` where the two say
 * different figures; conflict `glossary.full`
 */
export const addPair = (
  pairs: readonly GlossaryPair[],
  caseId: string,
  { ko, en }: GlossaryTerms,
  actor: Actor,
  now: Date,
): GlossaryPair => {
  if (!/\p{Script=Hangul}/u.test(ko)) throw invalidField('/ko', 'glossary.korean');
  if (/\p{Script=Hangul}/u.test(en) || !/[a-z]/i.test(en)) throw invalidField('/en', 'glossary.english');
  const { missing: lost, extra } = locks.difference(ko, en);
  if (lost.length + extra.length > 0) throw invalidField('/en', 'glossary.figure');
  const used = pairs.filter(isInUse);
  if (used.some((p) => same(p.ko, ko))) throw invalidField('/ko', 'glossary.taken');
  if (used.some((p) => same(p.en, en))) throw invalidField('/en', 'glossary.taken');
  if (pairs.length >= mostPairs) throw new Fault('conflict', 'glossary.full', caseId, { params: { count: mostPairs } });
  return { id: newId('message', now.getTime()), caseId, version: 1, ko, en, by: stamp(actor, now) };
};

/** Takes a pair out of use; either side can. @throws Fault missing for one that is not in use */
export const dropPair = (pairs: readonly GlossaryPair[], id: string, now: Date): GlossaryPair => {
  const pair = pairs.find((p) => p.id === id && isInUse(p));
  if (!pair) throw missing('glossary');
  return { ...pair, version: pair.version + 1, dropped: now.toISOString() };
};
