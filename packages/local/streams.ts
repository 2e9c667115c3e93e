import { functions } from '@sandan/topology/topology';
import type { StreamHandler } from './delivery.ts';
import { type Follower, follow, type Stream } from './follower.ts';

/** The table's stream, as it feeds the functions that follow it. */
export interface Streams {
  /** Something was written: look now. */
  nudge(): void;
  /** Resolves when every follower has handled all that was written so far, and all that followed from it. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

/** Several followers as one. */
export const together = (followers: readonly Follower[]): Streams => {
  const handled = () => followers.reduce((sum, f) => sum + f.handled(), 0);
  return {
    nudge() {
      for (const f of followers) f.nudge();
    },
    async settle() {
      for (let before = -1; before !== handled(); ) {
        before = handled();
        await Promise.all(followers.map((f) => f.quiet()));
      }
    },
    async stop() {
      await Promise.all(followers.map((f) => f.stop()));
    },
  };
};

/** Feeds each handler, in this process, by the mapping that the topology gives its function. */
export const streams = (
  stream: Stream,
  handlers: { readonly indexer?: StreamHandler; readonly notifier?: StreamHandler },
): Streams =>
  together(
    [functions.indexer, functions.notifier].flatMap((f) => {
      const handler = handlers[f.name as 'indexer' | 'notifier'];
      return f.stream && handler ? [follow(stream, f.name, f.stream, handler)] : [];
    }),
  );
