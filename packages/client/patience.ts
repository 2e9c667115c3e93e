/** How long and how often a call is tried again. */
export interface Patience {
  /** Tries in all. */
  readonly tries: number;
  /** Longest wait before a try, in ms; what the API asks for beyond it is not waited for. */
  readonly longest: number;
  readonly sleep: (ms: number) => Promise<void>;
}

export const patient: Patience = {
  tries: 4,
  longest: 60_000,
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

const passing = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Whether doing it again does nothing twice: it reads, or carries a key by which the market knows it again. */
const repeatable = (request: Request): boolean => request.method === 'GET' || request.headers.has('idempotency-key');

/** Seconds or a date, in ms from now. */
const askedFor = (header: string | null): number | undefined => {
  if (!header) return undefined;
  const seconds = Number(header);
  return Number.isFinite(seconds) ? seconds * 1000 : Math.max(0, Date.parse(header) - Date.now()) || undefined;
};

/** A fetch that tries again what may pass: as soon as the API says, else after 200, 400, 800 ms, each up to half as much again. */
export const persistent =
  (send: typeof fetch, { tries, longest, sleep }: Patience) =>
  async (request: Request): Promise<Response> => {
    for (let n = 1; ; n++) {
      const last = n >= tries || !repeatable(request);
      let wait = 200 * 2 ** (n - 1) * (1 + Math.random() / 2);
      try {
        const answer = await send(request.clone());
        if (last || !passing.has(answer.status)) return answer;
        wait = askedFor(answer.headers.get('retry-after')) ?? wait;
        if (wait > longest) return answer;
        await answer.body?.cancel();
      } catch (cause) {
        if (last || request.signal.aborted) throw cause;
      }
      await sleep(wait);
    }
  };
