import { setTimeout } from 'node:timers/promises';
import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { passes } from '@sandan/topology/filter';
import type { StreamMapping } from '@sandan/topology/topology';
import type { DynamoDBRecord } from 'aws-lambda';
import type { Checkpoints } from './checkpoints.ts';
import { deliver, type StreamHandler } from './delivery.ts';
import { whole } from './engine/packing.ts';
import type { Failures } from './failures.ts';
import { type ShardReader, shardReader, shardsOf } from './shards.ts';

export interface Stream {
  readonly client: DynamoDBStreamsClient;
  readonly arn: string;
  readonly checkpoints: Checkpoints;
  readonly failures: Failures;
  readonly now: () => Date;
  readonly log: (line: Record<string, unknown>) => void;
  /** Wait between two looks at a quiet stream, in ms. */
  readonly idleMs: number;
  /** Wait after something was found, in ms: what is written meanwhile is handed out with it, as by a batching window. Nobody who waits for quiet waits for it. */
  readonly gatherMs?: number;
  /** Wait before the first retry, in ms; doubles with each, to at most a hundred times. */
  readonly retryMs: number;
}

/** One function that follows the stream. */
export interface Follower {
  /** Looks at once instead of waiting. */
  nudge(): void;
  /** Resolves after a look that began later than the call and found nothing. */
  quiet(): Promise<void>;
  handled(): number;
  stop(): Promise<void>;
}

const discoverEveryMs = 30_000;

const sequenceOf = (record: DynamoDBRecord | undefined): string | undefined => record?.dynamodb?.SequenceNumber;

export const follow = (stream: Stream, name: string, mapping: StreamMapping, handler: StreamHandler): Follower => {
  const readers = new Map<string, ShardReader>();
  const stopping = new AbortController();
  let stopped = false;
  let looks = 0;
  let handled = 0;
  let nudged = false;
  let wake: () => void = () => {};
  let discoveredAt = -Infinity;
  let waiting: { after: number; resolve: () => void }[] = [];

  const idle = (ms: number): Promise<void> =>
    nudged || stopped
      ? Promise.resolve()
      : new Promise((resolve) => {
          const timer = globalThis.setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
  /** Until so long has passed, or somebody waits for quiet. */
  const gather = async (ms: number): Promise<void> => {
    const until = performance.now() + ms;
    while (!stopped && waiting.length === 0 && performance.now() < until) {
      nudged = false;
      await idle(until - performance.now());
    }
  };
  const pause = (ms: number) => setTimeout(ms, undefined, { signal: stopping.signal }).catch(() => {});

  const discover = async () => {
    const shards = await shardsOf(stream.client, stream.arn);
    discoveredAt = performance.now();
    const isDone = (id: string | undefined) =>
      id === undefined || !shards.some((s) => s.id === id) || stream.checkpoints.read(name, id)?.done === true;
    for (const shard of shards) {
      if (readers.has(shard.id) || isDone(shard.id) || !isDone(shard.parent)) continue;
      const lost = () => stream.log({ level: 'error', message: 'stream records were lost', follower: name, shard: shard.id });
      const place = () => stream.checkpoints.read(name, shard.id);
      readers.set(shard.id, shardReader(stream.client, stream.arn, shard, place, { startFrom: mapping.startFrom, lost }));
    }
  };

  const look = async (): Promise<number> => {
    if (readers.size === 0 || performance.now() - discoveredAt > discoverEveryMs) await discover();
    let found = 0;
    for (const [shard, reader] of readers) {
      const { records, closed } = await reader.read(mapping.batchSize);
      found += records.length;
      const wanted = records.filter((record) => passes(mapping.filters, record.dynamodb)).map(whole);
      const last = sequenceOf(records.at(-1));
      if (wanted.length > 0) {
        const finished = await deliver(
          {
            mapping,
            handler,
            progress: (sequence) => stream.checkpoints.write(name, shard, { sequence }),
            fail(failure) {
              stream.failures.add(failure);
              stream.log({ level: 'error', message: 'stream records were given up', follower: name, error: failure.error });
            },
            async pause(retry) {
              await pause(Math.min(stream.retryMs * 2 ** (retry - 1), stream.retryMs * 100));
              return !stopped;
            },
            now: stream.now,
          },
          wanted,
        );
        if (!finished) return found;
        handled += wanted.length;
      }
      if (last && sequenceOf(wanted.at(-1)) !== last) stream.checkpoints.write(name, shard, { sequence: last });
      if (closed) {
        stream.checkpoints.write(name, shard, { ...stream.checkpoints.read(name, shard), done: true });
        readers.delete(shard);
        discoveredAt = -Infinity;
      }
    }
    return found;
  };

  const run = async () => {
    while (!stopped) {
      const mine = ++looks;
      nudged = false;
      try {
        const found = await look();
        if (found > 0) {
          if (stream.gatherMs) await gather(stream.gatherMs);
          continue;
        }
        waiting = waiting.filter((w) => {
          if (w.after < mine) w.resolve();
          return w.after >= mine;
        });
        await idle(stream.idleMs);
      } catch (cause) {
        if (stopped) break;
        stream.log({ level: 'error', message: 'the stream could not be read', follower: name, error: String(cause) });
        await idle(1000);
      }
    }
  };
  const running = run();

  return {
    nudge() {
      nudged = true;
      wake();
    },
    quiet() {
      return new Promise((resolve) => {
        if (stopped) return resolve();
        waiting.push({ after: looks, resolve });
        nudged = true;
        wake();
      });
    },
    handled: () => handled,
    async stop() {
      stopped = true;
      stopping.abort();
      wake();
      await running;
      stream.checkpoints.flush();
      for (const w of waiting) w.resolve();
    },
  };
};
