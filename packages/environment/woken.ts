import middy from '@middy/core';
import { following } from '@sandan/telemetry/stream';
import { log } from './log.ts';
import { started } from './started.ts';

/** Says a failure in one structured line, and lets it pass, so that Lambda retries. */
const saying: middy.MiddlewareObj = {
  onError({ error, context }) {
    const { functionName, awsRequestId } = context ?? {};
    log({ level: 'error', message: error?.message ?? 'unknown', functionName, requestId: awsRequestId });
  },
};

/** What follows the stream goes on in the trace of what was written. */
const inSpanOf = <R>(event: unknown, act: () => Promise<R>): Promise<R> => {
  const { Records } = (event ?? {}) as { Records?: Parameters<typeof following>[1] };
  return Records ? following('stream', Records, act) : act();
};

/** The handler of a function that events wake (the stream, a schedule), made once while the module loads. */
export const woken = <E, R>(make: () => Promise<(event: E) => Promise<R>>) => {
  const ready = started(async () => {
    const handle = await make();
    return (event: E) => inSpanOf(event, () => handle(event));
  });
  return middy<E, R>()
    .use(saying)
    .handler((event: E) => ready(event));
};
