import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Item } from './collection.ts';

/** What a stream record says, as far as it is read here; Lambda's `DynamoDBRecord` fits it. */
export interface StreamRecord {
  readonly eventID?: string | undefined;
  readonly dynamodb?:
    | {
        readonly Keys?: Record<string, unknown> | undefined;
        readonly NewImage?: Record<string, unknown> | undefined;
        readonly OldImage?: Record<string, unknown> | undefined;
        readonly SequenceNumber?: string | undefined;
      }
    | undefined;
}

/** A change of one record: its type, and what stood there before and after. Made: no `before`; removed: no `after`. */
export interface Change {
  readonly type: string;
  readonly before?: Item;
  readonly after?: Item;
}

const itemOf = (image: Record<string, unknown> | undefined): Item | undefined =>
  image && (unmarshall(image as Record<string, AttributeValue>) as unknown as Item);

/** Reads a stream record. The bodies are as stored; their nouns parse them. */
export const changeOf = (record: StreamRecord): Change => {
  const before = itemOf(record.dynamodb?.OldImage);
  const after = itemOf(record.dynamodb?.NewImage);
  return { type: (after ?? before)?.type ?? '', ...(before ? { before } : {}), ...(after ? { after } : {}) };
};

/** Where the record lies that a stream record tells of. */
export const keyOf = ({ dynamodb }: StreamRecord): { readonly pk?: string; readonly sk?: string } =>
  unmarshall((dynamodb?.Keys ?? {}) as Record<string, AttributeValue>);
