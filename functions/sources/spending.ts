import { Fault } from '@sandan/kernel/fault';
import type { QuotaLimit, QuotaUse } from '@sandan/market/import/quota';
import type { Budget } from '@sandan/sources/http/budget';
import type { Account, Quotas } from '@sandan/store/quotas';

/** The budget of one run inside the quota of all: each request is counted in the table before it is sent. */
export interface Spending extends Budget {
  /** What this run has used. */
  spent(): { requests: number; bytes: number };
  /** Counts the bytes that came after the last request. */
  settle(): Promise<void>;
}

export const spending = (quotas: Quotas, account: Account, limit: QuotaLimit, now: () => Date): Spending => {
  const spent = { requests: 0, bytes: 0 };
  let uncounted = 0;
  let known: QuotaUse | undefined;
  const take = () => {
    const bytes = uncounted;
    uncounted = 0;
    return bytes;
  };
  return {
    async charge(requests, bytes) {
      spent.bytes += bytes;
      uncounted += bytes;
      if (limit.bytes && (known?.bytes ?? 0) + uncounted > limit.bytes)
        throw new Fault('limited', 'source.overBudget', `bytes of the ${limit.per}: ${limit.bytes}`, {
          params: { what: 'bytes', max: limit.bytes },
        });
      if (requests === 0) return;
      const waiting = take();
      try {
        known = await quotas.charge(account, limit, now(), { requests, bytes: waiting });
      } catch (cause) {
        uncounted += waiting;
        throw cause;
      }
      spent.requests += requests;
    },
    spent: () => ({ ...spent }),
    async settle() {
      const bytes = take();
      if (bytes > 0) await quotas.note(account, limit, now(), { requests: 0, bytes });
    },
  };
};
