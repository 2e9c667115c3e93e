import { workerData } from 'node:worker_threads';
import { beginRecording } from '@sandan/environment/recording';
import { type WebOptions, webHandler } from '@sandan/fn-web/handler';
import { handle } from 'hono/aws-lambda';
import { answersAs } from './function-thread.ts';
import type { HttpHandler } from './lambda-event.ts';

/** The pages in a thread of their own: while one is drawn, nobody waits for the API, which they ask over HTTP as in the cloud. */
await beginRecording('sandan-web', process.env);
const pages = handle(webHandler(workerData as WebOptions)) as unknown as HttpHandler;
await answersAs(async () => ({ handle: pages }));
