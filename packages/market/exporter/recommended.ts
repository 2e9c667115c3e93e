import type { Localized } from '@sandan/kernel/text';
import type { ReferenceOf } from '../reference/reference.ts';
import { type ExporterBand, recommendedFor } from './band.ts';

/** What a market is weighed by, with the points of each; together 100. */
export const marketParts = {
  kotra: {
    points: 50,
    name: { ko: 'KOTRA 추천', en: 'KOTRA’s recommendation' },
    says: {
      ko: 'KOTRA 추천 점수 ÷ 같은 품목·등급에서 가장 높은 점수',
      en: 'KOTRA’s score ÷ the highest for the same goods and class',
    },
  },
  size: {
    points: 30,
    name: { ko: '한국의 수출 규모', en: 'Korea’s exports there' },
    says: {
      ko: '최근 1년 한국의 수출액 ÷ 가장 많이 수출한 국가의 수출액',
      en: 'Korea’s exports of the last full year ÷ those to the largest market',
    },
  },
  growth: {
    points: 20,
    name: { ko: '수출 증가', en: 'Growth' },
    says: { ko: '연평균 증가율, 20% 이상이면 1', en: 'Growth a year on average; 20 % or more is 1' },
  },
} as const satisfies Record<string, { readonly points: number; readonly name: Localized; readonly says: Localized }>;
export type MarketPart = keyof typeof marketParts;
export const marketPartNames = Object.keys(marketParts) as [MarketPart, ...MarketPart[]];

/** What statistics say of Korea's exports of goods to one country. Growth is a part of one a year. */
export interface Traded {
  readonly from: string;
  readonly to: string;
  readonly usd: number;
  /** Whether the span is a full year: shorter ones are shown and not compared. */
  readonly full: boolean;
  readonly growth?: number;
  readonly source: string;
}

export interface RecommendedMarket {
  readonly country: string;
  readonly hs: string;
  /** Of 100; a part that is unknown brings no points. */
  readonly score: number;
  readonly parts: readonly { readonly part: MarketPart; readonly of: number; readonly points?: number }[];
  readonly kotra?: { readonly score: number; readonly source: string; readonly on?: string };
  readonly trade?: Traded;
}

type Statistic = ReferenceOf<'trade_statistic'>;
type Recommendation = ReferenceOf<'recommended_country'>;

const sum = (rows: readonly Statistic[]): number => rows.reduce((all, { fact }) => all + fact.exportUsd, 0);
const before = (month: string, months: number): string => {
  const [year = 0, of = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, of - 1 - months, 1)).toISOString().slice(0, 7);
};
/** Growth a year between two sums so many years apart; none from nothing. */
const yearly = (now: number, then: number, years: number): number | undefined =>
  then > 0 ? (now / then) ** (1 / years) - 1 : undefined;
const withGrowth = (traded: Omit<Traded, 'growth'>, growth: number | undefined): Traded =>
  growth === undefined ? traded : { ...traded, growth };

/** By whole years: the newest, and how it grew since the oldest of the four before it. */
const byYears = (rows: readonly Statistic[]): Traded | undefined => {
  const years = [...Map.groupBy(rows, ({ fact }) => fact.period)].toSorted(([a], [b]) => (a < b ? 1 : -1));
  const [newest, ...older] = years;
  if (!newest) return undefined;
  const [year, of] = newest;
  const oldest = older.filter(([then]) => Number(year) - Number(then) <= 3).at(-1);
  const growth = oldest && yearly(sum(of), sum(oldest[1]), Number(year) - Number(oldest[0]));
  return withGrowth({ from: year, to: year, usd: sum(of), full: true, source: of[0]?.source ?? '' }, growth);
};

/** By months: the twelve to the newest, and how they stand to the twelve before, each where all of them are known. */
const byMonths = (rows: readonly Statistic[]): Traded | undefined => {
  const months = Map.groupBy(rows, ({ fact }) => fact.period);
  const to = [...months.keys()].sort().at(-1);
  if (!to) return undefined;
  const span = (from: number) => Array.from({ length: 12 }, (_, n) => months.get(before(to, from + n)));
  const [last, earlier] = [span(0), span(12)];
  const known = last.flatMap((of) => of ?? []);
  const full = last.every((of) => of !== undefined);
  const growth =
    full && earlier.every((of) => of !== undefined) ? yearly(sum(known), sum(earlier.flatMap((of) => of ?? [])), 1) : undefined;
  const from = known.map(({ fact }) => fact.period).sort()[0] ?? to;
  return withGrowth({ from, to, usd: sum(known), full, source: rows[0]?.source ?? '' }, growth);
};

/** What is known of Korea's exports to one country: by months where they make a full year, else by years, else what months there are. */
export const tradedOf = (rows: readonly Statistic[]): Traded | undefined => {
  const [years, months] = [
    rows.filter(({ fact }) => fact.period.length === 4),
    rows.filter(({ fact }) => fact.period.length > 4),
  ];
  const monthly = byMonths(months);
  return monthly?.full ? monthly : (byYears(years) ?? monthly);
};

const tenth = (value: number): number => Math.round(value * 10) / 10;
const share = (value: number, full: number): number => (full > 0 ? Math.min(1, Math.max(0, value / full)) : 0);

/**
 * Markets for goods of one HS, for an exporter of a band: what KOTRA recommends, and how much Korea exports of them where and how that
 * grows. The best first; what a source does not say is left without points and is not guessed.
 */
export const marketsFor = (
  hs: string,
  band: ExporterBand | undefined,
  recommendations: readonly Recommendation[],
  statistics: readonly Statistic[],
): RecommendedMarket[] => {
  const wanted = band && recommendedFor(band);
  const kotra = new Map<string, Recommendation>();
  for (const one of recommendations) {
    const [country] = one.countries;
    if (!country || one.fact.exporter !== wanted) continue;
    if (one.fact.score > (kotra.get(country)?.fact.score ?? -1)) kotra.set(country, one);
  }
  const traded = new Map<string, Traded>();
  for (const [country, rows] of Map.groupBy(statistics, ({ countries }) => countries[0] ?? '')) {
    const bySource = [...Map.groupBy(rows, ({ source }) => source).values()].flatMap((of) => tradedOf(of) ?? []);
    const [found] = bySource.toSorted((a, b) => Number(b.full) - Number(a.full) || (a.to < b.to ? 1 : -1));
    if (country && found) traded.set(country, found);
  }
  const highest = Math.max(0, ...[...kotra.values()].map(({ fact }) => fact.score));
  const largest = Math.max(0, ...[...traded.values()].map(({ usd, full }) => (full ? usd : 0)));
  return [...new Set([...kotra.keys(), ...traded.keys()])]
    .filter((country) => country !== 'KR')
    .map((country): RecommendedMarket => {
      const [recommendation, trade] = [kotra.get(country), traded.get(country)];
      const shares: Readonly<Record<MarketPart, number | undefined>> = {
        kotra: recommendation && share(recommendation.fact.score, highest),
        size: trade?.full ? share(trade.usd, largest) : undefined,
        growth: trade?.growth === undefined ? undefined : share(trade.growth, 0.2),
      };
      const parts = marketPartNames.map((part) => {
        const { points: of } = marketParts[part];
        const got = shares[part];
        return { part, of, ...(got === undefined ? {} : { points: tenth(got * of) }) };
      });
      return {
        country,
        hs,
        score: tenth(parts.reduce((all, { points = 0 }) => all + points, 0)),
        parts,
        ...(recommendation
          ? {
              kotra: {
                score: recommendation.fact.score,
                source: recommendation.source,
                ...(recommendation.fact.updated ? { on: recommendation.fact.updated } : {}),
              },
            }
          : {}),
        ...(trade ? { trade } : {}),
      };
    })
    .sort((a, b) => b.score - a.score || (a.country < b.country ? -1 : 1));
};
