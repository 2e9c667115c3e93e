/** Does `task` for every item, at most `width` at a time. The first failure ends it, once what is under way has ended. */
export const pool = async <T>(width: number, items: Iterable<T>, task: (item: T) => Promise<void>): Promise<void> => {
  const queue = items[Symbol.iterator]();
  let failed = false;
  const worker = async () => {
    for (let next = queue.next(); !failed && !next.done; next = queue.next())
      await task(next.value).catch((cause: unknown) => {
        failed = true;
        throw cause;
      });
  };
  const ends = await Promise.allSettled(Array.from({ length: width }, worker));
  const failure = ends.find((end) => end.status === 'rejected');
  if (failure) throw failure.reason;
};
