import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { Fault } from '@sandan/kernel/fault';
import { taken } from '@sandan/market/booking/booking-part';
import type { Claim } from '@sandan/market/booking/claim';
import type { Database } from './database.ts';
import { add, type Work } from './work.ts';

/** First instants are written so that they sort as text. */
const place = (at: number): string => new Date(at).toISOString().slice(0, 16);

const keyOf = ({ resourceId, at, unit }: Pick<Claim, 'resourceId' | 'at' | 'unit'>) => ({
  pk: `slots#${resourceId}`,
  sk: `${place(at)}#${String(unit).padStart(3, '0')}`,
});

const nameOf = (claim: Claim) => `${claim.resourceId}#${claim.at}#${claim.unit}`;

/** Days that claims are kept: holds once they have ended, others after their slot. */
const keep = { hold: 1, slot: 400 };
const day = 86_400;

const itemOf = (claim: Claim) => ({
  ...keyOf(claim),
  type: 'claim',
  v: 1,
  holder: claim.bookingId,
  ...(claim.until === undefined ? {} : { until: claim.until }),
  ttl: Math.floor((claim.until ?? claim.at) / 1000) + day * (claim.until === undefined ? keep.slot : keep.hold),
});

/** A claim as it is stored. */
export const claimIn = (item: Record<string, unknown>): Claim => {
  const [at = '', unit] = String(item.sk).split('#');
  return {
    resourceId: String(item.pk).slice('slots#'.length),
    at: Date.parse(`${at}Z`),
    unit: Number(unit),
    bookingId: String(item.holder),
    ...(typeof item.until === 'number' ? { until: item.until } : {}),
  };
};

const moved = () => new Fault('conflict', 'store.busy', 'a claim changed hands meanwhile', { retryAfter: 1 });

/**
 * Claims: pk `slots#resource`, sk `instant#unit`, one item for each slot and unit, so that two bookings meet only where they want the same
 * slot. A claim with `until` can be taken over from that instant on. Their conditions are what keeps two bookings apart; nothing else does.
 */
export const claims = (db: Database) => {
  const put = (w: Work, claim: Claim, condition: string, values: Record<string, unknown>, refused: () => Fault) =>
    add(
      w,
      {
        Put: {
          TableName: db.tableName,
          Item: itemOf(claim),
          ConditionExpression: condition,
          ExpressionAttributeNames: condition.includes('#until') ? { '#until': 'until' } : undefined,
          ExpressionAttributeValues: values,
        },
      },
      refused,
    );

  const samePlace = (a: Record<string, unknown> | undefined, b: { pk: string; sk: string }) => a?.pk === b.pk && a?.sk === b.sk;

  /**
   * A transaction touches an item once. What another booking in the same work gives back is handed over in one write, whichever of the two
   * was added first.
   */
  const handedOver = (w: Work, claim: Claim): boolean => {
    const given = w.writes.findIndex(({ write }) => samePlace(write.Delete?.Key, keyOf(claim)));
    const them = w.writes[given]?.write.Delete?.ExpressionAttributeValues?.[':me'];
    if (given < 0 || them === undefined) return false;
    w.writes.splice(given, 1);
    put(w, claim, 'holder = :them', { ':them': them }, moved);
    return true;
  };

  const takenOver = (w: Work, claim: Claim): boolean => {
    const found = w.writes.find(({ write }) => samePlace(write.Put?.Item, keyOf(claim)));
    if (!found?.write.Put) return false;
    found.write.Put.ConditionExpression = 'holder = :them';
    found.write.Put.ExpressionAttributeNames = undefined;
    found.write.Put.ExpressionAttributeValues = { ':them': claim.bookingId };
    return true;
  };

  return {
    /** Claims of the slots that begin in [from, to] (ms), expired holds among them, read consistently. */
    of: async (resourceId: string, from: number, to: number): Promise<Claim[]> => {
      const found: Claim[] = [];
      let start: Record<string, unknown> | undefined;
      do {
        const answer = await db.client.send(
          new QueryCommand({
            TableName: db.tableName,
            ConsistentRead: true,
            KeyConditionExpression: 'pk = :pk AND sk BETWEEN :a AND :b',
            ExpressionAttributeValues: { ':pk': `slots#${resourceId}`, ':a': place(from), ':b': `${place(to)}~` },
            ...(start ? { ExclusiveStartKey: start } : {}),
          }),
        );
        for (const item of answer.Items ?? []) found.push(claimIn(item));
        start = answer.LastEvaluatedKey;
      } while (start);
      return found;
    },
    /**
     * Brings the table from the claims a booking had to those it has, at `now` (ms). What it did not have is taken if it is free or its hold
     * has ended; what it had is kept or given back. `contended`: units are interchangeable, so that one that is lost is worth another look.
     */
    change(w: Work, before: readonly Claim[], after: readonly Claim[], now: number, contended: ReadonlySet<string>): void {
      const had = new Map(before.map((c) => [nameOf(c), c]));
      const has = new Set(after.map(nameOf));
      for (const claim of after) {
        const old = had.get(nameOf(claim));
        if (!old) {
          if (handedOver(w, claim)) continue;
          const refused = contended.has(claim.resourceId) ? moved : () => taken();
          put(w, claim, 'attribute_not_exists(pk) OR #until <= :now', { ':now': now }, refused);
        } else if (old.until !== claim.until) put(w, claim, 'holder = :me', { ':me': claim.bookingId }, moved);
      }
      for (const claim of before) {
        const over = claim.until !== undefined && claim.until <= now;
        if (has.has(nameOf(claim)) || over || takenOver(w, claim)) continue;
        add(
          w,
          {
            Delete: {
              TableName: db.tableName,
              Key: keyOf(claim),
              ConditionExpression: 'holder = :me',
              ExpressionAttributeValues: { ':me': claim.bookingId },
            },
          },
          moved,
        );
      }
    },
  };
};
export type Claims = ReturnType<typeof claims>;
