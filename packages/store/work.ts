import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { Fault } from '@sandan/kernel/fault';
import type { Database } from './database.ts';
import { tooLarge } from './too-large.ts';

type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/**
 * The writes of one call, committed in one transaction: the effect, its audit entry and the caller's idempotency record
 * stand or fall together.
 */
export interface Work {
  readonly writes: { readonly write: Write; readonly refused: () => Fault }[];
}

export const work = (): Work => ({ writes: [] });

/** Adds a conditional write; `refused` makes the fault thrown if its condition fails. */
export const add = (w: Work, write: Write, refused: () => Fault): void => {
  w.writes.push({ write, refused });
};

/**
 * Writes all or nothing.
 * @throws Fault of the first write whose condition failed, invalid `record.tooLarge`, or conflict `store.busy` when another transaction held
 * an item.
 */
export const commit = async (db: Database, w: Work): Promise<void> => {
  if (w.writes.length === 0) return;
  if (w.writes.length > 100) throw new Fault('invalid', 'store.tooMany', `${w.writes.length} writes in one transaction`);
  try {
    await db.client.send(new TransactWriteCommand({ TransactItems: w.writes.map((x) => x.write) }));
  } catch (cause) {
    if (!(cause instanceof TransactionCanceledException)) throw tooLarge(cause) ?? cause;
    const reasons = cause.CancellationReasons ?? [];
    const failed = reasons.findIndex((r) => r.Code === 'ConditionalCheckFailed');
    const refused = w.writes[failed]?.refused;
    if (refused) throw refused();
    const busy = () => new Fault('conflict', 'store.busy', reasons.map((r) => r.Code).join(','), { cause, retryAfter: 1 });
    throw tooLarge(cause) ?? busy();
  }
};
