import { LanguageTag } from '@sandan/kernel/text';
import * as z from 'zod';
import { DocumentNumber } from './document.ts';

const Day = z.iso.date();
const Text = (max: number) => z.record(LanguageTag, z.string().min(1).max(max));

/**
 * Something that happened to a right, as a source words it. `effect` is the source's own word on whether it favours the right;
 * `country` is the state of a regional right that alone is meant.
 */
export const LegalEvent = z
  .object({
    date: Day,
    code: z.string().max(20).optional(),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional(),
    description: Text(400),
    effect: z.enum(['+', '-']).optional(),
  })
  .meta({ id: 'LegalEvent' });
export type LegalEvent = z.infer<typeof LegalEvent>;

/** The status of a right in the words of an office, and since when. */
export const Stated = z.object({ code: z.string().max(40).optional(), text: z.string().max(200), date: Day.optional() });
export type Stated = z.infer<typeof Stated>;

/** What can be said of one document of one office. */
export const Facts = z.object({
  familyId: z.string().max(20),
  application: DocumentNumber,
  filed: Day,
  published: Day,
  priorities: z.array(DocumentNumber).max(60),
  title: Text(300),
  abstract: Text(6000),
  ipc: z.array(z.string().max(20)).max(20),
  holders: z.array(z.string().max(120)).max(30),
  claims: z.int().positive().max(5000),
  stated: Stated,
  events: z.array(LegalEvent).max(500),
  /** States for which a regional right is asked. */
  designated: z.array(z.string().regex(/^[A-Z]{2}$/)).max(60),
  /** Day from which the term counts where it is not that of filing, and days that an office adds to it. */
  termFrom: Day,
  termDays: z.int().nonnegative().max(10_000),
});
export type Facts = z.infer<typeof Facts>;
export const factNames = Object.keys(Facts.shape) as readonly (keyof Facts)[];

/** The document that a source speaks of: a publication where there is one, else an application. */
export const Subject = z.object({ stage: z.enum(['application', 'publication']), document: DocumentNumber });
export type Subject = z.infer<typeof Subject>;

/** What one source said of one document at one time. */
export interface Statement {
  readonly source: string;
  readonly fetchedAt: string;
  readonly subject: Subject;
  readonly facts: Partial<Facts>;
}
