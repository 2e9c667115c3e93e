import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  TransactGetCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { database } from '@sandan/store/database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, engineInMemory } from '../dynoxide.ts';
import { ensureTable } from '../tables.ts';
import { engineClient } from './client.ts';
import { wire } from './wire.ts';

let engine: Engine;
let sdk: DynamoDBDocumentClient;
let own: DynamoDBDocumentClient;
beforeAll(async () => {
  engine = await engineInMemory();
  const config = { region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  sdk = database('', { ...config, endpoint: engine.endpoint }).client;
  own = engineClient(database('', { ...config, endpoint: engine.endpoint }).client, wire(engine.endpoint));
  await Promise.all(['sdk', 'own'].map((name) => ensureTable(sdk, name)));
});
afterAll(async () => {
  own.destroy();
  sdk.destroy();
  await engine.stop();
});

const items = [
  {
    pk: 'a',
    sk: '1',
    type: 'all',
    body: { text: '밸브 "ä" \u0000\n', empty: '', none: null, yes: true, no: false, gone: undefined },
  },
  { pk: 'a', sk: '2', n: [0, -1.5, 1e-7, 9007199254740991, 3.14e20 / 1e18], list: [1, 'two', [null, {}], undefined], more: {} },
  {
    pk: 'a',
    sk: '3',
    strings: new Set(['x', 'y']),
    numbers: new Set([1, 2.5]),
    bytes: new Uint8Array([0, 1, 254, 255]),
    body: { held: [new Uint8Array([7])] },
  },
  {
    pk: 'b',
    sk: '1',
    v: 1,
    words: 'S',
    S: 'N',
    L: { M: { S: 'not a type' } },
    body: { deep: [{ M: { body: 'in it' } }, new Set([1, 2])], n: -0.5, text: '"\\\u2028' },
  },
  { pk: 'b', sk: '2', body: 'a text' },
  { pk: 'b', sk: '3', type: 'session', body: { at: 1 } },
];

/** What each command answers, in turn, with what differs by nature left out. */
const told = async (client: DynamoDBDocumentClient, TableName: string): Promise<unknown[]> => {
  const seen: unknown[] = [];
  const ask = async (command: object) => {
    try {
      const { $metadata: _, ...answer } = (await client.send(command as never)) as unknown as Record<string, unknown>;
      seen.push(JSON.parse(JSON.stringify(answer).replaceAll(`"${TableName}"`, '"table"')), answer.Item, answer.Items);
    } catch (cause) {
      const { name, message, Item, CancellationReasons, $fault } = cause as TransactionCanceledException & { Item: unknown };
      seen.push({ name, message: message.replaceAll(TableName, 'table'), Item, CancellationReasons, $fault });
      seen.push(cause instanceof ConditionalCheckFailedException, cause instanceof TransactionCanceledException);
    }
  };
  const key = { pk: 'b', sk: '1' };
  for (const Item of items) await ask(new PutCommand({ TableName, Item, ReturnConsumedCapacity: 'TOTAL' }));
  for (const { pk, sk } of items) await ask(new GetCommand({ TableName, Key: { pk, sk }, ConsistentRead: true }));
  await ask(new GetCommand({ TableName, Key: { pk: 'no', sk: 'no' } }));
  const where = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': 'a' } };
  await ask(new QueryCommand({ TableName, ...where, Limit: 2, ReturnConsumedCapacity: 'TOTAL' }));
  await ask(new QueryCommand({ TableName, ...where, ExclusiveStartKey: { pk: 'a', sk: '2' } }));
  await ask(new ScanCommand({ TableName, Limit: 1 }));
  const raised = { UpdateExpression: 'ADD v :n', ExpressionAttributeValues: { ':n': 1 }, ReturnValues: 'ALL_NEW' as const };
  await ask(new UpdateCommand({ TableName, Key: key, ...raised }));
  const into = { UpdateExpression: 'SET #body.seen = :n', ConditionExpression: 'attribute_exists(#body.at)' };
  await ask(
    new UpdateCommand({
      TableName,
      Key: { pk: 'b', sk: '3' },
      ...into,
      ExpressionAttributeNames: { '#body': 'body' },
      ExpressionAttributeValues: { ':n': 2 },
      ReturnValues: 'ALL_NEW',
    }),
  );
  const refused = { ConditionExpression: 'v = :v', ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const };
  await ask(new PutCommand({ TableName, Item: key, ...refused, ExpressionAttributeValues: { ':v': 9 } }));
  const write = { Put: { TableName, Item: key, ...refused, ExpressionAttributeValues: { ':v': 9 } } };
  const free = { ConditionCheck: { TableName, Key: { pk: 'c', sk: '1' }, ConditionExpression: 'attribute_not_exists(pk)' } };
  await ask(new TransactWriteCommand({ TransactItems: [free, write] }));
  await ask(
    new TransactWriteCommand({ TransactItems: [free, { Update: { TableName, Key: key, UpdateExpression: 'REMOVE words' } }] }),
  );
  await ask(new TransactGetCommand({ TransactItems: [{ Get: { TableName, Key: key } }] }));
  await ask(new BatchGetCommand({ RequestItems: { [TableName]: { Keys: [key, { pk: 'no', sk: 'no' }] } } }));
  const requests = [
    { DeleteRequest: { Key: { pk: 'a', sk: '1' } } },
    { PutRequest: { Item: { pk: 'd', sk: '1', of: [1], body: { of: 1 } } } },
  ];
  await ask(new BatchWriteCommand({ RequestItems: { [TableName]: requests } }));
  await ask(new DeleteCommand({ TableName, Key: { pk: 'd', sk: '1' }, ReturnValues: 'ALL_OLD' }));
  await ask(new GetCommand({ TableName: 'nowhere', Key: key }));
  await ask(new QueryCommand({ TableName, KeyConditionExpression: 'nonsense (' }));
  for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60, new Date(0), Symbol('s')])
    seen.push(
      await client.send(new PutCommand({ TableName, Item: { ...key, bad } })).then(
        () => 'taken',
        () => 'refused',
      ),
    );
  return seen;
};

test('the calls of the stores are answered as by the SDK: values, pages, refusals and their reasons', async () => {
  expect(await told(own, 'own')).toEqual(await told(sdk, 'sdk'));
});

test('who looks on by middleware sees each call by its name, may break it off, and is gone when removed', async () => {
  const names: (string | undefined)[] = [];
  const watch = { step: 'initialize', name: 'watch', override: true } as const;
  const get = () => own.send(new GetCommand({ TableName: 'own', Key: { pk: 'b', sk: '1' } }));
  own.middlewareStack.add(
    (next, context) => (args) => {
      names.push(context.commandName);
      return next(args);
    },
    watch,
  );
  await get();
  own.middlewareStack.add(() => () => Promise.reject(new Error('broken off')), watch);
  await expect(get()).rejects.toThrow('broken off');
  own.middlewareStack.remove('watch');
  expect((await get()).Item).toMatchObject({ pk: 'b' });
  expect(names).toEqual(['GetItemCommand']);
});
