import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importDocuments } from '@sandan/fn-sources/documents';
import { equipment as feed } from '@sandan/fn-sources/feeds/equipment';
import { as } from '../api/client.ts';
import { cast } from '../cast.ts';
import { bookEach } from '../equipment/each.ts';
import { type Figure, median } from './figure.ts';

const percentile = (values: readonly number[], p: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * p))] ?? Number.NaN;

/** What instruments are called in the lists of centres, in both languages. */
const names = [
  ['만능재료시험기', 'Universal testing machine', '만능시험기'],
  ['표면조도계', 'Surface roughness tester', '표면거칠기/미세구조측정장비'],
  ['비커스 경도시험기', 'Vickers hardness tester', '경도시험기'],
  ['주사전자현미경', 'Scanning electron microscope', '주사전자현미경'],
  ['항온항습기', 'Climatic chamber', '항온/항습기'],
  ['염수분무시험기', 'Salt spray chamber', '염수분무시험기'],
  ['진동시험기', 'Vibration test system', '진동내구시험장비'],
  ['가스크로마토그래피', 'Gas chromatograph', '가스크로마토그래피'],
  ['3차원 측정기', 'Coordinate measuring machine', '길이측정장비'],
  ['전자파 측정 시스템', 'EMI test system', '전자파측정시험장비'],
  ['금속 3D프린터', 'Metal 3D printer', '3D프린터'],
  ['열화상카메라', 'Thermal imaging camera', '열화상카메라'],
  ['오실로스코프', 'Oscilloscope', '전압/전류/전력측정시험장비'],
  ['점도계', 'Viscometer', '점도계'],
  ['입도분석기', 'Particle size analyser', '입도분석기'],
  ['스퍼터', 'Sputter coater', '스퍼터'],
] as const;
const regions = ['경상남도', '부산광역시', '대구광역시', '전라남도', '경기도', '충청북도'] as const;

const listOf = (count: number): string =>
  [
    '관리번호,장비명(국문),장비명(영문),소분류,활용범위,주소',
    ...Array.from({ length: count }, (_, n) => {
      const [ko, en, small] = names[n % names.length] ?? names[0];
      return `B-${n},${ko} ${n}호기,${en} no. ${n},${small},공동활용서비스가능,${regions[n % regions.length]} ${n}번지`;
    }),
  ].join('\n');

const asked = [
  ['인장 강도', 'ko'],
  ['표면 거칠기를 재고 싶다', 'ko'],
  ['부식 시험', 'ko'],
  ['hardness of a case-hardened gear', 'en'],
  ['electromagnetic compatibility', 'en'],
  ['particle size', 'en'],
  ['dimensions of a casting', 'en'],
  ['', 'ko'],
] as const;

interface Found {
  readonly total: number;
  readonly hits: { access: { resourceId?: string; firstFree?: object } }[];
}

const real = join(import.meta.dirname, '../../../shared/data/equipment/equipment.jsonl');

/** Every shared instrument of the real list, booked: how many of a hundred can be. Nothing where there is no list. */
const bookable = async (): Promise<Figure[]> => {
  if (!existsSync(real)) return [];
  const m = await cast({ now: '2026-11-30T09:00+09:00' });
  try {
    const open = async function* () {
      yield readFileSync(real);
    };
    await importDocuments(m.world, {
      feed,
      documents: [{ name: 'equipment.jsonl', open }],
      ownerId: m.organisations.office ?? '',
      actor: { kind: 'service', name: 'bench' },
      publish: true,
    });
    await m.settle();
    const { looked, booked, refused } = await bookEach(m, 'buyer');
    for (const why of refused) console.log(why);
    console.log(`${booked} of ${looked} instruments booked`);
    return [
      { name: 'equipment.real.looked', value: looked, unit: 'instruments', goal: { op: '>=', number: 1 } },
      {
        name: 'equipment.real.bookable',
        value: (100 * booked) / Math.max(1, looked),
        unit: '%',
        goal: { op: '>=', number: 100 },
      },
    ];
  } finally {
    await m.close();
  }
};

/**
 * Shared equipment in the embedded database and engine, through the deployed handlers: how long a search by purpose takes that says of
 * each hit when it is free, one that leaves out what is not, and a month of one resource. And each real instrument is booked.
 */
export const equipment = async ({ quick }: { quick: boolean }): Promise<Figure[]> => {
  const [instruments, rounds, busy] = quick ? [200, 2, 5] : [10_000, 12, 120];
  const m = await cast({ now: '2026-11-30T09:00+09:00' });
  try {
    const bytes = Buffer.from(listOf(instruments));
    const open = async function* () {
      yield bytes;
    };
    const began = performance.now();
    const { counts } = await importDocuments(m.world, {
      feed,
      documents: [{ name: 'list.csv', open }],
      ownerId: m.organisations.office ?? '',
      actor: { kind: 'service', name: 'bench' },
      publish: true,
    });
    console.log(`${counts.created} instruments in ${((performance.now() - began) / 1000).toFixed(1)} s`);
    await m.settle();
    console.log(`indexed after ${((performance.now() - began) / 1000).toFixed(1)} s`);
    const timed = async <T>(act: () => Promise<T>): Promise<[number, T]> => {
      const from = performance.now();
      const value = await act();
      return [performance.now() - from, value];
    };
    const [owner, buyer] = [as(m, 'office'), as(m, 'buyer')];
    const find = async (query: string, language: string, more = '') => {
      const q = encodeURIComponent(query);
      const [ms, { status, body, text }] = await timed(() => buyer.get<Found>(`/equipment?lang=${language}&q=${q}${more}`));
      if (status !== 200) throw new Error(text);
      return { ms, body };
    };
    const { items } = (await owner.get<{ items: { id: string }[] }>('/resources?limit=100')).body;
    let booked = 0;
    for (const { id } of items.slice(0, busy))
      for (const day of ['2026-12-01', '2026-12-02', '2026-12-03']) {
        const parts = [{ resourceId: id, start: `${day}T00:00:00Z`, end: `${day}T08:00:00Z` }];
        const { status } = await owner.post('/bookings', { parts, step: 'book' });
        if (status === 201) booked += 1;
      }
    console.log(`${booked} bookings of a day`);
    const plain: number[] = [];
    const free: number[] = [];
    for (const [text, language] of asked) await find(text, language);
    for (let round = 0; round < rounds; round++)
      for (const [text, language] of asked) {
        const found = await find(text, language);
        if (found.body.hits.length === 0) throw new Error(`nothing found for ${text}`);
        plain.push(found.ms);
        free.push((await find(text, language, '&free=true&minutes=120')).ms);
      }
    const month: number[] = [];
    const window = 'from=2026-12-01T00:00:00Z&to=2027-01-01T00:00:00Z';
    for (let n = 0; n < rounds * 10; n++) {
      const id = items[n % items.length]?.id;
      const [ms, { status }] = await timed(() => buyer.get(`/resources/${id}/availability?${window}`));
      if (status !== 200) throw new Error(`availability of ${id}: ${status}`);
      month.push(ms);
    }
    return [
      { name: `equipment.${instruments}.find.p50`, value: median(plain), unit: 'ms' },
      { name: `equipment.${instruments}.find.p95`, value: percentile(plain, 0.95), unit: 'ms', goal: { op: '<=', number: 300 } },
      { name: `equipment.${instruments}.free.p50`, value: median(free), unit: 'ms' },
      { name: `equipment.${instruments}.free.p95`, value: percentile(free, 0.95), unit: 'ms', goal: { op: '<=', number: 300 } },
      { name: 'equipment.month.p50', value: median(month), unit: 'ms' },
      { name: 'equipment.month.p95', value: percentile(month, 0.95), unit: 'ms', goal: { op: '<=', number: 50 } },
      ...(await bookable()),
    ];
  } finally {
    await m.close();
  }
};
