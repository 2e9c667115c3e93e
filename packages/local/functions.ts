import { apiHandler } from '@sandan/fn-api/handler';
import { auditorHandler } from '@sandan/fn-auditor/handler';
import { clockHandler } from '@sandan/fn-clock/handler';
import { filesHandler } from '@sandan/fn-files/handler';
import { indexerHandler, reconcileHandler } from '@sandan/fn-indexer/handler';
import { newsHandler } from '@sandan/fn-notifier/news-handler';
import { privacyHandler } from '@sandan/fn-privacy/handler';
import { sourcesHandler } from '@sandan/fn-sources/handler';
import type { SourcesWorld } from '@sandan/fn-sources/world';
import { stripeHttp, stripeSchedule } from '@sandan/fn-stripe/handler';
import { webhooksHandler } from '@sandan/fn-webhooks/handler';
import type { ScheduledEvent } from 'aws-lambda';
import type { StreamHandler } from './delivery.ts';
import { followed } from './followed.ts';
import type { HttpHandler } from './lambda-event.ts';
import { sourcesWorld } from './sources.ts';
import type { World } from './world.ts';

export type ScheduledHandler = (event: ScheduledEvent) => Promise<unknown>;

/** The handlers that are deployed, over the local World. */
export interface Functions {
  readonly api: HttpHandler;
  readonly files: HttpHandler;
  readonly indexer: StreamHandler;
  /** The indexer, woken by its schedule. */
  readonly reconcile: ScheduledHandler;
  readonly notifier: StreamHandler;
  readonly clock: ScheduledHandler;
  readonly sources: ScheduledHandler;
  readonly webhooks: ScheduledHandler;
  /** The auditor. */
  readonly seal: ScheduledHandler;
  readonly privacy: ScheduledHandler;
  /** Card payments: what is asked over HTTP. */
  readonly cards: HttpHandler;
  /** Card payments, woken by the schedule. */
  readonly stripe: ScheduledHandler;
}

export const functionsOf = (world: World, sources: SourcesWorld = sourcesWorld(world)): Functions => ({
  api: apiHandler(world) as unknown as HttpHandler,
  files: filesHandler(world) as unknown as HttpHandler,
  indexer: followed('indexer', indexerHandler(world)),
  reconcile: reconcileHandler(world),
  notifier: followed('notifier', newsHandler(world)),
  webhooks: webhooksHandler(world),
  seal: auditorHandler(world),
  privacy: privacyHandler(world),
  clock: clockHandler(world),
  cards: stripeHttp(world) as unknown as HttpHandler,
  stripe: stripeSchedule(world),
  sources: sourcesHandler(sources),
});
