import * as z from 'zod';

/**
 * Why a value that a source says was not taken: `unknown` no property is called so; `unitless` a number whose unit nobody says;
 * `implausible` a number that cannot be in the unit that its name stands for; `form` a text that cannot be read as the property is;
 * `twice` another value said the property already.
 */
export const unreadReasons = ['unknown', 'unitless', 'implausible', 'form', 'twice'] as const;
export type UnreadReason = (typeof unreadReasons)[number];

/** One value that was not understood, as the source has it. */
export interface Unread {
  readonly name: string;
  readonly text: string;
  readonly reason: UnreadReason;
}

/** What one record says in values, and what of it was not understood: the rest was taken. */
export interface Reading {
  readonly said: number;
  readonly unread: readonly Unread[];
}

const count = z.int().nonnegative();

/** Values of one name and one form that were left, for one reason; `example` is the first of them. */
export const UnreadValues = z.object({
  name: z.string().max(80),
  form: z.string().max(40),
  reason: z.enum(unreadReasons),
  count: z.int().positive(),
  example: z.string().max(80),
});
export type UnreadValues = z.infer<typeof UnreadValues>;

/** Names and forms of each reason that a report lists; the reasons count all. */
const mostOfReason = 200;

/** How far the values of all records were understood: said = taken + what the reasons add up to. */
export const Understanding = z
  .object({
    said: count,
    taken: count,
    reasons: z.record(z.enum(unreadReasons), count),
    /** By name and form, the most frequent first, up to 200 of each reason. */
    unread: z.array(UnreadValues).max(mostOfReason * unreadReasons.length),
  })
  .meta({ id: 'Understanding' });
export type Understanding = z.infer<typeof Understanding>;

/** The form of a value: a run of figures is `9`, a run of letters `a`, and what repeats with signs between is said once. */
export const formOf = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .replace(/\d+(?:[.,]\d+)*/g, '9')
    .replace(/\p{L}+/gu, 'a')
    .replace(/\s+/g, ' ')
    .replace(/a(?:[ -]?a)+/g, 'a')
    .replace(/([a9]) ?([,;/|x]) ?\1(?: ?\2 ?\1)*/g, '$1$2$1')
    .slice(0, 40);

const keyOf = ({ name, reason }: Unread, form: string) => `${reason}\n${name}\n${form}`;

/** Adds up what the records of an import say. */
export const understanding = (most = mostOfReason) => {
  const found = new Map<string, UnreadValues>();
  const reasons = Object.fromEntries(unreadReasons.map((reason) => [reason, 0])) as Record<UnreadReason, number>;
  let said = 0;
  return {
    add({ said: values, unread }: Reading): void {
      said += values;
      for (const one of unread) {
        reasons[one.reason] += 1;
        const form = formOf(one.text);
        const key = keyOf(one, form);
        const known = found.get(key);
        const first = { name: one.name.slice(0, 80), form, reason: one.reason, count: 0, example: one.text.slice(0, 80) };
        found.set(key, { ...(known ?? first), count: (known?.count ?? 0) + 1 });
      }
    },
    /** Undefined if no record was read value by value. */
    sum(): Understanding | undefined {
      if (said === 0) return undefined;
      const all = [...found.entries()].sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1)).map(([, one]) => one);
      const left = unreadReasons.reduce((sum, reason) => sum + reasons[reason], 0);
      const unread = unreadReasons.flatMap((reason) => all.filter((one) => one.reason === reason).slice(0, most));
      return { said, taken: said - left, reasons: { ...reasons }, unread };
    },
  };
};
