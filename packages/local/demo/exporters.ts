import { koreanDay } from '@sandan/market/calendar/date';
import type { Supply } from '@sandan/market/catalogue/supply';
import { appeal } from '@sandan/market/exporter/appeal';
import type { ChosenBand } from '@sandan/market/exporter/band';
import { catalogueOf, certificatesOf, knownOf } from '@sandan/market/exporter/catalogue';
import { bandNow, type Exporter, type ExporterEntry, follow, inputsOf, noticed, tell } from '@sandan/market/exporter/exporter';
import { readiness } from '@sandan/market/exporter/readiness';
import type { CompanySize } from '@sandan/market/exporter/size';
import type { Listing } from '@sandan/market/listing/listing';
import type { OrganisationKey } from './organisations.ts';
import { speakerOf } from './people.ts';
import { organisationId, type Setting } from './setting.ts';

const day = 86_400_000;

/** An invented company: sales of the year before in won, how they grew, the share of research, and how long ago it was chosen. */
interface Company {
  readonly size: CompanySize;
  readonly sales: number;
  readonly growth: number;
  readonly research: number;
  readonly chosen?: { readonly band: ChosenBand; readonly yearsAgo: number };
}

const soldIn = (company: Company | undefined, back: number) => {
  if (!company) return {};
  const sales = Math.round(company.sales / (1 + company.growth) ** back / 1e6) * 1e6;
  return { sales, research: Math.round((sales * company.research) / 1e6) * 1e6 };
};
const chosenOf = ({ chosen }: Company, year: number) => (chosen ? [{ band: chosen.band, year: year - chosen.yearsAgo }] : []);

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
  /** What it tells of itself beside its exports; nothing of this is known of the others. */
  readonly company?: Company;
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
    company: { size: 'small', sales: 11_400_000_000, growth: 0.06, research: 0.021, chosen: { band: 'promising', yearsAgo: 0 } },
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
    company: { size: 'medium', sales: 48_200_000_000, growth: 0.09, research: 0.014 },
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
export const exportersOf = (
  setting: Setting,
  listings: readonly Listing[],
  supplies: readonly Supply[],
  now: Date,
): Exporter[][] =>
  demoExporters.map(({ by, exports: [last, before], countries, certificates, hs, capacity, languages, buyers, ...later }) => {
    const { lastOrder, appeal: appealed, company } = later;
    const own = listings.filter(({ ownerId }) => ownerId === organisationId(by));
    const year = now.getUTCFullYear() - 1;
    const entry: ExporterEntry = {
      exports: [
        { year, direct: last[0], indirect: last[1], countries: [...countries], ...soldIn(company, 0) },
        { year: year - 1, direct: before[0], indirect: before[1], countries: countries.slice(0, -1), ...soldIn(company, 1) },
        ...(company ? [2, 3, 4, 5].map((back) => ({ year: year - back, countries: [], ...soldIn(company, back) })) : []),
      ],
      certificates: certificates.map((name, i) => ({ name, until: `${year + 2 + i}-06-30` })),
      hs: [...hs],
      ...(capacity ? { capacity } : {}),
      languages: [...languages],
      ...(company
        ? { size: company.size, sector: 'goods', arrears: false, defaults: false, chosen: chosenOf(company, year) }
        : {}),
      consent: { agencies: true, buyers },
    };
    const actor = setting.actorOf(speakerOf(by));
    const told = tell(
      undefined,
      entry,
      { id: organisationId(by), demo: true, catalogue: knownOf(catalogueOf(own, supplies)) },
      actor,
      now,
    );
    const clock = { kind: 'service', name: 'clock' } as const;
    if (lastOrder === undefined) return [told, follow(told, undefined, clock, now)];
    const ordered = follow(told, new Date(now.getTime() - lastOrder * day).toISOString(), clock, now);
    const followed = follow(ordered, ordered.lastOrderAt, clock, now);
    if (company?.chosen) {
      const seenAt = new Date(now.getTime() - 4 * day);
      const { score } = readiness(inputsOf(followed, undefined, seenAt));
      const seen = { certificates: certificatesOf(followed), measures: [], calls: [], band: bandNow(followed, seenAt), score };
      const before = noticed(told, ordered, { ...seen, certificates: [], score: score - 8, day: koreanDay(seenAt) }, seenAt);
      return [
        told,
        before,
        noticed(before, { ...followed, version: before.version + 1 }, { ...seen, day: koreanDay(seenAt) }, seenAt),
      ];
    }
    if (!appealed) return [told, ordered, followed];
    return [told, ordered, followed, appeal(followed, appealed, actor, new Date(now.getTime() - 2 * day))];
  });
