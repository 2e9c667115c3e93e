interface Band {
  /** Years of the fee, both within; the first year begins with the registration. */
  readonly years: readonly [from: number, to: number];
  /** Won a year, and more for each claim. */
  readonly base: number;
  readonly claim: number;
}

/**
 * Yearly fees of Korean patents in won. Source: annex 1 to the Collection Rules for Patent Fees (특허료 등의 징수규칙 별표 1, in force
 * since 1 August 2023). The first three years are paid with the registration.
 */
export const koreanFees = {
  source: {
    ko: '특허료 등의 징수규칙 별표 1 (2023. 8. 1. 시행)',
    en: 'Collection Rules for Patent Fees, annex 1 (1 August 2023)',
  },
  bands: [
    { years: [1, 3], base: 13_000, claim: 12_000 },
    { years: [4, 6], base: 36_000, claim: 20_000 },
    { years: [7, 9], base: 90_000, claim: 34_000 },
    { years: [10, 12], base: 216_000, claim: 49_000 },
    { years: [13, 25], base: 324_000, claim: 49_000 },
  ],
} as const satisfies { source: { ko: string; en: string }; bands: readonly Band[] };

const paidAtRegistration = 3;
/** Years from filing (Patent Act, article 88). */
export const termYears = 20;

const bandOf = (year: number): Band | undefined => koreanFees.bands.find(({ years: [from, to] }) => from <= year && year <= to);

/** The fee of one year in won, before any reduction; undefined where there is none for that year. */
export const feeOf = (year: number, claims: number): number | undefined => {
  const band = bandOf(year);
  return band && band.base + band.claim * claims;
};

/** A day so many years later; 29 February becomes 28 February in other years. */
export const yearsAfter = (day: string, years: number): string => {
  const [y = 0, m = 1, d = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(y + years, m, 0)).getUTCDate();
  return new Date(Date.UTC(y + years, m - 1, Math.min(d, last))).toISOString().slice(0, 10);
};

/** The last day of the term. */
export const termEnd = (filed: string): string => yearsAfter(filed, termYears);

const fullYears = (from: string, to: string): number => {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
};

export interface Annuity {
  /** The year of the right that the next fee pays for, and the day by which it is due. */
  readonly year: number;
  readonly due: string;
  /** Won, after the reduction. */
  readonly won: number;
  /** The fee before it was of a lower band. */
  readonly rises: boolean;
}

export interface Granted {
  readonly granted: string;
  readonly filed: string;
  readonly claims: number;
}

/**
 * The next yearly fee of a Korean patent in force; none once its term ends before the fee would be due. `reduction` in per cent, as
 * public institutes and small firms have it from the fourth year on.
 */
export const nextAnnuity = ({ granted, filed, claims }: Granted, today: string, reduction = 0): Annuity | undefined => {
  const year = Math.max(paidAtRegistration + 1, fullYears(granted, today) + 2);
  const due = yearsAfter(granted, year - 1);
  const full = feeOf(year, claims);
  if (full === undefined || due >= termEnd(filed)) return undefined;
  return { year, due, won: Math.floor((full * (100 - reduction)) / 100), rises: bandOf(year) !== bandOf(year - 1) };
};
