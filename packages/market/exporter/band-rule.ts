import type { ChosenBand } from './band.ts';
import type { CompanySize, Sector } from './size.ts';

/** What one year was, as far as it is told. Dollars for exports, won for sales and research. */
export interface YearFacts {
  readonly year: number;
  readonly exportsUsd?: number;
  readonly sales?: number;
  readonly research?: number;
}

/** What the rules of bands are asked about; whatever is absent is unknown. */
export interface BandFacts {
  /** The year before the one it is in Korea. */
  readonly year: number;
  readonly years: readonly YearFacts[];
  readonly size?: CompanySize;
  readonly sector?: Sector;
  readonly closed?: boolean;
  readonly arrears?: boolean;
  readonly defaults?: boolean;
  readonly chosen?: readonly { readonly band: ChosenBand; readonly year: number }[];
  /** Won for a dollar in that year. */
  readonly wonPerDollar?: number;
}

/**
 * One rule of a scheme, as data. `years` counts back from the year before; `any` asks for one of several; `where` asks only of a sector.
 * Shares and growth in hundredths of a percent would round what the sources write in percent: they stand as parts of one.
 */
export type BandRule =
  | { readonly rule: 'exports'; readonly from: number; readonly below?: number }
  | { readonly rule: 'exportedIn'; readonly years: number }
  | { readonly rule: 'exportsBelow'; readonly below: number }
  | { readonly rule: 'sales'; readonly from: number; readonly to: number }
  | { readonly rule: 'exportShare'; readonly least: number }
  | { readonly rule: 'research'; readonly least: number; readonly years: number }
  | { readonly rule: 'growth'; readonly least: number; readonly years: number }
  | { readonly rule: 'size'; readonly sizes: readonly CompanySize[] }
  | { readonly rule: 'open' | 'taxes' | 'payments' }
  | { readonly rule: 'times'; readonly band: ChosenBand; readonly most: number }
  | { readonly rule: 'any'; readonly of: readonly BandRule[] }
  | { readonly rule: 'sector'; readonly goods: readonly BandRule[]; readonly service: readonly BandRule[] };
export type BandRuleName = BandRule['rule'];

export const ruleResults = ['met', 'unmet', 'unknown'] as const;
export type RuleResult = (typeof ruleResults)[number];

const said = (held: boolean | undefined): RuleResult => (held === undefined ? 'unknown' : held ? 'met' : 'unmet');
const no = (told: boolean | undefined): RuleResult => said(told === undefined ? undefined : !told);

/** Of rules that all must hold: one that does not decides, and one that is unknown leaves it open. */
export const allOf = (results: readonly RuleResult[]): RuleResult =>
  results.includes('unmet') ? 'unmet' : results.includes('unknown') ? 'unknown' : 'met';
/** Of rules of which one is enough. */
const anyOf = (results: readonly RuleResult[]): RuleResult =>
  results.includes('met') ? 'met' : results.includes('unknown') ? 'unknown' : 'unmet';

const of = <K extends 'exportsUsd' | 'sales' | 'research'>(facts: BandFacts, key: K, back = 0): number | undefined =>
  facts.years.find(({ year }) => year === facts.year - back)?.[key];
const last = (facts: BandFacts, key: 'exportsUsd' | 'sales' | 'research', years: number) =>
  Array.from({ length: years }, (_, back) => of(facts, key, back));
const known = (values: readonly (number | undefined)[]): readonly number[] | undefined =>
  values.every((value) => value !== undefined) ? (values as readonly number[]) : undefined;
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** Research as a part of sales, all years together. */
const researchShare = (facts: BandFacts, years: number): number | undefined => {
  const [spent, sold] = [known(last(facts, 'research', years)), known(last(facts, 'sales', years))];
  return spent && sold && sum(sold) > 0 ? sum(spent) / sum(sold) : undefined;
};

/** Growth of sales a year on the average of so many years, which takes the sales of one year more. */
const growthOf = (facts: BandFacts, years: number): number | undefined => {
  const [now, before] = [of(facts, 'sales'), of(facts, 'sales', years)];
  return now !== undefined && before !== undefined && before > 0 ? (now / before) ** (1 / years) - 1 : undefined;
};

const exportShare = (facts: BandFacts): number | undefined => {
  const [exportsUsd, sales] = [of(facts, 'exportsUsd'), of(facts, 'sales')];
  if (exportsUsd === undefined || sales === undefined || sales === 0 || facts.wonPerDollar === undefined) return undefined;
  return (exportsUsd * facts.wonPerDollar) / sales;
};

const least = (value: number | undefined, wanted: number): RuleResult =>
  // A rate that is an exact power comes out a hair below itself.
  said(value === undefined ? undefined : value >= wanted - 1e-12);

const exportedIn = (facts: BandFacts, years: number): RuleResult => {
  const all = last(facts, 'exportsUsd', years);
  if (all.some((usd) => usd !== undefined && usd > 0)) return 'met';
  return all.includes(undefined) ? 'unknown' : 'unmet';
};

/** Whether a rule holds for what is told; `unknown` where it cannot be said. */
export const resultOf = (rule: BandRule, facts: BandFacts): RuleResult => {
  switch (rule.rule) {
    case 'exports': {
      const usd = of(facts, 'exportsUsd');
      return said(usd === undefined ? undefined : usd >= rule.from && (rule.below === undefined || usd < rule.below));
    }
    case 'exportsBelow': {
      const usd = of(facts, 'exportsUsd');
      return said(usd === undefined ? undefined : usd < rule.below);
    }
    case 'exportedIn':
      return exportedIn(facts, rule.years);
    case 'sales': {
      const sales = of(facts, 'sales');
      return said(sales === undefined ? undefined : sales >= rule.from && sales <= rule.to);
    }
    case 'exportShare':
      return least(exportShare(facts), rule.least);
    case 'research':
      return least(researchShare(facts, rule.years), rule.least);
    case 'growth':
      return least(growthOf(facts, rule.years), rule.least);
    case 'size':
      return said(facts.size === undefined ? undefined : rule.sizes.includes(facts.size));
    case 'open':
      return no(facts.closed);
    case 'taxes':
      return no(facts.arrears);
    case 'payments':
      return no(facts.defaults);
    case 'times':
      return said(
        facts.chosen === undefined ? undefined : facts.chosen.filter(({ band }) => band === rule.band).length < rule.most,
      );
    case 'any':
      return anyOf(rule.of.map((one) => resultOf(one, facts)));
    case 'sector':
      return facts.sector === undefined ? 'unknown' : allOf(rule[facts.sector].map((one) => resultOf(one, facts)));
  }
};

/** The band that a company was chosen as and still is on a day: it holds to the end of the year after. */
export const chosenNow = (
  chosen: readonly { readonly band: ChosenBand; readonly year: number }[],
  thisYear: number,
): { readonly band: ChosenBand; readonly until: string } | undefined => {
  const [newest] = chosen.filter(({ year }) => year <= thisYear && thisYear <= year + 1).toSorted((a, b) => b.year - a.year);
  return newest && { band: newest.band, until: `${newest.year + 1}-12-31` };
};
