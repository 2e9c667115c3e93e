import { ulid } from 'ulid';
import * as z from 'zod';

/** Prefixes of all identifiers; an id says what it names (`org_01J…`). */
export const prefixes = {
  person: 'per',
  organisation: 'org',
  invitation: 'inv',
  listing: 'lst',
  revision: 'rev',
  media: 'med',
  inquiry: 'inq',
  message: 'msg',
  notice: 'ntc',
  mail: 'mal',
  import: 'imp',
  audit: 'aud',
  need: 'ned',
  fault: 'flt',
} as const;

export type Noun = keyof typeof prefixes;

/** A new id. `at` (ms since the epoch) leads it, so that ids sort by time. */
export const newId = (noun: Noun, at: number = Date.now()): string => `${prefixes[noun]}_${ulid(at)}`;

/** Schema of an id of one noun: prefix, underscore, 26 characters of Crockford base 32. */
export const idOf = (noun: Noun) => z.string().regex(new RegExp(`^${prefixes[noun]}_[0-9A-HJKMNP-TV-Z]{26}$`));
