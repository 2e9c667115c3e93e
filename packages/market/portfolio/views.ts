/** Counts in this process how often the pages of listings are looked at by others, and now and then adds that to what is kept. */
export interface Views {
  saw(ownerId: string, listingId: string): void;
  /** Adds to what is kept if it is time, or `now`; what cannot be added is kept for the next time. Never throws. */
  flush(now?: boolean): Promise<void>;
}

/** So long a process keeps counts to itself, in ms. One that ends in between loses them: they tell interest, they are no accounts. */
const keptMs = 60_000;
/** Listings after which they are added at once, so that a crawler fills no memory. */
const most = 200;
const atOnce = 20;

export const views = (
  add: (ownerId: string, listingId: string, seen: number) => Promise<void>,
  clock: () => Date,
  log: (line: Record<string, unknown>) => void,
): Views => {
  const waiting = new Map<string, { ownerId: string; listingId: string; seen: number }>();
  let last = clock().getTime();
  const note = (ownerId: string, listingId: string, seen: number) => {
    const known = waiting.get(listingId);
    waiting.set(listingId, { ownerId, listingId, seen: (known?.seen ?? 0) + seen });
  };
  return {
    saw: (ownerId, listingId) => note(ownerId, listingId, 1),
    async flush(now = false) {
      const at = clock().getTime();
      if (waiting.size === 0 || (!now && waiting.size < most && Math.abs(at - last) < keptMs)) return;
      last = at;
      const taken = [...waiting.values()];
      waiting.clear();
      for (let from = 0; from < taken.length; from += atOnce)
        await Promise.all(
          taken.slice(from, from + atOnce).map(async ({ ownerId, listingId, seen }) => {
            try {
              await add(ownerId, listingId, seen);
            } catch (cause) {
              log({ level: 'warn', message: 'views were not kept', error: cause instanceof Error ? cause.name : 'unknown' });
              if (waiting.size < most) note(ownerId, listingId, seen);
            }
          }),
        );
    },
  };
};
