import { setTimeout as pause } from 'node:timers/promises';
import { outgoing } from '@sandan/telemetry/outgoing';
import { Agent } from 'undici';
import { type Allow, type Lookup, lookup } from './address.ts';
import type { Budget } from './budget.ts';
import { guardedConnector } from './connect.ts';
import { Again, type Opened, opener } from './open.ts';
import { backoff } from './wait.ts';

/** Bounds of one question. */
export interface Limits {
  /** Bytes of the answer, after decompression and before; three times the largest answer on record where nothing else is said. */
  readonly bytes: number;
  /** Milliseconds from the question to the last byte, with all attempts and waits. */
  readonly ms: number;
  /** Milliseconds of one attempt; of a stream, to its first byte. */
  readonly attemptMs: number;
  /** Longest Retry-After that is waited for, in seconds; a longer one ends the run. */
  readonly retryAfter: number;
  readonly attempts: number;
}
export const limits: Limits = { bytes: 6_000_000, ms: 50_000, attemptMs: 30_000, retryAfter: 20, attempts: 3 };

/** One question to an outside source. `name` stands for the address in messages: addresses carry keys. */
export interface Question {
  readonly url: URL;
  readonly name: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Statuses beyond 2xx that are answers and not failures (404 of a source that says so for "nothing found"). */
  readonly fine?: readonly number[];
  /** Whether a redirect is followed; where it is not, it is a failure. */
  readonly redirects?: false;
  readonly limits?: Partial<Limits>;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

/** A reply whose bytes come as they are read. Not reading them to the end closes the connection. */
export interface StreamReply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: AsyncGenerator<Uint8Array>;
}

/**
 * Asks in bounds: public addresses only at the literal, the lookup and each hop; a deadline over all; a cap on the bytes after
 * decompression; again, after a jittered wait or the one the source asks for, if it is busy or unreachable.
 * @throws Fault limited `source.busy`, `source.unreachable`, `source.overBudget`; invalid `source.redirect`, `source.status`,
 * `source.tooLarge`, `source.private`, `source.certificate`, `source.compression`, `source.truncated`. Where the source answered,
 * `params` hold `status`, the start of the `answer`, and the telling `headers`, one on a line.
 */
export type Ask = (question: Question) => Promise<Reply>;
/** As `Ask`, for documents that need not lie in memory. Once the first bytes are there nothing is asked again. */
export type AskStream = (question: Question) => Promise<StreamReply>;

export interface Guard {
  /** Addresses beside the public ones; never in production. */
  readonly allow?: Allow;
  /** Hosts to which this source may redirect beside its own. */
  readonly hosts?: readonly string[];
  readonly budget?: Budget;
  readonly limits?: Partial<Limits>;
  readonly lookup?: Lookup;
  /** Certificate authorities beside those of the platform, in PEM. */
  readonly ca?: string;
  readonly sleep?: (ms: number) => Promise<unknown>;
  readonly now?: () => number;
  readonly random?: () => number;
}

/** Makes the attempts of one question, each with a clock of its own inside the deadline of all. */
const attempts = (guard: Guard) => {
  const { now = Date.now, random = Math.random, sleep = pause, allow, ca } = guard;
  const connect = guardedConnector({ allow, ca, lookup: guard.lookup ?? lookup });
  const dispatcher = new Agent({ connect, connections: 8, pipelining: 1, headersTimeout: 0, bodyTimeout: 0 });
  const open = opener({ dispatcher, allow, now, hosts: new Set(guard.hosts), budget: guard.budget });

  return async <T>(question: Question, read: (opened: Opened, left: () => number) => Promise<T>): Promise<T> => {
    const bounds: Limits = { ...limits, ...guard.limits, ...question.limits };
    const end = now() + Math.min(bounds.ms, guard.budget?.left?.() ?? bounds.ms);
    const left = () => Math.max(1, end - now());
    for (let n = 1; ; n++)
      try {
        return await read(await open(question, bounds, Math.min(bounds.attemptMs, left())), left);
      } catch (cause) {
        if (!(cause instanceof Again)) throw cause;
        const ms = cause.wait ? cause.wait * 1000 : backoff(n, random);
        if (n >= bounds.attempts || (cause.wait ?? 0) > bounds.retryAfter || now() + ms >= end) throw cause.fault;
        await sleep(ms);
      }
  };
};

/** A client that gives whole answers. */
export const guarded = (guard: Guard = {}): Ask => {
  const attempt = attempts(guard);
  const whole: Ask = (question) =>
    attempt(question, async ({ status, headers, body, close }) => {
      const parts: Uint8Array[] = [];
      try {
        for await (const part of body) parts.push(part);
      } finally {
        close();
      }
      return { status, headers, bytes: Buffer.concat(parts) };
    });
  return (question) => outgoing(question, whole);
};

/** A client that gives answers as their bytes come. */
export const guardedStream = (guard: Guard = {}): AskStream => {
  const attempt = attempts(guard);
  const opened: AskStream = (question) =>
    attempt(question, async ({ status, headers, body, close, extend }, left) => {
      extend(left());
      const rest = async function* () {
        try {
          yield* body;
        } catch (cause) {
          throw cause instanceof Again ? cause.fault : cause;
        } finally {
          close();
        }
      };
      return { status, headers, body: rest() };
    });
  return (question) => outgoing(question, opened);
};
