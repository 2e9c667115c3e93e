import * as z from 'zod';
import { type Facts, Facts as FactsSchema, factNames, type Statement, Subject } from './statement.ts';

const stampedShape = Object.fromEntries(
  factNames.map((name) => [name, z.object({ value: FactsSchema.shape[name], at: z.iso.datetime() }).optional()]),
);

type Stamped = { [F in keyof Facts]?: { readonly value: Facts[F]; readonly at: string } };

/** All that one source has said of one document, each fact with the time at which it was last said. */
export const Finding = z.object({
  source: z.string().max(20),
  subject: Subject,
  facts: z.object(stampedShape) as unknown as z.ZodType<Stamped>,
});
export type Finding = z.infer<typeof Finding>;

/** One form for one value, whatever the order of its keys. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, v: unknown) =>
    v && typeof v === 'object' && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : v,
  ) ?? 'undefined';

/** The document as one word, and so the place of what is said of it. */
export const subjectKey = ({ stage, document: { office, number, kind } }: Subject): string =>
  stage === 'application' ? `${office}/${number}` : `${office}${number}${kind ?? ''}`;
const placeOf = ({ source, subject }: Finding): string => `${source} ${subjectKey(subject)}`;

export const findingOf = ({ source, subject, facts, fetchedAt }: Statement): Finding => ({
  source,
  subject,
  facts: Object.fromEntries(
    factNames.flatMap((name) => (facts[name] === undefined ? [] : [[name, { value: facts[name], at: fetchedAt }]])),
  ) as Stamped,
});

type AnyStamp = { readonly value: unknown; readonly at: string };

const later = (a: AnyStamp, b: AnyStamp): AnyStamp =>
  a.at === b.at ? (canonical(a.value) >= canonical(b.value) ? a : b) : a.at > b.at ? a : b;

const joined = (a: Finding, b: Finding): Finding => {
  const facts: Record<string, AnyStamp> = { ...(a.facts as Record<string, AnyStamp>) };
  for (const [name, fact] of Object.entries(b.facts as Record<string, AnyStamp | undefined>)) {
    if (!fact) continue;
    const known = facts[name];
    facts[name] = known ? later(known, fact) : fact;
  }
  const sorted = Object.entries(facts).sort(([x], [y]) => (x < y ? -1 : 1));
  const subject = canonical(a.subject) >= canonical(b.subject) ? a.subject : b.subject;
  return { source: a.source, subject, facts: Object.fromEntries(sorted) as Stamped };
};

/**
 * What two sets of findings say together: of each fact what was said last. In whichever order and however often sets are joined,
 * the same comes out.
 */
export const join = (...sets: readonly (readonly Finding[])[]): Finding[] => {
  const byPlace = new Map<string, Finding>();
  for (const finding of sets.flat()) {
    const known = byPlace.get(placeOf(finding));
    byPlace.set(placeOf(finding), joined(finding, known ?? finding));
  }
  return [...byPlace].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, finding]) => finding);
};

/** When any of it was last said. */
export const saidAt = ({ facts }: Finding): string =>
  Object.values(facts).reduce((last, fact) => (fact && fact.at > last ? fact.at : last), '');

/** Whether two sets say the same, whenever they said it. */
export const sameWords = (a: readonly Finding[], b: readonly Finding[]): boolean => {
  const words = (set: readonly Finding[]) =>
    canonical(
      set.map(({ source, subject, facts }) => [
        source,
        subject,
        Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, fact?.value])),
      ]),
    );
  return words(a) === words(b);
};
