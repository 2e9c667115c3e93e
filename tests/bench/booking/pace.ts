import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { House } from './house.ts';

const hour = 3_600_000;

/** Runs `lanes` loops of one task for some seconds, and answers how many of them came to an end per second. */
const perSecond = async (lanes: number, seconds: number, task: (lane: number) => Promise<boolean>): Promise<number> => {
  let done = 0;
  const begun = performance.now();
  const end = begun + seconds * 1000;
  const lane = async (n: number) => {
    while (performance.now() < end) if (await task(n)) done++;
  };
  await Promise.all(Array.from({ length: lanes }, (_, n) => lane(n)));
  return done / ((performance.now() - begun) / 1000);
};

let places = 0;

/** Bookings of two hours per second through the API, each where nobody is: what the booking itself costs. */
export const booked = ({ resources, bookers, m }: House, seconds: number): Promise<number> =>
  perSecond(bookers.length, seconds, async (n) => {
    const place = places++;
    const start = m.world.now().getTime() + (24 * 8 + 2 * Math.floor(place / resources.length)) * hour;
    const at = {
      start: new Date(start - (start % hour)).toISOString(),
      end: new Date(start - (start % hour) + 2 * hour).toISOString(),
    };
    const parts = [{ resourceId: resources[place % resources.length], ...at }];
    return (await bookers[n]?.post('/bookings', { parts, step: 'book' }))?.status === 201;
  });

/** What one booking writes beside what it is called: how long it is, and under how many keys of indexes it lies. */
const shapes = [
  { size: 60, indexes: 0 },
  { size: 60, indexes: 0 },
  { size: 1400, indexes: 2 },
  { size: 400, indexes: 1 },
  { size: 1500, indexes: 0 },
  { size: 400, indexes: 0 },
];

/**
 * Transactions per second that the table takes of the same shape and size, in as many lanes, through the same client: two claims, a booking,
 * a line, an answer and its audit. A booking lies in two indexes and its line in one, which the table has to write as well.
 */
export const ceiling = ({ m: { world } }: House, seconds: number): Promise<number> => {
  const { client, tableName } = world.stores.db;
  return perSecond(64, seconds, async () => {
    const id = crypto.randomUUID();
    const items = shapes.map(({ size, indexes }, n) => ({
      Put: {
        TableName: tableName,
        Item: {
          pk: `ceiling#${n}#${id}`,
          sk: 'x',
          type: 'ceiling',
          v: 1,
          body: 'x'.repeat(size),
          ...(indexes > 0 ? { g1pk: `ceiling#${id.slice(0, 1)}`, g1sk: id } : {}),
          ...(indexes > 1 ? { g2pk: 'ceiling', g2sk: id } : {}),
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    }));
    await client.send(new TransactWriteCommand({ TransactItems: items }));
    return true;
  });
};

/** Calls to the table that one booking takes, its transaction among them. */
export const callsOf = async ({ m: { world } }: House, act: () => Promise<number>): Promise<number> => {
  const { client } = world.stores.db;
  let calls = 0;
  let transactions = 0;
  const name = 'callsOf';
  client.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        calls++;
        if (commandName === 'TransactWriteItemsCommand') transactions++;
        return next(args);
      },
    { step: 'initialize', name, override: true },
  );
  await act().finally(() => client.middlewareStack.remove(name));
  return calls / Math.max(1, transactions);
};
