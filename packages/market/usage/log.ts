import { Stamp } from '@sandan/kernel/actor';
import { canonical } from '@sandan/kernel/canonical';
import { Fault, invalidField } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';
import { Measurands } from '../equipment/measurand.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const word = z.string().trim().min(1).max(200);

/** A result that was made: its name, its size and the SHA-256 of its content; the file stays with whoever made it. */
export const ResultFile = z
  .strictObject({ name: word, bytes: z.int().nonnegative().max(1e13), sha256 })
  .meta({ id: 'ResultFile' });

/** What was done with a resource, as its operator writes it. */
export const WrittenUse = z
  .strictObject({
    start: z.iso.datetime(),
    end: z.iso.datetime(),
    operator: word,
    settings: z.record(z.string().max(60), z.string().max(200)).default({}),
    samples: z.array(word).max(50).default([]),
    results: z.array(ResultFile).max(50).default([]),
    staffMinutes: z.int().min(0).max(10_080).default(0),
    consumables: z.record(z.string().max(30), z.int().min(0).max(100_000)).default({}),
    note: z.string().trim().min(1).max(2000).optional(),
  })
  .refine((u) => u.start < u.end, { message: 'usage.endBeforeStart', path: ['end'] })
  .refine((u) => Date.parse(u.end) - Date.parse(u.start) <= 90 * 86_400_000, { message: 'usage.tooLong', path: ['end'] })
  .meta({ id: 'WrittenUse' });
export type WrittenUse = z.infer<typeof WrittenUse>;

/**
 * One line of the log of a resource, written once and never changed. `place` counts from 1; `hash` covers the line and the hash of the
 * line before, so that none can be changed, left out or put in unseen. A later line may correct (`corrects`) an earlier one.
 */
export const UsageLine = z
  .object({
    resourceId: idOf('resource'),
    ownerId: idOf('organisation'),
    place: z.int().positive(),
    /** Of the record, not of the line: 1, for lines do not change. */
    version: z.literal(1),
    bookingId: idOf('booking').optional(),
    part: z.int().nonnegative().optional(),
    userId: idOf('organisation').optional(),
    use: WrittenUse,
    /** What the instrument measured on that day, as its owner declared it. */
    measures: Measurands.optional(),
    corrects: z.int().positive().optional(),
    by: Stamp,
    before: z.string(),
    hash: sha256,
  })
  .meta({ id: 'UsageLine' });
export type UsageLine = z.infer<typeof UsageLine>;

/** What stands before the first line. */
export const genesis = '0'.repeat(64);

/** The text over which the hash of a line goes: all of it but the hash (and the number of its record), with sorted keys. */
export const hashedText = ({ hash: _, version: __, ...line }: Omit<UsageLine, 'hash'> & { hash?: string }): string =>
  canonical(line);

export type Sha256 = (text: string) => string;

/** The next line of a log. `sha256` gives the digest of a text in hex. */
export const nextLine = (
  last: Pick<UsageLine, 'place' | 'hash'> | undefined,
  line: Omit<UsageLine, 'place' | 'before' | 'hash' | 'version'>,
  sha256: Sha256,
): UsageLine => {
  const whole = { ...line, place: (last?.place ?? 0) + 1, before: last?.hash ?? genesis, version: 1 as const };
  return { ...whole, hash: sha256(hashedText(whole)) };
};

/**
 * The place of the first line that does not follow from those before it; none if the log is whole. Where the oldest lines have had their
 * time, it is whole from the first that is left.
 */
export const brokenAt = (lines: readonly UsageLine[], sha256: Sha256): number | undefined => {
  const [first] = lines;
  let [before, place] = first && first.place > 1 ? [first.before, first.place] : [genesis, 1];
  for (const line of lines) {
    if (line.place !== place || line.before !== before || line.hash !== sha256(hashedText(line))) return place;
    before = line.hash;
    place++;
  }
  return undefined;
};

/** Lines as they stand after corrections: each correction takes the place of what it corrects. */
export const standing = (lines: readonly UsageLine[]): readonly UsageLine[] => {
  const corrected = new Set(lines.flatMap((l) => (l.corrects ? [l.corrects] : [])));
  return lines.filter((l) => !corrected.has(l.place));
};

/**
 * The line that a new one is to correct: one that stands.
 * @throws Fault invalid `usage.line` if there is none; conflict `usage.corrected` if another line corrects it already
 */
export const correctable = (lines: readonly UsageLine[], place: number): UsageLine => {
  const found = lines.find((l) => l.place === place);
  if (!found) throw invalidField('/corrects', 'usage.line');
  if (!standing(lines).includes(found)) throw new Fault('conflict', 'usage.corrected');
  return found;
};

/** @throws Fault conflict `usage.future` for a use that has not ended */
export const ended = (use: Pick<WrittenUse, 'end'>, now: Date): void => {
  if (Date.parse(use.end) > now.getTime() + 300_000) throw new Fault('conflict', 'usage.future');
};
