import type { StreamRecord } from '@sandan/store/change';
import { batchesOf } from './batch.ts';
import { eventsHandler } from './events/handler.ts';
import { notifierHandler } from './handler.ts';
import { talkHandler } from './talk/handler.ts';
import { alertsHandler } from './watch/handler.ts';
import type { AlertsWorld } from './watch/world.ts';
import type { NotifierWorld } from './world.ts';

interface Answer {
  readonly batchItemFailures: { itemIdentifier: string }[];
}

/**
 * The one function that tells people and programs: first those whom a change concerns, then those who watch for it, then the
 * webhooks of organisations; last it has what was said put into the other language. They are one, since a shard of the stream serves two readers and the index is the other. Each repeats harmlessly, so that the batch is retried from the
 * earliest record that any left.
 */
export const newsHandler = (world: NotifierWorld & AlertsWorld) => {
  const batchOf = batchesOf(world);
  const alerts = alertsHandler(world);
  return async (event: { readonly Records: readonly StreamRecord[] }): Promise<Answer> => {
    const batch = batchOf(event.Records);
    const followers = [notifierHandler(batch.world), alerts, eventsHandler(batch.world), talkHandler(world)];
    const left: Answer['batchItemFailures'] = [];
    try {
      for (const follower of followers) left.push(...(await follower(event)).batchItemFailures);
    } finally {
      await batch.end();
    }
    await world.indicators?.flush();
    const places = left.map(({ itemIdentifier }) =>
      event.Records.findIndex((record) => record.dynamodb?.SequenceNumber === itemIdentifier),
    );
    const earliest = left[places.indexOf(Math.min(...places))];
    return { batchItemFailures: earliest ? [earliest] : [] };
  };
};
