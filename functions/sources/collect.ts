import { Fault } from '@sandan/kernel/fault';
import type { Ask } from '@sandan/sources/http/ask';
import { limits } from '@sandan/sources/http/ask';
import type { Portion } from './feed.ts';

/** Records that one run takes; the next goes on from there. */
export const recordsPerRun = 10_000;

/** Why a run ended before its time, and where the next goes on; `refusal` is what the source said, where it was the source that ended it. */
export interface Stop {
  readonly code: string;
  readonly from?: string;
  readonly refusal?: Fault;
}

/** What a run brought. */
export interface Collected {
  readonly portions: readonly Portion<unknown>[];
  readonly stop?: Stop;
}

const overTime = () => new Fault('limited', 'source.overTime', 'the time of this run is over');

/** Reasons that end a run before its time without making it a failure; but for our own budget, only of one that has brought something. */
const endings = new Set(['source.overBudget', 'source.overTime', 'source.quota']);

/** An ask that ends with the run. @throws Fault limited `source.overTime` */
export const until = (end: number, ask: Ask): Ask => {
  return async (question) => {
    const left = end - Date.now();
    if (left <= 0) throw overTime();
    const ms = Math.min(question.limits?.ms ?? limits.ms, left + 1000);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, no) => {
      timer = setTimeout(() => no(overTime()), left);
    });
    try {
      return await Promise.race([ask({ ...question, limits: { ...question.limits, ms } }), late]);
    } finally {
      clearTimeout(timer);
    }
  };
};

const stopAt = (portions: readonly Portion<unknown>[], code: string, begun: string | undefined, refusal?: Fault): Collected => {
  const from = portions.length > 0 ? portions.at(-1)?.next : begun;
  return { portions, stop: { code, ...(from === undefined ? {} : { from }), ...(refusal ? { refusal } : {}) } };
};

/**
 * Gathers the pages of a walk, whole, until it is over, its budget, the source's own quota or its time is used up, or it has brought
 * enough. @throws Fault of the walk, after which nothing of it counts; `source.overTime`, `source.quota` if not even one page came before
 */
export const collect = async (
  walk: AsyncIterable<Portion<unknown>>,
  run: { readonly from?: string; readonly end: number; readonly check: (first: Portion<unknown>) => void },
): Promise<Collected> => {
  const portions: Portion<unknown>[] = [];
  let read = 0;
  try {
    for await (const portion of walk) {
      if (portions.length === 0) run.check(portion);
      portions.push(portion);
      read += portion.arrivals.length;
      if (portion.next === undefined) continue;
      if (read >= recordsPerRun) return stopAt(portions, 'source.enough', run.from);
      if (Date.now() >= run.end) return stopAt(portions, 'source.overTime', run.from);
    }
  } catch (fault) {
    if (!(fault instanceof Fault) || !endings.has(fault.code)) throw fault;
    if (fault.code !== 'source.overBudget' && portions.length === 0) throw fault;
    return stopAt(portions, fault.code, run.from, fault.code === 'source.quota' ? fault : undefined);
  }
  return portions.at(-1)?.next === undefined ? { portions } : stopAt(portions, 'source.enough', run.from);
};
