import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  TransactGetCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { pack, unpack } from './packing.ts';
import { itemToWire, type Wire } from './value.ts';

type Translate = (value: unknown) => unknown;
type Members = Readonly<Record<string, unknown>>;

/** Translates the members of a structure that are named, where they are there; leaves the others alone. */
const members =
  (of: Readonly<Record<string, Translate>>): Translate =>
  (value) => {
    const done: Record<string, unknown> = { ...(value as Members) };
    for (const name in of) if (done[name] !== undefined) done[name] = of[name]?.(done[name]);
    return done;
  };
const each =
  (one: Translate): Translate =>
  (value) =>
    (value as unknown[]).map(one);
const valuesOf =
  (one: Translate): Translate =>
  (value) =>
    Object.fromEntries(Object.entries(value as Members).map(([name, v]) => [name, one(v)]));

const to = itemToWire as Translate;
const whole: Translate = (item) => pack(item as Members);
const from: Translate = (item) => unpack(item as Record<string, Wire>);
const keys = (one: Translate) => members({ Keys: each(one) });
const requests = (item: Translate, key: Translate) =>
  each(members({ PutRequest: members({ Item: item }), DeleteRequest: members({ Key: key }) }));
const written = { Key: to, Item: whole, ExpressionAttributeValues: to };
const paged = members({ ExclusiveStartKey: to, ExpressionAttributeValues: to });
const page = members({ Items: each(from), LastEvaluatedKey: from });
const changed = members({ Attributes: from });

/** One operation of the document client: its name in the protocol, and what of it holds items. */
export interface Operation {
  readonly name: string;
  readonly send: Translate;
  readonly receive: Translate;
}

/** The operations that the stores use, by the command of the document client. */
export const operations: ReadonlyMap<unknown, Operation> = new Map<unknown, Operation>([
  [GetCommand, { name: 'GetItem', send: members({ Key: to }), receive: members({ Item: from }) }],
  [PutCommand, { name: 'PutItem', send: members(written), receive: changed }],
  [UpdateCommand, { name: 'UpdateItem', send: members(written), receive: changed }],
  [DeleteCommand, { name: 'DeleteItem', send: members(written), receive: changed }],
  [QueryCommand, { name: 'Query', send: paged, receive: page }],
  [ScanCommand, { name: 'Scan', send: paged, receive: page }],
  [
    BatchGetCommand,
    {
      name: 'BatchGetItem',
      send: members({ RequestItems: valuesOf(keys(to)) }),
      receive: members({ Responses: valuesOf(each(from)), UnprocessedKeys: valuesOf(keys(from)) }),
    },
  ],
  [
    BatchWriteCommand,
    {
      name: 'BatchWriteItem',
      send: members({ RequestItems: valuesOf(requests(whole, to)) }),
      receive: members({ UnprocessedItems: valuesOf(requests(from, from)) }),
    },
  ],
  [
    TransactGetCommand,
    {
      name: 'TransactGetItems',
      send: members({ TransactItems: each(members({ Get: members({ Key: to }) })) }),
      receive: members({ Responses: each(members({ Item: from })) }),
    },
  ],
  [
    TransactWriteCommand,
    {
      name: 'TransactWriteItems',
      send: members({
        TransactItems: each(
          members({
            Put: members(written),
            Update: members(written),
            Delete: members(written),
            ConditionCheck: members(written),
          }),
        ),
      }),
      receive: (output) => output,
    },
  ],
]);
