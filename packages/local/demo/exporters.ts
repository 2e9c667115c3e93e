import { appeal } from '@sandan/market/exporter/appeal';
import { type Exporter, type ExporterEntry, follow, tell } from '@sandan/market/exporter/exporter';
import type { OrganisationKey } from './organisations.ts';
import { speakerOf } from './people.ts';
import { organisationId, type Setting } from './setting.ts';

const day = 86_400_000;

/** Invented figures of an exporter: exports of the year before and of the one before that in US dollars, and where they went. */
interface DemoExporter {
  readonly by: OrganisationKey;
  readonly exports: readonly [
    now: readonly [direct: number, indirect: number],
    before: readonly [direct: number, indirect: number],
  ];
  readonly countries: readonly string[];
  readonly certificates: readonly string[];
  readonly hs: readonly string[];
  readonly capacity?: string;
  readonly languages: readonly string[];
  readonly buyers: boolean;
  /** Days since the last order from abroad. */
  readonly lastOrder?: number;
  /** What it appeals to the desk with. */
  readonly appeal?: string;
}

const demoExporters: readonly DemoExporter[] = [
  {
    by: 'gaon',
    exports: [
      [412_000, 96_000],
      [355_000, 60_000],
    ],
    countries: ['DE', 'VN', 'JP'],
    certificates: ['ISO 9001', 'CE'],
    hs: ['848340', '848390'],
    capacity: '감속기 월 2,400대',
    languages: ['en'],
    buyers: true,
    lastOrder: 34,
  },
  {
    by: 'haedam',
    exports: [
      [5_840_000, 410_000],
      [4_900_000, 380_000],
    ],
    countries: ['US', 'SG', 'AE', 'SA', 'NO'],
    certificates: ['API 6D', 'CE PED', 'DNV', 'ISO 9001'],
    hs: ['848180', '848130', '848190'],
    capacity: '밸브 월 5,000개',
    languages: ['en', 'ar'],
    buyers: true,
    lastOrder: 12,
  },
  {
    by: 'onsaemi',
    exports: [
      [1_280_000, 150_000],
      [1_310_000, 90_000],
    ],
    countries: ['TW', 'CN', 'MY'],
    certificates: ['KOLAS', 'ATEX'],
    hs: ['902620', '902610', '902519'],
    languages: ['en', 'zh'],
    buyers: true,
  },
  {
    by: 'dodam',
    exports: [
      [0, 64_000],
      [0, 41_000],
    ],
    countries: ['ID'],
    certificates: ['ISO 9001'],
    hs: ['841221'],
    capacity: '유압 실린더 월 300본',
    languages: [],
    buyers: false,
    lastOrder: 130,
    appeal: '구매확인서로 인정받은 간접수출 실적이 준비도에 덜 반영된 것 같습니다. 확인을 부탁드립니다.',
  },
  {
    by: 'neuru',
    exports: [
      [0, 0],
      [0, 0],
    ],
    countries: [],
    certificates: [],
    hs: ['392062'],
    languages: ['en'],
    buyers: false,
  },
];

/** Profiles of invented exporters, each version from the first on: what they told, and what the clock noticed of their orders. */
export const exportersOf = (setting: Setting, now: Date): Exporter[][] =>
  demoExporters.map(({ by, exports: [last, before], countries, certificates, hs, capacity, languages, buyers, ...later }) => {
    const { lastOrder, appeal: appealed } = later;
    const year = now.getUTCFullYear() - 1;
    const entry: ExporterEntry = {
      exports: [
        { year, direct: last[0], indirect: last[1], countries: [...countries] },
        { year: year - 1, direct: before[0], indirect: before[1], countries: countries.slice(0, -1) },
      ],
      certificates: certificates.map((name, i) => ({ name, until: `${year + 2 + i}-06-30` })),
      hs: [...hs],
      ...(capacity ? { capacity } : {}),
      languages: [...languages],
      consent: { agencies: true, buyers },
    };
    const actor = setting.actorOf(speakerOf(by));
    const told = tell(undefined, entry, { id: organisationId(by), demo: true }, actor, now);
    const clock = { kind: 'service', name: 'clock' } as const;
    if (lastOrder === undefined) return [told, follow(told, undefined, clock, now)];
    const ordered = follow(told, new Date(now.getTime() - lastOrder * day).toISOString(), clock, now);
    const followed = follow(ordered, ordered.lastOrderAt, clock, now);
    if (!appealed) return [told, ordered, followed];
    return [told, ordered, followed, appeal(followed, appealed, actor, new Date(now.getTime() - 2 * day))];
  });
