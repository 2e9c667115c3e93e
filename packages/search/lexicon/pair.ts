import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** The same thing said in both languages, as it is written. `trust` is how much it counts beside others, 0 to 1. */
export interface Pair {
  readonly ko: string;
  readonly en: string;
  readonly trust: number;
}

/** Ways to say one thing, of the hand-made lists: what stands on one side is the same in one language. */
export interface Entry {
  readonly ko: readonly string[];
  readonly en: readonly string[];
}

const spaced = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();
const unbracketed = (text: string): string => spaced(text.replace(/[([][^()[\]]*[)\]]/g, ' '));
const named = (text: string): boolean => text !== '' && !/^(?:기타|other)\b/i.test(text);

/** Korean names that give the original behind them in brackets: 마이크로미터(micrometer). */
const glossed = /(\p{Script=Hangul}+(?: \p{Script=Hangul}+)?)\s?[([]([A-Za-z][A-Za-z -]{2,40})[)\]]/gu;

const partsOf = (text: string): string[] =>
  unbracketed(text)
    .split(/\s*[,;ㆍ·]\s*|\s+(?:and|or|및|또는)\s+/i)
    .map(spaced)
    .filter((part) => part !== '');

/** A pair, and where both sides list as many things in a row, each with its fellow. */
const pairsOf = (ko: string, en: string, trust: number): Pair[] => {
  if (!named(ko) || !named(en)) return [];
  const [kos, ens] = [partsOf(ko), partsOf(en)];
  const listed =
    kos.length > 1 && kos.length === ens.length && kos.length <= 6
      ? kos.map((part, at) => ({ ko: part, en: ens[at] ?? '', trust: trust * 0.5 }))
      : [];
  const originals = [...ko.matchAll(glossed)].map(([, name = '', original = '']) => {
    const words = name.split(' ');
    return { ko: original.trim().includes(' ') ? name : (words.at(-1) ?? name), en: original.trim(), trust };
  });
  return [{ ko: unbracketed(ko), en: unbracketed(en), trust }, ...listed, ...originals];
};

const rows = (path: string): Record<string, string>[] =>
  parse(readFileSync(path), { columns: true, bom: true, relax_column_count: true, skip_empty_lines: true });

const once = (pairs: readonly Pair[]): Pair[] => [...new Map(pairs.map((p) => [`${p.ko}\t${p.en.toLowerCase()}`, p])).values()];

/** Names of the official lists in both languages; `from` as in `data/SOURCES.md`. */
export const officialPairs = (from: string, codes: string): Pair[] => {
  const hs = rows(join(from, 'hsk_20260101/hs_codes_20260101.csv')).flatMap((r) =>
    pairsOf(r.name_ko ?? '', r.name_en ?? '', 0.5),
  );
  const products = rows(join(from, 'hsk_20260101/standard_product_names_20260101.csv')).flatMap((r) =>
    pairsOf(r.std_name_ko ?? '', r.std_name_en ?? '', 0.8),
  );
  const ksic = readFileSync(join(from, 'ksic11/ksic11_subclasses.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { name_ko: string; name_en: string })
    .flatMap((r) => pairsOf(r.name_ko, r.name_en, 0.4));
  const written = ['hs-chapters', 'hs-headings', 'hs-goods', 'ipc-classes', 'ksic-sections'].flatMap((name) =>
    readFileSync(join(codes, `${name}.tsv`), 'utf8')
      .split('\n')
      .map((line) => line.split('\t'))
      .flatMap(([, ko = '', en = '']) => (ko && en ? pairsOf(ko, en, 0.8) : [])),
  );
  return once([...hs, ...products, ...ksic, ...written]);
};

/** Entries of all lists in a folder, by file name: `Korean<TAB>English`, alternatives apart by ` | `, `#` begins a remark. */
export const entriesIn = (folder: string): Entry[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .map((line) => line.replace(/#.*$/, ''))
    .flatMap((line): Entry[] => {
      const [ko = [], en = []] = line.split('\t').map((side) => side.split('|').map(spaced).filter(Boolean));
      return ko.length > 0 && en.length > 0 ? [{ ko, en }] : [];
    });

/** Every Korean way with every English one; the first of each side is the usual one. */
export const entryPairs = ({ ko, en }: Entry): Pair[] =>
  ko.flatMap((k, i) => en.map((e, j) => ({ ko: k, en: e, trust: 1 / (1 + 0.15 * (i + j)) })));
