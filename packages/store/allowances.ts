import { Fault } from '@sandan/kernel/fault';
import type { Database } from './database.ts';
import { add, type Work } from './work.ts';

/** Something of which only so much may be used in a time: by whom, what, and how much. */
export interface Allowance {
  /** Person or organisation. */
  readonly of: string;
  readonly what: string;
  readonly most: number;
}

const dayMs = 86_400_000;

/**
 * What is used of the limited things: pk `allowance#of`, sk `what#day` (UTC), a counter that is added to in the transaction of what is
 * used, so that never more is used than allowed, however many try at once (F13).
 */
export const allowances = (db: Database) => ({
  /** Takes one of what is allowed in a day. @throws Fault limited `allowance.used` on commit */
  take(w: Work, { of, what, most }: Allowance, now: Date): void {
    const day = now.toISOString().slice(0, 10);
    const end = Date.parse(`${day}T00:00:00Z`) + dayMs;
    const retryAfter = Math.ceil((end - now.getTime()) / 1000);
    add(
      w,
      {
        Update: {
          TableName: db.tableName,
          Key: { pk: `allowance#${of}`, sk: `${what}#${day}` },
          UpdateExpression: 'ADD v :one, #used :one SET #type = :type, #ttl = :ttl',
          ConditionExpression: 'attribute_not_exists(#used) OR #used < :most',
          ExpressionAttributeNames: { '#used': 'used', '#type': 'type', '#ttl': 'ttl' },
          ExpressionAttributeValues: {
            ':one': 1,
            ':most': most,
            ':type': 'allowance',
            ':ttl': Math.floor(end / 1000) + 2 * 86_400,
          },
        },
      },
      () => new Fault('limited', 'allowance.used', what, { params: { most }, retryAfter }),
    );
  },
});
export type Allowances = ReturnType<typeof allowances>;
