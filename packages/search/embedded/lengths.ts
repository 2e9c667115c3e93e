import { runs } from './fields.ts';
import type { Forward } from './forward.ts';
import { type FieldName, type FieldWeight, fieldNames, fields } from './weights.ts';

/** How long each run of a slot is, in words; runs of whole words have the length of the runs they belong to. */
export const lengthOf = ({ ends }: Forward, slot: number, run: number): number => {
  const at = slot * runs.length + run;
  return (ends[at] ?? 0) - (run === 0 ? 0 : (ends[at - 1] ?? 0));
};

const mainRuns = runs.flatMap((r, run) => (r.whole ? [] : [run]));
const firstOf = new Map(fieldNames.map((name) => [name, runs.findIndex((r) => r.field === name && !r.whole)]));

/** Mean length of each field over all records that have it, kept up as records come and go. */
export class Lengths {
  private readonly words = new Map<FieldName, number>();
  private readonly records = new Map<FieldName, number>();

  add(forward: Forward, slot: number, sign: 1 | -1): void {
    for (const run of mainRuns) {
      const length = lengthOf(forward, slot, run);
      if (length === 0) continue;
      const { field } = runs[run] as (typeof runs)[number];
      this.words.set(field, (this.words.get(field) ?? 0) + sign * length);
      this.records.set(field, (this.records.get(field) ?? 0) + sign);
    }
  }

  mean(field: FieldName): number {
    return Math.max(1, (this.words.get(field) ?? 0) / Math.max(1, this.records.get(field) ?? 0));
  }

  /** What one word of each run of a slot counts: the field's weight over how long the run is beside others. Written into `into`. */
  worth(means: readonly number[], forward: Forward, slot: number, into: Float32Array): void {
    for (let run = 0; run < runs.length; run++) {
      const { field, whole } = runs[run] as (typeof runs)[number];
      const { weight, b } = fields[field];
      const length = whole ? lengthOf(forward, slot, firstOf.get(field) ?? 0) : lengthOf(forward, slot, run);
      into[run] = weight / (1 - b + (b * length) / (means[run] ?? 1));
    }
  }

  /** What each run's length is held against: the usual length of its field, or the mean of all records. */
  means(): number[] {
    return runs.map(({ field }) => (fields[field] as FieldWeight).usualLength ?? this.mean(field));
  }
}
