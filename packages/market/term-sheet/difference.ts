import { canonical } from '@sandan/kernel/canonical';

/** One field that two versions have differently; `before` is absent for what was added, `after` for what was taken out. */
export interface TermChange {
  /** `royalty.upfront`, `diligence.2.duty.en`, `territory`. */
  readonly path: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is read as one value: an amount, and lists of plain words. */
const isWhole = (value: unknown): boolean =>
  (isRecord(value) && 'minor' in value && 'currency' in value && Object.keys(value).length === 2) ||
  (Array.isArray(value) && value.every((v) => typeof v !== 'object')) ||
  typeof value !== 'object';

const entries = (value: unknown): Readonly<Record<string, unknown>> =>
  Array.isArray(value) ? Object.fromEntries(value.map((v, i) => [String(i + 1), v])) : isRecord(value) ? value : {};

const compare = (path: string, before: unknown, after: unknown): TermChange[] => {
  if (canonical(before ?? null) === canonical(after ?? null)) return [];
  const given = [before, after].filter((v) => v !== undefined);
  if (given.every(isWhole))
    return [{ path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
  const [a, b] = [entries(before), entries(after)];
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return names.flatMap((name) => compare(path ? `${path}.${name}` : name, a[name], b[name]));
};

/** What a version changes against another, field by field down to the single figure, in the order in which terms are written. */
export const termChanges = <T extends object>(before: T, after: T): TermChange[] => compare('', before, after);
