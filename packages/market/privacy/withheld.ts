import { valuesAt } from './subject.ts';

/** What has to come about before something is shown; whoever makes an export finds it out of other records. */
export type Turn = 'unsealed' | 'bought' | 'disclosed';

/**
 * What of a record an export leaves out, as the pages do, for all whom it does not name at one of the paths `unless`: the `fields` at these
 * paths, all of it, or what `shown` leaves of it for an id. Of those records alone that say `is`, or do not say `not`, at `when.at` (what is
 * absent is `false`), and as long as `until` has not come.
 */
export type Withheld = {
  readonly unless: readonly string[];
  readonly when?: { readonly at: string } & ({ readonly is: unknown } | { readonly not: unknown });
  readonly until?: Turn;
} & (
  | { readonly fields: readonly string[] }
  | { readonly all: true }
  // biome-ignore lint/suspicious/noExplicitAny: each is written for the record of its own rule.
  | { readonly shown: (body: any, id: string) => unknown }
);

/** The value without what stands at a dotted path; of every one of a list where the path says `[]`. */
const without = (value: unknown, path: string): unknown => {
  if (value === null || typeof value !== 'object') return value;
  const [head = '', ...rest] = path.split('.');
  const name = head.replace(/\[\]$/, '');
  const { [name]: found, ...others } = value as Record<string, unknown>;
  if (found === undefined || rest.length === 0) return others;
  const below = rest.join('.');
  return { ...value, [name]: Array.isArray(found) ? found.map((one) => without(one, below)) : without(found, below) };
};

const applies = ({ when }: Withheld, body: unknown): boolean => {
  if (!when) return true;
  const said = valuesAt(body, when.at)[0] ?? false;
  return 'is' in when ? said === when.is : said !== when.not;
};

/** The turns for which something of a record waits. */
export const turnsIn = (body: unknown, withheld: readonly Withheld[]): Turn[] =>
  withheld.flatMap((w) => (w.until && applies(w, body) ? [w.until] : []));

const concerns = (one: Withheld, body: unknown, id: string, come: ReadonlySet<Turn>): boolean =>
  applies(one, body) &&
  !one.unless.some((path) => valuesAt(body, path).includes(id)) &&
  (one.until === undefined || !come.has(one.until));

/** The record as far as it is shown to whoever has this id; undefined where nothing of it is. */
export const shownTo = (body: unknown, withheld: readonly Withheld[], id: string, come: ReadonlySet<Turn>): unknown => {
  let shown = body;
  for (const one of withheld.filter((w) => concerns(w, body, id, come))) {
    if ('all' in one) return undefined;
    shown = 'shown' in one ? one.shown(shown, id) : one.fields.reduce(without, shown);
  }
  return shown;
};
