import type { Localized } from '@sandan/kernel/text';
import { type ChosenBand, exporterBands } from './band.ts';
import { allOf, type BandFacts, type BandRule, type BandRuleName, type RuleResult, resultOf } from './band-rule.ts';

/** Rules by which companies are, or were, chosen as exporters of a band, with where they are written. */
interface Scheme {
  readonly name: Localized;
  /** The first year of it, and the last one, if it has ended. */
  readonly from: number;
  readonly to?: number;
  readonly source: { readonly title: Localized; readonly url?: string; readonly year: number };
  readonly rules: readonly BandRule[];
}

const hundredMillion = 100_000_000;
const smes = ['micro', 'small', 'medium'] as const;

const global1000 = (band: ChosenBand): Scheme => {
  const { name, from, below } = exporterBands[band];
  return {
    name: {
      ko: `글로벌 강소기업 1,000+ 프로젝트 · ${name.ko}`,
      en: `Global Small Giants 1,000+ project, ${name.en.toLowerCase()}`,
    },
    from: 2023,
    source: {
      title: {
        ko: '글로벌 강소기업 1,000+ 프로젝트 모집 공고(2025년)',
        en: 'Call of the Global Small Giants 1,000+ project (2025)',
      },
      url: 'https://www.gntp.or.kr/board/detail/new/19260',
      year: 2025,
    },
    rules: [
      { rule: 'exports', from, ...(Number.isFinite(below) ? { below } : {}) },
      { rule: 'size', sizes: smes },
      { rule: 'open' },
      { rule: 'taxes' },
      { rule: 'payments' },
      { rule: 'times', band, most: 2 },
    ],
  };
};

/** The schemes, those in force first. The earlier ones are kept, since designations and papers of companies refer to them. */
export const bandSchemes = {
  promising: global1000('promising'),
  growing: global1000('growing'),
  strong: global1000('strong'),
  strong_plus: global1000('strong_plus'),
  promising_2022: {
    name: { ko: '수출유망중소기업(2022년까지)', en: 'Promising small exporter (to 2022)' },
    from: 2018,
    to: 2022,
    source: { title: { ko: '수출유망중소기업 지정 공고(2018년)', en: 'Call for promising small exporters (2018)' }, year: 2018 },
    rules: [
      { rule: 'exportsBelow', below: 5_000_000 },
      { rule: 'exportedIn', years: 2 },
      { rule: 'size', sizes: smes },
    ],
  },
  strong_2021: {
    name: { ko: '글로벌 강소기업(2021년)', en: 'Global small giant (2021)' },
    from: 2021,
    to: 2022,
    source: { title: { ko: '글로벌 강소기업 모집 공고(2021년)', en: 'Call for global small giants (2021)' }, year: 2021 },
    rules: [
      {
        rule: 'sector',
        goods: [{ rule: 'exports', from: 5_000_000 }],
        service: [
          { rule: 'sales', from: 50 * hundredMillion, to: 1000 * hundredMillion },
          { rule: 'exports', from: 1_000_000 },
        ],
      },
    ],
  },
  strong_2017: {
    name: { ko: '글로벌 강소기업(2017년)', en: 'Global small giant (2017)' },
    from: 2017,
    to: 2020,
    source: { title: { ko: '글로벌 강소기업 모집 공고(2017년)', en: 'Call for global small giants (2017)' }, year: 2017 },
    rules: [
      { rule: 'sales', from: 100 * hundredMillion, to: 1000 * hundredMillion },
      { rule: 'exportShare', least: 0.1 },
      {
        rule: 'any',
        of: [
          { rule: 'research', least: 0.01, years: 3 },
          { rule: 'growth', least: 0.08, years: 5 },
        ],
      },
    ],
  },
} as const satisfies Record<string, Scheme>;
export type BandSchemeName = keyof typeof bandSchemes;
export const bandSchemeNames = Object.keys(bandSchemes) as [BandSchemeName, ...BandSchemeName[]];

/** What each rule asks, in words; `{from}` and the like are filled with its figures. */
export const ruleNames: Readonly<Record<BandRuleName, Localized>> = {
  exports: { ko: '지난해 직접·간접수출액', en: 'Direct and indirect exports of last year' },
  exportsBelow: { ko: '지난해 직접·간접수출액', en: 'Direct and indirect exports of last year' },
  exportedIn: { ko: '최근 2년 가운데 한 해 이상 수출', en: 'Exports in one of the last two years' },
  sales: { ko: '지난해 매출액', en: 'Sales of last year' },
  exportShare: { ko: '매출액 대비 수출 비중', en: 'Exports as a share of sales' },
  research: { ko: '3년 평균 연구개발 투자 비율', en: 'Research as a share of sales over three years' },
  growth: { ko: '5년 평균 매출 증가율', en: 'Average growth of sales over five years' },
  size: { ko: '중소기업', en: 'Small or medium enterprise' },
  open: { ko: '휴·폐업 상태가 아님', en: 'Not closed or suspended' },
  taxes: { ko: '국세·지방세 체납 없음', en: 'No tax in arrears' },
  payments: { ko: '채무 불이행 기록 없음', en: 'No record of default' },
  times: { ko: '같은 등급 선정 2회 이내', en: 'Chosen for the band less than twice so far' },
  any: { ko: '연구개발 비율 1% 이상 또는 매출 증가율 8% 이상', en: 'Research of 1 % or growth of 8 %' },
  sector: { ko: '업종별 수출·매출 기준', en: 'Exports and sales by sector' },
};

export interface SchemeResult {
  readonly scheme: BandSchemeName;
  readonly result: RuleResult;
  readonly rules: readonly { readonly rule: BandRuleName; readonly result: RuleResult }[];
}

/** Each scheme on what a company told: rule by rule, and altogether. */
export const schemesFor = (facts: BandFacts): SchemeResult[] =>
  bandSchemeNames.map((scheme) => {
    const rules = bandSchemes[scheme].rules.map((rule: BandRule) => ({ rule: rule.rule, result: resultOf(rule, facts) }));
    return { scheme, result: allOf(rules.map(({ result }) => result)), rules };
  });
