import { apiHandler } from '@sandan/fn-api/handler';
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
  readonly notifier?: StreamHandler;
  readonly clock?: ScheduledHandler;
  readonly sources?: ScheduledHandler;
}

type Make<H> = (world: World) => H;

const made = {
  indexer: (await landed('@sandan/fn-indexer/handler'))?.indexerHandler as Make<StreamHandler> | undefined,
  notifier: (await landed('@sandan/fn-notifier/handler'))?.notifierHandler as Make<StreamHandler> | undefined,
  clock: (await landed('@sandan/fn-clock/handler'))?.clockHandler as Make<ScheduledHandler> | undefined,
  sources: (await landed('@sandan/fn-sources/handler'))?.sourcesHandler as Make<ScheduledHandler> | undefined,
};

export const functionsOf = (world: World): Functions => ({
  api: apiHandler(world) as unknown as HttpHandler,
  ...(made.indexer ? { indexer: made.indexer(world) } : {}),
  ...(made.notifier ? { notifier: made.notifier(world) } : {}),
  ...(made.clock ? { clock: made.clock(world) } : {}),
  ...(made.sources ? { sources: made.sources(world) } : {}),
});
