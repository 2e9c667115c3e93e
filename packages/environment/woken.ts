import middy from '@middy/core';
import { log } from './log.ts';
import { started } from './started.ts';

/** Says a failure in one structured line, and lets it pass, so that Lambda retries. */
const saying: middy.MiddlewareObj = {
  onError({ error, context }) {
    const { functionName, awsRequestId } = context ?? {};
    log({ level: 'error', message: error?.message ?? 'unknown', functionName, requestId: awsRequestId });
  },
};

/** The handler of a function that events wake (the stream, a schedule), made once while the module loads. */
export const woken = <E, R>(make: () => Promise<(event: E) => Promise<R>>) => {
  const ready = started(make);
  return middy<E, R>()
    .use(saying)
    .handler((event: E) => ready(event));
};
