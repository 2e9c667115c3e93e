import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { Listing } from '@sandan/market/listing/listing';

/** A stream record as far as the indexer reads it; Lambda's `DynamoDBRecord` fits it. */
export interface StreamRecord {
  readonly eventID?: string | undefined;
  readonly eventName?: string | undefined;
  readonly dynamodb?:
    | {
        readonly Keys?: Record<string, unknown> | undefined;
        readonly NewImage?: Record<string, unknown> | undefined;
        readonly OldImage?: Record<string, unknown> | undefined;
        readonly SequenceNumber?: string | undefined;
        /** Seconds since the epoch. */
        readonly ApproximateCreationDateTime?: number | undefined;
      }
    | undefined;
}

/** What a stream record means for the index. */
export type Subject =
  | { readonly kind: 'listing'; readonly listing: Listing }
  | { readonly kind: 'gone'; readonly id: string; readonly ownerId: string }
  /** `version` is that of the organisation after the change; none where it was deleted. */
  | { readonly kind: 'owner'; readonly id: string; readonly version?: number };

const read = (image: Record<string, unknown>) => unmarshall(image as Record<string, AttributeValue>);

/** Key of the record, as far as it can be read. */
export const keyOf = (record: StreamRecord): { pk: string; sk: string } => {
  const text = (value: unknown) => (value as { S?: unknown } | undefined)?.S;
  const { pk, sk } = record.dynamodb?.Keys ?? record.dynamodb?.NewImage ?? record.dynamodb?.OldImage ?? {};
  return { pk: String(text(pk) ?? ''), sk: String(text(sk) ?? '') };
};

const versionIn = (image: Record<string, unknown> | undefined): number | undefined => {
  const version = Number((image?.v as { N?: unknown } | undefined)?.N);
  return Number.isSafeInteger(version) ? version : undefined;
};

const ownerIn = (image: Record<string, unknown> | undefined): string => {
  try {
    const { body } = image ? read(image) : {};
    return String((body as { ownerId?: unknown } | undefined)?.ownerId ?? '');
  } catch {
    return '';
  }
};

/**
 * Reads a stream record; nothing for records that do not concern the index.
 * @throws Error or ZodError if it concerns the index and cannot be read
 */
export const subjectOf = (record: StreamRecord): Subject | undefined => {
  const { pk, sk } = keyOf(record);
  if (pk === '') throw new Error('the record names no key');
  if (pk.startsWith('org#') && sk === 'organisation') {
    const version = versionIn(record.dynamodb?.NewImage);
    return { kind: 'owner', id: pk.slice('org#'.length), ...(version === undefined ? {} : { version }) };
  }
  if (!pk.startsWith('listing#') || sk !== 'listing') return undefined;
  const id = pk.slice('listing#'.length);
  const { NewImage: after, OldImage: before } = record.dynamodb ?? {};
  if (record.eventName === 'REMOVE') return { kind: 'gone', id, ownerId: ownerIn(before) };
  if (!after) throw new Error('the record has no new image');
  const { type, v, body } = read(after);
  const listing = Listing.parse(body);
  if (type !== 'listing' || listing.id !== id || listing.version !== v)
    throw new Error(`the item under ${id} says it is ${String(type)} ${listing.id} of version ${String(v)}`);
  return { kind: 'listing', listing };
};
