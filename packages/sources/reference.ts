import { createHash } from 'node:crypto';
import { Fault } from '@sandan/kernel/fault';
import type { Arrival } from '@sandan/market/import/arrival';
import { ReferenceRecord } from '@sandan/market/reference/reference';
import type * as z from 'zod';
import { clean } from './text.ts';

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (!value || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, sorted(member)]),
  );
};

/** A hash of a value that does not depend on the order of its members. */
export const digestOf = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(sorted(value)))
    .digest('base64url');

export type Said = Omit<z.input<typeof ReferenceRecord>, 'source' | 'list' | 'sourceId' | 'fetchedAt' | 'digest'>;

/** What a source's record is called, where and when it was read. */
export interface Named {
  readonly source: string;
  readonly list?: string;
  /** Absent where the source gives no identity: then it is a hash of all that is said, and what changes is another record. */
  readonly sourceId?: string;
  readonly fetchedAt: Date;
}

/** A record of what is said. @throws Fault invalid `reference.invalid` if it does not fit */
export const referenceOf = ({ source, list = source, sourceId, fetchedAt }: Named, said: Said): ReferenceRecord => {
  const digest = digestOf(said);
  const read = ReferenceRecord.safeParse({
    ...said,
    source,
    list,
    sourceId: sourceId ?? digest.slice(0, 32),
    fetchedAt: fetchedAt.toISOString(),
    digest,
  });
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Fault('invalid', 'reference.invalid', `${issue?.path.join('.')}: ${issue?.message}`.slice(0, 300), {
    cause: read.error,
  });
};

/** A record with its place, or the refusal of it. */
export const arrived = <T>(
  document: string,
  index: number,
  id: string | undefined,
  title: string | undefined,
  make: () => T,
): Arrival<T> => {
  const named = {
    position: { document, index },
    ...(id ? { id: clean(id, 40) } : {}),
    ...(title ? { title: clean(title, 120) } : {}),
  };
  try {
    return { ...named, record: make() };
  } catch (fault) {
    if (fault instanceof Fault) return { ...named, record: fault };
    throw fault;
  }
};

/** Some at a time, for those who write them together. */
export async function* together<T>(each: AsyncIterable<T> | Iterable<T>, most = 200): AsyncGenerator<readonly T[]> {
  let some: T[] = [];
  for await (const one of each) {
    some.push(one);
    if (some.length === most) {
      yield some;
      some = [];
    }
  }
  if (some.length > 0) yield some;
}

/** Refuses a document in which nothing was. @throws Fault invalid `source.empty` */
export async function* notEmpty<T>(each: AsyncIterable<T>): AsyncGenerator<T> {
  let any = false;
  for await (const one of each) {
    any = true;
    yield one;
  }
  if (!any) throw new Fault('invalid', 'source.empty', 'no records in it');
}

/** A whole number written with or without thousands separators; undefined if it is none or too large to be exact. */
export const whole = (text: string | undefined): number | undefined => {
  const bare = (text ?? '').replace(/[,\s]/g, '');
  const number = /^-?\d{1,16}$/.test(bare) ? Number(bare) : Number.NaN;
  return Number.isSafeInteger(number) ? number : undefined;
};
