import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { Fault } from '@sandan/kernel/fault';
import { element } from '@sandan/kernel/xml';
import type { Arrival } from '@sandan/market/import/arrival';
import type { ReferenceRecord } from '@sandan/market/reference/reference';
import { matcher } from '@sandan/market/screening/matcher';
import type { ListedParty } from '@sandan/market/screening/party';
import { bisFile } from '@sandan/sources/bis/lists';
import { euFile } from '@sandan/sources/eu/list';
import { ofacFile } from '@sandan/sources/ofac/lists';
import { unFile } from '@sandan/sources/un/list';
import { partiesOf } from '@sandan/store/denied-lists';
import type { Figure } from './figure.ts';

const folder = join(import.meta.dirname, '../../../shared/data/sanctions');

/** A small generator of numbers that are always the same (mulberry32). */
const numbers = (seed: number) => {
  let at = seed;
  const next = () => {
    at = (at + 0x6d2b79f5) | 0;
    let t = Math.imul(at ^ (at >>> 15), 1 | at);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number) => Math.floor(next() * n);
  return { below, of: <T>(list: readonly T[]): T => list[below(list.length)] as T };
};
type Numbers = ReturnType<typeof numbers>;

const open = (name: string) => () =>
  name.endsWith('.gz') ? createReadStream(join(folder, name)).pipe(createGunzip()) : createReadStream(join(folder, name));

const europeanFile = 'eu_consolidated.xml.gz';
/** As many parties as the list of the European Union had in 2026. */
const europeanParties = 6_000;
const latin = 'a b c d e f g h i j k l m n o p q r s t u v w x y z'.split(' ');
const cyrillic = 'а б ц д е ф г х и й к л м н о п к р с т у в в кс ы з'.split(' ');
/** A name as Cyrillic writes it, letter by letter. */
const inCyrillic = (name: string): string =>
  [...name.toLowerCase()].map((letter) => cyrillic[latin.indexOf(letter)] ?? letter).join('');

/**
 * The list of the European Union is not among the recordings. One of its size, in its format: parties of the other lists, with
 * their names in the order that the Union writes them, and in Cyrillic.
 */
async function* inUnion(parties: readonly ListedParty[]): AsyncGenerator<Uint8Array> {
  const written = parties.filter(({ type }) => type === 'individual' || type === 'entity').slice(0, europeanParties);
  yield Buffer.from('<?xml version="1.0" encoding="UTF-8"?><export xmlns="http://eu.europa.ec/fpi/fsd/export">');
  for (const [i, { type, names, programmes }] of written.entries()) {
    const own = names.map((name) => name.split(', ').toReversed().join(' '));
    const aliases = [...own, ...own.slice(0, 2).map(inCyrillic)].map((wholeName) =>
      element('nameAlias', { wholeName, strong: 'true' }),
    );
    const code = type === 'individual' ? 'person' : 'enterprise';
    const regulations = programmes.map((programme) => element('regulation', { programme }));
    yield Buffer.from(
      element('sanctionEntity', { logicalId: i + 1 }, ...regulations, element('subjectType', { code }), ...aliases),
    );
  }
  yield Buffer.from('</export>');
}

/** Every party of the real lists, by the loaders of the market. */
const listed = async (): Promise<ListedParty[]> => {
  const at = new Date();
  const all: ReferenceRecord[] = [];
  const take = async (records: AsyncIterable<Arrival<ReferenceRecord>>) => {
    for await (const arrival of records) if (!(arrival.record instanceof Fault)) all.push(arrival.record);
  };
  await take(ofacFile(open('ofac_sdn.csv.gz'), 'sdn', at));
  await take(ofacFile(open('ofac_alt.csv.gz'), 'alt', at));
  await take(unFile(open('un_consolidated.xml.gz')(), 'un', at));
  await take(bisFile(open('bis_dpl.txt'), 'dpl', at));
  const real = partiesOf(all.map((record) => ({ ...record, version: 1 })));
  all.length = 0;
  if (existsSync(join(folder, europeanFile))) await take(euFile(open(europeanFile)(), 'eu', at));
  else {
    console.log('EU: a stand-in of the size of the list, in its format: parties of the other lists as it would write them');
    await take(euFile(inUnion(real), 'eu', at));
  }
  return [...real, ...partiesOf(all.map((record) => ({ ...record, version: 1 })))];
};

const letters = 'abcdefghijklmnopqrstuvwxyz';
/** One insertion, loss, change or swap somewhere in a name. */
const edited = (name: string, n: Numbers): string => {
  const at = n.below(name.length);
  const kind = n.below(4);
  if (kind === 0) return name.slice(0, at) + n.of([...letters]) + name.slice(at);
  if (kind === 1) return name.slice(0, at) + name.slice(at + 1);
  if (kind === 2) return name.slice(0, at) + n.of([...letters]) + name.slice(at + 1);
  return name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2);
};
const shuffled = (name: string, n: Numbers): string => {
  const words = name.split(/[\s,]+/).filter(Boolean);
  for (let i = words.length - 1; i > 0; i--) {
    const j = n.below(i + 1);
    [words[i], words[j]] = [words[j] as string, words[i] as string];
  }
  return words.join(' ');
};

const korean = '가람 한빛 대성 미래 세종 동방 우진 신흥 영진 태광 삼정 아주 다온 누리 해솔 청운 은하 금강 두레 마루'.split(' ');
const trades = '정밀 산업 테크 기계 전자 화학 금속 소재 엔지니어링 시스템'.split(' ');
const syllables = 'ga na da ra ma ba sa ja ha kang min seo jin woo yun bit sol dam han tae il young hyun'.split(' ');
const western =
  'Alder Bremer Castor Dornbach Ellis Ferrand Grosvenor Hollmann Ilmer Juno Keller Lindqvist Moravec Norden Oberland Pellegrini Quist Rosendal Sander Tarvin Ulmer Verhoef Westby Yarrow Zander'.split(
    ' ',
  );
const lines =
  'Precision Valves Robotics Tools Foods Instruments Automation Bearings Ceramics Polymers Motors Machinery Components Textiles Optics Sensors Batteries Chemicals Packaging Castings'.split(
    ' ',
  );
const ends = ['Co., Ltd.', 'GmbH', 'Inc.', 'S.r.l.', 'LLC', 'Pte. Ltd.', 'B.V.', 'AB', 'Ltd', 'SA'];

/** A company that there is not, of one of five fashions. */
const invented = (n: Numbers): string => {
  const coined = () => {
    const word = Array.from({ length: 2 + n.below(2) }, () => n.of(syllables)).join('');
    return word[0]?.toUpperCase() + word.slice(1);
  };
  const kind = n.below(5);
  if (kind === 0) return `주식회사 ${n.of(korean)}${n.of(korean)}${n.of(trades)}`;
  if (kind === 1) return `${coined()} ${n.of(lines)} ${n.of(ends)}`;
  if (kind === 2) return `${n.of(western)} & ${n.of(western)} ${n.of(lines)} ${n.of(ends)}`;
  if (kind === 3)
    return `${n.of(western)} ${n.of(lines)} ${n.of(['Trading', 'International', 'Group', 'Industries'])} ${n.of(ends)}`;
  return `${coined()} ${coined()} ${n.of(ends)}`;
};

const qualities =
  'Golden Pacific Eastern United Royal First Global New Blue Silver Northern Green Prime Modern Star Sun Crown Delta Orient Trans'.split(
    ' ',
  );
const things =
  'Ocean Dragon Bridge Gate River Mountain Phoenix Horizon Sky Eagle Harbour Wave Field Stone Tower Light Land Line Point World'.split(
    ' ',
  );
const businesses =
  'General Trading, Shipping, Logistics, Industrial Supply, Heavy Industries, Oil & Gas Services, Steel, Electronics, Aviation Parts, Engineering, Import Export, Petrochemical, Marine, Medical, Construction, Investment, Holdings, Technology, Power Systems, Agro'.split(
    ', ',
  );
const legal =
  'LLC, FZE, FZCO, Limited, Pvt. Ltd., Sdn. Bhd., PJSC, OOO, A.S., S.A. de C.V., Ltda., JSC, PT, Kft., Oy, K.K., SARL, GmbH & Co. KG'.split(
    ', ',
  );
const places =
  'Dubai Istanbul Hanoi Jakarta Mumbai Lagos Warsaw Tashkent Almaty Shenzhen Ningbo Guangdong Zhejiang Karachi Cairo Santiago Lima Izmir Penang Surabaya'.split(
    ' ',
  );
const surnames =
  'Al-Harthy Banerjee Chowdhury Demir Eriksen Fonseca Gunawan Haddad Ibragimov Jimenez Kowalczyk Larsson Mansouri Nguyen Okafor Petrenko Qureshi Rahman Siddiqui Tanaka Usmanov Vargas Wibowo Yilmaz Zhakupov'.split(
    ' ',
  );
const pinyin = 'hua tai xin feng long jin cheng hong yuan da tong sheng li kang bao ming rui an hai xing'.split(' ');
const slavic = 'Strojtech Metallprom Energosnab Techmash Agrostan Promkomplekt Uralstan Spezavto Neftemash Himreaktiv'.split(' ');

/** Another two thousand, as they are called where lists are long: written before a single alarm of theirs was read. */
const elsewhere = (n: Numbers): string => {
  const kind = n.below(6);
  if (kind === 0) return `${n.of(qualities)} ${n.of(things)} ${n.of(businesses)} ${n.of(legal)}`;
  if (kind === 1) return `${n.of(places)} ${n.of(things)} ${n.of(businesses)} ${n.of(legal)}`;
  if (kind === 2)
    return `${n.of(surnames)} ${n.of(['& Sons', 'Brothers', 'Group', 'Trading', 'and Partners'])} ${n.of(businesses)}`;
  if (kind === 3) {
    const word = n.of(pinyin) + n.of(pinyin);
    return `${n.of(places)} ${word[0]?.toUpperCase()}${word.slice(1)} ${n.of(businesses)} Co., Ltd.`;
  }
  if (kind === 4) return `${n.of(['OOO', 'JSC', 'PJSC', 'TOO'])} ${n.of(slavic)}-${n.of(things)} ${n.of(businesses)}`;
  return `${n.of(surnames)} ${n.of(surnames)} ${n.of(businesses)} ${n.of(legal)}`;
};

const percent = (part: number, whole: number): number => Math.floor((part / whole) * 10_000) / 100;

/** Recall on the names of the real lists, false alarms on companies that there are not, and the time that one name takes. */
export const screening = async ({ quick }: { quick: boolean }): Promise<Figure[]> => {
  if (!existsSync(folder)) {
    console.log('skipped: no ../shared/data/sanctions');
    return [];
  }
  const parties = await listed();
  const before = process.memoryUsage().heapUsed;
  const began = performance.now();
  const match = matcher(parties);
  const built = performance.now() - began;
  const memory = (process.memoryUsage().heapUsed - before) / 1024 / 1024;
  const names = parties.flatMap((p) => p.names.map((name) => ({ party: p.party, name })));
  console.log(`${parties.length} parties, ${names.length} names`);

  const times: number[] = [];
  const ask = (name: string) => {
    const start = performance.now();
    const hits = match(name);
    times.push(performance.now() - start);
    return hits;
  };
  const n = numbers(20261127);
  const sample = Array.from({ length: quick ? 300 : 4000 }, () => n.of(names));
  const recall = (what: string, asked: (name: string) => string): Figure => {
    const missed = sample.flatMap(({ party, name }) => {
      const wanted = asked(name);
      return ask(wanted).some((h) => h.party === party || h.name === name) ? [] : [`${name} / ${wanted}`];
    });
    for (const said of missed.slice(0, 12)) console.log(`  ${what} missed: ${said}`);
    return {
      name: `screening.recall.${what}`,
      value: percent(sample.length - missed.length, sample.length),
      unit: '%',
      goal: { op: '>=', number: 99 },
    };
  };
  const pairs = readFileSync(join(folder, 'cross_script_pairs.csv'), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split(','));
  const entry = (name: string, i: number): ListedParty => ({
    party: `pair:${i}`,
    source: 'demo',
    list: 'pairs',
    type: 'individual',
    names: [name],
    programmes: [],
    countries: [],
    digest: 'pair',
  });
  const withPairs = matcher([...parties, ...pairs.map(([, latin = ''], i) => entry(latin, i))]);
  const crossed = pairs.filter(([own = '', latin = ''], i) => {
    const found = withPairs(own).some((h) => h.party === `pair:${i}` || h.name === latin);
    if (!found) console.log(`  pair missed: ${own} / ${latin}`);
    return found;
  });
  const alarms = (what: string, name: (n: Numbers) => string): Figure => {
    const companies = new Set<string>();
    while (companies.size < 2000) companies.add(name(n));
    const hits = [...companies].flatMap((company) =>
      ask(company)
        .slice(0, 1)
        .map((hit) => ({ company, hit })),
    );
    for (const { company, hit } of hits.slice(0, 15))
      console.log(`  alarm: ${company} / ${hit.name} ${hit.score} ${hit.reasons.join(' ')}`);
    return { name: `screening.${what}`, value: percent(hits.length, companies.size), unit: '%', goal: { op: '<=', number: 1 } };
  };
  const figures = [
    recall('same', (name) => name),
    recall('edit', (name) => edited(name, n)),
    recall('order', (name) => shuffled(name, n)),
  ];
  const sorted = times.toSorted((a, b) => a - b);
  return [
    { name: 'screening.parties', value: parties.length, unit: 'parties' },
    { name: 'screening.load', value: built, unit: 'ms' },
    { name: 'screening.memory', value: memory, unit: 'MB' },
    ...figures,
    { name: 'screening.recall.script', value: percent(crossed.length, pairs.length), unit: '%', goal: { op: '>=', number: 99 } },
    alarms('alarms', invented),
    alarms('alarms.elsewhere', elsewhere),
    { name: 'screening.p95', value: sorted[Math.floor(sorted.length * 0.95)] ?? 0, unit: 'ms', goal: { op: '<=', number: 20 } },
    { name: 'screening.slowest', value: sorted.at(-1) ?? 0, unit: 'ms' },
  ];
};
