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

const longest = 600;

/**
 * Titles of codes in both languages, each with those above it (an IPC group by its subclass), the nearest first; nothing where no
 * list has one.
 */
export const codeTitlesOf = (codes: readonly Code[]): { ko?: string; en?: string } | undefined => {
  const [kos, ens] = [new Set<string>(), new Set<string>()];
  for (const code of codes)
    for (const level of ancestry(code).toReversed()) {
      const [ko, en] = titles().get(`${code.scheme} ${level}`)?.split('\t') ?? [];
      if (ko) kos.add(ko);
      if (en) ens.add(en);
    }
  const [ko, en] = [kos, ens].map((set) => [...set].join('; ').slice(0, longest));
  return ko || en ? { ...(ko ? { ko } : {}), ...(en ? { en } : {}) } : undefined;
};
