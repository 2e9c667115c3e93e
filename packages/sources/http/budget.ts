import { Fault } from '@sandan/kernel/fault';

/** What one source may cost with one key. It is charged a request before each one is sent, and the bytes of the wire after. */
export interface Budget {
  /** @throws Fault limited `source.overBudget` */
  charge(requests: number, bytes: number): void | Promise<void>;
  /** Milliseconds that the run still has; no question takes longer. */
  left?(): number;
}

export interface Allowance {
  readonly requests?: number;
  readonly bytes?: number;
  /** From the making of the budget. */
  readonly seconds?: number;
}

/** @throws Fault limited `source.overBudget` if what is used is beyond what is allowed; of time, if nothing is left */
export const checkAllowance = (used: Required<Allowance>, allowed: Allowance): void => {
  for (const what of ['requests', 'bytes', 'seconds'] as const) {
    const most = allowed[what] ?? Number.POSITIVE_INFINITY;
    if (used[what] > most || (what === 'seconds' && used[what] === most))
      throw new Fault('limited', 'source.overBudget', `${used[what]} ${what} of ${allowed[what]}`, {
        params: { what, max: allowed[what] ?? 0 },
      });
  }
};

/** The budget of one run. `now` is in milliseconds. */
export const runBudget = (
  allowed: Allowance,
  now: () => number = Date.now,
): Required<Budget> & { used(): Required<Allowance> } => {
  const start = now();
  let requests = 0;
  let bytes = 0;
  const used = () => ({ requests, bytes, seconds: (now() - start) / 1000 });
  return {
    charge(moreRequests, moreBytes) {
      requests += moreRequests;
      bytes += moreBytes;
      checkAllowance(used(), allowed);
    },
    used,
    left: () => Math.max(0, (allowed.seconds ?? Number.POSITIVE_INFINITY) * 1000 - (now() - start)),
  };
};
