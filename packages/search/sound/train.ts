/**
 * Learns how usual each reading of `graph.ts` is, and which syllables loan words are made of, from the single words of the lexicon's
 * pairs: `node packages/search/sound/train.ts [folder of the code lists]` writes `learnt.ts`. Run it again until nothing changes.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { entriesIn, entryPairs, officialPairs } from '../lexicon/pair.ts';
import { everyReading } from './graph.ts';
import { distance, likeness } from './likeness.ts';
import { phonesOf } from './phone.ts';

const here = import.meta.dirname;
const from = process.argv[2] ?? join(here, '../../../../shared/data/codes');
/** Above it a pair is taken for a loan word and its original, below the other for a translation. */
const loan = 0.75;
const translation = 0.3;
const singular = (word: string): string => word.replace(/(?<=[a-z]{3}[^su])s$/, '');

const pairs = [
  ...officialPairs(from, join(here, '../../codes/written')),
  ...entriesIn(join(here, '../lexicon/terms')).flatMap(entryPairs),
];
const words = new Map<string, readonly [ko: string, en: string]>();
for (const { ko, en } of pairs)
  if (/^[가-힣]{2,}$/.test(ko) && /^[A-Za-z]{3,}$/.test(en))
    words.set(`${ko} ${en.toLowerCase()}`, [ko, singular(en.toLowerCase())]);

const uses = new Map<string, Map<string, number>>();
const loans = new Map<string, number>();
const natives = new Map<string, number>();
for (const { pattern, phones } of everyReading) uses.set(pattern, (uses.get(pattern) ?? new Map()).set(phones, 0));
const count = (of: Map<string, number>, key: string) => of.set(key, (of.get(key) ?? 0) + 1);
for (const [ko, en] of words.values()) {
  const like = likeness(en, phonesOf(ko));
  for (const syllable of ko) if (like >= loan || like < translation) count(like >= loan ? loans : natives, syllable);
  if (like < loan) continue;
  distance(en, phonesOf(ko), ({ pattern, phones }) => {
    count(uses.get(pattern) ?? new Map(), phones);
  });
}

/** A reading ten times rarer than the rule costs this much. */
const tenth = 0.1;
const costs = [...uses].flatMap(([pattern, row]) => {
  const usual = Math.max(...row.values());
  return [...row].map(
    ([phones, n]) => [`${pattern} ${phones}`, Math.min(0.4, tenth * Math.log10((usual + 1) / (n + 1)))] as const,
  );
});
const total = (of: Map<string, number>) => [...of.values()].reduce((a, b) => a + b, 0);
const share = (of: Map<string, number>, key: string) => ((of.get(key) ?? 0) + 0.5) / (total(of) + 500);
const odds = [...new Set([...loans.keys(), ...natives.keys()])].map(
  (syllable) => [syllable, Math.log(share(loans, syllable) / share(natives, syllable))] as const,
);

const sorted = <T>(rows: (readonly [string, T])[]) => rows.sort(([a], [b]) => (a < b ? -1 : 1));
/** Values that are the same stand together: `value key,key`. */
const grouped = (rows: readonly (readonly [string, number])[], digits: number): string => {
  const groups = new Map<string, string[]>();
  for (const [key, value] of rows) {
    const rounded = value.toFixed(digits);
    groups.set(rounded, [...(groups.get(rounded) ?? []), key]);
  }
  return sorted([...groups])
    .map(([value, keys]) => `${value} ${keys.join(',')}`)
    .join('\n');
};

writeFileSync(
  join(here, 'learnt.ts'),
  `/** Written by \`train.ts\`. A line: a number, then what it holds for, apart by commas. */
const read = (text: string): Map<string, number> =>
  new Map(
    text
      .trim()
      .split('\\n')
      .flatMap((line) => {
        const at = line.indexOf(' ');
        return line
          .slice(at + 1)
          .split(',')
          .map((key) => [key, Number(line.slice(0, at))] as const);
      }),
  );

/** What a reading costs, by its pattern and its sounds. */
export const learntCosts: ReadonlyMap<string, number> = read(\`
${grouped(sorted(costs), 2)}
\`);

/** The logarithm of how much likelier a syllable stands in a loan word than in another. */
export const syllableOdds: ReadonlyMap<string, number> = read(\`
${grouped(sorted(odds), 1)}
\`);
`,
);
process.stdout.write(`${words.size} pairs, ${costs.length} readings, ${odds.length} syllables\n`);
