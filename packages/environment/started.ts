import { sendRecorded } from './recording.ts';

/**
 * A Lambda handler out of one that takes time to make: made while the module loads, when the processor is not metered, and made
 * again at the next event if that failed. What was recorded of an event is sent before its end, after which the process may be frozen.
 */
export const started = <E extends unknown[], R>(
  make: () => Promise<(...event: E) => Promise<R>>,
): ((...event: E) => Promise<R>) => {
  const begin = () => {
    const making = make();
    making.catch(() => {
      ready = undefined;
    });
    return making;
  };
  let ready: ReturnType<typeof make> | undefined;
  ready = begin();
  return async (...event) => {
    ready ??= begin();
    try {
      return await (await ready)(...event);
    } finally {
      await sendRecorded();
    }
  };
};
