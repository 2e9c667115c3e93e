import { Listing } from '@sandan/market/listing/listing';
import { Invention } from '@sandan/market/patent/invention';
import { type StreamRecord as Changed, changeOf } from '@sandan/store/change';
import { Translation } from '@sandan/store/translations';
import type { InventionChange } from './status.ts';

/** A stream record as far as it is read here; Lambda's `DynamoDBRecord` fits it. */
export type StreamRecord = Changed & {
  readonly eventName?: string | undefined;
  readonly dynamodb?:
    | {
        readonly Keys?: Record<string, unknown> | undefined;
        /** Seconds since the epoch. */
        readonly ApproximateCreationDateTime?: number | undefined;
      }
    | undefined;
};

/** A listing before and after a change. */
export interface ListingChange {
  readonly before?: Listing;
  readonly after: Listing;
}

/** Key of the record, as far as it can be read. */
export const keyOf = (record: StreamRecord): { pk: string; sk: string } => {
  const text = (value: unknown) => (value as { S?: unknown } | undefined)?.S;
  const { pk, sk } = record.dynamodb?.Keys ?? record.dynamodb?.NewImage ?? record.dynamodb?.OldImage ?? {};
  return { pk: String(text(pk) ?? ''), sk: String(text(sk) ?? '') };
};

/** What a record is about, if it concerns those who watch. Everything else, and all that this function writes, is passed over unread. */
export const subjectOf = (record: StreamRecord): 'listing' | 'invention' | 'translation' | undefined => {
  const { pk, sk } = keyOf(record);
  if (!pk.startsWith('listing#') || record.eventName === 'REMOVE') return undefined;
  return sk === 'listing' || sk === 'invention' || sk === 'translation' ? sk : undefined;
};

const bodies = (record: StreamRecord) => {
  const { before, after } = changeOf(record);
  if (!after) throw new Error('the record has no new image');
  return { before: before?.body, after: after.body };
};

const checked = <T>(id: string, record: StreamRecord, value: T): T => {
  if (`listing#${id}` !== keyOf(record).pk) throw new Error(`the item says it is of ${id}`);
  return value;
};

/** @throws Error or ZodError if it cannot be read */
export const listingChange = (record: StreamRecord): ListingChange => {
  const { before, after } = bodies(record);
  const is = Listing.parse(after);
  return checked(is.id, record, { after: is, ...(before === undefined ? {} : { before: Listing.parse(before) }) });
};

/** @throws Error or ZodError if it cannot be read */
export const inventionChange = (record: StreamRecord): InventionChange => {
  const { before, after } = bodies(record);
  const is = Invention.parse(after);
  return checked(is.listingId, record, { after: is, ...(before === undefined ? {} : { before: Invention.parse(before) }) });
};

/** What a machine made of a listing's texts. @throws Error or ZodError if it cannot be read */
export const translationIn = (record: StreamRecord): Translation => {
  const is = Translation.parse(bodies(record).after);
  return checked(is.listingId, record, is);
};
