/**
 * Learns the lexicon and writes `data/`: `node packages/search/lexicon/build.ts [folder of the code lists]`. The folder (default
 * `../shared/data/codes`) holds the lists named in `data/SOURCES.md`; `terms/` holds what they lack. The same input gives the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { analyser } from '../korean/analyser.ts';
import { learn } from './learn.ts';
import { entriesIn, officialPairs } from './pair.ts';
import { lexiconText } from './text.ts';

const here = import.meta.dirname;

/** Where the code lists lie on a machine that has them. */
export const codeLists = join(here, '../../../../shared/data/codes');

/** The bytes of `data/lexicon.gz`. */
export const lexiconBytes = async (from = codeLists): Promise<Buffer> => {
  const pairs = officialPairs(from, join(here, '../../codes/written'));
  const learnt = learn(pairs, entriesIn(join(here, 'terms')), await analyser());
  return gzipSync(lexiconText(learnt), { level: 9 });
};

const schemes = ['ipc', 'hs', 'ksic'] as const;
/** A title is cut at the end of the part in which it reaches so many letters. */
const longestTitle = 120;
const short = (title: string): string =>
  title.length <= longestTitle ? title : title.slice(0, Math.max(title.lastIndexOf(';', longestTitle), 0) || longestTitle).trim();

/** The bytes of `data/titles.gz`: a line for each code of the code lists that has a title, both languages apart by a tab. */
export const titleBytes = (codes = join(here, '../../codes/data')): Buffer => {
  const lines = schemes.flatMap((scheme) => {
    const names = JSON.parse(gunzipSync(readFileSync(join(codes, `${scheme}.json.gz`))).toString('utf8')) as Record<
      string,
      readonly [ko: string, en: string]
    >;
    return Object.entries(names)
      .filter(([code, [ko, en]]) => code.length > 1 && (ko || en))
      .map(([code, [ko, en]]) => `${scheme} ${code}\t${short(ko)}\t${short(en)}`);
  });
  return gzipSync(`${lines.sort().join('\n')}\n`, { level: 9 });
};

if (process.argv[1] === import.meta.filename) {
  const bytes = await lexiconBytes(process.argv[2]);
  writeFileSync(join(here, 'data/lexicon.gz'), bytes);
  const titles = titleBytes();
  writeFileSync(join(here, 'data/titles.gz'), titles);
  process.stdout.write(`lexicon: ${Math.ceil(bytes.length / 1024)} kB, titles: ${Math.ceil(titles.length / 1024)} kB\n`);
}
