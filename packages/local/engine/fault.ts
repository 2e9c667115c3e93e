import * as known from '@aws-sdk/client-dynamodb';
import { unpackWire } from './packing.ts';
import type { Wire } from './value.ts';

type Item = Readonly<Record<string, Wire>>;

interface Said {
  readonly __type?: string;
  readonly message?: string;
  readonly Message?: string;
  readonly Item?: Item;
  readonly CancellationReasons?: readonly { readonly Code?: string; readonly Message?: string; readonly Item?: Item }[];
}

type Maker = new (options: Record<string, unknown>) => known.DynamoDBServiceException;

const held = ({ Item }: { readonly Item?: Item }) => (Item ? { Item: unpackWire(Item) } : {});

/** The SDK's error for an answer that is none. */
export const faultOf = (status: number, text: string): known.DynamoDBServiceException => {
  let said: Said = {};
  try {
    said = JSON.parse(text) as Said;
  } catch {
    // What answered is no DynamoDB; its status says what there is to say.
  }
  const name = said.__type?.split('#').at(-1) ?? 'UnknownError';
  const options = {
    message: said.message ?? said.Message ?? (text || name),
    $metadata: { httpStatusCode: status, attempts: 1, totalRetryDelay: 0 },
    ...held(said),
    ...(said.CancellationReasons ? { CancellationReasons: said.CancellationReasons.map((r) => ({ ...r, ...held(r) })) } : {}),
  };
  const Known = (known as unknown as Record<string, Maker | undefined>)[name];
  return Known && Known.prototype instanceof known.DynamoDBServiceException
    ? new Known(options)
    : new known.DynamoDBServiceException({ ...options, name, $fault: status >= 500 ? 'server' : 'client' });
};
