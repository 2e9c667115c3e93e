import type { ListingContent } from './listing.ts';

/** One change between two contents; `before` is absent for what was added, `after` for what was removed. */
export interface Change {
  /** `title.ko`, `attributes.pressure`, `attributes.solution.en`, `codes.ipc H01M 10/0525`, `keywords.valve`, `media.<id>`. */
  readonly path: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const same = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => same(item, b[i]));
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = Object.keys(a).filter((k) => a[k] !== undefined);
  return (
    keys.length === Object.keys(b).filter((k) => b[k] !== undefined).length &&
    keys.every((k) => Object.hasOwn(b, k) && same(a[k], b[k]))
  );
};

/** Text by language is compared language by language; a quantity, a range or money, which hold numbers, as one value. */
const isText = (value: unknown): value is Record<string, string> =>
  isRecord(value) && Object.values(value).every((v) => typeof v === 'string');

const one = (path: string, before: unknown, after: unknown): Change[] => {
  if (same(before, after)) return [];
  return [{ path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
};

type Entries = Readonly<Record<string, unknown>>;

const keyed = (path: string, before: Entries = {}, after: Entries = {}): Change[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const a = Object.hasOwn(before, key) ? before[key] : undefined;
    const b = Object.hasOwn(after, key) ? after[key] : undefined;
    const texts = (isText(a) || a === undefined) && (isText(b) || b === undefined);
    return texts ? keyed(`${path}.${key}`, a, b) : one(`${path}.${key}`, a, b);
  });

const byKey = <T>(list: readonly T[], key: (item: T) => string): Entries =>
  Object.fromEntries(list.map((item) => [key(item), [item]]));

/** Lists whose order says nothing: what was added and what was removed. */
const items = <T>(path: string, before: readonly T[], after: readonly T[], key: (item: T) => string): Change[] =>
  keyed(path, byKey(before, key), byKey(after, key)).map((change) => ({
    path: change.path,
    ...(change.before === undefined ? {} : { before: (change.before as T[])[0] }),
    ...(change.after === undefined ? {} : { after: (change.after as T[])[0] }),
  }));

/** What a revision changes, field by field, in the order a listing is read. */
export const difference = (before: ListingContent, after: ListingContent): Change[] => [
  ...keyed('title', before.title, after.title),
  ...keyed('summary', before.summary, after.summary),
  ...items('codes', before.codes, after.codes, (c) => `${c.scheme} ${c.code}`),
  ...keyed('attributes', before.attributes, after.attributes),
  ...items('keywords', before.keywords, after.keywords, (k) => k),
  ...one('place', before.place, after.place),
  ...items('media', before.media, after.media, (m) => m.id),
  ...keyed('stages', before.stages, after.stages),
];
