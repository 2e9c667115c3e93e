import { type Actor, Stamp, stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import type { Localized } from '@sandan/kernel/text';
import * as z from 'zod';
import type { Organisation } from '../company/organisation.ts';

/** What readiness is reckoned from; all of it is told beside the score. */
export interface ReadinessInputs {
  /** Exports of the last two years in whole US dollars, the newer first; null where nothing is told, which counts as none. */
  readonly exports: readonly [number | null, number | null];
  /** Countries exported to in the last year. */
  readonly countries: number;
  /** Certificates that hold on the day. */
  readonly certificates: number;
  /** Products whose HS is known. */
  readonly products: number;
  /** Whether what can be made in a month is told. */
  readonly capacity: boolean;
  /** Languages in which somebody answers beside Korean. */
  readonly languages: number;
  /** Share of inquiries answered in time, 0 to 1; absent where there were none. */
  readonly answering: number | undefined;
}

interface Criterion {
  readonly name: Localized;
  /** How it is reckoned, for whoever is measured by it. */
  readonly says: Localized;
  /** 0 to 1. */
  readonly score: (inputs: ReadinessInputs) => number;
  /** The least that raises it, from these inputs; nothing where it is full. */
  readonly next: (inputs: ReadinessInputs) => ReadinessInputs | undefined;
  readonly advice: Localized;
}

const upTo = (value: number, full: number): number => Math.min(1, Math.max(0, value / full));
const one = <K extends 'countries' | 'certificates' | 'products' | 'languages'>(key: K, full: number) => ({
  score: (i: ReadinessInputs) => upTo(i[key], full),
  next: (i: ReadinessInputs) => (i[key] >= full ? undefined : { ...i, [key]: i[key] + 1 }),
});
/** Growth of exports counts once there are some, and doubling them is full. */
const growth = ([now, before]: ReadinessInputs['exports']): number =>
  now === null || before === null ? 0 : before <= 0 ? (now > 0 ? 1 : 0) : upTo(now / before - 1, 1);

export const criteria = {
  exports: {
    name: { ko: '수출 규모', en: 'Exports' },
    says: {
      ko: '지난해 직접·간접수출액 ÷ 100만 달러 (최대 1)',
      en: 'Direct and indirect exports of last year ÷ 1,000,000 dollars, at most 1',
    },
    score: (i) => upTo(i.exports[0] ?? 0, 1_000_000),
    next: ({ exports: [last, before], ...i }) =>
      (last ?? 0) >= 1_000_000 ? undefined : { ...i, exports: [(last ?? 0) + 100_000, before] },
    advice: { ko: '수출을 10만 달러 늘리기', en: 'Export 100,000 dollars more' },
  },
  growth: {
    name: { ko: '수출 증가', en: 'Growth' },
    says: { ko: '전년 대비 증가율, 두 배면 1', en: 'Growth over the year before; doubled is 1' },
    score: (i) => growth(i.exports),
    next: ({ exports: [now, before], ...i }) =>
      now === null || before === null || growth([now, before]) >= 1
        ? undefined
        : { ...i, exports: [Math.max(now, before) + Math.max(10_000, before / 10), before] },
    advice: { ko: '전년보다 10% 더 수출하기', en: 'Export a tenth more than the year before' },
  },
  markets: {
    name: { ko: '수출국', en: 'Markets' },
    says: { ko: '수출국 수 ÷ 5 (최대 1)', en: 'Countries exported to ÷ 5, at most 1' },
    ...one('countries', 5),
    advice: { ko: '수출국 한 곳 늘리기', en: 'Reach one country more' },
  },
  certificates: {
    name: { ko: '인증', en: 'Certificates' },
    says: { ko: '유효한 인증 수 ÷ 4 (최대 1)', en: 'Certificates that hold ÷ 4, at most 1' },
    ...one('certificates', 4),
    advice: { ko: '해외 인증 하나 더 받기', en: 'Gain one certificate more' },
  },
  catalogue: {
    name: { ko: '제품 정보', en: 'Catalogue' },
    says: { ko: 'HS 코드를 정한 제품 수 ÷ 5 (최대 1)', en: 'Products with an HS code ÷ 5, at most 1' },
    ...one('products', 5),
    advice: { ko: 'HS 코드를 정한 제품 하나 더 올리기', en: 'List one more product with its HS code' },
  },
  supply: {
    name: { ko: '공급 능력', en: 'Supply' },
    says: { ko: '월 생산능력을 밝히면 1', en: '1 once the output of a month is told' },
    score: (i) => (i.capacity ? 1 : 0),
    next: (i) => (i.capacity ? undefined : { ...i, capacity: true }),
    advice: { ko: '월 생산능력 밝히기', en: 'Tell the output of a month' },
  },
  response: {
    name: { ko: '응대', en: 'Response' },
    says: {
      ko: '제때 답한 문의의 비율 절반 + 외국어 수 ÷ 2 절반',
      en: 'Half the share of inquiries answered in time, half languages ÷ 2',
    },
    score: (i) => (i.answering ?? 0) * 0.5 + upTo(i.languages, 2) * 0.5,
    next: (i) =>
      i.languages < 2
        ? { ...i, languages: i.languages + 1 }
        : (i.answering ?? 0) >= 1
          ? undefined
          : { ...i, answering: Math.min(1, (i.answering ?? 0) + 0.1) },
    advice: { ko: '외국어 응대를 늘리고 문의에 제때 답하기', en: 'Answer in one language more, and in time' },
  },
} as const satisfies Record<string, Criterion>;
export type CriterionName = keyof typeof criteria;
export const criterionNames = Object.keys(criteria) as [CriterionName, ...CriterionName[]];

const weight = z.int().min(0).max(100);
/** Points of each criterion; together 100. */
export const Weights = z
  .object({
    exports: weight,
    growth: weight,
    markets: weight,
    certificates: weight,
    catalogue: weight,
    supply: weight,
    response: weight,
  })
  .refine((w) => Object.values(w).reduce((sum, n) => sum + n, 0) === 100, { message: 'exporter.weights' })
  .meta({ id: 'ReadinessWeights' });
export type Weights = z.infer<typeof Weights>;

/** The weights of the market, until an agency sets its own. */
export const usualWeights: Weights = {
  exports: 25,
  growth: 15,
  markets: 15,
  certificates: 15,
  catalogue: 10,
  supply: 10,
  response: 10,
};

/** Weights as an agency published them: each version stays readable, so that an old score can be reckoned again. */
export const WeightsVersion = z
  .object({
    organisationId: z.string(),
    version: z.int().positive(),
    weights: Weights,
    why: z.string().trim().min(5).max(1000),
    by: Stamp,
  })
  .meta({ id: 'ReadinessWeightsVersion' });
export type WeightsVersion = z.infer<typeof WeightsVersion>;

/** The next weights of an agency. @throws Fault forbidden `exporter.agencyAlone` for any other organisation */
export const setWeights = (
  before: WeightsVersion | undefined,
  said: Pick<WeightsVersion, 'weights' | 'why'>,
  { id, type }: Pick<Organisation, 'id' | 'type'>,
  actor: Actor,
  now: Date,
): WeightsVersion => {
  if (type !== 'agency') throw new Fault('forbidden', 'exporter.agencyAlone');
  return { ...said, organisationId: id, version: (before?.version ?? 0) + 1, by: stamp(actor, now) };
};

export interface Readiness {
  /** 0 to 100, to a tenth. */
  readonly score: number;
  readonly parts: readonly {
    readonly criterion: CriterionName;
    readonly share: number;
    readonly points: number;
    readonly of: number;
  }[];
  /** What would raise it, the most first, with the points that one step adds to the score as it is told; a step that adds none is left out. */
  readonly next: readonly { readonly criterion: CriterionName; readonly points: number }[];
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Readiness to export by the published formula: the sum of each criterion's share times its weight. */
export const readiness = (inputs: ReadinessInputs, weights: Weights = usualWeights): Readiness => {
  const exact = (i: ReadinessInputs) => criterionNames.reduce((sum, name) => sum + criteria[name].score(i) * weights[name], 0);
  const score = tenth(exact(inputs));
  const parts = criterionNames.map((criterion) => {
    const share = criteria[criterion].score(inputs);
    return {
      criterion,
      share: Math.round(share * 1000) / 1000,
      points: tenth(share * weights[criterion]),
      of: weights[criterion],
    };
  });
  const next = criterionNames
    .flatMap((criterion) => {
      const better = criteria[criterion].next(inputs);
      return better && weights[criterion] > 0 ? [{ criterion, points: tenth(tenth(exact(better)) - score) }] : [];
    })
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points);
  return { score, parts, next };
};
