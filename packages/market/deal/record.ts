/**
 * How an organisation answers, counted in the transaction of each completed transition and never otherwise (UO12).
 * `hours` counts answers by the half hour of business time they took, rounded up: `{3: 2}` is two answers within 1.5 hours.
 */
export interface AnswerRecord {
  readonly answered: number;
  readonly inTime: number;
  readonly missed: number;
  readonly hours: Readonly<Record<number, number>>;
}

/** What one transition adds: an answer after so many business hours, or an inquiry that nobody answered. */
export type Counted =
  | { readonly kind: 'answered'; readonly businessHours: number; readonly inTime: boolean }
  | { readonly kind: 'missed' };

export const emptyRecord: AnswerRecord = { answered: 0, inTime: 0, missed: 0, hours: {} };

const lastBucket = 400;

/** The half hour that an answer falls into, 0 to 400 (200 hours and more). */
export const bucketOf = (businessHours: number): number => Math.min(lastBucket, Math.ceil(businessHours * 2 - 1e-9));

export const count = (record: AnswerRecord, counted: Counted): AnswerRecord => {
  if (counted.kind === 'missed') return { ...record, missed: record.missed + 1 };
  const bucket = bucketOf(counted.businessHours);
  return {
    ...record,
    answered: record.answered + 1,
    inTime: record.inTime + (counted.inTime ? 1 : 0),
    hours: { ...record.hours, [bucket]: (record.hours[bucket] ?? 0) + 1 },
  };
};

export const sum = (records: readonly AnswerRecord[]): AnswerRecord =>
  records.reduce((all, r) => {
    const hours: Record<number, number> = { ...all.hours };
    for (const [bucket, n] of Object.entries(r.hours)) hours[Number(bucket)] = (hours[Number(bucket)] ?? 0) + n;
    return { answered: all.answered + r.answered, inTime: all.inTime + r.inTime, missed: all.missed + r.missed, hours };
  }, emptyRecord);

/** What the public sees. `count` answered and missed; `rate` the share answered in time, 0..1; `medianHours` in business time. */
export interface Answers {
  readonly count: number;
  readonly rate?: number;
  readonly medianHours?: number;
}

/** Fewer completed inquiries than this say nothing, and show no rate and no median. */
export const smallestCount = 3;

/** The median answer, never more than half an hour above the true one. */
const median = (record: AnswerRecord): number => {
  const buckets = Object.entries(record.hours)
    .map(([bucket, n]) => [Number(bucket), n] as const)
    .sort((a, b) => a[0] - b[0]);
  const at = (place: number): number => {
    let passed = 0;
    for (const [bucket, n] of buckets) {
      passed += n;
      if (passed > place) return bucket / 2;
    }
    return 0;
  };
  return (at(Math.floor((record.answered - 1) / 2)) + at(Math.floor(record.answered / 2))) / 2;
};

export const answersOf = (record: AnswerRecord | undefined): Answers => {
  const n = record ? record.answered + record.missed : 0;
  if (!record || n < smallestCount) return { count: n };
  const rate = Math.round((record.inTime / n) * 1000) / 1000;
  return { count: n, rate, ...(record.answered > 0 ? { medianHours: median(record) } : {}) };
};

/** Answers in time that every organisation is lent, so that one or two inquiries decide nothing: 3.5 of 5. */
const lent = { inTime: 3.5, of: 5 };

/**
 * How an organisation answers as a signal of ranking: its share answered in time, drawn towards the middle while little is known,
 * in tenths from 0 to 1. Tenths, since each new value writes the organisation and its listings' index entries.
 */
export const answeringOf = (record: AnswerRecord): number =>
  Math.round(((record.inTime + lent.inTime) / (record.answered + record.missed + lent.of)) * 10) / 10;

/** The signal of one of whom nothing is known. */
export const unknownAnswering = answeringOf(emptyRecord);
