import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { type House, isApproved } from './house.ts';

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

type Put = NonNullable<NonNullable<TransactWriteCommandInput['TransactItems']>[number]['Put']> & {
  readonly Item: Record<string, unknown>;
};

let places = 0;

/** Bookings of two hours per second through the API, each where nobody is: what the booking itself costs. */
export const booked = ({ resources: all, bookers, m }: House, seconds: number): Promise<number> => {
  const resources = all.filter((_, place) => !isApproved(place));
  return perSecond(bookers.length, seconds, async (n) => {
    const place = places++;
    const start = m.world.now().getTime() + (24 * 8 + 2 * Math.floor(place / resources.length)) * hour;
    const at = {
      start: new Date(start - (start % hour)).toISOString(),
      end: new Date(start - (start % hour) + 2 * hour).toISOString(),
    };
    const parts = [{ resourceId: resources[place % resources.length], ...at }];
    return (await bookers[n]?.post('/bookings', { parts, step: 'book' }))?.status === 201;
  });
};

/** What one booking writes, as it went to the table: its claims, itself, its lines, its answer and its audit. */
export const writesOfBooking = async (there: House, act: () => Promise<unknown>): Promise<readonly Put[]> => {
  const { client } = there.m.world.stores.db;
  const found: Put[][] = [];
  const name = 'writesOfBooking';
  client.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        if (commandName === 'TransactWriteItemsCommand')
          found.push((args.input as { TransactItems: { Put?: Put }[] }).TransactItems.flatMap(({ Put: put }) => put ?? []));
        return next(args);
      },
    { step: 'initialize', name, override: true },
  );
  await act().finally(() => client.middlewareStack.remove(name));
  const whole = found.find((puts) => puts.some((put) => put.Item.type === 'booking'));
  if (!whole) throw new Error('no booking was written');
  return whole;
};

/** A key of its own for each transaction; as many partitions of an index as there are organisations. */
const ownKeys = (item: Record<string, unknown>, place: number, id: string): Record<string, unknown> => ({
  ...item,
  pk: `ceiling#${place}#${id}`,
  type: 'ceiling',
  ...('g1pk' in item ? { g1pk: `ceiling#${id.slice(0, 1)}`, g1sk: id } : {}),
  ...('g2pk' in item ? { g2pk: `ceiling#${id.slice(0, 1)}`, g2sk: id } : {}),
});

/**
 * Transactions per second that the table takes of the very writes of a booking (items, conditions and keys of indexes), each under keys of its
 * own, in as many lanes and through the same client.
 */
export const ceiling = ({ m: { world } }: House, writes: readonly Put[], seconds: number): Promise<number> => {
  const { client } = world.stores.db;
  return perSecond(64, seconds, async () => {
    const id = crypto.randomUUID();
    const items = writes.map((put, place) => ({ Put: { ...put, Item: ownKeys(put.Item, place, id) } }));
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
