import { parentPort, workerData } from 'node:worker_threads';
import { beginRecording } from '@sandan/environment/recording';
import { type WebOptions, webHandler } from '@sandan/fn-web/handler';
import { handle } from 'hono/aws-lambda';
import type { HttpHandler } from './lambda-event.ts';
import type { Asked, Said } from './pages.ts';

/** The pages in a thread of their own: while one is drawn, nobody waits for the API, which they ask over HTTP as in the cloud. */
const port = parentPort;
if (!port) throw new Error('this runs in a thread');

await beginRecording('sandan-web', process.env);
const handler = handle(webHandler(workerData as WebOptions)) as unknown as HttpHandler;

port.on('message', ({ id, event }: Asked) => {
  const say = (said: Said) => port.postMessage(said);
  handler(event).then(
    (result) => say({ id, result }),
    (cause: Error) => say({ id, failed: cause.stack ?? String(cause) }),
  );
});
