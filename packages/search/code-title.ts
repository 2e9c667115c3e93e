import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Code } from '@sandan/market/listing/listing';
import { ancestry } from './ancestry.ts';
import { rowsOf } from './lexicon/text.ts';

let kept: ReadonlyMap<string, string> | undefined;
const titles = (): ReadonlyMap<string, string> => {
  kept ??= rowsOf(gunzipSync(readFileSync(join(import.meta.dirname, 'lexicon/data/titles.gz'))).toString('utf8'));
  return kept;
};

/** Whether the lists have a code just as it is given. */
export const isListed = ({ scheme, code }: Code): boolean => titles().has(`${scheme} ${code}`);

/** Long enough for a few titles: common words in every record make an index slow and say little. */
const longest = 240;

/**
 * Titles of codes in both languages; a code without a title of its own in a language has the nearest one above it (an IPC group
 * that of its subclass). Nothing where no list has one.
 */
export const codeTitlesOf = (codes: readonly Code[]): { ko?: string; en?: string } | undefined => {
  const [kos, ens] = [new Set<string>(), new Set<string>()];
  for (const code of codes)
    for (const [n, set] of [kos, ens].entries()) {
      const nearest = ancestry(code)
        .toReversed()
        .map((level) => titles().get(`${code.scheme} ${level}`)?.split('\t')[n])
        .find(Boolean);
      if (nearest) set.add(nearest);
    }
  const [ko, en] = [kos, ens].map((set) => [...set].join('; ').slice(0, longest));
  return ko || en ? { ...(ko ? { ko } : {}), ...(en ? { en } : {}) } : undefined;
};
