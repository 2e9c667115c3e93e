import type { FieldFault } from '@sandan/kernel/fault';
import * as z from 'zod';
import { koreanDay } from '../calendar/date.ts';
import { type Measurands, measures } from '../equipment/measurand.ts';
import type { Property } from './attribute.ts';
import type { ProofBasis } from './proof-basis.ts';
import type { SpecificationValue } from './value.ts';

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

/** The last day on which a measurement is more than a claim: what the market itself vouches for lasts no longer because its owner says so. */
export const provenUntil = ({ on, until, report }: Proof): string => {
  const ours = /^(?:res|evl)_/.test(report);
  if (until && !ours) return until;
  const last = new Date(`${on}T00:00:00Z`);
  last.setUTCMonth(last.getUTCMonth() + provenMonths);
  const day = last.toISOString().slice(0, 10);
  return until && until < day ? until : day;
};

/** The line of a log that a report names. */
export const lineNamed = ({ report }: Proof): { readonly resourceId: string; readonly place: number } | undefined => {
  const [, resourceId = '', place] = /^(res_[0-9A-HJKMNP-TV-Z]{26})\/(\d{1,8})$/.exec(report) ?? [];
  return place ? { resourceId, place: Number(place) } : undefined;
};

/** The first and the last day on which something was measured, in Korea. */
export interface MeasuredDays {
  readonly first: string;
  readonly last: string;
}

export const daysOf = ({ start, end }: { readonly start: string; readonly end: string }): MeasuredDays => ({
  first: koreanDay(new Date(start)),
  last: koreanDay(new Date(end)),
});

const liesIn = ({ first, last }: MeasuredDays, { on }: Proof): boolean => first <= on && on <= last;

/**
 * Why its owner may not name such a report today: its day is still to come, or is another than the one of the measurement that the market
 * itself knows, so that it would be told as younger than it is.
 */
export const misdated = (
  proof: Proof,
  today: string,
  days: MeasuredDays | undefined,
): Pick<FieldFault, 'code' | 'params'> | undefined => {
  if (proof.on > today) return { code: 'specification.proofAhead', params: { on: proof.on } };
  if (!days || liesIn(days, proof)) return undefined;
  const { first, last } = days;
  return { code: 'specification.proofDay', params: { on: proof.on, days: first === last ? first : `${first}~${last}` } };
};

/** What of a line of a log counts here; `corrected` once a later line stands in its place. */
export interface LoggedUse {
  readonly ownerId: string;
  readonly userId?: string | undefined;
  readonly use: { readonly start: string; readonly end: string; readonly results: readonly unknown[] };
  /** What the instrument measured when the line was written. */
  readonly measures?: Measurands | undefined;
  readonly corrected: boolean;
}

/** A value of a maker that a report is to bear out. */
export interface Measured {
  readonly makerId: string;
  readonly property: Property;
  readonly value: SpecificationValue | undefined;
}

/**
 * Whether a line of a log verifies a measurement of a maker: others' instrument, which measures that property at that value, was used by the
 * maker, with results whose hashes the log keeps, on the day that the proof names, and nobody corrected it since.
 */
export const verifies = (line: LoggedUse | undefined, proof: Proof, { makerId, property, value }: Measured): boolean =>
  line !== undefined &&
  !line.corrected &&
  line.userId === makerId &&
  line.ownerId !== makerId &&
  line.use.results.length > 0 &&
  liesIn(daysOf(line.use), proof) &&
  measures(line.measures, property, value);

/** What the market itself says of a report: it bears the value out, its line was corrected, or it names a line that does not bear it out. */
export type Vouching = Extract<ProofBasis, 'verified' | 'third_party' | 'withdrawn'> | 'unproven';

/** On whose word a value stands on a day, where the market itself can look at its report; what has lapsed is told so, and counts as a claim. */
export const basisOf = (proof: Proof | undefined, vouching: Vouching | undefined, today: string): ProofBasis => {
  if (!proof || today < proof.on || vouching === 'unproven') return 'claimed';
  if (vouching === 'withdrawn') return vouching;
  if (today > provenUntil(proof)) return 'expired';
  return vouching ?? 'measured';
};
