import { importReferences } from '@sandan/fn-sources/references';
import type { FactOf } from '@sandan/market/reference/fact';
import type { ReferenceRecord } from '@sandan/market/reference/reference';
import { type Named, referenceOf, type Said } from '@sandan/sources/reference';
import type { Stores } from '@sandan/store/stores';

const day = 86_400_000;

const record = (list: string, sourceId: string, at: Date, said: Said): ReferenceRecord => {
  const named: Named = { source: 'demo', list, sourceId, fetchedAt: at };
  return referenceOf(named, { ...said, demo: true });
};

type Regulation = FactOf<'import_regulation'>;

/** Invented measures: by whom, on what, of which sort, since when, against whom. */
const measures: readonly (readonly [
  by: string,
  hs: readonly string[],
  ko: string,
  en: string,
  measure: Regulation['measure'],
  stage: Regulation['stage'],
  from: string,
  until: string,
  targets: readonly string[],
])[] = [
  [
    'US',
    ['848180', '848130'],
    '산업용 밸브(예시)',
    'Industrial valves (example)',
    'anti_dumping',
    'in_force',
    '2024-03-01',
    '2029-02-28',
    ['한국', '중국'],
  ],
  [
    'IN',
    ['8481'],
    '스테인리스 밸브류(예시)',
    'Valves of stainless steel (example)',
    'safeguard',
    'investigation',
    '2026-05-12',
    '',
    ['전세계'],
  ],
  [
    'TR',
    ['848180'],
    '수전 및 밸브(예시)',
    'Taps and valves (example)',
    'anti_dumping',
    'in_force',
    '2023-09-15',
    '2028-09-14',
    ['중국', '대만'],
  ],
  [
    'US',
    ['848340'],
    '기어 감속기(예시)',
    'Gear reducers (example)',
    'countervailing',
    'in_force',
    '2025-01-20',
    '2030-01-19',
    ['중국'],
  ],
  [
    'BR',
    ['848340', '848350'],
    '동력 전달 장치(예시)',
    'Transmission parts (example)',
    'anti_dumping',
    'investigation',
    '2026-08-03',
    '',
    ['한국', '인도'],
  ],
  [
    'MX',
    ['761699'],
    '알루미늄 가공품(예시)',
    'Articles of aluminium (example)',
    'anti_dumping',
    'in_force',
    '2024-11-11',
    '2029-11-10',
    ['중국', '베트남'],
  ],
  ['CN', ['854449'], '전력 케이블(예시)', 'Power cables (example)', 'other', 'in_force', '2025-07-01', '', ['전세계']],
];

const regulationsAt = (at: Date): ReferenceRecord[] =>
  measures.map(([by, hs, ko, en, measure, stage, from, until, targets], n) => {
    const korea = targets.includes('한국') || targets.includes('전세계');
    return record('regulations', `regulation-${n + 1}`, at, {
      title: { ko, en },
      hs: [...hs],
      countries: [by],
      on: from,
      fact: {
        kind: 'import_regulation',
        by,
        measure,
        stage,
        written: '예시',
        tariff: [...hs],
        targets: [...targets],
        whole: targets.includes('전세계'),
        korea,
        from,
        ...(until ? { until } : {}),
      },
    });
  });

const partners = [
  ['US', '미국', 31.2],
  ['VN', '베트남', 27.9],
  ['CN', '중국', 25.4],
  ['DE', '독일', 22.8],
  ['JP', '일본', 20.5],
  ['MX', '멕시코', 17.3],
  ['IN', '인도', 15.9],
  ['ID', '인도네시아', 12.6],
] as const;
const goods = ['848180', '848340', '842121'] as const;
const classes = ['beginner', 'promising', 'growing'] as const;

const recommendedAt = (at: Date): ReferenceRecord[] =>
  goods.flatMap((hs, g) =>
    partners.flatMap(([country, countryName, score], p) => {
      const exporter = classes[(p + g) % classes.length] ?? 'beginner';
      return [
        record('recommended', `recommended-${hs}-${country}`, at, {
          hs: [hs],
          countries: [country],
          fact: { kind: 'recommended_country', countryName, exporter, score: Math.round((score - g * 1.7) * 10) / 10 },
        }),
      ];
    }),
  );

/** Whole years of trade that are told, beside the months since. */
const yearsTold = 3;

const tradeAt = (at: Date): ReferenceRecord[] =>
  goods.flatMap((hs, g) =>
    partners.flatMap(([country, countryName, score], p) => [
      ...Array.from({ length: yearsTold }, (_, n) => {
        const year = String(at.getUTCFullYear() - 1 - n);
        const exportUsd = Math.round((score * (90_000 - g * 21_000) * 12) / (1.21 - p * 0.04) ** n);
        return record('trade', `trade-${hs}-${country}-${year}`, at, {
          hs: [hs],
          countries: [country],
          on: `${year}-01-01`,
          fact: { kind: 'trade_statistic', period: year, countryName, exportUsd, importUsd: Math.round(exportUsd * 0.37) },
        });
      }),
      ...Array.from({ length: 6 }, (_, n) => {
        const month = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - 2 - n, 1)).toISOString().slice(0, 7);
        const exportUsd = Math.round(score * (90_000 - g * 21_000) * (1 + n * 0.04));
        return record('trade', `trade-${hs}-${country}-${month}`, at, {
          hs: [hs],
          countries: [country],
          on: `${month}-01`,
          fact: { kind: 'trade_statistic', period: month, countryName, exportUsd, importUsd: Math.round(exportUsd * 0.37) },
        });
      }),
    ]),
  );

const news: readonly (readonly [country: string, hs: string, ko: string, en: string, summary: string])[] = [
  [
    'US',
    '848180',
    '미국 정유사, 저누출 밸브 교체 늘려(예시)',
    'Refiners in the US replace valves by low-leakage ones (example)',
    '배출 기준 강화로 교체 수요가 는다는 가상의 소식입니다.',
  ],
  [
    'DE',
    '848340',
    '독일 공작기계 전시회, 정밀 감속기 수요 뚜렷(예시)',
    'Precision reducers in demand at a German machine tool fair (example)',
    '중소 로봇 제조사가 감속기 공급처를 찾는다는 가상의 소식입니다.',
  ],
  [
    'VN',
    '842121',
    '베트남 산업단지, 공업용수 재이용 설비 확대(예시)',
    'Industrial parks in Vietnam reuse more process water (example)',
    '공업용수 재이용 의무화를 다룬 가상의 소식입니다.',
  ],
  [
    'JP',
    '848180',
    '일본 수소 충전소, 고압 밸브 국제 인증 요구(예시)',
    'Hydrogen stations in Japan ask for certified valves (example)',
    '고압 밸브의 국제 인증을 다룬 가상의 소식입니다.',
  ],
];

const newsAt = (at: Date): ReferenceRecord[] =>
  news.map(([country, hs, ko, en, summary], n) =>
    record('news', `news-${n + 1}`, at, {
      title: { ko, en },
      hs: [hs],
      countries: [country],
      on: new Date(at.getTime() - n * 3 * day).toISOString().slice(0, 10),
      fact: { kind: 'news', summary, keywords: [] },
    }),
  );

/** Round figures, so that nobody takes them for rates of a real day. */
const ratesAt = (at: Date): ReferenceRecord[] => {
  const on = at.toISOString().slice(0, 10);
  const quotes = { USD: '1500', EUR: '1750', JPY: '9.5', CNY: '210', GBP: '2000', SGD: '1150', VND: '0.057' };
  return [record('rates', `rates-${on}`, at, { on, fact: { kind: 'rate', base: 'KRW', per: 'unit', quotes } })];
};

/** Invented measures, markets, news and rates, by the way that those of sources take; each is marked as an example. */
export const bringOverseas = async (world: { readonly stores: Stores; readonly now: () => Date }): Promise<void> => {
  const at = new Date(world.now().getTime() - day);
  const records = [...regulationsAt(at), ...recommendedAt(at), ...tradeAt(at), ...newsAt(at), ...ratesAt(at)];
  await importReferences(world, {
    actor: { kind: 'service', name: 'demo' },
    records: (async function* () {
      yield records.map((one, n) => ({ position: { document: 'demo', index: n + 1 }, record: one }));
    })(),
  });
};
