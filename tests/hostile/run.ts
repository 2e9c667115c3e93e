import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Fault } from '@sandan/kernel/fault';
import { faultTexts } from '@sandan/market/fault-text';
import { type Guard, guarded, guardedStream, type Limits } from '@sandan/sources/http/ask';
import { runBudget } from '@sandan/sources/http/budget';
import { adapters } from './adapters.ts';
import type { Case } from './stage.ts';

/** How a case ended: with a fault's code, with what a good source gives, with other clean data, or not as it should. */
export interface Outcome {
  readonly adapter: string;
  readonly name: string;
  readonly end: string;
  /** What is wrong with it; empty if nothing. */
  readonly unclear: string;
  readonly ms: number;
  /** What the data was, for comparison with that of the good source. */
  readonly digest: string;
}

export interface Bounds {
  readonly limits: Partial<Limits>;
  /** Of the whole run of an adapter. */
  readonly seconds: number;
  readonly requests?: number;
  /** Share of each wait that is really waited. */
  readonly waits?: number;
}

const unseen = /(?![\t\n\r])[\p{Cc}\p{Cf}\u115f\u1160\u3164\uffa0\ufffd]|[\u{e0000}-\u{e0fff}]/u;
const longest = 200_000;

/** What must not be in data that is taken: unseen signs, lone surrogates, text without bounds. */
const impurity = (value: unknown): string => {
  if (typeof value === 'string') {
    if (value.length > longest) return `a text of ${value.length}`;
    if (!value.isWellFormed() || unseen.test(value)) return `unseen signs in ${JSON.stringify(value.slice(0, 60))}`;
    return '';
  }
  if (typeof value === 'number') return Number.isFinite(value) ? '' : 'a number that is none';
  if (value === null || typeof value !== 'object' || value instanceof Error) return '';
  if ('polluted' in value) return 'a charged key';
  const parts = value instanceof Map ? [...value].flat() : value instanceof Set ? [...value] : Object.values(value);
  for (const part of parts) {
    const found = impurity(part);
    if (found) return found;
  }
  return '';
};

const digestOf = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(value, (_, part) => (part instanceof Error ? part.message : part)) ?? 'nothing')
    .digest('base64url');

const guardOf = ({ port, addresses, ca }: Case, { limits, seconds, requests = 500, waits = 1 }: Bounds): Guard => {
  const asked = new Map<string, number>();
  return {
    allow: (address, p) => address === '127.0.0.1' && p === port,
    lookup: async (name) => {
      const n = asked.get(name) ?? 0;
      asked.set(name, n + 1);
      return addresses[name]?.[n] ?? addresses[name]?.at(-1) ?? [];
    },
    ca,
    limits,
    sleep: (ms) => pause(ms * waits),
    budget: runBudget({ requests, bytes: 5e9, seconds }),
  };
};

/** Runs one case. `good` is the digest of what the good source gives. */
export const runCase = async (it: Case, bounds: Bounds, good = ''): Promise<Outcome> => {
  const start = performance.now();
  const { adapter, name, ends } = it;
  const ended = (end: string, unclear: string, digest = ''): Outcome => ({
    adapter,
    name,
    end,
    unclear,
    digest,
    ms: performance.now() - start,
  });
  const guard = guardOf(it, bounds);
  try {
    const value = await adapters[adapter]?.(it.origin, guarded(guard), guardedStream(guard));
    const found = impurity(value);
    if (found) return ended('data', found);
    const digest = digestOf(value);
    if (ends === 'fault') return ended('data', 'data was taken');
    if (ends === 'good' && good && digest !== good) return ended('data', 'not what a good source gives');
    return ended(ends === 'good' ? 'good' : 'data', '', digest);
  } catch (cause) {
    if (!(cause instanceof Fault)) return ended('crash', String(cause).slice(0, 200));
    if (!faultTexts[cause.code]) return ended(cause.code, 'a fault without text');
    return ended(cause.code, ends === 'good' ? `a good answer was refused: ${cause.message}` : '');
  }
};
