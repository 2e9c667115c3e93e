import { grades } from './grades.ts';

/** How near two names are: `same` where they are of one grade, `near` where they are of comparable ones, so that a test decides. */
export type Nearness = 'same' | 'near';

/** Standards whose names of materials are compared. */
export const bodies = ['KS', 'JIS', 'ASTM', 'UNS', 'EN', 'GB'] as const;
export type Body = (typeof bodies)[number];

/** Where grades are compared: the published table, if any, and the standard of each body. */
interface Source {
  readonly table: string;
  readonly of: Readonly<Partial<Record<Body, string>>>;
}

interface Named {
  /** The grade with those that are near it. */
  readonly family: number;
  readonly grade: number;
  readonly body: Body;
  readonly name: string;
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

const namesOf = (cell: string): string[] =>
  cell
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);

const read = (text: string): Named[] => {
  let source: Source = { table: '', of: {} };
  let family = 0;
  return text
    .trim()
    .split('\n')
    .flatMap((line, grade) => {
      const cells = line.split('|').map((cell) => cell.trim());
      if (line.startsWith('#')) {
        const [table = '', ...of] = cells;
        source = { table: table.slice(1).trim(), of: Object.fromEntries(bodies.map((body, at) => [body, of[at] ?? ''])) };
        return [];
      }
      if (!line.startsWith('~')) family = grade;
      return cells.flatMap((cell, at) =>
        namesOf(cell.replace(/^~/, '')).map((name) => ({ family, grade, body: bodies[at] as Body, name, source })),
      );
    });
};

/** Every name of every grade, in the order of the table. */
export const namedGrades: readonly Named[] = read(grades);

const named = Map.groupBy(namedGrades, ({ name }) => gradeKey(name));
const inFamily = Map.groupBy(namedGrades, ({ family }) => family);

const called = (name: string): readonly Named[] => named.get(gradeKey(name)) ?? [];

/** Whether the table has a grade of that name at all. */
export const isGrade = (name: string): boolean => named.has(gradeKey(name));

/** Whether two names are one grade, or how near they are; undefined where the table does not set them beside each other. */
export const nearness = (a: string, b: string): Nearness | 'equal' | undefined => {
  if (gradeKey(a) === gradeKey(b)) return 'equal';
  let found: Nearness | undefined;
  for (const one of called(a))
    for (const other of called(b)) {
      if (one.grade === other.grade) return 'same';
      if (one.family === other.family) found = 'near';
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
  [...new Set([a.source.table, ...[a, b].map(({ source, body }) => source.of[body] ?? '')])].filter(Boolean).join('; ');

/** What other standards call a grade (UC2), `same` first. */
export const equivalents = (name: string): Equivalent[] => {
  const found = new Map<string, Equivalent>();
  for (const one of called(name))
    for (const other of inFamily.get(one.family) ?? []) {
      if (gradeKey(other.name) === gradeKey(name)) continue;
      const near: Nearness = one.grade === other.grade ? 'same' : 'near';
      const key = `${other.body} ${other.name}`;
      if (found.get(key)?.nearness !== 'same')
        found.set(key, { body: other.body, name: other.name, nearness: near, source: sourceOf(one, other) });
    }
  return [...found.values()].sort(
    (a, b) => Number(a.nearness === 'near') - Number(b.nearness === 'near') || bodies.indexOf(a.body) - bodies.indexOf(b.body),
  );
};

/** Keys of every name of the same grade, itself among them. */
export const standIns = (name: string): ReadonlySet<string> =>
  new Set([
    gradeKey(name),
    ...equivalents(name)
      .filter(({ nearness }) => nearness === 'same')
      .map((e) => gradeKey(e.name)),
  ]);
