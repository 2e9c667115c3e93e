/**
 * A Lambda handler out of one that takes time to make: made while the module loads, when the processor is not metered, and made
 * again at the next event if that failed.
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
    return (await ready)(...event);
  };
};
