import type { Database } from '@sandan/store/database';

/** What befell transactions: cancelled ones, and those that a killed handler began or whose answer it took with it. */
export interface Befallen {
  conflicts: number;
  killed: number;
}

const tells = (fault: unknown): boolean => (fault as { name?: string }).name === 'TransactionCanceledException';

/** Kills handlers at random, before their transaction or after it, `perMille` of a thousand times; counts cancelled transactions. */
export const interfere = (db: Database, roll: (most: number) => number, perMille: number): Befallen & { stop(): void } => {
  const befallen = {
    conflicts: 0,
    killed: 0,
    stop: () => void db.client.middlewareStack.remove('interfere'),
  };
  const kill = () => {
    befallen.killed++;
    throw new Error('killed');
  };
  db.client.middlewareStack.add(
    (next, context) => async (args) => {
      if (context.commandName !== 'TransactWriteItemsCommand') return next(args);
      const fate = roll(1000);
      if (fate < perMille / 2) kill();
      const answer = await next(args).catch((fault: unknown) => {
        if (tells(fault)) befallen.conflicts++;
        throw fault;
      });
      if (fate >= 1000 - perMille / 2) kill();
      return answer;
    },
    { step: 'initialize', name: 'interfere', override: true },
  );
  return befallen;
};
