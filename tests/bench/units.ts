import type { Database } from '@sandan/store/database';

/** Capacity units of DynamoDB. */
export interface Units {
  readonly read: number;
  readonly write: number;
}

const reading = /^(Get|BatchGet|TransactGet|Query|Scan)/;
interface Consumed {
  readonly CapacityUnits?: number;
}

/** Asks the engine for what every call consumes, and answers what a piece of work consumed in all. */
export const unitsOf = (db: Database) => {
  let read = 0;
  let write = 0;
  db.client.middlewareStack.add(
    (next, context) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
      const answer = await next(args);
      const { ConsumedCapacity } = answer.output as { ConsumedCapacity?: Consumed | Consumed[] };
      const units = [ConsumedCapacity ?? []].flat().reduce((sum, c) => sum + (c.CapacityUnits ?? 0), 0);
      if (reading.test(context.commandName ?? '')) read += units;
      else write += units;
      return answer;
    },
    { step: 'initialize', name: 'consumed', priority: 'high' },
  );
  return async (work: () => Promise<unknown>): Promise<Units> => {
    read = 0;
    write = 0;
    await work();
    return { read, write };
  };
};
