import { apiHandler } from '@sandan/fn-api/handler';
import { clockHandler } from '@sandan/fn-clock/handler';
import { notifierHandler } from '@sandan/fn-notifier/handler';
import type { ScheduledEvent } from 'aws-lambda';
import type { StreamHandler } from './delivery.ts';
import type { HttpHandler } from './lambda-event.ts';
import { landed } from './landing.ts';
import type { World } from './world.ts';

export type ScheduledHandler = (event: ScheduledEvent) => Promise<unknown>;

/** The handlers that are deployed, over the local World. */
export interface Functions {
  readonly api: HttpHandler;
  readonly indexer?: StreamHandler;
  readonly notifier: StreamHandler;
  readonly clock: ScheduledHandler;
  readonly sources?: ScheduledHandler;
}

type Make<H> = (world: World) => H;

const made = {
  indexer: (await landed('@sandan/fn-indexer/handler'))?.indexerHandler as Make<StreamHandler> | undefined,
  sources: (await landed('@sandan/fn-sources/handler'))?.sourcesHandler as Make<ScheduledHandler> | undefined,
};

export const functionsOf = (world: World): Functions => ({
  api: apiHandler(world) as unknown as HttpHandler,
  notifier: notifierHandler(world) as StreamHandler,
  clock: clockHandler(world),
  ...(made.indexer ? { indexer: made.indexer(world) } : {}),
  ...(made.sources ? { sources: made.sources(world) } : {}),
});
