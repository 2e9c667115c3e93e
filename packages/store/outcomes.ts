import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { Fault } from '@sandan/kernel/fault';
import { Outcome } from '@sandan/market/outcome/outcome';
import { following, TakenStep } from '@sandan/market/outcome/taken-step';
import { twin } from './calls.ts';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { add, commit, work } from './work.ts';

/**
 * What the market brings about. Steps: pk `course#course#subject`, sk the step; g1 by month, g2 by the owner of the listing. Beside
 * them a counter of the steps noted in each month (pk `outcome#noted`), and what the clock reckoned from them (pk `outcome#reckoned`).
 */
export const outcomes = (db: Database, cursors: Cursors) => {
  const courseOf = ({ course, subject }: { course: string; subject: string }) => `course#${course}#${subject}`;
  const steps = collection<TakenStep>(db, cursors, {
    type: 'takenStep',
    schema: TakenStep,
    keys: (s) => ({
      pk: courseOf(s),
      sk: s.name,
      g1pk: `outcome#${s.month}`,
      g1sk: `${s.at}#${s.name}#${s.subject}`,
      g2pk: `steps#${s.ownerId}`,
      g2sk: `${s.listingId}#${s.at}#${s.name}`,
    }),
  });
  const months = collection<Outcome>(db, cursors, {
    type: 'outcome',
    schema: Outcome,
    keys: (o) => ({ pk: 'outcome#reckoned', sk: o.month }),
  });
  return {
    /** Notes a step unless the same was taken before. */
    async note(step: Omit<TakenStep, 'after'>): Promise<void> {
      const before = await steps.all({ pk: courseOf(step) });
      if (before.some(({ name }) => name === step.name)) return;
      const w = work();
      steps.create(w, following(step, before));
      const Update = {
        TableName: db.tableName,
        Key: { pk: 'outcome#noted', sk: step.month },
        UpdateExpression: 'ADD noted :one SET #type = :type',
        ExpressionAttributeNames: { '#type': 'type' },
        ExpressionAttributeValues: { ':one': 1, ':type': 'outcomeNoted' },
      };
      add(w, { Update }, twin);
      try {
        await commit(db, w);
      } catch (fault) {
        if (!(fault instanceof Fault && fault.code === 'takenStep.stale')) throw fault;
      }
    },
    /** How many steps were noted in each month, the oldest first. */
    async noted(): Promise<{ month: string; steps: number }[]> {
      const answer = await db.client.send(
        new QueryCommand({
          TableName: db.tableName,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': 'outcome#noted' },
          ConsistentRead: true,
        }),
      );
      return (answer.Items ?? []).map((item) => ({ month: String(item.sk), steps: Number(item.noted) }));
    },
    takenIn: (month: string) => steps.all({ index: 'g1', pk: `outcome#${month}` }),
    /** Steps that were taken with the listings of an owner. */
    ofOwner: (ownerId: string) => steps.all({ index: 'g2', pk: `steps#${ownerId}` }),
    /** Every month that was reckoned, the oldest first. */
    reckoned: () => months.all({ pk: 'outcome#reckoned' }),
    save: months.save,
  };
};
export type Outcomes = ReturnType<typeof outcomes>;
