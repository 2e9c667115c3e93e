import { grades } from './grades.ts';

/** How near two grades of different standards are: `same` in composition and properties, `near` so that a test decides. */
export type Nearness = 'same' | 'near';

/** Standards whose names of materials are compared. */
export const bodies = ['KS', 'JIS', 'ASTM', 'UNS', 'EN', 'GB'] as const;
export type Body = (typeof bodies)[number];

interface Named {
  readonly family: number;
  readonly body: Body;
  readonly name: string;
  readonly near: boolean;
  readonly source: Source;
}

/** A name as it is compared: letters and figures alone, capitals; `SUS 316-L` is `SUS316L`. */
export const gradeKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toUpperCase()
    .replace(/^(?:KS|JIS|ASTM|AISI|SAE|DIN|EN|GB|W\.?NR\.?|AA)[\s:]+(?=\S)/, '')
    .replace(/[^\p{L}\p{N}.]/gu, '')
    .replace(/\.(?!\d{3,4}$)/g, '');

/** Where a family is compared: the published table, if any, and the standard of each body. */
interface Source {
  readonly table: string;
  readonly of: readonly string[];
}

const named = new Map<string, Named[]>();
let source: Source = { table: '', of: [] };
for (const [family, line] of grades.trim().split('\n').entries()) {
  const cells = line.split('|').map((cell) => cell.trim());
  if (line.startsWith('#')) {
    const [table = '', ...of] = cells;
    source = { table: table.replace(/^#\s*/, ''), of };
    continue;
  }
  for (const [at, cell] of cells.entries())
    for (const written of cell
      .split(',')
      .map((c) => c.trim())
      .filter(Boolean)) {
      const near = written.startsWith('~');
      const name = near ? written.slice(1) : written;
      const one: Named = { family, body: bodies[at] as Body, name, near, source };
      const key = gradeKey(name);
      named.set(key, [...(named.get(key) ?? []), one]);
    }
}

const families = (name: string): readonly Named[] => named.get(gradeKey(name)) ?? [];

/** Whether two names are one grade, or how near they are; undefined where the table has no word of it. */
export const nearness = (a: string, b: string): Nearness | 'equal' | undefined => {
  if (gradeKey(a) === gradeKey(b)) return 'equal';
  let found: Nearness | undefined;
  for (const one of families(a))
    for (const other of families(b)) {
      if (one.family !== other.family) continue;
      if (!one.near && !other.near) return 'same';
      found = 'near';
    }
  return found;
};

export interface Equivalent {
  readonly body: Body;
  readonly name: string;
  readonly nearness: Nearness;
  /** The published table that sets the two beside each other, where there is one, and the standards in which each of them stands. */
  readonly source: string;
}

const sourceOf = (a: Named, b: Named): string =>
  [...new Set([a.source.table, ...[a, b].map(({ source: { of }, body }) => of[bodies.indexOf(body)] ?? '')])]
    .filter(Boolean)
    .join('; ');

/** What other standards call a grade (UC2), `same` first. */
export const equivalents = (name: string): Equivalent[] => {
  const found = new Map<string, Equivalent>();
  for (const one of families(name))
    for (const list of named.values())
      for (const other of list) {
        if (other.family !== one.family || gradeKey(other.name) === gradeKey(name)) continue;
        const near: Nearness = one.near || other.near ? 'near' : 'same';
        const key = `${other.body} ${other.name}`;
        if (found.get(key)?.nearness !== 'same')
          found.set(key, { body: other.body, name: other.name, nearness: near, source: sourceOf(one, other) });
      }
  return [...found.values()].sort(
    (a, b) => Number(a.nearness === 'near') - Number(b.nearness === 'near') || bodies.indexOf(a.body) - bodies.indexOf(b.body),
  );
};

/** Keys of every grade that stands in for one, itself among them. */
export const standIns = (name: string): ReadonlySet<string> =>
  new Set([gradeKey(name), ...equivalents(name).map((e) => gradeKey(e.name))]);
