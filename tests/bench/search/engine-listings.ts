import { readdirSync, readFileSync } from 'node:fs';
import type { SearchRecord } from '@sandan/search/record';

/** Numbers from 0 to 1 that come in the same order every time (mulberry32). */
export const seeded = (seed: number) => {
  let state = seed >>> 0;
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};
export type Random = ReturnType<typeof seeded>;

export interface Pair {
  readonly ko: string;
  readonly en: string;
}

const folder = new URL('../../../packages/search/lexicon/terms/', import.meta.url);

/** Terms of the trades in both languages, in an order that is the same every time and has nothing to do with their meaning. */
export const pairs = (): Pair[] => {
  const lines = readdirSync(folder)
    .sort()
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'));
  const all = lines.flatMap((line): Pair[] => {
    const [ko, en] = line.split('\t');
    const first = en?.split('|')[0]?.trim();
    return ko && first && !line.startsWith('#') ? [{ ko: ko.split('|')[0]?.trim() ?? ko, en: first }] : [];
  });
  const random = seeded(11);
  return all
    .map((pair) => ({ pair, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map((x) => x.pair);
};

/** Draws of a list as words are drawn in texts: the n-th as often as 1 / n^0.9. */
export const zipf = <T>(list: readonly T[]) => {
  const sums: number[] = [];
  let total = 0;
  for (let n = 1; n <= list.length; n++) {
    total += 1 / n ** 0.9;
    sums.push(total);
  }
  return (random: Random): T => {
    const wanted = random() * total;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    return list[low] as T;
  };
};

const one = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T;
const times = <T>(n: number, make: () => T): T[] => Array.from({ length: n }, make);
const particles = ['', '', '', '를', '의', '에', '용', '와'];
const joining = ['for', 'with', 'of', 'and', 'in', ''];
const kinds = ['product', 'technology', 'need'] as const;
const countries = ['KR', 'KR', 'KR', 'KR', 'DE', 'US', 'JP', 'VN', 'CN', 'FR'];
const regions = ['서울', '경기', '인천', '충남', '대전', '경북', '경남', '부산', '광주', '전북'];
const materials = [
  'SUS 304',
  'SUS 316L',
  'brass',
  'aluminium 6061',
  'PTFE',
  'carbon steel',
  'titanium',
  'PEEK',
  'NBR',
  'ceramic',
];
const day = 86_400_000;
const begin = 1_700_000_000_000;

/** Listings in both languages with the lengths, facets and numbers of the demo trades; the n-th is the same every time. */
export const listings = () => {
  const phrase = zipf(pairs());
  const text = (random: Random, words: number) => {
    const drawn = times(words, () => phrase(random));
    return {
      ko: drawn.map((p) => p.ko + one(particles, random)).join(' '),
      en: drawn.map((p) => `${p.en} ${one(joining, random)}`.trim()).join(' '),
    };
  };
  return (n: number, owners: number): SearchRecord => {
    const random = seeded(n + 1);
    const owner = `org_${Math.floor(random() * random() * owners)}`;
    const model = `${String.fromCharCode(65 + Math.floor(random() * 26))}${String.fromCharCode(65 + Math.floor(random() * 26))}`;
    const number = `${model}-${1000 + Math.floor(random() * 90_000)}`;
    const title = times(2 + Math.floor(random() * 2), () => phrase(random));
    const kind = one(kinds, random);
    const section = one([...'ABCDEFGH'], random);
    const subclass = `${section}${10 + Math.floor(random() * 40)}${one([...'BCDFGHKLM'], random)}`;
    const group = `${subclass} ${1 + Math.floor(random() * 20)}/00`;
    const chapter = String(25 + Math.floor(random() * 70));
    const heading = chapter + String(10 + Math.floor(random() * 20));
    const pressure = Math.round(random() ** 3 * 500) / 10;
    return {
      id: `lst_${String(n).padStart(26, '0')}`,
      version: 1,
      ownerVersion: 1,
      kind,
      title: { ko: `${title.map((p) => p.ko).join(' ')} ${number}`, en: `${title.map((p) => p.en).join(' ')} ${number}` },
      summary: text(random, 10),
      body: text(random, 22),
      words: times(4, () => phrase(random)).flatMap((p) => [p.ko, p.en]),
      identifiers: [number.toLowerCase().replace('-', '')],
      owner: { id: owner, name: { ko: `${phrase(random).ko}산업`, en: `${phrase(random).en} Industries` }, type: 'exporter' },
      facets: {
        kind: [kind],
        owner: [owner],
        ownerType: ['exporter'],
        country: [one(countries, random)],
        region: [one(regions, random)],
        ipc: [section, subclass.slice(0, 3), subclass, group],
        hs: [chapter, heading],
        material: [one(materials, random), one(materials, random)].filter((m, at, all) => all.indexOf(m) === at),
      },
      numbers: {
        pressure: [pressure, pressure * 2],
        mass: [Math.round(random() * 1000) / 10, null],
        ...(random() < 0.5 ? { power: [Math.round(random() * 300), Math.round(300 + random() * 300)] as [number, number] } : {}),
        ...(kind === 'technology' ? { readiness: [1 + Math.floor(random() * 9), 9] as [number, number] } : {}),
      },
      place: { country: 'KR' },
      facts: {},
      publishedAt: begin + Math.floor(random() * 900) * day,
      confirmedAt: begin + Math.floor(random() * 900) * day,
      signals: { completeness: random(), answering: random() },
      demo: true,
    };
  };
};
