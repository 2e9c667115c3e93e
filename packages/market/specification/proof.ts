import * as z from 'zod';

/**
 * On whose word a value stands: `claimed` by its owner or a datasheet; `measured`, by a report that its owner names; `verified`, where
 * the report is a line of the log of an instrument of the market (see `verifies`); `third_party`, where it is the result of a demand
 * company's line that both sides show (see `bearsOut`).
 */
export const proofBases = ['claimed', 'measured', 'verified', 'third_party'] as const;
export type ProofBasis = (typeof proofBases)[number];

/** The report by which a value was measured. `report` names it (`KTR TR-2026-0412`), a line of a log: `res_…/12`, or an evaluation: `evl_…`. */
export const Proof = z
  .strictObject({ on: z.iso.date(), until: z.iso.date().optional(), report: z.string().trim().min(1).max(80) })
  .meta({ id: 'Proof' });
export type Proof = z.infer<typeof Proof>;

/** Months after which a measurement is a claim again, where its report names no last day. */
const provenMonths = 24;

const written = /^(?:측정|시험|measured|tested)\s+(\d{4}-\d{2}-\d{2})(?:\s*~\s*(\d{4}-\d{2}-\d{2}))?\s+(\S.*)$/i;

/** Reads `측정 2026-05-01 ~ 2028-04-30 KTR TR-2026-0412`; undefined if it can't be read. */
export const readProof = (text: string): Proof | undefined => {
  const [, on, until, report] = written.exec(text.trim()) ?? [];
  const proof = Proof.safeParse({ on, ...(until ? { until } : {}), report });
  return proof.success && (proof.data.until ?? proof.data.on) >= proof.data.on ? proof.data : undefined;
};

export const proofText = ({ on, until, report }: Proof, language: 'ko' | 'en'): string =>
  `${language === 'ko' ? '측정' : 'measured'} ${on}${until ? `~${until}` : ''} ${report}`;

/** The last day on which a measurement is more than a claim. */
const provenUntil = ({ on, until }: Proof): string => {
  if (until) return until;
  const last = new Date(`${on}T00:00:00Z`);
  last.setUTCMonth(last.getUTCMonth() + provenMonths);
  return last.toISOString().slice(0, 10);
};

/** The line of a log that a report names. */
export const lineNamed = ({ report }: Proof): { readonly resourceId: string; readonly place: number } | undefined => {
  const [, resourceId = '', place] = /^(res_[0-9A-HJKMNP-TV-Z]{26})\/(\d{1,8})$/.exec(report) ?? [];
  return place ? { resourceId, place: Number(place) } : undefined;
};

/** What of a line of a log counts here; `corrected` once a later line stands in its place. */
export interface LoggedUse {
  readonly ownerId: string;
  readonly userId?: string | undefined;
  readonly use: { readonly end: string; readonly results: readonly unknown[] };
  readonly corrected: boolean;
}

/**
 * Whether a line of a log verifies a measurement of a maker: others' instrument was used by the maker, with results whose hashes the log
 * keeps, before the day of the report was over, and nobody corrected it since.
 */
export const verifies = (line: LoggedUse | undefined, { on }: Proof, makerId: string): boolean =>
  line !== undefined &&
  !line.corrected &&
  line.userId === makerId &&
  line.ownerId !== makerId &&
  line.use.results.length > 0 &&
  line.use.end.slice(0, 10) <= on;

/** On whose word a value stands on a day, where the market itself can vouch for its report; what has lapsed is a claim. */
export const basisOf = (
  proof: Proof | undefined,
  vouched: Extract<ProofBasis, 'verified' | 'third_party'> | undefined,
  today: string,
): ProofBasis => {
  if (!proof || today > provenUntil(proof) || today < proof.on) return 'claimed';
  return vouched ?? 'measured';
};
