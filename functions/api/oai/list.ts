import type { FormatName } from '@sandan/market/repository/format';
import { isFormat } from '@sandan/market/repository/format';
import { type RepositoryItem, secondOf } from '@sandan/market/repository/item';
import * as z from 'zod';
import type { World } from '../world.ts';
import { formatIn, OaiError, setIn, spanIn } from './request.ts';

/** Items of one answer. */
export const pageSize = 50;
/** Items that are read at once to find those of a set. */
const readSize = 200;

/** What a list goes through. `after`: where the next part begins, signed by the store. */
const Course = z.strictObject({
  format: z.string().refine(isFormat),
  from: z.string().optional(),
  until: z.string(),
  set: z.string().optional(),
  /** Items given before this part. */
  given: z.int().nonnegative(),
  /** Items of the last reading that are to be passed over. */
  skip: z.int().nonnegative(),
  after: z.string().optional(),
});
export type Course = Omit<z.infer<typeof Course>, 'format'> & { readonly format: FormatName };

const tokenOf = (course: Course): string => Buffer.from(JSON.stringify(course)).toString('base64url');

/** The course of a resumption token. @throws OaiError `badResumptionToken` */
const courseOf = (token: string): Course => {
  try {
    return Course.parse(JSON.parse(Buffer.from(token, 'base64url').toString())) as Course;
  } catch {
    throw new OaiError('badResumptionToken', 'The resumption token is not one of ours.');
  }
};

export interface Part {
  readonly format: FormatName;
  readonly items: readonly RepositoryItem[];
  readonly given: number;
  /** Token of the next part; empty in the last of several, absent in the only one. */
  readonly token?: string;
}

/**
 * One part of a list of items, the oldest first. A list begun goes to the second before it was begun, so that what changes while it
 * is read comes with the next harvest and not twice in this one.
 * @throws OaiError
 */
export const listPart = async (world: World, given: Readonly<Record<string, string>>): Promise<Part> => {
  const begun = given.resumptionToken === undefined;
  const course = given.resumptionToken === undefined ? courseFrom(given, world.now()) : courseOf(given.resumptionToken);
  const { set, from, until } = course;
  const items: RepositoryItem[] = [];
  let { after, skip } = course;
  for (;;) {
    const page = await world.stores.repository
      .between({ ...(from ? { from } : {}), until }, { limit: readSize, ...(after ? { cursor: after } : {}) })
      .catch((cause: unknown) => {
        if (after === undefined) throw cause;
        throw new OaiError('badResumptionToken', 'The resumption token is not one of ours.');
      });
    for (const [n, item] of page.items.entries()) {
      if (n < skip || (set !== undefined && !item.sets.includes(set))) continue;
      if (items.length === pageSize) {
        const token = tokenOf({ ...course, given: course.given + items.length, skip: n, ...(after ? { after } : {}) });
        return { format: course.format, items, given: course.given, token };
      }
      items.push(item);
    }
    if (!page.next) break;
    after = page.next;
    skip = 0;
  }
  if (items.length === 0 && begun) throw new OaiError('noRecordsMatch', 'There is nothing of that kind in that span.');
  return { format: course.format, items, given: course.given, ...(begun ? {} : { token: '' }) };
};

const courseFrom = (given: Readonly<Record<string, string>>, now: Date): Course => {
  const format = formatIn(given.metadataPrefix ?? '');
  const span = spanIn(given);
  const set = setIn(given.set);
  const last = secondOf(now);
  const until = span.until && span.until < last ? span.until : last;
  return { format, until, ...(span.from ? { from: span.from } : {}), ...(set ? { set } : {}), given: 0, skip: 0 };
};
