import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';

/** Whom an export or an erasure is about. */
export const PrivacySubject = z
  .discriminatedUnion('is', [
    z.object({ is: z.literal('person'), id: idOf('person') }),
    z.object({ is: z.literal('organisation'), id: idOf('organisation') }),
  ])
  .meta({ id: 'PrivacySubject' });
export type PrivacySubject = z.infer<typeof PrivacySubject>;

/** A record as the table holds it. */
export interface Stored {
  readonly pk: string;
  readonly sk: string;
  readonly type: string;
  readonly v?: number;
  readonly body?: unknown;
  readonly [name: string]: unknown;
}

/**
 * What is looked for in the records: the subject, what belongs to it (ids of listings, of messages and the like), how it is known
 * (its name as a person, and addresses of mail in small letters), and the inquiries and orders whose words the law keeps.
 */
export interface Scope {
  readonly subject: PrivacySubject;
  readonly ids: ReadonlySet<string>;
  /** Inquiries that the subject took part in. */
  readonly conversations: ReadonlySet<string>;
  readonly addresses: readonly string[];
  readonly names: readonly string[];
  readonly kept: ReadonlySet<string>;
}

/** The value at a dotted path; every one of a list where the path says `[]`. */
export const valuesAt = (value: unknown, path: string): unknown[] => {
  if (path === '') return value === undefined ? [] : [value];
  const [head = '', ...rest] = path.split('.');
  const list = head.endsWith('[]');
  const found = (value as Record<string, unknown> | null | undefined)?.[list ? head.slice(0, -2) : head];
  const all = list ? (Array.isArray(found) ? found : []) : [found];
  return all.flatMap((one) => (one === undefined ? [] : valuesAt(one, rest.join('.'))));
};

/** The part of a record that its owner is named by: `person#id`, `org#id`. */
const ownKey = ({ is, id }: PrivacySubject): string => `${is === 'person' ? 'person' : 'org'}#${id}`;

const ownFields = { person: ['personId', 'id'], organisation: ['organisationId', 'ownerId', 'id'] } as const;

/** Whether the record is of the subject itself, or of a listing of it. */
export const isOf = (item: Stored, { subject, ids, addresses }: Scope): boolean => {
  const key = ownKey(subject);
  const body = (item.body ?? {}) as Record<string, unknown>;
  const own = ownFields[subject.is].some((name) => body[name] === subject.id);
  const placed = item.pk === key || item.pk === `events#${subject.id}` || item.pk === `allowance#${subject.id}`;
  const ofListing = [...ids].some((id) => id.startsWith('lst_') && (item.pk === `listing#${id}` || body.listingId === id));
  const invited = ['email', 'to'].some((name) => addresses.includes(String(body[name] ?? '').toLowerCase()));
  // A person's record of another organisation is not the organisation's: a search, an alert, a follow stay with the person.
  const personal = subject.is === 'organisation' && item.pk.startsWith('person#');
  return (own && !personal) || placed || (ofListing && !personal) || (invited && subject.is === 'person');
};

/** Whether what people wrote in the record was written by the subject. */
export const isBy = (item: Stored, writers: readonly string[], { subject }: Scope): boolean =>
  writers.some((path) => valuesAt(item.body, path).includes(subject.id));

/** Whether the record lies with an inquiry or an order whose words are kept. */
export const isKept = ({ pk }: Stored, { kept }: Scope): boolean => kept.has(pk.slice(pk.indexOf('#') + 1));

/** Keys of the files that a record names: `key` beside `sha256`. */
export const filesIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(filesIn);
  if (value === null || typeof value !== 'object') return [];
  const { key, sha256 } = value as Record<string, unknown>;
  const own = typeof key === 'string' && typeof sha256 === 'string' ? [key] : [];
  return [...own, ...Object.values(value).flatMap(filesIn)];
};
