import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codesFolder } from '@sandan/codes/folder';
import { list } from '@sandan/codes/list';
import { type Suggest, suggester } from '@sandan/codes/suggestion';
import { parse } from 'csv-parse/sync';
import type { Figure } from './figure.ts';

const folder = join(import.meta.dirname, '../../../shared/data/codes');
const rows = (path: string): Record<string, string>[] => parse(readFileSync(join(folder, path)), { columns: true, bom: true });
const spaced = (text = '') => text.replace(/[\s\u00a0]+/g, ' ').trim();

interface Product {
  readonly code: string;
  readonly name: string;
}

/** What was ruled by the customs office: the product as the applicant called it, and its code. */
const rulings = (): Product[] =>
  rows('hs_rulings/regression_rulings_20.csv').map((row) => ({
    code: (row.결정세번_정규화 ?? '').slice(0, 6),
    name: row.품명 ?? '',
  }));

interface Pair {
  readonly code: string;
  readonly ko: string;
  readonly en: string;
}

/** Standard product names that are not the official name of their code as well, each once for a code. */
const standard = (): Pair[] => {
  const official = new Set<string>();
  for (const row of rows('hsk_20260101/hs_codes_20260101.csv'))
    for (const name of [row.name_ko, row.name_en]) official.add(`${row.hs10?.slice(0, 6)} ${spaced(name)}`);
  const pairs = new Map<string, Pair>();
  for (const row of rows('hsk_20260101/standard_product_names_20260101.csv')) {
    const [code, ko, en] = [(row.hs10 ?? '').slice(0, 6), spaced(row.std_name_ko), spaced(row.std_name_en)];
    if ([ko, en].some((name) => !name || /^(기타|other)$/i.test(name) || official.has(`${code} ${name}`))) continue;
    pairs.set(`${code} ${ko} ${en}`, { code, ko, en });
  }
  return [...pairs.values()];
};

/** Which of ten names are left out and asked for. The settings of the model were chosen with those of 3, which therefore prove nothing. */
const tenth = 7;

const share = (part: number, whole: number): number => (part / whole) * 100;

const accuracy = (name: string, suggest: Suggest, products: readonly Product[], goals: readonly [four: number, six: number]) => {
  const found = products.map((product) => {
    const codes = suggest(product.name, 5).map((one) => one.code);
    const digits = codes.includes(product.code) ? 6 : codes.some((code) => code.startsWith(product.code.slice(0, 4))) ? 4 : 0;
    return { product, codes, digits };
  });
  for (const { product, codes, digits } of found.filter((one) => one.digits < 6).slice(0, 10))
    console.log(`  ${name}: ${product.code} ${digits ? 'only its heading' : 'missed'}: ${product.name} → ${codes.join(' ')}`);
  return ([4, 6] as const).map(
    (digits, i): Figure => ({
      name: `hs.${name}.top5.${digits}`,
      value: share(found.filter((one) => one.digits >= digits).length, found.length),
      unit: '%',
      goal: { op: '>=', number: goals[i] ?? 0 },
    }),
  );
};

/**
 * Whether the right code is among five suggestions: of rulings, by the market's own model, and of one standard product name in ten, by a
 * model from which these names are left out in both languages.
 */
export const hs = async ({ quick }: { quick: boolean }): Promise<Figure[]> => {
  if (!existsSync(folder)) {
    console.log('skipped: no ../shared/data/codes');
    return [];
  }
  const titles = await list<readonly [string, string]>(codesFolder, 'hs')();
  const words = await list<string>(codesFolder, 'hs-words')();
  const began = process.cpuUsage();
  const suggest = suggester(titles, words);
  const { user, system } = process.cpuUsage(began);

  const left = standard().filter((_, i) => i % 10 === tenth);
  const out = new Set(left.flatMap(({ code, ko, en }) => [`${code} ${ko}`, `${code} ${en}`]));
  const lines = (code: string, text: string) => text.split('\n').filter((line) => !out.has(`${code} ${line}`));
  const without = suggester(titles, new Map([...words].map(([code, text]) => [code, lines(code, text).join('\n')])));
  const asked = quick ? left.slice(0, 40) : left;
  const ruled = rulings();
  console.log(`${ruled.length} rulings, ${asked.length} standard product names left out of the model`);

  const start = performance.now();
  const figures = [
    ...accuracy('rulings', suggest, ruled, [60, 50]),
    ...accuracy(
      'left-out.ko',
      without,
      asked.map(({ code, ko }) => ({ code, name: ko })),
      [80, 65],
    ),
    ...accuracy(
      'left-out.en',
      without,
      asked.map(({ code, en }) => ({ code, name: en })),
      [80, 65],
    ),
    ...accuracy(
      'left-out.both',
      without,
      asked.map(({ code, ko, en }) => ({ code, name: `${ko} ${en}` })),
      [80, 65],
    ),
  ];
  const each = (performance.now() - start) / (ruled.length + asked.length * 3);
  return [
    ...figures,
    { name: 'hs.learn.cpu', value: (user + system) / 1000, unit: 'ms', goal: { op: '<=', number: 1500 } },
    { name: 'hs.mean', value: each, unit: 'ms', goal: { op: '<=', number: 20 } },
  ];
};
