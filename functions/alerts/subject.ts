import { Listing } from '@sandan/market/listing/listing';
import { type StreamRecord as Changed, changeOf } from '@sandan/store/change';

/** A stream record as far as it is read here; Lambda's `DynamoDBRecord` fits it. */
export type StreamRecord = Changed & {
  readonly eventName?: string | undefined;
  readonly dynamodb?: { readonly Keys?: Record<string, unknown> | undefined } | undefined;
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

/** Whether a record is one of a listing that is there. Everything else, and all that this function writes, is passed over unread. */
export const isListing = (record: StreamRecord): boolean => {
  const { pk, sk } = keyOf(record);
  return pk.startsWith('listing#') && sk === 'listing' && record.eventName !== 'REMOVE';
};

/** @throws Error or ZodError if it cannot be read */
export const listingChange = (record: StreamRecord): ListingChange => {
  const { before, after } = changeOf(record);
  if (!after) throw new Error('the record has no new image');
  const is = Listing.parse(after.body);
  if (`listing#${is.id}` !== keyOf(record).pk) throw new Error(`the item says it is ${is.id}`);
  return { after: is, ...(before ? { before: Listing.parse(before.body) } : {}) };
};
