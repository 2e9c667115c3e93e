/**
 * Writes the code lists in `data/`: `node packages/codes/build.ts [folder of the sources]`. The folder (default
 * `../shared/data/codes`) holds the lists named in `data/SOURCES.md`; `written/` holds the titles they lack.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const from = process.argv[2] ?? join(import.meta.dirname, '../../../shared/data/codes');
const to = join(import.meta.dirname, 'data');

type Names = Record<string, [ko: string, en: string]>;
type Words = Record<string, string>;

/** Fields of a CSV text; quotes may hold commas, quotes and line ends. */
const csv = (text: string): Record<string, string>[] => {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.replace(/^\ufeff/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  const [head = [], ...body] = rows.filter((r) => r.some((f) => f !== ''));
  return body.map((r) => Object.fromEntries(head.map((name, i) => [name, r[i] ?? ''])));
};

const read = (path: string) => readFileSync(join(from, path), 'utf8');
const written = (name: string): Names =>
  Object.fromEntries(
    readFileSync(join(import.meta.dirname, 'written', name), 'utf8')
      .trim()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split('\t'))
      .map(([code = '', ko = '', en = '']) => [code, [ko, en]]),
  );

/** What goods of a heading or of a six-digit code are called in trade, in our own words; a code may stand in many lines. */
const goods = (): { readonly code: string; readonly ko: string; readonly en: string }[] =>
  readFileSync(join(import.meta.dirname, 'written', 'hs-goods.tsv'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
    .map(([code = '', ko = '', en = '']) => ({ code, ko, en }));

const sizes: string[] = [];
const write = (name: string, value: Names | Words): void => {
  const ordered = Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  const zipped = gzipSync(JSON.stringify(ordered), { level: 9 });
  writeFileSync(join(to, `${name}.json.gz`), zipped);
  sizes.push(`${name}: ${Object.keys(ordered).length} codes, ${Math.ceil(zipped.length / 1024)} kB`);
};

const spaced = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').trim();

/** IPC titles are printed in capitals; references to other places and edition marks are left out. */
const ipcTitle = (title: string): string => {
  let text = title.replace(/\[[^\]]*\d[^\]]*\]/g, '');
  while (/\([^()]*\)/.test(text)) text = text.replace(/\([^()]*\)/g, '');
  const kept = new Set(['AC', 'DC', 'DNA', 'RNA', 'PV', 'CAD', 'ICT', 'LED', 'TV', 'X', 'X-RAY', 'II', 'III', 'IV', 'ADP']);
  const lower = spaced(text).replace(/[A-Z][A-Z-]*/g, (word) =>
    kept.has(word) ? word.replace('X-RAY', 'X-ray') : word.toLowerCase(),
  );
  return (lower.charAt(0).toUpperCase() + lower.slice(1)).replace(/\s+([;,.])/g, '$1').replace(/[;,\s]+$/, '');
};

const ipc = (): void => {
  const names: Names = { ...written('ipc-classes.tsv'), ...written('ipc-subclasses.tsv') };
  const sections = JSON.parse(read('ipc_titles_en/ipc_sections_ko.json')) as Record<string, string>;
  for (const { code = '', title_en = '' } of csv(read('ipc_titles_en/ipc_titles_en.csv'))) {
    if (title_en === 'Definitions' || title_en === '') continue;
    if (code.length === 1) names[code] = [sections[code] ?? '', ipcTitle(title_en)];
    if (code.length === 4) names[code] = [names[code]?.[0] ?? '', names[code]?.[1] || ipcTitle(title_en)];
  }
  write('ipc', names);
};

interface Part {
  readonly code: string;
  readonly ko: string;
  readonly en: string;
}

/**
 * The list names no six-digit code that is divided further. Such a code is named by its parts where they are all of it; where one of
 * them is "other", it has only the title of its heading.
 */
const hsTitle = (list: readonly Part[]): [ko: string, en: string] => {
  if (list.length === 1 && list[0]) return [list[0].ko, list[0].en];
  const isBelow = (p: Part) =>
    list.some((q) => q !== p && p.code.startsWith(q.code.replace(/0+$/, '').padEnd(7, '0')) && q.code.length < p.code.length);
  const top = list.filter((p) => p.code.length >= 6 && !isBelow(p));
  if (top.length > 3 || top.some((p) => /^기타/.test(p.ko) || /^other/i.test(p.en))) return ['', ''];
  return [top.map((p) => p.ko).join('; '), top.map((p) => p.en).join('; ')];
};

/** HS: titles of chapters and headings, and of the six-digit codes; where a code is divided further, the words of its parts. */
const hs = (): void => {
  const names: Names = { ...written('hs-chapters.tsv'), ...written('hs-headings.tsv') };
  const words = new Map<string, Set<string>>();
  const parts = new Map<string, Part[]>();
  const note = (code: string, ...texts: string[]) => {
    const set = words.get(code) ?? new Set<string>();
    for (const text of texts) if (!/^(기타|Other)$/i.test(text) && text !== '') set.add(text);
    words.set(code, set);
  };
  for (const row of csv(read('hsk_20260101/hs_codes_20260101.csv'))) {
    const code = row.hs10 ?? '';
    const [ko, en] = [spaced(row.name_ko ?? ''), spaced(row.name_en ?? '').replace(/\s*:$/, '')];
    parts.set(code.slice(0, 6), [...(parts.get(code.slice(0, 6)) ?? []), { code, ko, en }]);
    note(code.slice(0, 6), ko, en);
  }
  for (const row of csv(read('hsk_20260101/standard_product_names_20260101.csv')))
    note((row.hs10 ?? '').slice(0, 6), spaced(row.std_name_ko ?? ''), spaced(row.std_name_en ?? ''));
  for (const { code, ko, en } of goods()) note(code, ko, en);
  for (const [code, list] of parts) {
    names[code] = hsTitle(list);
    names[code.slice(0, 4)] ??= ['', ''];
  }
  for (const code of Object.keys(names))
    if (code.length === 4 && ![...parts.keys()].some((six) => six.startsWith(code))) throw new Error(`HS has no heading ${code}`);
  for (const code of words.keys()) if (!names[code]) throw new Error(`HS has no ${code}, of which goods are named`);
  write('hs', names);
  write('hs-words', Object.fromEntries([...words].map(([code, set]) => [code, [...set].join('\n')])));
};

const ksic = (): void => {
  const names: Names = { ...written('ksic-sections.tsv'), ...written('ksic-divisions.tsv'), ...written('ksic-groups.tsv') };
  const sections: Words = {};
  const words: Words = {};
  for (const line of read('ksic11/ksic11_subclasses.jsonl').trim().split('\n')) {
    const row = JSON.parse(line) as Record<string, string> & { index_terms_ko: string[] };
    const [division = '', group = '', klass = '', code = ''] = [
      row.division_code,
      row.group_code,
      row.class_code,
      row.subclass_code,
    ];
    sections[division] = row.section_code ?? '';
    names[division] ??= [row.division ?? '', ''];
    names[group] ??= [row.group ?? '', ''];
    names[klass] ??= [row.class_name ?? '', ''];
    names[code] = [row.name_ko ?? '', spaced(row.name_en ?? '')];
    words[code] = row.index_terms_ko.map(spaced).join('\n');
  }
  write('ksic', names);
  write('ksic-words', words);
  write('ksic-sections', sections);
};

/** Korea's link of HSK codes to control numbers of strategic items: what goods of a code may fall under. The file has two lines of names. */
const strategic = (): void => {
  const numbers = new Map<string, Set<string>>();
  for (const row of csv(read('strategic_hsk/hsk_strategic_20181126.csv'))) {
    const code = row.품목번호 ?? '';
    if (!/^\d{10}$/.test(code)) continue;
    const number = (row.통제번호 ?? '').replace(/\.+$/, '');
    numbers.set(code, (numbers.get(code) ?? new Set<string>()).add(number));
  }
  write('strategic', Object.fromEntries([...numbers].map(([code, set]) => [code, [...set].sort().join(' ')])));
};

mkdirSync(to, { recursive: true });
ipc();
hs();
ksic();
strategic();
process.stdout.write(`${sizes.join('\n')}\n`);
