import * as z from 'zod';
import { Country } from '../company/country.ts';
import { type Organisation, OrganisationType } from '../company/organisation.ts';
import { levelOf } from '../company/standing.ts';
import { type ExporterBand, exporterBandNames } from '../exporter/band.ts';

/** What an applicant says of itself, with what the papers of the application prove. Money in whole won. */
export const Declared = z
  .strictObject({
    employees: z.int().nonnegative().max(1_000_000).optional(),
    /** Sales of the last business year, in won. */
    revenue: z.int().nonnegative().max(1e15).optional(),
    foundedOn: z.iso.date().optional(),
    /** Whether taxes or earlier repayments are in arrears. */
    arrears: z.boolean().optional(),
  })
  .meta({ id: 'DeclaredFacts' });
export type Declared = z.infer<typeof Declared>;

const OneOf = z.array(z.string().trim().min(1).max(80)).min(1).max(60);
const bounds = { atLeast: z.int().nonnegative().optional(), atMost: z.int().nonnegative().optional() };

/** One condition of a call, as data: the fact it looks at and what the fact must be. */
export const EligibilityRule = z
  .discriminatedUnion('fact', [
    z.strictObject({ fact: z.literal('country'), oneOf: z.array(Country).min(1).max(250) }),
    z.strictObject({ fact: z.literal('type'), oneOf: z.array(OrganisationType).min(1).max(8) }),
    z.strictObject({ fact: z.literal('region'), oneOf: OneOf }),
    /** Without a list: any industrial complex. */
    z.strictObject({ fact: z.literal('complex'), oneOf: OneOf.optional() }),
    z.strictObject({ fact: z.literal('verified'), atLeast: z.int().min(1).max(3) }),
    z.strictObject({ fact: z.literal('employees'), ...bounds }),
    z.strictObject({ fact: z.literal('revenue'), ...bounds }),
    /** Full years since the foundation. */
    z.strictObject({ fact: z.literal('age'), ...bounds }),
    /** Supports of the same owner that the applicant has at the same time. */
    z.strictObject({ fact: z.literal('running'), atMost: z.int().nonnegative() }),
    z.strictObject({ fact: z.literal('noArrears') }),
    /** By the exports of the year before, as the exporter’s profile tells them. */
    z.strictObject({ fact: z.literal('band'), oneOf: z.array(z.enum(exporterBandNames)).min(1).max(exporterBandNames.length) }),
  ])
  .meta({ id: 'EligibilityRule' });
export type EligibilityRule = z.infer<typeof EligibilityRule>;
export type FactName = EligibilityRule['fact'];

/** What is known of an applicant on a day: of the market itself where the market knows it, else as declared. */
export interface Facts {
  readonly country: string;
  readonly type: string;
  readonly region?: string | undefined;
  readonly complex?: string | undefined;
  readonly verified: number;
  readonly running: number;
  /** Of an exporter that told its exports of the year before. */
  readonly band?: ExporterBand | undefined;
  readonly declared: Declared;
  readonly day: string;
}

type Applicant = Pick<Organisation, 'country' | 'type' | 'region' | 'complex' | 'verification'>;

export const factsOf = (
  organisation: Applicant,
  declared: Declared,
  running: number,
  now: Date,
  day: string,
  band?: ExporterBand,
): Facts => ({
  country: organisation.country,
  type: organisation.type,
  region: organisation.region,
  complex: organisation.complex,
  verified: levelOf(organisation, now),
  running,
  band,
  declared,
  day,
});

/** What became of one rule; `unknown` where the fact was not said. */
export const Finding = z
  .object({
    rule: EligibilityRule,
    result: z.enum(['met', 'failed', 'unknown']),
    /** What was found, as it was compared. */
    found: z.union([z.string(), z.number(), z.boolean()]).optional(),
  })
  .meta({ id: 'EligibilityFinding' });
export type Finding = z.infer<typeof Finding>;

const fullYears = (from: string, to: string): number => {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
};

const factOf = (fact: FactName, { declared, day, ...known }: Facts): string | number | boolean | undefined => {
  if (fact === 'employees' || fact === 'revenue') return declared[fact];
  if (fact === 'age') return declared.foundedOn === undefined ? undefined : fullYears(declared.foundedOn, day);
  if (fact === 'noArrears') return declared.arrears === undefined ? undefined : !declared.arrears;
  return known[fact];
};

const holds = (rule: EligibilityRule, found: string | number | boolean): boolean => {
  if ('oneOf' in rule && rule.oneOf) return (rule.oneOf as readonly string[]).includes(String(found));
  if (rule.fact === 'noArrears') return found === true;
  const least = 'atLeast' in rule ? rule.atLeast : undefined;
  const most = 'atMost' in rule ? rule.atMost : undefined;
  return (least === undefined || Number(found) >= least) && (most === undefined || Number(found) <= most);
};

/** Every rule with what was found of it. A region or a complex that an organisation does not name is none. */
export const assess = (rules: readonly EligibilityRule[], facts: Facts): readonly Finding[] =>
  rules.map((rule) => {
    const found = factOf(rule.fact, facts);
    const placed = rule.fact === 'region' || rule.fact === 'complex';
    if (found === undefined) return { rule, result: placed ? 'failed' : 'unknown' };
    if (rule.fact === 'complex' && !rule.oneOf) return { rule, result: 'met', found };
    return { rule, result: holds(rule, found) ? 'met' : 'failed', found };
  });

export const isEligible = (findings: readonly Finding[]): boolean => findings.every((f) => f.result === 'met');

/** Size classes by which the own share is set: the first that fits; without bounds it fits everybody. */
export const OwnShare = z
  .strictObject({
    upToEmployees: z.int().positive().optional(),
    upToRevenue: z.int().positive().optional(),
    /** The applicant's own share of each price, in parts per million. */
    share: z.int().min(0).max(1_000_000),
  })
  .meta({ id: 'OwnShare' });
export type OwnShare = z.infer<typeof OwnShare>;

const fits = (bound: number | undefined, value: number | undefined): boolean =>
  bound === undefined || (value !== undefined && value <= bound);

/** The own share that a company of the declared size bears, in parts per million; all of it where no class fits. */
export const ownShareOf = (classes: readonly OwnShare[], { employees, revenue }: Declared): number =>
  classes.find((c) => fits(c.upToEmployees, employees) && fits(c.upToRevenue, revenue))?.share ?? 1_000_000;
